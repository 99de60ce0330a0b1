import type { Diagnostic } from '@fuero/engine';
import type { AuditVerdict } from './house.ts';

/** What stands in a store, read without changing anything. It goes through the control door too, so times are ISO 8601. */
export interface Inspection {
  readonly kind: 'pglite' | 'postgresql';
  /** Version of PostgreSQL, as the server says it. */
  readonly version: string;
  /** Migrations that have run, in order; none: Fuero has never been here. */
  readonly applied: readonly AppliedMigration[];
  /** `null`: no policy has been published yet, or the tables are not those of this program and nothing in them was read. */
  readonly community: CommunityInspection | null;
}

export interface AppliedMigration {
  readonly name: string;
  readonly checksum: string;
}

export interface CommunityInspection {
  readonly id: string;
  readonly inForce: {
    readonly number: number;
    readonly hash: string;
    readonly author: string;
    readonly note: string;
    readonly gitCommit: string | null;
    readonly publishedAt: string;
  };
  /** The revision that the policy folder that was asked for was made from; `null`: nothing tells. */
  readonly madeFrom: number | null;
  /** The policy folder while it waits; `null`: it does not. */
  readonly draft: {
    readonly hash: string;
    /** The revision that was in force when it was kept. */
    readonly base: number | null;
    readonly savedAt: string;
    readonly diagnostics: readonly Diagnostic[];
  } | null;
  readonly audit: AuditVerdict;
  readonly deliveries: {
    readonly pending: number;
    readonly dead: number;
    /** Since when the oldest pending one is owed; `null`: none is. */
    readonly oldest: string | null;
    /** Why the newest of those that did not arrive did not. */
    readonly lastError: string | null;
  };
}

/** Who has the data directory. `port`: where it listens; `null`: it does not, or not yet. */
export type DirectoryHolder =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'process'; readonly pid: number; readonly host: string; readonly port: number | null }
  /** Its holder ended without giving it back. `pid`: `null` where the file does not say. */
  | { readonly kind: 'dead'; readonly pid: number | null };
