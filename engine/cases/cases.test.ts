import { expect, test } from 'vitest';
import { load, manifest } from '../testing/policies.ts';
import { testPolicy } from './test-policy.ts';

const rules = `lists:
  bad: { terms: [nitro gratis] }
points:
  values: { warning: 5, temporary-suspension: 10 }
  thresholds: [{ at: 10, sanction: temporary-suspension, for: 7d }]
rules:
  - id: nitro
    when: { all: [{ text: { contains: bad } }, { author: { tenure: { lessThan: 7d } } }] }
    then: [delete, warn]
`;

function run(cases: string, policy = rules) {
  const files = { 'policy.yaml': manifest, 'a.yaml': policy, 'a.test.yaml': `cases:\n${cases}` };
  const loaded = load(files);
  if (loaded.policy === null) throw new Error(JSON.stringify(loaded.diagnostics));
  return testPolicy(
    loaded.policy,
    Object.entries(files).map(([path, text]) => ({ path, text })),
  );
}

const fires =
  '  - { name: fires, given: { author: { tenure: 2d } }, message: "toma nitro gratis", expect: { fires: [nitro], effects: [delete, warn], points: 5, outcome: block } }\n';
const silent = '  - { name: silent, message: "toma nitro gratis", expect: { silent: [nitro] } }\n';

test('a suite with a firing and a silent case is green', () => {
  const tested = run(fires + silent);

  expect(tested.ok).toBe(true);
  expect(tested.rules).toEqual([{ rule: 'nitro', file: 'a.yaml', line: 7, fired: 1, silent: 1 }]);
});

test.for([
  ['no silent case', fires],
  ['no firing case', silent],
  [
    'a silent case about something else',
    `${fires}  - { name: else, message: "hola", expect: { outcome: publish } }\n`,
  ],
] as const)('a vacuous suite fails: %s', ([, cases]) => {
  const tested = run(cases);

  expect(tested.cases.every((c) => c.ok)).toBe(true);
  expect(tested.vacuous.map((r) => r.rule)).toEqual(['nitro']);
  expect(tested.ok).toBe(false);
});

