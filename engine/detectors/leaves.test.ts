import { expect, test } from 'vitest';
import type { Event, Person, Reaction } from '../event.ts';
import { eventKinds } from '../event.ts';
import type { Facts, PictureReading } from '../facts.ts';
import { ana, joined, load, manifest, noon, policyOf, said } from '../testing/policies.ts';

const lists = `lists:
  rude: { terms: [zoquete] }
  bad: { domains: [bad.example] }
  partners: { terms: [PartnerCode] }
  scams: { images: [00000000000000ff, "ffffffffffffffff 1"], distance: 3 }
`;
const names = 'names: { channels: { general: "11111111111111111", lobby: "22222222222222222" } }\n';
const known: Facts = { rank: null, roles: [], points: 0, warnings: 0, messages: 10, reputation: 4 };

function rule(when: string): string {
  return `${names}${lists}rules: [{ id: r, on: [${eventKinds.join(', ')}], when: ${when}, then: [hold] }]\n`;
}

/** A policy in which nothing else uses the lists has findings that are no errors. */
function outcomeOf(when: string, event: Event, facts: Facts = known) {
  const { policy, diagnostics } = load({ 'policy.yaml': manifest, 'rules.yaml': rule(when) });
  if (policy === null) throw new Error(JSON.stringify(diagnostics));
  const explained = policy.explain(event, {}, facts);
  const decided = policy.decide(policy.match(event, {}), facts);
  expect(decided.fired).toEqual(explained.fired);
  expect(decided.inconclusive).toEqual(explained.inconclusive);
  return explained.rules[0];
}

const onDiscord = (changes: Partial<Event>): Event =>
  ({ ...said('hola'), surface: 'discord', ...changes }) as Event;
const general = { id: '11111111111111111', name: 'general' };
const inLobby = { id: '9', name: 'hilo', within: ['22222222222222222'] };
const withFiles = (...types: readonly string[]): Event => {
  const event = said('mira');
  const attachments = types.map((type, i) => ({ id: `f${i + 1}`, url: 'https://x.example', type, size: 1 }));
  return { ...event, content: { ...event.content, attachments } };
};
const reacted = (reaction: Partial<Reaction>): Event => ({
  id: 'x',
  kind: 'reaction.added',
  surface: 'discord',
  at: noon,
  member: ana,
  reaction: { emoji: '🎟️', content: '987', author: ana, count: 3, ...reaction },
});
const beto: Person = { ...ana, id: 'beto' };
const reported = (reporters: number | null, reason = 'acoso'): Event => ({
  ...said('eres un zoquete'),
  kind: 'report.filed',
  report: { reporter: beto, reason, reporters },
});
const read = (part: Partial<Exclude<PictureReading, { failed: string }>>): Facts => ({
  ...known,
  pictures: [{ attachment: 'f1', text: null, phash: null, qr: null, ...part }],
});
const own: Facts = { ...known, invites: ['OurCode1', 'vanidad', 'dsc.gg/nuestro'] };

