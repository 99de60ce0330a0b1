import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatabaseUnfit, dueMigrations, inspectStore } from '@fuero/community';
import type { FolderState, Inspection } from '@fuero/community';
import type { Config } from '../../config/config.ts';
import { plural } from '../render-diagnostics.ts';
import { messageOf } from './check.ts';
import type { Check } from './check.ts';
import type { Served } from './check-server.ts';

const migrationsDir = fileURLToPath(new URL('../../../migrations', import.meta.url));

interface Store {
  readonly checks: readonly Check[];
  /** `null`: it could not be read, and the checks say why. */
  readonly inspection: Inspection | null;
}

/** Reads the store: asks the server that has it, or opens it where nobody has. */
export async function checkDatabase(
  config: Config,
  { ask, serves, folder }: Pick<Served, 'ask' | 'serves'> & { readonly folder: FolderState | null },
): Promise<Store> {
  const name = 'database';
  // The check of the server says who has it and what to do.
  if (ask === 'busy') return { checks: [], inspection: null };
  const { databaseUrl, dataDir } = config;
  const place = databaseUrl === null ? `embedded, in ${join(dataDir, 'pglite')}` : 'DATABASE_URL';
  if (databaseUrl === null && !existsSync(join(dataDir, 'pglite')))
    return { checks: [{ name, status: 'ok', message: 'none yet: fuero start makes it' }], inspection: null };
  try {
    const inspection =
      ask === null
        ? await inspectStore({ databaseUrl, dataDir, migrationsDir, folder })
        : await asked(ask, folder);
    const message = `PostgreSQL ${inspection.version} (${place})`;
    const migrations = await checkMigrations(inspection, serves);
    return { checks: [{ name, status: 'ok', message }, migrations], inspection };
  } catch (error) {
    // Whatever a database says that does not open is what was asked for here.
    const [message = '', ...details] = messageOf(error).split('\n');
    const hint = `${whatToDo(config, ask)}; the rest of the store could not be looked at`;
    return { checks: [{ name, status: 'problem', message, details, hint }], inspection: null };
  }
}

function whatToDo({ databaseUrl, dataDir }: Config, ask: Served['ask']): string {
  if (ask !== null)
    return 'the log of the server says more; one that is older than this program has to be started anew';
  return databaseUrl === null
    ? `where it is damaged, a copy of ${dataDir} from before helps`
    : 'see that the server is up, and that address, login and database in DATABASE_URL are right';
}

async function asked(
  ask: Exclude<Served['ask'], 'busy' | null>,
  folder: FolderState | null,
): Promise<Inspection> {
  const query = new URLSearchParams();
  if (folder !== null) query.set('folder', folder.hash);
  if (folder?.base) query.set('base', folder.base);
  return (await (await ask(`inspection?${query.toString()}`)).json()) as Inspection;
}

async function checkMigrations({ applied }: Inspection, isServed: boolean): Promise<Check> {
  const name = 'migrations';
  try {
    const due = await dueMigrations(migrationsDir, applied);
    const last = applied.at(-1)?.name ?? '';
    if (due.length === 0)
      return { name, status: 'ok', message: `all ${applied.length} have run, up to ${last}` };
    const have = due.length === 1 ? 'has' : 'have';
    const message = `${plural(due.length, 'migration')} ${have} not run: ${due.join(', ')}`;
    return isServed
      ? {
          name,
          status: 'problem',
          message,
          hint: 'the program is newer than the server that runs: start it anew',
        }
      : { name, status: 'warning', message, hint: `fuero start runs ${due.length === 1 ? 'it' : 'them'}` };
  } catch (error) {
    if (!(error instanceof DatabaseUnfit)) throw error;
    return { name, status: 'problem', message: error.message };
  }
}