test.for([
  ['fires', '{ message: "hola", expect: { fires: [nitro] } }', 'expected nitro to fire, but nothing fired'],
  [
    'fires nothing',
    '{ given: { author: { tenure: 1d } }, message: "nitro gratis", expect: { fires: [] } }',
    'expected nothing to fire, but nitro fired',
  ],
  [
    'silent',
    '{ given: { author: { tenure: 1d } }, message: "nitro gratis", expect: { silent: [nitro] } }',
    'expected nitro to be evaluated and stay silent, but it was fired',
  ],
  [
    'missing effect',
    '{ given: { author: { tenure: 1d } }, message: "nitro gratis", expect: { effects: [delete, warn, ban] } }',
    'expected the effect ban, but the effects were delete, warn, points: 5',
  ],
  [
    'surplus sanction',
    '{ given: { author: { tenure: 1d } }, message: "nitro gratis", expect: { effects: [delete] } }',
    'the effect warn was not expected',
  ],
  [
    'outcome',
    '{ message: "hola", expect: { outcome: hold } }',
    'expected the answer hold, but it was publish',
  ],
  [
    'points',
    '{ given: { author: { tenure: 1d } }, message: "nitro gratis", expect: { points: 6 } }',
    'expected 6 points, but 5 were added',
  ],
  [
    'sanctions',
    '{ message: "hola", expect: { sanctions: [ban] } }',
    'expected the sanctions ban, but they were nothing',
  ],
  [
    'exemption',
    '{ given: { author: { tenure: 1d, rank: admin } }, message: "nitro gratis", expect: { outcome: block } }',
    'expected the answer block, but it was publish',
  ],
] as const)('a case that does not hold says so: %s', ([name, body, failure]) => {
  const tested = run(`${fires}${silent}  - ${body.replace('{', `{ name: "not ${name}",`)}\n`);

  expect(tested.cases.at(-1)).toMatchObject({ ok: false, line: 4, failures: [failure] });
  expect(tested.ok).toBe(false);
});

test('points that have decayed neither add up to a threshold nor are a fact, and what was booked stays booked', () => {
  const decaying = (after: string) =>
    rules.replace('points:\n', `points:\n  decay: ${after}\n`).replace('for: 7d }', 'for: 1d }');
  const steps = (expected: string) => `  - name: caduca
    given: { author: { tenure: 1d } }
    steps:
      - { at: 0s, message: "nitro gratis" }
      - { at: 3d, message: "nitro gratis" }
    expect: { sanctions: [${expected}], points: 10 }
`;
  const failed = (expected: string, after: string) =>
    run(steps(expected), decaying(after)).cases[0]?.failures;

  expect(failed('warning, warning', '{ after: 3d }')).toEqual([]);
  expect(failed('warning, warning, temporary-suspension', '{ after: 4d }')).toEqual([]);
  expect(failed('warning, warning, temporary-suspension', 'none')).toEqual([]);
});

test('state carries from step to step on the fake clock: two warnings cross a threshold, and then nothing gets through', () => {
  const steps = (last: string) => `  - name: umbral
    given: { author: { tenure: 1d } }
    steps:
      - { at: 0s, message: "nitro gratis" }
      - { at: 2h, message: "nitro gratis" }
${last}`;

  const two = run(steps('    expect: { sanctions: [warning, warning, temporary-suspension], points: 10 }\n'));
  const suspended = run(
    steps('      - { at: 3h, message: "hola" }\n    expect: { outcome: block, fires: [] }\n'),
  );
  const over = run(steps('      - { at: 8d, message: "hola" }\n    expect: { outcome: publish }\n'));

  for (const tested of [two, suspended, over]) expect(tested.cases[0]?.failures).toEqual([]);
});

test('each of several messages is a case of its own, with its line', () => {
  const tested = run(`  - name: lures
    given: { author: { tenure: 1d } }
    messages:
      - "nitro gratis"
      - "hoy no hay nada"
    expect: { fires: [nitro] }
`);

  expect(tested.cases.map(({ name, line, ok }) => ({ name, line, ok }))).toEqual([
    { name: 'lures (1)', line: 5, ok: true },
    { name: 'lures (2)', line: 6, ok: false },
  ]);
});

test('what a shadow rule would have done can be expected too', () => {
  const expecting = (shadow: string) =>
    run(
      `  - { name: one, message: "nitro gratis", expect: { fires: [nitro], effects: [], shadow: [${shadow}], outcome: publish } }\n`,
      rules
        .replace('  - id: nitro', '  - id: nitro\n    mode: shadow')
        .replace(/, \{ author: .*?\} \} \}/, ''),
    ).cases[0]?.failures;

  expect(expecting('delete, warn')).toEqual([]);
  expect(expecting('delete')).toEqual(['the effect warn was not expected']);
});

test('windows run in a case', () => {
  const tested = run(
    `  - { name: uno, message: hola, expect: { fires: [], silent: [flood] } }
  - name: tres
    steps: [{ at: 0s, message: a }, { at: 1s, message: b }, { at: 2s, message: c }]
    expect: { fires: [flood] }
`,
    'rules: [{ id: flood, when: { rate: { of: content.created, by: author, atLeast: 3, within: 10s } }, then: [hold] }]\n',
  );

  expect(tested).toMatchObject({ ok: true });
});

test.for([
  ['unknown rule', '  - { name: x, message: hola, expect: { fires: [nitor] } }\n', 'unknown-name', 2],
  ['same name twice', fires + fires, 'defined-twice', 3],
  ['unknown key', '  - { name: x, mesage: hola, expect: { fires: [] } }\n', 'unknown-key', 2],
  ['no event', '  - { name: x, expect: { fires: [] } }\n', 'bad-value', 2],
  [
    'messages beside a message',
    '  - { name: x, message: a, messages: [b], expect: { fires: [] } }\n',
    'bad-value',
    2,
  ],
  ['no messages', '  - { name: x, messages: [], expect: { fires: [] } }\n', 'bad-value', 2],
  ['nothing expected', '  - { name: x, message: hola, expect: {} }\n', 'one-key', 2],
] as const)('a broken test file is a finding: %s', ([, cases, code, line]) => {
  const tested = run(cases);

  expect(tested.diagnostics.map((d) => [d.code, d.line])).toEqual([[code, line]]);
  expect(tested.ok).toBe(false);
});

