import { join } from 'node:path';

/** Where the files of the migrations are, for everything that opens a database in a test. */
export const migrationsDir = join(import.meta.dirname, '../../migrations');

export type DatabaseKind = 'pglite' | 'postgresql';
/** `migrated`: every migration has been applied. `empty`: a database in which Fuero has never been. */
export type Start = 'migrated' | 'empty';

/** A database of one test file's own. Nothing is open in it until the test opens it. */
export interface Place {
  readonly kind: DatabaseKind;
  /** As `HouseOptions.databaseUrl`: on PostgreSQL a login without any right of its own, member of the roles. */
  readonly databaseUrl: string | null;
  /** A directory of its own on PostgreSQL too: the audit head is written there. */
  readonly dataDir: string;
  readonly migrationsDir: string;
  /** Removes database, login and directory. Everything that was opened must have been closed. */
  remove(): Promise<void>;
}
