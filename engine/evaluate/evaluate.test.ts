import { expect, test } from 'vitest';
import { createWindows } from '../detectors/rings.ts';
import type { Facts } from '../facts.ts';
import { day, joined, noon, policyOf, said } from '../testing/policies.ts';

const member: Facts = {
  rank: null,
  points: 0,
  warnings: 0,
  messages: 10,
  roles: [],
  sanctioned: false,
  watchlisted: false,
};

function judge(yaml: string, event = said('hola'), facts: Facts = member, readings = {}) {
  const policy = policyOf(yaml);
  return policy.decide(policy.match(event, readings), facts);
}

const nitro = 'lists: { nitro: { terms: [free nitro] }, bad: { domains: [bad.example] } }\n';
const one = (when: string, then = '[delete]', more = '') =>
  `${nitro}rules:\n  - id: r\n    when: ${when}\n    then: ${then}\n${more}`;

test.for([
  ['contains', '{ text: { contains: nitro } }', 'get FREE nitro now', true],
  ['contains, absent', '{ text: { contains: nitro } }', 'free nitrogen', false],
  ['links in', '{ links: { in: bad } }', 'see https://www.bad.example/x', true],
  ['links in, near miss', '{ links: { in: bad } }', 'see https://bad.example.org/x', false],
  ['links count', '{ links: { count: { atLeast: 2 } } }', 'https://a.example https://b.example', true],
  ['links notIn', '{ links: { notIn: bad } }', 'https://good.example', true],
  ['links notIn, all in', '{ links: { notIn: bad } }', 'https://bad.example', false],
  ['no such link', '{ links: { in: bad, count: { equals: 0 } } }', 'nothing here', true],
  ['length', '{ text: { length: { moreThan: 3 } } }', 'cuatro', true],
  ['length counts characters', '{ text: { length: { equals: 1 } } }', '😀', true],
  ['uppercase', '{ text: { uppercase: { atLeast: 70% } } }', 'COMPRA YA MISMO, ÑANDÚ', true],
  ['uppercase, too short', '{ text: { uppercase: { atLeast: 70% } } }', 'OK SI', false],
  ['emoji', '{ text: { emoji: { atLeast: 2 } } }', 'hola 👨‍👩‍👧 🇨🇴', true],
  ['emoji, a family is one', '{ text: { emoji: { atLeast: 2 } } }', 'hola 👨‍👩‍👧', false],
  ['repeated', '{ text: { repeated: { atLeast: 5 } } }', 'holaaaaa', true],
  ['zalgo', '{ text: { zalgo: true } }', 'h\u0300\u0301\u0302o\u0300\u0301\u0302l\u0300\u0301\u0302', true],
  ['mentions', '{ mentions: { users: { atLeast: 2 } } }', '@ana mira esto @beto', true],
  ['mentions, same twice', '{ mentions: { users: { atLeast: 2 } } }', '@ana mira @ana', false],
  ['mentions, an address is none', '{ mentions: { users: { atLeast: 1 } } }', 'ana@example.org', false],
  ['everyone', '{ mentions: { everyone: true } }', 'hey @everyone!', true],
  ['roles', '{ mentions: { roles: { atLeast: 1 } } }', '<@&123456789012345678>', true],
  ['content type', '{ content: { type: [post] } }', 'x', true],
  ['all', '{ all: [{ text: { contains: nitro } }, { links: { in: bad } }] }', 'free nitro bad.example', true],
  [
    'all, one missing',
    '{ all: [{ text: { contains: nitro } }, { links: { in: bad } }] }',
    'free nitro',
    false,
  ],
  ['any', '{ any: [{ text: { contains: nitro } }, { links: { in: bad } }] }', 'bad.example', true],
  ['not', '{ all: [{ text: { contains: nitro } }, { not: { links: { in: bad } } }] }', 'free nitro', true],
  ['not alone', '{ not: { text: { contains: nitro } } }', 'hola', true],
  [
    'several keys must all hold',
    '{ text: { contains: nitro, length: { lessThan: 5 } } }',
    'free nitro',
    false,
  ],
] as const)('%s', ([, when, text, fires]) => {
  expect(judge(one(when), said(text)).fired).toEqual(fires ? ['r'] : []);
});

