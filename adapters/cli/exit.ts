/** Exit codes of every command: all well; the policy has findings; the command could not do its work. */
export const exitCode = { ok: 0, findings: 1, failed: 2 } as const;

/** A command that cannot do its work says why and ends with exit code 2. */
export class CommandFailed extends Error {
  readonly hint: string | null;
  constructor(message: string, hint: string | null = null) {
    super(message);
    this.name = 'CommandFailed';
    this.hint = hint;
  }
}
