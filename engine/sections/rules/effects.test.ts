import { expect, test } from 'vitest';
import { inverses } from '../../actions/catalogue.ts';
import { sanctionKinds } from '../../effect.ts';
import { cardOf, effectKinds, effectName } from '../../effects/cards.ts';
import { load, manifest, policyOf, said } from '../../testing/policies.ts';
import { readEffect } from './effects.ts';

const discord = 'fuero: 1\ncommunity: { id: p, name: P, surfaces: { discord: { guild: "100000000000000000" } } }\n';
const both = discord.replace('surfaces: {', 'surfaces: { forum: { origin: "https://f.example" },');
const names = `names: { roles: { muted: "100000000000000001" }, channels: { staff: "100000000000000002" } }
templates: { t: { kind: notice, es: hola, en: hi } }
`;

function findings(head: string, then: string, more = '') {
  const rule = `rules:\n  - id: r\n    when: { author: { messages: { atLeast: 0 } } }\n${more}    then: [${then}]\n`;
  return load({ 'policy.yaml': head, 'names.yaml': names, 'r.yaml': rule }).diagnostics.filter(
    (d) => d.code !== 'runs-always',
  );
}

const joined = '    on: [member.joined]\n';
const reported = '    on: [report.filed]\n';
const forum = '    surface: forum\n';

test.for<[string, string, string, string, string | null]>([
  ['kick on a forum', manifest, 'kick', '', 'impossible-effect'],
  ['kick on Discord', discord, 'kick', '', null],
  ['kick on both', both, 'kick', '', 'partial-effect'],
  ['kick in a rule of the forum', both, 'kick', forum, 'impossible-effect'],
  ['restrict on a forum', manifest, 'restrict: muted', '', 'impossible-effect'],
  ['lock before publication', manifest, 'lock', '', 'effect-before-publication'],
  ['lock after a report', manifest, 'lock', reported, null],
  ['lock on both surfaces', both, 'lock', '', 'partial-effect'],
  ['delete of who joined', manifest, 'delete', joined, 'effect-without-content'],
  ['delete of what is deleted', manifest, 'delete', '    on: [content.deleted]\n', 'effect-without-content'],
  ['delete, with and without content', manifest, 'delete', '    on: [member.joined, content.created]\n', 'partial-effect'],
  ['a role on a forum', manifest, 'role: { add: muted, for: 2d }', '', null],
  ['a role by its id', discord, 'role: { add: "123456789012345678" }', '', null],
  ['an unknown role', manifest, 'role: { add: mutde }', '', 'unknown-name'],
  ['a role that restricts, unknown', discord, 'restrict: mutde', '', 'unknown-name'],
  ['reputation on a forum', manifest, 'request-reputation', '', 'effect-not-yet'],
  ['reputation on both', both, 'request-reputation', '', 'effect-not-yet'],
  ['reputation in a rule of the forum', both, 'request-reputation', forum, 'effect-not-yet'],
  ['reputation on Discord', discord, 'request-reputation', '', null],
  ['added and removed', manifest, 'role: { add: muted, remove: muted }', '', 'bad-value'],
  ['neither', manifest, 'role: { for: 2d }', '', 'missing-key'],
  ['an alert', manifest, 'alert: { channel: staff, template: t }', '', null],
  ['an unknown channel', manifest, 'alert: { channel: staf }', '', 'unknown-name'],
  ['an unknown template', manifest, 'alert: { channel: staff, template: u }', '', 'unknown-name'],
  ['moved nowhere', discord, 'move: { to: staf }', '', 'unknown-name'],
  ['an edit', discord, 'edit: { title: "[x] {title}" }', '', null],
  ['an edit that changes nothing', discord, 'edit: {}', '', 'one-key'],
  ['an edit with an unknown placeholder', discord, 'edit: { title: "{titel}" }', '', 'unknown-placeholder'],
  ['an edit of a text on Discord', discord, 'edit: { text: "x" }', '', 'edit-text'],
  ['an edit of a text on a forum', both, 'edit: { text: "x {text}" }', reported + forum, null],
])('%s', ([, head, then, more, code]) => {
  const effect = then.includes(':') ? `{ ${then} }` : then;

  expect(findings(head, effect, more).map((d) => d.code)).toEqual(code === null ? [] : [code]);
});