test.for([
  [
    'tenure from the event',
    '{ author: { tenure: { lessThan: 7d } } }',
    { joinedAt: noon - 2 * day },
    {},
    'fired',
  ],
  [
    'tenure from facts',
    '{ author: { tenure: { lessThan: 7d } } }',
    { joinedAt: null },
    { tenure: 2 * day },
    'fired',
  ],
  ['tenure not known', '{ author: { tenure: { lessThan: 7d } } }', { joinedAt: null }, {}, 'inconclusive'],
  [
    'not of an unknown is unknown',
    '{ not: { author: { tenure: { lessThan: 7d } } } }',
    { joinedAt: null },
    {},
    'inconclusive',
  ],
  [
    'any with one true is true',
    '{ any: [{ author: { tenure: { lessThan: 7d } } }, { text: { length: { atLeast: 1 } } }] }',
    { joinedAt: null },
    {},
    'fired',
  ],
  [
    'all with one false is false',
    '{ all: [{ author: { tenure: { lessThan: 7d } } }, { text: { length: { atLeast: 99 } } }] }',
    { joinedAt: null },
    {},
    undefined,
  ],
  ['role of the event', '{ author: { hasRole: veteran } }', { roles: ['veteran'] }, {}, 'fired'],
  ['points', '{ author: { points: { atLeast: 10 } } }', {}, { points: 10 }, 'fired'],
  ['points, too few', '{ author: { points: { atLeast: 10 } } }', {}, { points: 9 }, 'silent'],
  ['points not known', '{ author: { points: { atLeast: 10 } } }', {}, { points: undefined }, 'inconclusive'],
] as const)('%s', ([, when, author, facts, outcome]) => {
  const known = Object.fromEntries(
    Object.entries({ ...member, ...facts }).filter(([, value]) => value !== undefined),
  ) as Facts;
  const decision = judge(one(when), said('hola', { author }), known);

  expect(decision.rules[0]?.outcome).toBe(outcome);
});

test('an inconclusive rule that could harm goes to review and never fires', () => {
  const decision = judge(
    one('{ author: { tenure: { lessThan: 7d } } }', '[ban]'),
    said('hola', { author: { joinedAt: null } }),
  );

  expect(decision.fired).toEqual([]);
  expect(decision.inconclusive).toEqual(['r']);
  expect(decision.outcome).toBe('publish');
  expect(decision.effects).toEqual([
    { kind: 'flag', queue: 'inconclusive', priority: 'medium', rules: ['r'] },
  ]);
});

test('only woken rules ask for facts, and only for those that could still settle them', () => {
  const policy = policyOf(
    one(
      '{ all: [{ text: { contains: nitro } }, { author: { points: { atLeast: 3 }, tenure: { lessThan: 7d } } }] }',
    ),
  );

  expect(policy.match(said('buenos días'), {})).toMatchObject({ size: 0, needs: [] });
  expect(policy.match(said('free nitro', { author: { joinedAt: noon - day } }), {})).toMatchObject({
    size: 1,
    needs: ['points', 'rank'],
  });
  // The event itself says that the member is no newcomer: nothing to look up.
  expect(policy.match(said('free nitro', { author: { joinedAt: noon - 90 * day } }), {})).toMatchObject({
    size: 0,
    needs: [],
  });
});

test('effects merge: strongest removal, most severe sanction, points added up, one flag a queue', () => {
  const decision = judge(
    `${nitro}points: { values: { warning: 5, temporary-suspension: 10 } }
templates: { t: { kind: notice, es: hola, en: hi } }
rules:
  - { id: a, when: { text: { contains: nitro } }, then: [hold, warn, { flag: { queue: q, priority: low } }, { reply: t }] }
  - { id: b, when: { text: { contains: nitro } }, then: [delete, { timeout: 1h }, { points: 3 }, { flag: { queue: q, priority: high } }, { reply: t }] }
  - { id: c, when: { text: { contains: nitro } }, then: [{ suspend: 2d }, { points: 4 }] }
`,
    said('free nitro'),
  );

  expect(decision.outcome).toBe('block');
  expect(decision.effects).toEqual([
    { kind: 'delete', rules: ['b'] },
    { kind: 'suspend', for: 2 * day, rules: ['c'] },
    { kind: 'points', amount: 7, rules: ['b', 'c'] },
    { kind: 'flag', queue: 'q', priority: 'high', rules: ['a', 'b'] },
    { kind: 'reply', template: 't', rules: ['a', 'b'] },
  ]);
});

test('a sanction adds the points of its kind unless its rule names points', () => {
  const points = 'points: { values: { warning: 5 } }\n';

  expect(
    judge(one('{ text: { contains: nitro } }', '[warn]', points), said('free nitro')).effects,
  ).toContainEqual({ kind: 'points', amount: 5, rules: ['r'] });
  expect(
    judge(one('{ text: { contains: nitro } }', '[warn, { points: 2 }]', points), said('free nitro')).effects,
  ).toContainEqual({ kind: 'points', amount: 2, rules: ['r'] });
});

