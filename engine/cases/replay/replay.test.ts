import { expect, test } from 'vitest';
import type { Facts } from '../../facts.ts';
import { noon, policyOf, said } from '../../testing/policies.ts';
import { exceededGuards, parseLimit } from './guards.ts';
import { unmoved } from './record.ts';
import type { Judged, ReplayRecord } from './record.ts';
import { createReplay } from './replay.ts';
import type { ReplayReport } from './replay.ts';

const hour = 3_600_000;
const policy = policyOf(`
lists: { bad: { terms: [malo] }, worse: { terms: [peor] } }
rules:
  - { id: bad, when: { text: { contains: bad } }, then: [{ suspend: 1d }], exempt: { ranks: [] } }
  - { id: worse, when: { text: { contains: worse } }, then: [delete] }
`);

/** What is said at an hour, with what was recorded of it. */
function record(at: number, text: string, recorded: Partial<ReplayRecord> = {}): ReplayRecord {
  const event = { ...said(text), id: `e${at}`, at: noon + at * hour };
  return {
    event,
    member: null,
    received: event.at,
    readings: {},
    full: [],
    facts: {},
    unknown: [],
    granted: undefined,
    judged: unmoved,
    verdict: null,
    factsHold: 'everything',
    ...recorded,
  };
}

const suspended: Judged = {
  ...unmoved,
  outcome: 'block',
  fired: ['bad'],
  effects: [{ kind: 'suspend', for: 24 * hour, rules: ['bad'] }],
  sanctions: [{ kind: 'temporary-suspension', until: noon + 24 * hour }],
};
const blocked: Judged = { ...unmoved, outcome: 'block', cause: 'sanction' };

function replayed(records: readonly ReplayRecord[]): ReplayReport & { readonly changes: readonly string[] } {
  const changes: string[] = [];
  const replay = createReplay({
    from: null,
    to: policy,
    sample: 1,
    seed: null,
    onChange: ({ event, transition }) => changes.push(`${event}: ${transition}`),
  });
  for (const one of records) replay.take(one);
  return { ...replay.report(), changes };
}

test.for([
  [
    'a suspension that both impose blocks on both sides',
    [record(0, 'malo', { judged: suspended }), record(1, 'hola', { judged: blocked })],
    [],
  ],
  [
    'one that only the new policy imposes blocks there, until its end',
    [record(0, 'malo'), record(1, 'hola'), record(25, 'hola')],
    ['e0: publish → block + temporary-suspension', 'e1: publish → block'],
  ],
  [
    'one that only the old policy imposed blocks no more',
    [record(0, 'hola', { judged: suspended }), record(1, 'hola', { judged: blocked })],
    ['e0: block + temporary-suspension → publish', 'e1: block → publish'],
  ],
  ['one from before, or from staff, blocks under any policy', [record(0, 'hola', { judged: blocked })], []],
  [
    'one that staff lifted is lifted on both sides',
    [record(0, 'malo', { judged: suspended }), record(1, 'hola'), record(2, 'hola')],
    [],
  ],
  [
    'one that staff could not lift, because it was never imposed, stays',
    [record(0, 'malo'), record(1, 'hola')],
    ['e0: publish → block + temporary-suspension', 'e1: publish → block'],
  ],
] as const)('%s', ([, records, changes]) => {
  expect(replayed(records).changes).toEqual(changes);
});

test.for<[string, Facts, Partial<ReplayRecord>, number]>([
  ['no rank was recorded, and it could exempt', {}, {}, 1],
  ['a rank was recorded', { rank: null }, {}, 0],
  ['the rank that no policy gave is known, and the event carries the roles', {}, { granted: null }, 0],
])('%s', ([, facts, more, events]) => {
  const { notReplayable } = replayed([record(0, 'peor', { facts, ...more })]);

  expect(notReplayable.events).toBe(events);
  expect(notReplayable.why).toEqual(events === 0 ? [] : [{ gap: { kind: 'fact', name: 'rank' }, events }]);
});

test.for([
  [suspended, 'upheld', 'malo', { both: 1 }],
  [suspended, 'upheld', 'hola', { lost: 1 }],
  [suspended, 'overturned', 'hola', { gained: 1 }],
  [unmoved, 'overturned', 'malo', { gained: 1 }],
  [unmoved, 'upheld', 'malo', { lost: 1 }],
  [unmoved, 'overturned', 'hola', { neither: 1 }],
] as const)(
  'staff who judged an item wanted something done, or nothing: %#',
  ([judged, verdict, text, found]) => {
    const { agreement } = replayed([record(0, text, { judged, verdict })]);

    expect(agreement).toMatchObject({ both: 0, neither: 0, gained: 0, lost: 0, ...found, judged: 1 });
  },
);

test.for([
  ['1', []],
  ['0', ['changed']],
  ['50%', []],
  ['49.9%', ['changed']],
] as const)('a limit of %s on one change in two', ([limit, exceeded]) => {
  const report = replayed([
    record(0, 'malo'),
    record(0, 'hola', { event: { ...said('hola'), id: 'x', at: noon - hour }, member: 'other' }),
  ]);

  expect(
    exceededGuards(report, { changed: parseLimit(limit) ?? { count: -1 } }).map(({ guard }) => guard),
  ).toEqual(exceeded);
});

test.for(['', '-1', '5 %', '1.5', 'all'])('%j is no limit', (text) => {
  expect(parseLimit(text)).toBe(null);
});
