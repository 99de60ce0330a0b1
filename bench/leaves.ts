import { loadPolicy } from '@fuero/engine';
import type { Digest, Event, Facts } from '@fuero/engine';
import { timed } from './measure.ts';

/** Everything that rules read from a text beside its words, with a bound that differs from rule to rule. */
const leaves: readonly ((bound: number) => object)[] = [
  (bound) => ({ text: { uppercase: { atLeast: `${bound}%` } } }),
  (bound) => ({ text: { emoji: { atLeast: bound } } }),
  (bound) => ({ text: { repeated: { atLeast: bound } } }),
  (bound) => ({ text: { length: { atLeast: bound } } }),
  (bound) => ({ all: [{ text: { zalgo: true } }, { text: { length: { atLeast: bound } } }] }),
  (bound) => ({ mentions: { users: { atLeast: bound } } }),
  (bound) => ({ mentions: { roles: { atLeast: bound } } }),
  (bound) => ({ all: [{ mentions: { everyone: true } }, { text: { length: { atLeast: bound } } }] }),
  (bound) => ({ links: { count: { atLeast: bound } } }),
  (bound) => ({ links: { masked: true, count: { atLeast: bound } } }),
  (bound) => ({ links: { shortened: true, count: { atLeast: bound } } }),
  (bound) => ({ links: { notIn: 'own', count: { atLeast: bound } } }),
  (bound) => ({ links: { in: 'scams', count: { atLeast: bound } } }),
  (bound) => ({ invites: { count: { atLeast: bound } } }),
  (bound) => ({ invites: { foreign: true, count: { atLeast: bound } } }),
];
const rulesOfEach = 20;

/** What each of them has most to do with, as often as it fits. */
const shapes = [
  'ABCD EFGH ',
  '😀👩‍👩‍👧🇪🇸#️⃣',
  'Z\u0301\u0302\u0303\u0304',
  '@a1 @b2 <@123456> ',
  '<@&123456>',
  '@everyone @here ',
  'a.es ',
  'bit.ly/a ',
  'https://www.example.org/ ',
  '[a.es](b.es) ',
  'discord.gg/-',
  'discord.gg/abc ',
  '.gg/abc ',
];

/** Milliseconds of the text that costs most, by policy and text: each leaf in many rules, and a text of its kind as long as a post may be. */
export function longestOfLeaves(digest: Digest, said: (text: string) => Event, letters: number): number {
  const rules = leaves.flatMap((when, kind) =>
    Array.from({ length: rulesOfEach }, (_, i) => ({
      id: `r${kind}-${i}`,
      when: when(i + 1),
      then: ['hold'],
    })),
  );
  const manifest = { fuero: 1, community: { id: 'bench', name: 'Bench' } };
  const lists = { own: { domains: ['example.org'] }, scams: { domains: ['a.es', 'b.es'] } };
  const { policy } = loadPolicy(
    [{ path: 'policy.yaml', text: JSON.stringify({ ...manifest, lists, rules }) }],
    digest,
  );
  if (policy === null) throw new Error('the rules that read everything do not check');
  const facts: Facts = { rank: null, invites: ['own'] };
  const judge = (event: Event) => policy.decide(policy.match(event, {}), facts).fired.length;

  const labelled = `[${'1.a.es '.repeat(letters)}`.slice(0, letters / 2);
  const filled = [
    ...shapes.map((shape) => shape.repeat(letters).slice(0, letters)),
    `${labelled}](${'a.es '.repeat(letters)}`.slice(0, letters),
  ];
  const events = filled.map(said);
  const idle = filled.filter((_, i) => judge(events[i] as Event) === 0);
  if (idle.length > 0)
    throw new Error(`nothing fires on ${idle.map((text) => text.slice(0, 20)).join(' | ')}`);
  for (let round = 0; round < 20; round += 1) events.forEach(judge);
  return Math.max(...events.map((event) => Math.min(...[1, 2, 3].map(() => timed(() => judge(event))))));
}