test.for<readonly [string, string, Event, Facts, 'fired' | 'silent' | 'inconclusive']>([
  ['channel is an alias', '{ channel: { is: general } }', onDiscord({ channel: general }), known, 'fired'],
  ['channel is an id', '{ channel: { is: "11111111111111111" } }', onDiscord({ channel: general }), known, 'fired'],
  ['a thread is not its channel', '{ channel: { is: lobby } }', onDiscord({ channel: inLobby }), known, 'silent'],
  ['a thread stands in its channel', '{ channel: { in: [lobby] } }', onDiscord({ channel: inLobby }), known, 'fired'],
  ['in one of several', '{ channel: { in: [lobby, general] } }', onDiscord({ channel: general }), known, 'fired'],
  ['channel not said', '{ channel: { is: general } }', onDiscord({}), known, 'inconclusive'],
  ['not in a channel, not said', '{ not: { channel: { is: general } } }', onDiscord({}), known, 'inconclusive'],
  ['a forum has none', '{ channel: { is: general } }', said('hola'), known, 'silent'],
  ['nsfw', '{ channel: { nsfw: true } }', onDiscord({ channel: { ...general, nsfw: true } }), known, 'fired'],
  ['nsfw not said', '{ channel: { nsfw: true } }', onDiscord({ channel: general }), known, 'inconclusive'],
  ['event kind', '{ event: { kind: [member.joined] } }', joined(), known, 'fired'],
  ['event of another kind', '{ event: { kind: [member.left] } }', joined(), known, 'silent'],
  ['event surface', '{ event: { surface: discord, kind: [content.created] } }', onDiscord({}), known, 'fired'],
  ['reporters', '{ report: { reporters: { atLeast: 5 } } }', reported(5), known, 'fired'],
  ['too few reporters', '{ report: { reporters: { atLeast: 5 } } }', reported(4), known, 'silent'],
  ['reporters not known', '{ report: { reporters: { atLeast: 5 } } }', reported(null), known, 'inconclusive'],
  ['few reporters of no report', '{ report: { reporters: { lessThan: 5 } } }', said('x'), known, 'silent'],
  ['reason', '{ report: { reason: acoso } }', reported(1), known, 'fired'],
  ['another reason', '{ report: { reason: acoso } }', reported(1, 'spam'), known, 'silent'],
  ['the text that was reported', '{ text: { contains: rude } }', reported(1), known, 'fired'],
  ['emoji, with or without the colour mark', '{ reaction: { emoji: "🎟" } }', reacted({}), known, 'fired'],
  ['another emoji', '{ reaction: { emoji: "👍" } }', reacted({}), known, 'silent'],
  ['on a content', '{ reaction: { on: "987", emoji: "🎟️" } }', reacted({}), known, 'fired'],
  ['on another content', '{ reaction: { on: "988" } }', reacted({}), known, 'silent'],
  ['on any', '{ reaction: { on: any } }', reacted({}), known, 'fired'],
  ['on any, no reaction', '{ reaction: { on: any } }', said('x'), known, 'silent'],
  ['on own', '{ reaction: { on: own, count: { atLeast: 3 } } }', reacted({}), known, 'fired'],
  ['on another’s', '{ reaction: { on: own } }', reacted({ author: beto }), known, 'silent'],
  ['on own, author not known', '{ reaction: { on: own } }', reacted({ author: null }), known, 'inconclusive'],
  ['count not known', '{ reaction: { count: { atLeast: 3 } } }', reacted({ count: null }), known, 'inconclusive'],
  ['an invite', '{ invites: { count: { atLeast: 1 } } }', said('ven a discord.gg/abc'), known, 'fired'],
  ['foreign', '{ invites: { foreign: true } }', said('https://discord.com/invite/otro'), own, 'fired'],
  ['own', '{ invites: { foreign: true } }', said('https://discord.gg/OurCode1'), own, 'silent'],
  ['own, asked for', '{ invites: { foreign: false } }', said('https://discord.gg/OurCode1'), own, 'fired'],
  ['own by vanity code', '{ invites: { foreign: true } }', said('discord.gg/Vanidad'), own, 'silent'],
  ['a code differs by case', '{ invites: { foreign: true } }', said('discord.gg/ourcode1'), own, 'fired'],
  ['own at a forwarding host', '{ invites: { foreign: true } }', said('dsc.gg/Nuestro'), own, 'silent'],
  ['own invites not known', '{ invites: { foreign: true } }', said('discord.gg/abc'), known, 'inconclusive'],
  ['no invite, nothing to know', '{ invites: { foreign: true } }', said('https://a.example'), known, 'silent'],
  ['of a list', '{ invites: { in: partners } }', said('discord.gg/PartnerCode'), known, 'fired'],
  ['not of a list', '{ invites: { in: partners } }', said('discord.gg/partnercode'), known, 'silent'],
  ['every key for one invite', '{ invites: { in: partners, foreign: false } }', said('discord.gg/PartnerCode discord.gg/OurCode1'), own, 'silent'],
  ['more invites than could be, whoever owns them', '{ invites: { foreign: true, count: { atLeast: 3 } } }', said('discord.gg/a1 discord.gg/b2'), known, 'silent'],
  ['words in a picture', '{ image: { textContains: rude } }', withFiles('image/png'), read({ text: 'ERES UN ZOQUETE' }), 'fired'],
  ['no such words', '{ image: { textContains: rude } }', withFiles('image/png'), read({ text: 'hola' }), 'silent'],
  ['words not read', '{ image: { textContains: rude } }', withFiles('image/png'), read({ phash: '00000000000000ff' }), 'inconclusive'],
  ['picture failed', '{ image: { textContains: rude } }', withFiles('image/png'), { ...known, pictures: [{ attachment: 'f1', failed: 'too large' }] }, 'inconclusive'],
  ['not of a failed picture', '{ not: { image: { textContains: rude } } }', withFiles('image/png'), known, 'inconclusive'],
  ['one of two not read', '{ image: { textContains: rude } }', withFiles('image/png', 'image/gif'), read({ text: 'hola' }), 'inconclusive'],
  ['one true is enough', '{ image: { textContains: rude } }', withFiles('image/png', 'image/gif'), read({ text: 'zoquete' }), 'fired'],
  ['other files are no pictures', '{ image: { textContains: rude } }', withFiles('text/plain'), known, 'silent'],
  ['looks alike', '{ image: { looksLike: scams } }', withFiles('image/png'), read({ phash: '00000000000000f8' }), 'fired'],
  ['looks alike, too far', '{ image: { looksLike: scams } }', withFiles('image/png'), read({ phash: '00000000000000f0' }), 'silent'],
  ['a distance of its own', '{ image: { looksLike: scams } }', withFiles('image/png'), read({ phash: 'fffffffffffffffc' }), 'silent'],
  ['QR leads there', '{ image: { qr: { in: bad } } }', withFiles('image/png'), read({ qr: ['https://www.bad.example/pay'] }), 'fired'],
  ['QR leads elsewhere', '{ image: { qr: { in: bad } } }', withFiles('image/png'), read({ qr: ['https://bad.example.org'] }), 'silent'],
  ['a false key settles what is not read', '{ image: { qr: { in: bad }, textContains: rude } }', withFiles('image/png'), read({ qr: [] }), 'silent'],
  ['shortened', '{ links: { shortened: true } }', said('https://bit.ly/3xYz'), known, 'fired'],
  ['not shortened', '{ links: { shortened: true } }', said('https://bit.ly.example.org/3xYz'), known, 'silent'],
  ['both keys on the same link', '{ links: { shortened: true, in: bad } }', said('bit.ly/x bad.example'), known, 'silent'],
  ['reputation', '{ author: { reputation: { atLeast: 4 } } }', said('x'), known, 'fired'],
  ['reputation below nothing', '{ author: { reputation: { lessThan: -1 } } }', said('x'), { ...known, reputation: -2 }, 'fired'],
  ['reputation not known', '{ author: { reputation: { atLeast: 4 } } }', said('x'), { rank: null }, 'inconclusive'],
])('%s', ([, when, event, facts, outcome]) => {
  expect(outcomeOf(when, event, facts)?.outcome).toBe(outcome);
}); // prettier-ignore

