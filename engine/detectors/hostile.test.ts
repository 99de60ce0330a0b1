import { expect, test } from 'vitest';
import type { Content } from '../event.ts';
import { Moment, Scanner } from '../evaluate/moment.ts';
import { compileText } from '../text/index.ts';
import { policyOf, said } from '../testing/policies.ts';

/** Each leaf that reads a text, beside its words. */
const leaves = [
  'text: { uppercase: { atLeast: 1% } }',
  'text: { emoji: { atLeast: 1 } }',
  'text: { repeated: { atLeast: 2 } }',
  'text: { zalgo: true }',
  'text: { length: { atLeast: 2 } }',
  'mentions: { users: { atLeast: 1 } }',
  'mentions: { roles: { atLeast: 1 } }',
  'mentions: { everyone: true }',
  'links: { count: { atLeast: 1 } }',
  'links: { masked: true }',
  'links: { shortened: true }',
  'links: { notIn: own }',
  'links: { in: scams }',
  'invites: { count: { atLeast: 1 } }',
  'invites: { foreign: true }',
];
const each = 20;
const policy = policyOf(`
lists: { own: { domains: [example.org] }, scams: { domains: [a.es, b.es] } }
rules:
${leaves.flatMap((leaf, kind) => Array.from({ length: each }, (_, i) => `  - { id: r${kind}-${i}, when: { ${leaf} }, then: [hold] }`)).join('\n')}
`);
const facts = { invites: ['own'] };
const judge = (event: ReturnType<typeof said>) => policy.decide(policy.match(event, {}), facts);

const many = 20_000;

/** Texts in which there is much of what leaves read. Work that grows with its square, or that each rule does anew, would not end within the test's time. */
test.for([
  ['capitals', 'ABC ', 2],
  ['emoji', '😀👩‍👩‍👧🇪🇸#️⃣', 2],
  ['towers of marks', 'Z\u0301\u0302\u0303\u0304', 3],
  ['members', '@a1 @b2 <@123456> ', 2],
  ['roles', '<@&123456>', 2],
  ['everyone', '@everyone ', 2],
  ['links', 'a.es ', 4],
  ['shortened links', 'bit.ly/a ', 4],
  ['masked links', '[a.es](b.es) ', 5],
  ['invites', 'discord.gg/abc ', 5],
  ['invites in the path of invites', 'discord.gg/-', 5],
  ['invites without a path', 'discord.gg=', 3],
  ['dotted invites', '.gg/abc ', 3],
] as const)('much of one thing: %s', { timeout: 5000 }, ([, shape, least]) => {
  const { fired } = judge(said(shape.repeat(many / shape.length)));

  expect(fired.length).toBeGreaterThanOrEqual(least * each);
});

test(
  'one long text several times in a batch, matched before any of them is decided',
  { timeout: 5000 },
  () => {
    const long = 'a.es '.repeat(40_000);
    // Texts of their own, as they are parsed from a request.
    const events = [1, 2, 3].map(() => said(JSON.parse(JSON.stringify(long)) as string));
    const woken = events.map((event) => policy.match(event, {}));
    const fired = woken.map((one) => policy.decide(one, facts).fired.length);

    expect(new Set(fired).size).toBe(1);
    expect(fired[0]).toBeGreaterThanOrEqual(4 * each);
  },
);

test('of very many links and invites a trace shows as many as it has places for', () => {
  const { rules } = judge(said(`${'a.es '.repeat(30)}${'discord.gg/abc '.repeat(30)}`));
  const found = new Map(rules.map(({ rule, trace }) => [rule, trace]));

  expect(found.get('r12-0')?.found).toBe(`${Array(16).fill('a.es').join(', ')}, …`);
  expect(found.get('r14-0')?.found).toBe(`${Array(16).fill('abc').join(', ')}, …`);
  expect(found.get('r12-0')?.evidence).toHaveLength(16);
});

test('what a text says is read once to wake the rules and once to judge them, however many ask', () => {
  let asked = 0;
  const event = said('hola @ana');
  const content: Content = Object.defineProperty({ ...event.content }, 'mentions', {
    get: () => {
      asked += 1;
      return null;
    },
  });
  const { fired } = judge({ ...event, content });

  expect(fired.filter((id) => id.startsWith('r5-'))).toHaveLength(each);
  // Members to wake and to judge; nobody called roles or everyone, and so no rule that asks for them was woken.
  expect(asked).toBe(4);
});

test('a moment keeps what was read of its event when facts arrive, and forgets it with the next event', () => {
  const { matcher } = compileText([]);
  let reads = 0;
  const length = ({ text }: Moment) => {
    reads += 1;
    return text.length;
  };
  const moment = new Moment(new Scanner(matcher)).begin(said('hola'), {}, {});

  expect([moment.once(length), moment.once(length), moment.with({ points: 3 }).once(length)]).toEqual([
    4, 4, 4,
  ]);
  expect(reads).toBe(1);
  expect(moment.begin(said('adiós'), {}, {}).once(length)).toBe(5);
});
