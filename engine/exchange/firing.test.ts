import { expect, test } from 'vitest';
import { firedBy, importFixture, opened } from './testing/fixtures.ts';
import type { FixtureName, Said } from './testing/fixtures.ts';

/** Policies are imported once for all messages. */
const policies = new Map<FixtureName, ReturnType<typeof opened>>();

function policyOf(name: FixtureName) {
  const known = policies.get(name) ?? opened(importFixture(name));
  policies.set(name, known);
  return known;
}

const thread = (title: string, text = 'Any thoughts?') => ({ title, text, type: 'thread' }) as const;
const comment = (text: string) => ({ text, type: 'comment' }) as const;
const chat = (text: string) => ({ text, type: 'message', surface: 'discord' }) as const;
const tagged = (title: string, text?: string) => thread(`[Help] ${title}`, text);
const tag = 'question-tag-is-needed';

test.each<[FixtureName, Said, readonly string[]]>([
  // AutoModerator: words, and what comes near.
  [
    'automoderator-1.yaml',
    { ...comment('where can I buy followers?'), accountDays: 2 },
    ['follower-spam-in-comments'],
  ],
  ['automoderator-1.yaml', { ...comment('where can I buy followers?'), accountDays: 9 }, []],
  ['automoderator-1.yaml', { ...comment('buy followersx'), accountDays: 2 }, []],
  ['automoderator-1.yaml', { ...tagged('hi', 'buy followers'), accountDays: 2 }, []],
  // A check that is turned round: the tag is asked for at the beginning of the title.
  ['automoderator-1.yaml', thread('How do I start?'), [tag]],
  ['automoderator-1.yaml', tagged('How do I start?'), []],
  ['automoderator-1.yaml', thread('Me too', '[Question]'), [tag]],
  // Case, only in the title.
  ['automoderator-1.yaml', tagged('FOR SALE: my bike'), ['shouted-sales-titles']],
  ['automoderator-1.yaml', tagged('for sale: my bike'), []],
  ['automoderator-1.yaml', tagged('My bike', 'FOR SALE'), []],
  ['automoderator-1.yaml', thread('Help'), ['one-word-titles']],
  ['automoderator-1.yaml', thread('Help me'), [tag]],
  ['automoderator-1.yaml', thread('  why?? ', 'x'), ['titles-that-only-ask']],
  ['automoderator-1.yaml', thread('why', 'A long text that says what it is about and why'), [tag]],
  ['automoderator-1.yaml', tagged('I need this urgent'), ['titles-that-end-in-haste']],
  ['automoderator-1.yaml', tagged('urgent matter'), []],
  ['automoderator-1.yaml', comment('FREE  gold here'), ['free-money-by-pattern']],
  ['automoderator-1.yaml', comment('freegold'), []],
  ['automoderator-1.yaml', comment('use code-1234 now'), ['secret-codes']],
  ['automoderator-1.yaml', comment('use code-12345 now'), []],
  ['automoderator-1.yaml', { text: 'This', type: 'post' }, ['whole-comments-that-say-nothing']],
  ['automoderator-1.yaml', comment('This'), []],
  ['automoderator-1.yaml', tagged('look', 'https://www.bit.ly/x'), ['shorteners']],
  ['automoderator-1.yaml', tagged('look', 'https://rabbit.ly/x'), []],
  ['automoderator-1.yaml', comment('https://shop.example/?ref=7'), ['referral-links']],
  ['automoderator-1.yaml', comment('https://example.org/?ref=7'), []],
  // What is asked of a link is not asked of a comment, unless Reddit asks it there too.
  ['automoderator-1.yaml', tagged('look', 'https://youtu.be/abc'), ['videos']],
  ['automoderator-1.yaml', comment('https://youtu.be/abc'), []],
  ['automoderator-1.yaml', tagged('look', 'https://i.imgur.com/a'), ['pictures']],
  ['automoderator-1.yaml', tagged('look', 'https://twitch.tv/a'), ['streams']],
  ['automoderator-1.yaml', tagged('look', 'https://gofundme.com/a'), ['begging']],
  ['automoderator-1.yaml', tagged('look', 'https://imgflip.com/a'), ['memes']],
  ['automoderator-1.yaml', comment('https://m.facebook.com/a'), ['another-network']],
  // The end of a title is not the end of the text; an address has ends of its own.
  ['automoderator-1.yaml', tagged('It is for free', 'And more'), ['titles-with-an-open-end']],
  ['automoderator-1.yaml', tagged('It is for free now', 'for free'), []],
  ['automoderator-1.yaml', tagged('look', 'see https://short.example/x'), ['addresses-of-a-kind']],
  ['automoderator-1.yaml', tagged('look', 'see https://not.example/https://short.'), []],
  ['automoderator-1.yaml', tagged('look', 'see https://freestuff.example/x'), ['hosts-of-a-kind']],
  ['automoderator-1.yaml', tagged('look', 'see https://notfreestuff.example/x'), []],
  ['automoderator-1.yaml', tagged('look', 'https://freestuff.example https://a.org/'), []],
  ['automoderator-1.yaml', tagged('look', 'mine: https://blog.example/me'), ['links-and-nothing-else']],
  ['automoderator-1.yaml', tagged('look', 'mine: https://blog.example/me/too'), []],
  [
    'automoderator-1.yaml',
    tagged('A lottery ticket', 'you WIN'),
    ['everything-that-can-be-said-about-what-was-found'],
  ],
  ['automoderator-1.yaml', tagged('A lottery ticket', 'you win'), []],
  ['automoderator-1.yaml', tagged('cat', 'https://a.example/cat.PNG'), ['pictures-that-are-linked-directly']],
  ['automoderator-1.yaml', comment('https://a.example/cat.PNG'), []],
  ['automoderator-1.yaml', comment('https://amazon.com/dp/1?tag=me-20'), ['links-that-pay-somebody']],
  ['automoderator-1.yaml', comment('https://amazon.com/dp/1'), []],
  [
    'automoderator-2.yaml',
    { ...thread('Look', 'http://a.example/'), accountDays: 3 },
    ['newcomers-with-links'],
  ],
  ['automoderator-2.yaml', { ...thread('Look', 'http://a.example/'), accountDays: 300 }, []],
  ['automoderator-2.yaml', { ...comment('Thanks!'), roles: ['contributor'] }, ['old-hands-say-thanks']],
  ['automoderator-2.yaml', { ...comment('Thanks!'), roles: ['contributor'], accountDays: 80 }, []],
  ['automoderator-2.yaml', comment('Thanks!'), []],
  ['automoderator-2.yaml', { ...comment('second words'), accountDays: 2 }, ['nearly-as-young']],
  ['automoderator-2.yaml', { ...comment('second words'), accountDays: 3 }, []],
  ['automoderator-2.yaml', comment('use my code'), []],
  ['automoderator-2.yaml', { ...comment('use my code'), kind: 'content.edited' }, ['edited-into-an-advert']],
  ['automoderator-2.yaml', comment('use my code too'), ['as-it-was-written-first']],
  ['automoderator-2.yaml', { ...comment('see my code too'), kind: 'content.edited' }, []],
  ['automoderator-2.yaml', comment('Back in my day'), ['veterans']],
  ['automoderator-2.yaml', { ...comment('Back in my day'), accountDays: 729 }, []],
  ['automoderator-2.yaml', comment('bla '.repeat(151)), ['very-long-comments']],
  ['automoderator-2.yaml', comment('bla '.repeat(150)), []],
  ['automoderator-2.yaml', thread('Number two'), ['a-key-too-many']],
  ['automoderator-2.yaml', thread('Number one', 'two'), []],
  // Discord: stars, exceptions that cancel only what they cover, whom a rule leaves alone.
  ['discord-automod.json', chat('get free nitro now'), ['scam-words']],
  ['discord-automod.json', chat('get free nitros now'), []],
  ['discord-automod.json', chat('gifts for all'), ['scam-words']],
  ['discord-automod.json', chat('the gift shop'), []],
  ['discord-automod.json', chat('the gift shop has gifts'), ['scam-words']],
  ['discord-automod.json', chat('so gifted'), []],
  ['discord-automod.json', chat('gifted with gifts'), ['scam-words']],
  ['discord-automod.json', chat('the prize'), ['scam-words']],
  ['discord-automod.json', chat('onlinecasinos'), ['scam-words']],
  ['discord-automod.json', chat('mycrypto'), ['scam-words']],
  ['discord-automod.json', chat('cryptography'), []],
  ['discord-automod.json', chat('earn 50 coins'), ['scam-words']],
  ['discord-automod.json', { ...chat('free nitro'), roles: ['500000000000000001'] }, []],
  ['discord-automod.json', { ...chat('free nitro'), channel: '400000000000000001' }, []],
  ['discord-automod.json', chat('geopolitics'), ['watched-words']],
  // Zeppelin: options of words, links and invites; the first rule that holds.
  ['zeppelin-1.yaml', chat('a WordOne here'), ['bad-words']],
  ['zeppelin-1.yaml', chat('wordones'), []],
  ['zeppelin-1.yaml', chat('hey!!!'), ['bad-words']],
  ['zeppelin-1.yaml', chat('some f r е e s t u f f'), ['disguised-words']],
  ['zeppelin-1.yaml', chat('free  nitro'), ['patterns']],
  ['zeppelin-1.yaml', chat('FREE nitro'), []],
  ['zeppelin-1.yaml', chat('discord.gg/badcode'), ['invites']],
  ['zeppelin-1.yaml', chat('discord.gg/other'), ['other-invites']],
  ['zeppelin-1.yaml', chat('https://sub.scam.example/x'), ['bad-links', 'known-links-only']],
  ['zeppelin-1.yaml', chat('https://github.com/x'), []],
  ['zeppelin-1.yaml', chat('https://notgithub.com/x'), ['known-links-only']],
  ['zeppelin-2.yaml', chat('hello'), ['every-message']],
  ['zeppelin-2.yaml', { ...chat('hello'), kind: 'content.edited' }, ['every-message']],
  ['zeppelin-2.yaml', chat('a\n'.repeat(40)), ['every-message', 'flood-messages']],
  ['zeppelin-2.yaml', chat('a\n'.repeat(38)), ['every-message']],
  ['zeppelin-2.yaml', chat('😀'.repeat(30)), ['every-message', 'flood-messages']],
  ['zeppelin-2.yaml', chat('please close this thread'), ['every-message', 'threads']],
])('%s: %j', (name, message, fires) => {
  expect(firedBy(policyOf(name), message).toSorted()).toEqual([...fires].toSorted());
});

