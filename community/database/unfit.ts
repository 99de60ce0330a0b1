/** The database cannot be used as it is. The message is for the operator: what is wrong and what to do. */
export class DatabaseUnfit extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DatabaseUnfit';
  }
}

/** Another process holds the data directory. */
export class DirectoryLocked extends Error {
  readonly pid: number;
  readonly directory: string;
  constructor(holder: { readonly pid: number; readonly directory: string }) {
    super(
      `${holder.directory} is in use by process ${holder.pid}; stop it first, or choose another directory`,
    );
    this.name = 'DirectoryLocked';
    this.pid = holder.pid;
    this.directory = holder.directory;
  }
}
