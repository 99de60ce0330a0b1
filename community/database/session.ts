/** One connection that takes whole scripts: what opening and migrating need before any transaction of ours can run. */
export interface Session {
  /** Runs a script of several statements. No values are spliced in: the text is ours. */
  script(sql: string): Promise<void>;
  rows(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

/** A literal for the few scripts that carry a value of ours (a file's name, a checksum). */
export function literal(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