test('stop ends the evaluation of later rules, but only when an enforced rule fired', () => {
  const rules = (mode: string) => `${nitro}rules:
  - { id: first, priority: 5, stop: true, mode: ${mode}, when: { text: { contains: nitro } }, then: [hold] }
  - { id: second, when: { text: { contains: nitro } }, then: [delete] }
`;

  expect(judge(rules('enforce'), said('free nitro'))).toMatchObject({ fired: ['first'], outcome: 'hold' });
  expect(judge(rules('shadow'), said('free nitro'))).toMatchObject({
    fired: ['second'],
    shadowFired: ['first'],
    outcome: 'block',
  });
  expect(judge(rules('off'), said('free nitro'))).toMatchObject({ fired: ['second'], shadowFired: [] });
});

test('a shadow rule records what it would have done and does nothing', () => {
  const decision = judge(
    `${nitro}rules: [{ id: s, mode: shadow, when: { text: { contains: nitro } }, then: [ban] }]\n`,
    said('free nitro'),
  );

  expect(decision).toMatchObject({ outcome: 'publish', effects: [], fired: [], shadowFired: ['s'] });
  expect(decision.shadow).toEqual([{ kind: 'ban', rules: ['s'] }]);
});

test('staff and bots are exempt from removal and sanction, not from the rest', () => {
  const yaml = one('{ text: { contains: nitro } }', '[delete, warn, { flag: { queue: q, priority: low } }]');
  const staff = judge(yaml, said('free nitro'), { ...member, rank: 'moderator' });
  const bot = judge(yaml, said('free nitro', { author: { bot: true } }));

  expect(staff.rules[0]).toMatchObject({ outcome: 'fired', exempt: 'rank' });
  expect(staff.effects.map((e) => e.kind)).toEqual(['flag']);
  expect(bot.rules[0]).toMatchObject({ outcome: 'fired', exempt: 'bot' });
});

test('rollout is stable per member and grows without dropping anybody', () => {
  const fired = (percent: string) => {
    const policy = policyOf(
      one('{ text: { contains: nitro } }').replace('- id: r', `- id: r\n    rollout: ${percent}`),
    );
    return Array.from({ length: 1000 }, (_, i) => `m${i}`).filter(
      (id) =>
        policy.decide(policy.match(said('free nitro', { author: { id } }), {}), member).fired.length > 0,
    );
  };
  const ten = fired('10%');
  const thirty = fired('30%');

  expect(ten.length).toBeGreaterThan(60);
  expect(ten.length).toBeLessThan(140);
  expect(ten.every((id) => thirty.includes(id))).toBe(true);
  expect(fired('10%')).toEqual(ten);
  expect(fired('0%')).toEqual([]);
});

test('the trace says what was compared, where, and on which line of the policy', () => {
  const decision = judge(
    one('{ all: [{ text: { contains: nitro } }, { not: { author: { tenure: { atLeast: 30d } } } }] }'),
    said('get free nitro', { author: { joinedAt: noon - 2 * day } }),
  );

  expect(decision.rules[0]?.trace).toMatchObject({
    kind: 'all',
    truth: 'true',
    line: 4,
    children: [
      {
        kind: 'leaf',
        truth: 'true',
        says: 'text contains nitro',
        evidence: [{ span: { start: 4, end: 14 }, text: 'free nitro', list: 'nitro', entry: 'free nitro' }],
      },
      {
        kind: 'not',
        truth: 'true',
        children: [{ says: 'author.tenure atLeast 30d', truth: 'false', found: '2d' }],
      },
    ],
  });
});

test('explain has every rule, woken or not, and agrees with decide', () => {
  const policy = policyOf(`${nitro}rules:
  - { id: a, when: { text: { contains: nitro } }, then: [hold] }
  - { id: b, when: { links: { in: bad } }, then: [delete] }
`);
  const explained = policy.explain(said('free nitro'), {}, member);
  const decided = policy.decide(policy.match(said('free nitro'), {}), member);

  expect(explained.rules.map((rule) => [rule.rule, rule.outcome])).toEqual([
    ['a', 'fired'],
    ['b', 'silent'],
  ]);
  expect({ ...explained, rules: [] }).toEqual({ ...decided, rules: [] });
});

test('judging the same event twice gives the same decision, byte for byte', () => {
  const policy = policyOf(
    one('{ any: [{ text: { contains: nitro } }, { links: { count: { atLeast: 1 } } }] }', '[delete, warn]'),
  );
  const once = JSON.stringify(policy.decide(policy.match(said('free nitro https://a.example'), {}), member));
  policy.match(said('otra cosa'), {});

  expect(JSON.stringify(policy.decide(policy.match(said('free nitro https://a.example'), {}), member))).toBe(
    once,
  );
});

test('between match and decide other events may be matched', () => {
  const policy = policyOf(one('{ text: { contains: nitro } }'));
  const woken = policy.match(said('free nitro'), {});
  policy.match(said('nada que ver con esto'), {});

  expect(policy.decide(woken, member).rules[0]?.trace?.evidence[0]?.text).toBe('free nitro');
});

