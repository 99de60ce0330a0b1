import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eachDatabase } from '../testing/each-database.ts';
import { asSuperuser, onConnection, openPlace } from '../testing/open-place.ts';
import type { Database } from './database.ts';
import type { Session } from './session.ts';
import { expectedRights } from './testing/expected-rights.ts';
import { seedPeople } from './testing/people.ts';
import { callers, probe, probeFunction } from './testing/probe.ts';
import type { CallerName, Probed } from './testing/probe.ts';

const names = Object.keys(callers) as readonly CallerName[];

eachDatabase((place) => {
  let database: Database;
  let tables: readonly Probed[];

  beforeAll(async () => {
    database = await openPlace(place);
    await asSuperuser(place, database, seedPeople);
    const found = await asSuperuser(
      place,
      database,
      `select relname from pg_class where relnamespace = 'fuero'::regnamespace and relkind in ('r', 'p') order by 1`,
    );
    tables = await Promise.all(
      found.map(async ({ relname }) => {
        const table = String(relname);
        const rows = await asSuperuser(place, database, `select to_jsonb(x) as row from fuero.${table} x`);
        return { table, rows: rows.map(({ row }) => row as Probed['rows'][number]) };
      }),
    );
  });
  afterAll(() => database.close());

  /** In a transaction of the house's own connection that is rolled back. */
  function probing<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return onConnection(database, async (session) => {
      await session.script(`begin; ${probeFunction}`);
      try {
        return await work(session);
      } finally {
        await session.script('rollback');
      }
    });
  }

  async function rightsOn(session: Session, table: Probed): Promise<Readonly<Record<string, string>>> {
    const cells: [string, string][] = [];
    for (const name of names) cells.push([name, await probe(session, table, name)]);
    return Object.fromEntries(cells.filter(([, cell]) => cell !== ''));
  }

  test('who can do what with which rows', async () => {
    const rights = await probing(async (session) => {
      const found: [string, Readonly<Record<string, string>>][] = [];
      for (const table of tables) found.push([table.table, await rightsOn(session, table)]);
      return Object.fromEntries(found);
    });

    expect(tables.filter((table) => table.rows.length === 0)).toEqual([]);
    expect(rights).toEqual(expectedRights);
  });

  test('every table has row security enabled and forced, views run as their reader, and there is no way round it', async () => {
    const open = await asSuperuser(
      place,
      database,
      `select relname, relkind from pg_class where relnamespace = 'fuero'::regnamespace
         and (relkind in ('m', 'f') or relkind = 'v' and not coalesce(reloptions @> '{security_invoker=true}', false)
           or relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity))`,
    );
    const owners = await asSuperuser(
      place,
      database,
      `select distinct pg_get_userbyid(relowner) as owner from pg_class
        where relnamespace = 'fuero'::regnamespace and relkind in ('r', 'p', 'v')`,
    );
    const loose = await asSuperuser(
      place,
      database,
      `select proname from pg_proc where pronamespace = 'fuero'::regnamespace
         and (prosecdef or has_function_privilege('fuero_nobody', oid, 'execute'))`,
    );
    const mighty = await asSuperuser(
      place,
      database,
      `select rolname from pg_roles where (rolname like 'fuero\\_%' or rolname in ('anon', 'authenticated', 'service_role'))
         and rolname not like 'fuero\\_test\\_%' and (rolsuper or rolbypassrls or rolinherit or rolcanlogin or rolcreaterole)`,
    );

    expect({ open, owners, loose, mighty }).toEqual({
      open: [],
      owners: [{ owner: 'fuero_owner' }],
      loose: [],
      mighty: [],
    });
  });

  test('no role but the owner and the core holds more than select, nor the core more than insert and update: it also clears the projections of the policy and what the policy no longer keeps, and a member marks what was read', async () => {
    const more = await asSuperuser(
      place,
      database,
      `select c.relname, a.grantee::regrole::text as role, a.privilege_type
         from pg_class c, aclexplode(c.relacl) a
        where c.relnamespace = 'fuero'::regnamespace and a.grantee <> c.relowner
          and (a.privilege_type not in ('SELECT', 'INSERT', 'UPDATE') or a.is_grantable
            or a.privilege_type <> 'SELECT' and a.grantee <> 'fuero_core'::regrole)`,
    );
    const columns = await asSuperuser(
      place,
      database,
      `select c.relname as name, a.attname as column, array_to_string(a.attacl, ',') as privileges from pg_attribute a join pg_class c on c.oid = a.attrelid
        where c.relnamespace = 'fuero'::regnamespace and attacl is not null order by 1, 2`,
    );

    const cleared = more.map(
      ({ relname, role, privilege_type: right }) => `${String(role)} ${String(right)} ${String(relname)}`,
    );
    expect({ cleared: cleared.sort(), columns }).toEqual({
      cleared: [
        ...['audit_details', 'content_versions', 'decision_reviews', 'decisions', 'effects', 'journal'],
        ...['policy_settings', 'policy_templates', 'policy_terms'],
      ].map((name) => `fuero_core DELETE ${name}`),
      columns: [
        ...['decision', 'excerpt', 'payload', 'review', 'words_erased_at'].map((column) => ({
          name: 'decisions',
          privileges: 'fuero_core=w/fuero_owner',
          column,
        })),
        { name: 'notifications', privileges: 'authenticated=w/fuero_owner', column: 'read_at' },
        { name: 'report_texts', privileges: 'fuero_core=w/fuero_owner', column: 'folded' },
      ],
    });
  });

  test('without any of the policies the expected table would not hold', async () => {
    const policies = await asSuperuser(
      place,
      database,
      `select policyname as policy, tablename as table from pg_policies where schemaname = 'fuero' order by 2, 1`,
    );
    const unnoticed = await probing(async (session) => {
      const same: string[] = [];
      for (const table of tables) expect(await rightsOn(session, table)).toEqual(expectedRights[table.table]);
      for (const { policy, table } of policies) {
        const probed = tables.find((one) => one.table === table);
        if (probed === undefined) throw new Error(`no rows of ${String(table)}`);
        await session.script(
          `savepoint before; set local role fuero_owner; drop policy ${String(policy)} on fuero.${String(table)}`,
        );
        const rights = await rightsOn(session, probed);
        if (isDeepStrictEqual(rights, expectedRights[probed.table]))
          same.push(`${String(table)}.${String(policy)}`);
        await session.script('rollback to savepoint before');
      }
      return same;
    });

    expect(policies.length).toBeGreaterThan(40);
    expect(unnoticed).toEqual([]);
  });

  test.for([
    'select * from fuero.members',
    `insert into fuero.audit_entries default values`,
    'select fuero.caller_member()',
  ])('outside a transaction of ours nobody may say: %s', async (sql) => {
    await expect(database.orm.em.fork().execute(sql)).rejects.toMatchObject({ code: '42501' });
  });
});
