/**
 * A finding about a policy. One thing everywhere: the same code, message, line and column in the command line, the API,
 * the desk and the start-up log. Lines and columns count from 1.
 */
export interface Diagnostic {
  /** Stable, for example `unknown-key`. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** Path inside the policy folder. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What is wrong, the value, and what is allowed. Lower case, no full stop, names in backticks. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string | null;
  readonly rule: string | null;
}

/** One file of a policy folder. Paths are relative, with forward slashes. */
export interface PolicyFile {
  readonly path: string;
  readonly text: string;
}
