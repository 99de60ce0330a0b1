import { literal } from '../session.ts';
import type { Session } from '../session.ts';
import { people } from './people.ts';

interface Caller {
  readonly role: string;
  readonly community: string;
  readonly member: string | null;
}

const here = { community: 'prueba', member: null } as const;

/** Everyone who could ask, in the order of the columns of the expected table. */
export const callers = {
  nobody: { role: 'fuero_nobody', ...here },
  anon: { role: 'anon', ...here },
  member: { role: 'authenticated', community: 'prueba', member: people.ana.id },
  /** Was staff until the rank was taken away. */
  former: { role: 'authenticated', community: 'prueba', member: people.exmarta.id },
  staff: { role: 'authenticated', community: 'prueba', member: people.marta.id },
  /** Staff of the other community, in the other community. */
  elsewhere: { role: 'authenticated', community: 'otra', member: people.lola.id },
  /** Staff of the other community who got here somehow. */
  astray: { role: 'authenticated', community: 'prueba', member: people.lola.id },
  service: { role: 'service_role', ...here },
  core: { role: 'fuero_core', ...here },
  owner: { role: 'fuero_owner', ...here },
} as const satisfies Record<string, Caller>;

export type CallerName = keyof typeof callers;

type Row = Readonly<Record<string, unknown>>;

/** One table, and the rows in it as a superuser sees them. */
export interface Probed {
  readonly table: string;
  readonly rows: readonly Row[];
}

/**
 * Tries a list of statements one by one and takes each back. Answers with the number of rows, or with the SQLSTATE.
 * For a transaction that is rolled back.
 */
export const probeFunction = `
  set local role none;
  create schema probing;
  grant usage on schema probing to public;
  create function probing.probe(statements text[]) returns text[] language plpgsql as $probe$
  declare
    statement text;
    affected int;
    outcomes text[] := '{}';
  begin
    foreach statement in array statements loop
      begin
        execute statement;
        get diagnostics affected = row_count;
        raise exception using errcode = 'FU001', message = affected;
      exception
        when sqlstate 'FU001' then outcomes := outcomes || sqlerrm;
        when others then outcomes := outcomes || sqlstate;
      end;
    end loop;
    return outcomes;
  end
  $probe$;`;

const operations = {
  R: (table: string, row: string) => `select from fuero.${table} x where ${same(row)}`,
  I: (table: string, row: string) =>
    `insert into fuero.${table} select * from jsonb_populate_record(null::fuero.${table}, ${row})`,
  U: (table: string, row: string, key: string) =>
    `update fuero.${table} x set ${key} = ${key} where ${same(row)}`,
  D: (table: string, row: string) => `delete from fuero.${table} x where ${same(row)}`,
  /** Into the other community. */
  M: (table: string, row: string, key: string) =>
    `update fuero.${table} x set ${key} = ${key} || 'x' where ${same(row)}`,
} as const;

/**
 * What a caller can do with a table, in short: `R` read, `I` insert, `U` update, `D` delete, `M` move to another
 * community; after it the rows with which it works: `o` the caller's own, `t` of another member, `c` of the community,
 * `e` of the other community; `-` none of them, though the table is not forbidden. `~`: only some of them.
 */
export async function probe(session: Session, { table, rows }: Probed, name: CallerName): Promise<string> {
  const caller: Caller = callers[name];
  const key = table === 'communities' ? 'id' : table === 'migrations' ? 'name' : 'community_id';
  /** The one column that a member may change is tried with itself. */
  const changed = table === 'notifications' ? 'read_at' : key;
  const tries = Object.entries(operations).flatMap(([operation, sql]) =>
    rows.map((row) => ({
      operation,
      label: labelOf(row, caller),
      sql: sql(table, `${literal(JSON.stringify(row))}::jsonb`, operation === 'U' ? changed : key),
    })),
  );
  await session.script(
    `set local role none; select set_config('fuero.community', ${literal(caller.community)}, true),
       set_config('fuero.member', ${literal(caller.member ?? '')}, true); set local role ${caller.role}`,
  );
  const list = tries.map((one) => literal(one.sql)).join(', ');
  const [answer] = await session.rows(`select probing.probe(array[${list}]) as outcomes`);
  const outcomes = answer?.['outcomes'] as readonly string[];
  const tried = tries.map((one, index) => ({ ...one, outcome: outcomes[index] ?? '' }));
  return Object.keys(operations)
    .map((operation) => cellOf(operation, tried))
    .filter((cell) => cell !== '')
    .join(' ');
}

function cellOf(
  operation: string,
  tried: readonly { operation: string; label: string; outcome: string }[],
): string {
  const mine = tried.filter((one) => one.operation === operation);
  const strange = mine.find((one) => !/^(\d|42501|23\d{3})$/.test(one.outcome));
  if (strange !== undefined) return `${operation}:error ${strange.outcome}`;
  if (mine.every((one) => one.outcome === '42501')) return '';
  const letters = ['o', 't', 'c', 'e'].map((label) => {
    const rows = mine.filter((one) => one.label === label);
    // A row that is refused for its key has been let through by the policy before.
    const works = rows.filter((one) => one.outcome === '1' || one.outcome.startsWith('23'));
    if (works.length === 0) return '';
    return works.length === rows.length ? label : `~${label}`;
  });
  return `${operation}:${letters.join('') === '' ? '-' : letters.join('')}`;
}

function labelOf(row: Row, caller: Caller): string {
  const community = row['community_id'] ?? row['id'];
  if (community === 'otra') return 'e';
  const member = row['member_id'] ?? ('community_id' in row && 'messages' in row ? row['id'] : undefined);
  if (caller.member === null || member === undefined) return 'c';
  return member === caller.member ? 'o' : 't';
}

function same(row: string): string {
  return `to_jsonb(x) = ${row}`;
}