const every = `names: { channels: { general: "11111111111111111" } }
lists:
  rude: { terms: [zoquete] }
  codes: { terms: [amigos] }
  scams: { images: [00000000000000ff] }
rules:
  - { id: channel, when: { channel: { in: [general] } }, then: [hold] }
  - { id: mention, when: { mentions: { roles: { atLeast: 2 } } }, then: [hold] }
  - { id: reaction, on: [reaction.added], when: { reaction: { emoji: "🎟️", on: own, count: { atLeast: 5 } } }, then: [hold] }
  - { id: report, on: [report.filed], when: { all: [{ report: { reason: acoso, reporters: { atLeast: 2 } } }, { text: { contains: rude } }] }, then: [hold] }
  - { id: invite, when: { invites: { foreign: true } }, then: [hold] }
  - { id: partner, when: { invites: { in: codes } }, then: [hold] }
  - { id: words, when: { image: { textContains: rude } }, then: [hold] }
  - { id: looks, when: { image: { looksLike: scams } }, then: [hold] }
  - { id: reputation, when: { author: { reputation: { lessThan: -3 } } }, then: [hold] }
  - { id: raid, on: [content.created, member.joined], when: { joins: { atLeast: 2, within: 1m } }, then: [hold] }
  - { id: spread, when: { duplicate: { atLeast: 2, within: 1m, distinctChannels: 2 } }, then: [hold] }
  - { id: left, on: [member.left, voice.joined, invite.created, channel.deleted, timer.due, command.used], when: { event: { kind: [member.left, voice.joined, invite.created, channel.deleted, timer.due, command.used] } }, then: [{ flag: { queue: q, priority: low } }] }
`;

test.for([
  ['channel', '{ given: { surface: discord, channel: general }, message: hola }', ['channel']],
  ['thread of a channel', '{ given: { surface: discord, channel: { id: "9", within: [general] } }, message: hola }', ['channel']],
  ['mentions', '{ given: { content: { mentions: { roles: ["1", "2"] } } }, message: hola }', ['mention']],
  ['reaction', '{ event: reaction.added, given: { reaction: { emoji: "🎟️", own: true, count: 5 } } }', ['reaction']],
  ['report', '{ event: report.filed, given: { report: { reason: acoso, reporters: 2 } }, message: zoquete }', ['report']],
  ['report of a member', '{ event: report.filed, given: { report: { reason: acoso, reporters: 2 } } }', []],
  ['foreign invite', '{ given: { invites: [ours] }, message: discord.gg/amigos }', ['invite', 'partner']],
  ['picture', '{ given: { content: { attachments: [{ type: image/png, picture: { text: zoquete, phash: 00000000000000fe } }] } }, message: mira }', ['words', 'looks']],
  ['reputation', '{ given: { author: { reputation: -4 } }, message: hola }', ['reputation']],
  ['joins', '{ steps: [{ at: 0s, event: member.joined, given: { author: { name: a } } }, { at: 1s, event: member.joined, given: { author: { name: b } } }, { at: 9s, message: hola }] }', ['raid']],
  ['channels', '{ steps: [{ at: 0s, message: hola, given: { channel: a } }, { at: 1s, message: hola, given: { channel: b } }] }', ['spread']],
  ...['member.left', 'voice.joined', 'invite.created', 'channel.deleted', 'timer.due', 'command.used'].map(
    (kind) => [kind, `{ event: ${kind} }`, ['left']] as const,
  ),
] as const)('a case gives %s', ([name, step, fired]) => {
  const body = step.replace(/\}$/, `, expect: { fires: [${fired.join(', ')}] } }`).replace('{', `{ name: "${name}",`);
  const tested = run(`  - ${body}\n`, every);

  expect(tested.diagnostics).toEqual([]);
  expect(tested.cases.map((c) => c.failures)).toEqual([[]]);
}); // prettier-ignore

test.for([
  ['a picture that failed', '[{ type: image/png, picture: failed }]', 'looks, words, invite'],
  ['a picture that was not read', '[{ type: image/png }]', 'looks, words, invite'],
  ['invites that are not known', '[]', 'invite'],
] as const)('what a case leaves open is inconclusive: %s', ([, attachments, inconclusive]) => {
  const tested = run(
    `  - { name: x, given: { content: { attachments: ${attachments} } }, message: discord.gg/xyz, expect: { inconclusive: [${inconclusive}] } }\n`,
    every,
  );

  expect(tested.diagnostics).toEqual([]);
  expect(tested.cases.map((c) => c.failures)).toEqual([[]]);
});