test('on-hit of a list is a rule of its own', () => {
  const yaml =
    'lists:\n  a: { terms: [uno], on-hit: block }\n  b: { terms: [dos], on-hit: review, severity: 8 }\n  c: { terms: [tres], on-hit: warn }\n';

  expect(judge(yaml, said('uno'))).toMatchObject({ fired: ['terms/a'], outcome: 'block' });
  expect(judge(yaml, said('dos'))).toMatchObject({
    fired: ['terms/b'],
    outcome: 'hold',
    effects: [{ kind: 'hold' }, { kind: 'flag', queue: 'terms', priority: 'high' }],
  });
  expect(judge(yaml, said('tres'))).toMatchObject({
    fired: ['terms/c'],
    outcome: 'publish',
    effects: [{ kind: 'warn' }],
  });
});

test('features.automod: false switches every rule off', () => {
  expect(
    judge(`features: { automod: false }\n${one('{ text: { contains: nitro } }')}`, said('free nitro')),
  ).toMatchObject({ fired: [], rules: [] });
});

test('a rule runs on its kinds of event and its surface only', () => {
  const yaml = `${nitro}rules:
  - { id: new, on: [member.joined], when: { member: { accountAge: { lessThan: 1d } } }, then: [{ flag: { queue: q, priority: low } }] }
  - { id: edited, on: [content.edited], when: { text: { contains: nitro } }, then: [hold] }
`;

  expect(judge(yaml, said('free nitro')).fired).toEqual([]);
  expect(judge(yaml, said('free nitro', { kind: 'content.edited' })).fired).toEqual(['edited']);
  const policy = policyOf(yaml);
  expect(policy.decide(policy.match(joined({ createdAt: noon - 1000 }), {}), member).fired).toEqual(['new']);
});

test('rate counts events of one author in event time', () => {
  const policy = policyOf(
    'rules: [{ id: flood, when: { rate: { of: content.created, by: author, atLeast: 3, within: 10s } }, then: [hold] }]\n',
  );
  const windows = createWindows(policy.windows);
  const fires = (at: number, id: string) => {
    const event = said('hola', { at: noon + at, author: { id } });
    return policy.decide(policy.match(event, windows.observe(event)), member).fired.length === 1;
  };

  expect([fires(0, 'ana'), fires(1000, 'ana'), fires(1000, 'beto'), fires(2000, 'ana')]).toEqual([
    false,
    false,
    false,
    true,
  ]);
  expect([fires(60_000, 'ana'), fires(61_000, 'ana'), fires(61_500, 'ana')]).toEqual([false, false, true]);
});

test('duplicate sees the same text again, whatever its case and spaces', () => {
  const policy = policyOf(
    'rules: [{ id: dup, when: { duplicate: { by: author, atLeast: 2, within: 10m } }, then: [hold] }]\n',
  );
  const windows = createWindows(policy.windows);
  const reads = (text: string) => Object.values(windows.observe(said(text)))[0];

  expect([reads('Compra ya'), reads('compra  YÁ'), reads('otra')]).toEqual([1, 2, 1]);
});

test('windows keep their rings when a policy with the same window is adopted', () => {
  const spec = (n: number) =>
    policyOf(
      `rules: [{ id: f, when: { rate: { of: content.created, atLeast: ${n}, within: 10s } }, then: [hold] }]\n`,
    ).windows;
  const windows = createWindows(spec(3));
  windows.observe(said('a'));
  windows.adopt(spec(5));

  expect(Object.values(windows.observe(said('b')))).toEqual([2]);
});

test('windows forget what no longer counts, and keep what does', () => {
  const policy = policyOf(
    'rules: [{ id: flood, when: { rate: { of: content.created, by: author, atLeast: 2, within: 10s } }, then: [hold] }]\n',
  );
  const windows = createWindows(policy.windows);
  const reads = (id: string, at: number) =>
    Object.values(windows.observe(said('hola', { at: noon + at, author: { id } })))[0];
  for (let i = 0; i < 1000; i++) reads(`m${i}`, i * 1000);

  // Within ten seconds of the last event; everybody before is forgotten and begins anew.
  expect([reads('m999', 999_500), reads('m995', 999_600), reads('m1', 999_700)]).toEqual([2, 2, 1]);
});

test('features.sanctions: false imposes nothing, and removal stays', () => {
  const decision = judge(
    `features: { sanctions: false }\n${one('{ text: { contains: nitro } }', '[delete, warn, { suspend: 7d }, { points: 3 }]')}`,
    said('free nitro'),
  );

  expect(decision).toMatchObject({ fired: ['r'], outcome: 'block' });
  expect(decision.effects.map((effect) => effect.kind)).toEqual(['delete']);
});
