import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Transaction } from '../database/database.ts';
import { onServer } from '../testing/each-database.ts';
import { asSuperuser } from '../testing/open-place.ts';
import { noon, openTestHouse, post } from '../testing/test-house.ts';
import type { TestHouse } from '../testing/test-house.ts';
import { lookUp } from './look-up.ts';

const people = 20_000;
const uuid = (n: string) => `('00000000-0000-4000-8000-' || lpad(${n}::text, 12, '0'))::uuid`;

/** A forum that lived: of its members one in twenty is suspended, and many were warned, forgiven, or have served their time. */
const lived = [
  `insert into members (id, community_id, name, created_at) select ${uuid('n')}, 'prueba', 'm' || n, now() from generate_series(1, ${people}) n`,
  `insert into accounts (community_id, surface, external_id, member_id, name)
     select 'prueba', 'forum', 'm' || n, ${uuid('n')}, 'm' || n from generate_series(1, ${people}) n`,
  `insert into sanctions (id, community_id, member_id, kind, reason, points, actor, starts_at, ends_at, lifted_at)
     select gen_random_uuid(), 'prueba', ${uuid('n')}, case when n % 2 = 0 then 'temporary-suspension' else 'warning' end, 'x', 0,
         'automod', '2026-11-01', case when n % 2 = 0 then timestamptz '2026-12-01' end, case when n % 20 <> 0 then timestamptz '2026-11-02' end
       from generate_series(1, ${people}) n`,
  `insert into journal (community_id, event_id, surface, kind, at, received_at, member_id, member_name, excerpt, payload, readings, outcome, answer)
     select 'prueba', 'antes-' || n, 'forum', 'content.created', now(), now(), ${uuid('n')}, 'm' || n, '', '{}', '[]', 'publish',
         '{"event": "x", "decision": "publish", "id": null, "rules": [], "message": null, "sanction": null}'
       from generate_series(1, ${people}) n`,
  `insert into decisions (id, community_id, event_id, at, cause, outcome, review, fired, shadow, inconclusive, member_id, member_name, excerpt,
       payload, revision)
     select 'd-' || n, 'prueba', 'antes-' || n, now(), 'rules', 'hold', false, '{}', '{}', '{}', ${uuid('n')}, 'm' || n, '', '{}', 1
       from generate_series(1, ${people}, 5) n`,
  'analyze members, accounts, sanctions, journal, decisions',
];

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly PlanNode[];
}

function nodesOf(node: PlanNode): readonly PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

/** The plan of a statement, which is carried out. */
async function explain(
  tx: Transaction,
  [sql, values]: readonly [string, readonly unknown[]],
): Promise<PlanNode> {
  const [row] = await tx.execute<{ 'QUERY PLAN': readonly { Plan: PlanNode }[] }[]>(
    `explain (analyze, format json) ${sql}`,
    [...values],
  );
  return row?.['QUERY PLAN'][0]?.Plan ?? expect.fail('no plan');
}

onServer((place) => {
  let it: TestHouse;

  beforeAll(async () => {
    it = await openTestHouse(place);
    await asSuperuser(place, it.database, lived.join(';\n'));
  });
  afterAll(() => it.house.close());

  // What a connection plans once it may plan without its values: both plans have to be right.
  test.for([
    [1, 'custom'],
    [500, 'custom'],
    [1, 'generic'],
    [500, 'generic'],
  ] as const)(
    'what blocks a suspended author is one statement, for %d events, and by a %s plan reads by index alone',
    async ([count, kind]) => {
      const events = Array.from({ length: count }, (_, n) => post('hola', { author: `m${(n + 1) * 20}` }));
      const asked: (readonly [string, readonly unknown[]])[] = [];
      const { known, plan } = await it.database.asHouse('prueba', async (tx) => {
        await tx.execute(`set local plan_cache_mode = force_${kind}_plan`);
        const listening = new Proxy(tx, {
          get(target, key) {
            const own = Reflect.get(target, key) as unknown;
            if (key !== 'execute') return typeof own === 'function' ? (own.bind(target) as unknown) : own;
            return (sql: string, values: unknown[]) => {
              asked.push([sql, values]);
              return target.execute(sql, values);
            };
          },
        });
        const found = await lookUp(listening, { community: 'prueba', events, at: noon });
        return { known: found, plan: await explain(tx, asked[0] ?? ['', []]) };
      });
      const nodes = nodesOf(plan);
      const indexes = nodes.flatMap((node) => node['Index Name'] ?? []);

      expect(asked).toHaveLength(1);
      expect(known.sanctions.size).toBe(count);
      expect(nodes.filter((node) => node['Node Type'] === 'Seq Scan')).toEqual([]);
      expect(indexes.sort()).toEqual([
        'accounts_pkey',
        'decisions_community_id_event_id_key',
        'journal_pkey',
        'sanctions_in_force',
      ]);
    },
  );
});