test('mentions are those that the surface says, and without a word of it those of the text', () => {
  const event = said('@ana @beto @everyone');
  const asSaid = {
    ...event,
    content: { ...event.content, mentions: { users: ['1'], roles: ['5', '6'], everyone: false } },
  };
  const found = (when: string, judged: Event) => outcomeOf(when, judged)?.outcome;

  expect(found('{ mentions: { users: { equals: 1 }, roles: { equals: 2 } } }', asSaid)).toBe('fired');
  expect(found('{ mentions: { everyone: true } }', asSaid)).toBe('silent');
  expect(found('{ mentions: { users: { equals: 2 }, everyone: true } }', event)).toBe('fired');
});

test.for([
  ['{ invites: { in: partners } }', said('ven: discord.gg/PartnerCode'), known, { span: { start: 5, end: 27 }, text: 'discord.gg/PartnerCode', list: 'partners', entry: 'PartnerCode' }],
  ['{ image: { textContains: rude } }', withFiles('image/png'), read({ text: 'un Zoquete' }), { span: null, text: 'Zoquete', list: 'rude', entry: 'zoquete' }],
  ['{ image: { looksLike: scams } }', withFiles('image/png'), read({ phash: '00000000000000fe' }), { span: null, text: '00000000000000fe ±1', list: 'scams', entry: '00000000000000ff' }],
  ['{ image: { qr: { in: bad } } }', withFiles('image/png'), read({ qr: ['http://bad.example'] }), { span: null, text: 'http://bad.example', list: 'bad', entry: 'bad.example' }],
] as const)('evidence of %s', ([when, event, facts, evidence]) => {
  expect(outcomeOf(when, event, facts)?.trace?.evidence).toEqual([evidence]);
}); // prettier-ignore

test.for<readonly [string, Event, Facts, string]>([
  ['{ channel: { is: general } }', onDiscord({}), known, 'not-said: channel'],
  ['{ report: { reporters: { atLeast: 2 } } }', reported(null), known, 'not-said: report.reporters'],
  ['{ invites: { foreign: true } }', said('discord.gg/abc'), known, 'fact-missing: invites'],
  ['{ image: { textContains: rude } }', withFiles('image/png'), known, 'picture-not-read: f1'],
])('%s says why it is not known', ([when, event, facts, because]) => {
  expect(outcomeOf(when, event, facts)?.trace?.because).toBe(because);
});

