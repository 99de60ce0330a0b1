import { CommandFailed } from '../exit.ts';

/** The eight tables of the forum's own moderation. */
export const tables = [
  'foro_reportes',
  'foro_acciones_moderacion',
  'foro_sanciones',
  'foro_puntos_moderacion',
  'foro_plantillas_mensajes',
  'foro_terminos_prohibidos',
  'foro_config_moderacion',
  'foro_notificaciones_moderacion',
] as const;
export type Table = (typeof tables)[number];

/** A row as JSON: times and ids are text. */
export type Row = Readonly<Record<string, unknown>>;

export interface Tables {
  readonly rows: Readonly<Record<Table, readonly Row[]>>;
  /** User → name, where the forum has one that is not secret. */
  readonly names: ReadonlyMap<string, string>;
}

/** Reads them all as of one moment. Nothing is written there. Throws `CommandFailed`. */
export async function readTables(url: string): Promise<Tables> {
  const { Client } = await import('pg');
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    await client.query('begin transaction isolation level repeatable read read only');
    const read = async (sql: string) => (await client.query<{ row: Row }>(sql)).rows.map(({ row }) => row);
    const { rows: there } = await client.query<{ name: string }>(
      `select name from unnest($1::text[]) name where to_regclass('public.' || name) is not null`,
      [[...tables, 'profiles']],
    );
    const present = new Set(there.map(({ name }) => name));
    const missing = tables.filter((name) => !present.has(name));
    if (missing.length > 0) throw new CommandFailed(`that database has no ${missing.join(', ')}`);
    const rows = {} as Record<Table, readonly Row[]>;
    for (const name of tables)
      rows[name] = await read(
        `select to_jsonb(t) as row from public.${name} t order by coalesce(to_jsonb(t) ->> 'id', to_jsonb(t) ->> 'clave', to_jsonb(t) ->> 'usuario_id')`,
      );
    const profiles = present.has('profiles')
      ? await read(`select to_jsonb(t) as row from public.profiles t`)
      : [];
    await client.query('rollback');
    return { rows, names: namesOf(profiles) };
  } catch (error) {
    if (error instanceof CommandFailed) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandFailed(`the forum's database cannot be read: ${why}`);
  } finally {
    await client.end();
  }
}

function namesOf(profiles: readonly Row[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const profile of profiles) {
    const name = ['username', 'nombre', 'display_name', 'full_name']
      .map((column) => profile[column])
      .find((value) => typeof value === 'string' && value.trim() !== '');
    if (typeof profile['id'] === 'string' && typeof name === 'string') names.set(profile['id'], name.trim());
  }
  return names;
}
