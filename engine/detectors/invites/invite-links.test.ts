import { expect, test } from 'vitest';
import { Moment, Scanner } from '../../evaluate/moment.ts';
import { compileText } from '../../text/index.ts';
import { said } from '../../testing/policies.ts';
import { readInvites } from './invite-links.ts';

const { matcher } = compileText([]);
const codesIn = (text: string) => {
  const moment = new Moment(new Scanner(matcher)).begin(said(text), {}, {});
  return readInvites(moment).map(({ code, span }) => [code, text.slice(span.start, span.end)]);
};

test.for([
  ['discord.gg/abc', 'abc'],
  ['https://discord.gg/abc?event=1', 'abc'],
  ['HTTPS://WWW.DISCORD.GG/AbC', 'AbC'],
  ['https://discord.com/invite/abc-1', 'abc-1'],
  ['http://ptb.discord.com/invite/abc', 'abc'],
  ['https://discordapp.com/invite/abc', 'abc'],
  ['discord.gg/invite/abc', 'abc'],
  ['https:\\\\discord.gg\\abc', 'abc'],
  ['https://discord.gg//abc', 'abc'],
  ['https://discord.com/%69nvite/abc', 'abc'],
  ['[premio](https://discord.gg/abc)', 'abc'],
  ['<https://discord.gg/abc>', 'abc'],
  ['disc\u200bord.gg/a\u200bbc', 'abc'],
  ['mira discord .gg/abc', 'abc'],
  ['discord.gg:443/abc', 'abc'],
  ['discord.gg./abc', 'abc'],
  ['discord.gg/./abc', 'abc'],
  ['discord.gg/a\u{e0061}bc', 'abc'],
  ['dsc.gg/Club', 'dsc.gg/club'],
  ['https://discord.me/club', 'discord.me/club'],
] as const)('%s invites with %s', ([text, code]) => {
  expect(codesIn(text).map(([found]) => found)).toEqual([code]);
});

test.for([
  'https://discord.com/channels/1/2',
  'https://discord.com/invite',
  'https://discord.gg/',
  'discord.gg=1/abc',
  'https://discord.gg?x=/abc',
  'https://notdiscord.gg/abc',
  'https://discord.gg.example.org/abc',
  'https://example.org/discord.gg/abc',
  'https://support.discord.com/invite/abc',
  'usa foo.gg/abc en tu router',
  'el archivo .gg está vacío',
])('%s invites nobody', (text) => {
  expect(codesIn(text)).toEqual([]);
});

test('invites come in the order of the text, each with its place', () => {
  expect(codesIn('.gg/uno y discord.gg/dos, luego dsc.gg/tres')).toEqual([
    ['uno', '.gg/uno'],
    ['dos', 'discord.gg/dos'],
    ['dsc.gg/tres', 'dsc.gg/tres'],
  ]);
});