test.for([
  ['{ invites: { foreign: true } }', false],
  ['{ invites: { count: { lessThan: 2 } } }', true],
  ['{ image: { looksLike: scams } }', false],
  ['{ report: { reason: spam } }', false],
  ['{ report: { reporters: { lessThan: 3 } } }', false],
  ['{ reaction: { on: any } }', false],
  ['{ joins: { atLeast: 3, within: 1m } }', false],
  ['{ rate: { of: content.created, atLeast: 5, within: 1m, distinctChannels: 3 } }', false],
  ['{ channel: { is: general } }', true],
  ['{ event: { surface: forum } }', true],
] as const)('%s runs on every event: %s, and check says so', ([when, always]) => {
  const { policy, diagnostics } = load({ 'policy.yaml': manifest, 'rules.yaml': rule(when) });

  expect(policy?.rules[0]?.always).toBe(always);
  expect(diagnostics.some(({ code }) => code === 'runs-always')).toBe(always);
});

test('features.pictures: false reads no picture: nothing is asked for and nothing is inconclusive', () => {
  const yaml = (on: boolean) =>
    `features: { pictures: ${on} }\nlists: { rude: { terms: [zoquete] } }\nrules: [{ id: r, when: { image: { textContains: rude } }, then: [hold] }]\n`;
  const outcome = (on: boolean) =>
    policyOf(yaml(on)).explain(withFiles('image/png'), {}, known).rules[0]?.outcome;

  expect([outcome(true), outcome(false)]).toEqual(['inconclusive', 'silent']);
  expect(policyOf(yaml(false)).match(withFiles('image/png'), {})).toMatchObject({ size: 0, needs: [] });
});

test('only a rule with an unread picture asks for readings', () => {
  const policy = policyOf(
    'lists: { rude: { terms: [zoquete] } }\nrules: [{ id: r, when: { image: { textContains: rude } }, then: [hold] }]\n',
  );

  expect(policy.match(withFiles('image/png'), {})).toMatchObject({ size: 1, needs: ['pictures', 'rank'] });
  expect(policy.match(said('zoquete'), {})).toMatchObject({ size: 0, needs: [] });
});

test.for([
  ['an unknown channel', '{ channel: { in: [general, lobbby] } }', 'unknown-name', 'did you mean `lobby`?'],
  ['a rate of events that the rule does not run on', '{ rate: { of: member.joined, atLeast: 3, within: 1m } }', 'reads-nothing', null],
  ['a list of another kind', '{ image: { looksLike: rude } }', 'wrong-list-kind', null],
  ['a list that is not there', '{ image: { qr: { in: bads } } }', 'unknown-name', 'did you mean `bad`?'],
] as const)('%s is a finding where it stands', ([, when, code, hint]) => {
  const yaml = `${names}${lists}rules:\n  - id: r\n    when: ${when}\n    then: [hold]\n`;
  const { diagnostics } = load({ 'policy.yaml': manifest, 'rules.yaml': yaml });
  const found = diagnostics.filter(({ severity }) => severity === 'error');

  expect(found).toMatchObject([{ code, line: 9, ...(hint === null ? {} : { hint }) }]);
}); // prettier-ignore

test('a list of images names each entry that is no hash, in YAML and in a file; on-hit works on it', () => {
  const yaml =
    'lists:\n  a: { images: [xyz, "00000000000000ff 64"] }\n  b: { images: ./b.txt, on-hit: review, match: word }\n';
  const { diagnostics } = load({
    'policy.yaml': manifest,
    'lists.yaml': yaml,
    'b.txt': '# known\n00000000000000FF # one\nff\n',
  });

  expect(diagnostics.map(({ code, file, line }) => `${code} ${file}:${line}`)).toEqual([
    'bad-image b.txt:3',
    'unused-list lists.yaml:2',
    'bad-image lists.yaml:2',
    'bad-image lists.yaml:2',
    'list-option lists.yaml:3',
  ]);
  const policy = policyOf('lists:\n  b: { images: [00000000000000FF], on-hit: review }\n');
  const event = withFiles('image/png');
  expect(policy.decide(policy.match(event, {}), read({ phash: '00000000000000ff' })).fired).toEqual([
    'terms/b',
  ]);
});
