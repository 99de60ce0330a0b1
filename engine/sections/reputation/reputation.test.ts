import { expect, test } from 'vitest';
import type { Content } from '../../event.ts';
import type { Policy } from '../../policy/policy.ts';
import { ana, load, manifest, noon, policyOf, said } from '../../testing/policies.ts';
import { clampAward, mayRequest, thanksIn } from './reputation.ts';
import type { ReputationPolicy } from './reputation.ts';

const lists = `names: { channels: { rep-requests: "4" } }
lists:
  thanks: { terms: [gracias, "te lo agradezco"] }
  thanked: { patterns: ['me (?:salv|ayud)aste'] }
  thanks-in-advance: { terms: ["gracias de antemano", "gracias por adelantado"] }
`;
const section = `${lists}reputation:
  keywords: { lists: [thanks, thanked], ignore: [thanks-in-advance] }
  award: { default: 1, min: -5, max: 5 }
  requests: { channel: rep-requests, cooldown: 5m }
`;
const eva = { ...ana, id: 'eva', name: 'Eva' };
const bot = { ...ana, id: 'bot', bot: true };
const mentions = (users: readonly string[], bots: readonly string[] = []) => ({
  mentions: { users, bots, roles: [], everyone: false },
});

function reputationOf(policy: Policy): ReputationPolicy {
  const { reputation } = policy.sections;
  if (reputation === null) throw new Error('the policy has no reputation');
  return reputation;
}

function thanked(text: string, content: Partial<Content>, by = ana): readonly string[] {
  const event = said(text, { author: by });
  const proposals = thanksIn(policyOf(section), { ...event, content: { ...event.content, ...content } });
  return proposals.map(({ member, via }) => `${member} ${via}`);
}

test.for([
  ['an answer', 'muchas GRACIAS', { answers: eva }, ['eva reply']],
  ['a mention', 'grácias @eva', mentions(['eva']), ['eva mention']],
  [
    'an answer that mentions its author and another',
    'gracias',
    { answers: eva, ...mentions(['eva', 'leo']) },
    ['eva reply', 'leo mention'],
  ],
  ['a pattern', 'me salvaste', { answers: eva }, ['eva reply']],
  ['nobody in particular', 'gracias', {}, []],
  ['the speaker', 'gracias', { answers: ana, ...mentions(['ana']) }, []],
  ['a bot', 'gracias', { answers: bot, ...mentions(['other'], ['other']) }, []],
  ['no thanks', 'no funciona', { answers: eva }, []],
  ['inside a longer word', 'desgracias', { answers: eva }, []],
  ['only in advance', 'gracias de antemano', { answers: eva }, []],
  [
    'in advance, and then for something',
    'gracias de antemano. Ah, ya: gracias',
    { answers: eva },
    ['eva reply'],
  ],
] as const)('thanks to %s', ([, text, content, expected]) => {
  expect(thanked(text, content)).toEqual(expected);
});

test('bots thank nobody, and what is edited thanks nobody again', () => {
  const edited = said('gracias', { kind: 'content.edited' });

  expect(thanked('gracias', { answers: eva }, bot)).toEqual([]);
  expect(thanksIn(policyOf(section), { ...edited, content: { ...edited.content, answers: eva } })).toEqual(
    [],
  );
});

test('a proposal says who thanked and where in the text', () => {
  const event = said('¡Mil gracias!');

  expect(thanksIn(policyOf(section), { ...event, content: { ...event.content, answers: eva } })).toEqual([
    { member: 'eva', by: 'ana', via: 'reply', spans: [{ start: 5, end: 12 }] },
  ]);
});

test('switched off, there is nothing to decide from; detection has a switch of its own', () => {
  const off = policyOf(`${section}features: { reputation: false }\n`);
  const manual = policyOf(`${section}features: { reputation-detection: false }\n`);
  const event = said('gracias');

  expect(off.sections.reputation).toBeNull();
  expect(thanksIn(off, { ...event, content: { ...event.content, answers: eva } })).toEqual([]);
  expect(reputationOf(manual).cooldown).toBe(300_000);
  expect(thanksIn(manual, { ...event, content: { ...event.content, answers: eva } })).toEqual([]);
});

test.for([
  [null, 1],
  [3, 3],
  [-9, -5],
  [99, 5],
  [2.9, 2],
] as const)('staff give %s: %i', ([amount, given]) => {
  expect(clampAward(reputationOf(policyOf(section)), amount)).toBe(given);
});

test('a member waits between two requests', () => {
  const reputation = reputationOf(policyOf(section));

  expect(mayRequest(reputation, noon, null)).toEqual({ may: true });
  expect(mayRequest(reputation, noon, noon - 299_999)).toEqual({
    may: false,
    reason: 'cooldown',
    until: noon + 1,
  });
  expect(mayRequest(reputation, noon, noon - 300_000)).toEqual({ may: true });
});

test.for([
  ['an unknown list', 'reputation: { keywords: { lists: [thanx] } }', 'unknown-name', 34],
  ['a list of domains', 'reputation: { keywords: { lists: [hosts] } }', 'wrong-list-kind', 34],
  ['an unknown channel', 'reputation: { requests: { channel: rep } }', 'unknown-name', 36],
  ['a default out of range', 'reputation: { award: { default: 9 } }', 'award-range', 22],
  ['no list', 'reputation: { keywords: { lists: [] } }', 'bad-value', 34],
] as const)('%s is a finding', ([, yaml, code, column]) => {
  const { diagnostics } = load({
    'policy.yaml': manifest,
    'lists.yaml':
      'lists: { thanks: { terms: [gracias], on-hit: review }, hosts: { domains: [a.example], on-hit: block } }\n',
    'z.yaml': `${yaml}\n`,
  });

  expect(diagnostics.map((d) => [d.code, d.file, d.column])).toEqual([[code, 'z.yaml', column]]);
});

test('a list that only thanks read is used', () => {
  const { diagnostics } = load({ 'policy.yaml': manifest, 'a.yaml': section });

  expect(diagnostics).toEqual([]);
});