test('a rule that lost a condition or an exception is in shadow; a rule that is switched off stays off', () => {
  const modeOf = (name: FixtureName, id: string) =>
    policyOf(name).policy.rules.find((rule) => rule.id === id)?.mode;

  expect(modeOf('zeppelin-1.yaml', 'bad-links')).toBe('shadow');
  // Its cooldown; the channels that an override takes out.
  expect(modeOf('zeppelin-1.yaml', 'patterns')).toBe('shadow');
  expect(modeOf('zeppelin-1.yaml', 'disguised-words')).toBe('shadow');
  expect(modeOf('automoderator-2.yaml', 'anybody-but-us')).toBe('shadow');
  // What is quoted; posts without media; a key that may be a condition.
  expect(modeOf('automoderator-2.yaml', 'edited-into-an-advert')).toBe('shadow');
  expect(modeOf('automoderator-1.yaml', 'only-what-has-a-picture-or-a-film-in-it')).toBe('shadow');
  expect(modeOf('automoderator-2.yaml', 'a-key-too-many')).toBe('shadow');
  // An override for a level, or one that switches the rule on, takes nothing out of what members meet.
  expect(modeOf('zeppelin-1.yaml', 'bad-words')).toBe('enforce');
  expect(modeOf('zeppelin-1.yaml', 'invites')).toBe('enforce');
  expect(modeOf('automoderator-2.yaml', 'as-it-was-written-first')).toBe('enforce');
  expect(modeOf('zeppelin-2.yaml', 'moderation')).toBe('off');
  expect(modeOf('discord-automod.json', 'mentions')).toBe('off');
});
