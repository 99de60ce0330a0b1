export const statuses = ['ok', 'warning', 'problem'] as const;

/** What was looked at. Programs read these names in `--format json`: they stay as they are. */
export type CheckName =
  | 'node'
  | 'configuration'
  | 'keys'
  | 'data'
  | 'disk'
  | 'server'
  | 'database'
  | 'migrations'
  | 'policy'
  | 'revision'
  | 'draft'
  | 'audit'
  | 'deliveries'
  | 'desk';

/** One thing that was looked at. Only a problem makes the command end with 1. */
export interface Check {
  readonly name: CheckName;
  readonly status: (typeof statuses)[number];
  /** What was found, and where; one line. */
  readonly message: string;
  /** Further lines, where there are several of a kind. */
  readonly details?: readonly string[];
  /** What to do. */
  readonly hint?: string;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