test('a finding points at the name inside the effect and suggests the alias', () => {
  expect(findings(manifest, '{ alert: { channel: staf } }')).toMatchObject([
    { line: 4, column: 32, hint: 'did you mean `staff`?', rule: 'r' },
  ]);
});

test('what nobody performs yet is a warning on the line of the effect, and no decision pretends it', () => {
  const yaml = `lists: { bad: { terms: [gracias] } }
rules:
  - id: r
    when: { text: { contains: bad } }
    then:
      - { label: amable }
      - request-reputation
`;
  const { policy, diagnostics } = load({ 'policy.yaml': manifest, 'r.yaml': yaml });
  const decided = policy?.decide(policy.match(said('gracias'), {}), { rank: null });

  expect(diagnostics).toMatchObject([
    { code: 'effect-not-yet', severity: 'warning', file: 'r.yaml', line: 7, rule: 'r' },
  ]);
  expect(diagnostics[0]?.message).toContain('does nothing yet on forum');
  expect(decided?.effects.map((effect) => effect.kind)).toEqual(['label']);
});

test.for([
  'delete',
  'hold',
  { flag: { queue: 'q', priority: 'low' } },
  'warn',
  { timeout: '1h' },
  { suspend: 'permanent' },
  { suspend: '3d' },
  'ban',
  'kick',
  { restrict: 'muted' },
  { points: 3 },
  { alert: { channel: 'staff', template: 't' } },
  { reply: 't' },
  { dm: 't' },
  { notify: 't' },
  { role: { remove: 'muted', for: '2d' } },
  { label: 'x' },
  'request-reputation',
  'lock',
  'unlock',
  { move: { to: 'staff' } },
  'feature',
  'unfeature',
  { edit: { title: 'a', text: 'b' } },
])('an effect is said as it is written: %o', (written) => {
  const read = readEffect(written);
  const said = effectName(read).replaceAll(/[{}" ]/g, '');

  expect(said).toBe(
    typeof written === 'string' ? written : JSON.stringify(written).slice(1, -1).replaceAll(/[{}" ]/g, ''),
  );
});

test('every kind of sanction is imposed by some effect, and every sanction and removal can be taken back', () => {
  const harm = effectKinds.filter((kind) => cardOf(kind).nature !== 'records' && kind !== 'kick');
  const meanings = harm.flatMap((kind) => cardOf(kind).meanings);

  expect(new Set(meanings.flatMap((m) => m.sanction ?? []))).toEqual(new Set(sanctionKinds));
  expect(meanings.filter(({ action }) => action === null || inverses[action] === undefined)).toEqual([]);
});

test('what nobody can perform where the event happened is no part of the decision', () => {
  const policy = policyOf(
    `${names}community: { id: p, name: P, surfaces: { forum: { origin: "https://f.example" }, discord: { guild: "1" } } }
lists: { bad: { terms: [malo] } }
rules: [{ id: r, when: { text: { contains: bad } }, then: [delete, kick, lock] }]
`,
    'fuero: 1\n',
  );
  const kinds = (surface: 'forum' | 'discord') => {
    const event = { ...said('malo'), surface };
    return policy.decide(policy.match(event, {}), { rank: null }).effects.map((effect) => effect.kind);
  };

  expect(kinds('forum')).toEqual(['delete']);
  expect(kinds('discord')).toEqual(['delete', 'kick', 'lock']);
});

test.for([
  ['switched off', 'features: { sanctions: false }\n', null, ['delete', 'role']],
  ['exempt', '', 'moderator', ['role']],
] as const)('what falls on the member goes with the sanctions, a role stays: %s', ([, more, rank, left]) => {
  const policy = policyOf(
    `${names}${more}lists: { bad: { terms: [malo] } }
rules: [{ id: r, when: { text: { contains: bad } }, then: [delete, ban, kick, { restrict: muted }, { points: 3 }, { role: { add: muted } }] }]
`,
    discord,
  );
  const event = { ...said('malo'), surface: 'discord' } as const;
  const { effects } = policy.decide(policy.match(event, {}), { rank });

  expect(effects.map((effect) => effect.kind)).toEqual(left);
});
