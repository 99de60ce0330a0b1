import { expect, test } from 'vitest';
import type { FoldStep } from './contract.ts';
import { defaultFold, foldSteps } from './contract.ts';
import { found, terms } from './testing.ts';

const usual = defaultFold;
const all = foldSteps;

/** One row: steps, term, text, what is found of it in the original. */
const read: readonly (readonly [readonly FoldStep[], string, string, string])[] = [
  [[], 'free', 'so free now', 'free'],
  [[], 'free  nitro', 'free  nitro', 'free  nitro'],
  [['case'], 'free nitro', 'FREE Nitro!', 'FREE Nitro'],
  [['case'], 'free nitro', 'free \n\t nitro', 'free \n\t nitro'],
  [['case'], 'straße', 'STRASSE', 'STRASSE'],
  [['case'], 'strasse', 'Straße', 'Straße'],
  [['case'], 'σοφος', 'ΣΟΦΟΣ', 'ΣΟΦΟΣ'],
  [['case'], 'привет', 'ПРИВЕТ', 'ПРИВЕТ'],
  [['case'], 'istanbul', 'İstanbul', 'İstanbul'],
  [['accents'], 'mama', 'mamá', 'mamá'],
  [['accents'], 'mamá', 'mama', 'mama'],
  [['accents'], 'pinguino', 'pingüino', 'pingüino'],
  [['accents'], 'mama', 'mama\u0301', 'mama\u0301'],
  [['accents'], 'año', 'an\u0303o', 'an\u0303o'],
  [['accents', 'case'], 'μεγάλη', 'ΜΕΓΑΛΗ', 'ΜΕΓΑΛΗ'],
  [usual, 'mamá', 'MAMÁ.', 'MAMÁ'],
  [usual, 'free nitro', 'ｆｒｅｅ　ｎｉｔｒｏ', 'ｆｒｅｅ　ｎｉｔｒｏ'],
  [usual, 'free nitro', '𝐟𝐫𝐞𝐞 𝕟𝕚𝕥𝕣𝕠', '𝐟𝐫𝐞𝐞 𝕟𝕚𝕥𝕣𝕠'],
  [usual, 'free nitro', 'ⓕⓡⓔⓔ 🅽🅸🆃🆁🅾', 'ⓕⓡⓔⓔ 🅽🅸🆃🆁🅾'],
  [usual, 'free nitro', '🄵🅁🄴🄴 🅝🅘🅣🅡🅞', '🄵🅁🄴🄴 🅝🅘🅣🅡🅞'],
  [usual, 'free nitro', 'ꜰʀᴇᴇ ɴɪᴛʀᴏ', 'ꜰʀᴇᴇ ɴɪᴛʀᴏ'],
  [usual, 'free nitro', '🇫🇷🇪🇪 🇳🇮🇹🇷🇴', '🇫🇷🇪🇪 🇳🇮🇹🇷🇴'],
  [usual, 'free nitro', '🇫\u200b🇷\u200b🇪\u200b🇪 nitro', '🇫\u200b🇷\u200b🇪\u200b🇪 nitro'],
  [usual, 'free nitro', '🇺🇸FREE NITRO🇺🇸🇺🇸', 'FREE NITRO'],
  [usual, 'free', 'free🇪🇸', 'free'],
  [usual, 'nitro', 'ℹ️ Nitro™', 'Nitro'],
  [usual, '🇪🇸 gratis', 'hoy 🇪🇸 gratis', '🇪🇸 gratis'],
  [usual, '🇪🇸', 'vivo en🇪🇸!', '🇪🇸'],
  [all, 'free', '🇫 🇷 🇪 🇪', '🇫 🇷 🇪 🇪'],
  [usual, 'free nitro', 'frее nіtrо', 'frее nіtrо'],
  [usual, 'free nitro', 'FREE ΝΙΤRΟ', 'FREE ΝΙΤRΟ'],
  [usual, 'москва', 'МОСКВА', 'МОСКВА'],
  [usual, 'МОСКВА', 'москва', 'москва'],
  [usual, 'office', 'oﬃce', 'oﬃce'],
  [usual, "don't", 'DON’T', 'DON’T'],
  [usual, 'e-mail', 'e–mail', 'e–mail'],
  [usual, 'free nitro', 'fr\u200bee\u200d nitro', 'fr\u200bee\u200d nitro'],
  [usual, 'free', 'f\u00adr\u2060e\u202ee', 'f\u00adr\u2060e\u202ee'],
  [usual, 'free', 'f\ufe0fr\u{e0061}e\u034fe', 'f\ufe0fr\u{e0061}e\u034fe'],
  [
    usual,
    'nitro',
    'n\u0301\u0303\u0321i\u0336t\u0337\u0338r\u0316\u0317o',
    'n\u0301\u0303\u0321i\u0336t\u0337\u0338r\u0316\u0317o',
  ],
  [usual, 'free nitro', 'fr**ee** nitro', 'fr**ee** nitro'],
  [usual, 'free nitro', '||fr||||ee|| __ni__tro', 'fr||||ee|| __ni__tro'],
  [usual, 'free', 'f~~r~~`e`e', 'f~~r~~`e`e'],
  [usual, 'free nitro', '***free nitro***', 'free nitro'],
  [usual, 'nitro', 'free_nitro', 'nitro'],
  [usual, 'free', 'freeeee', 'freeeee'],
  [usual, 'free', 'fffreee', 'fffreee'],
  [usual, 'gratis', 'graaatiiis', 'graaatiiis'],
  [usual, 'gratis', 'graatiis', 'graatiis'],
  [usual, 'col', 'cooool', 'cooool'],
  [usual, 'cool', 'coool', 'coool'],
  [usual, 'c++', 'uso c++ mucho', 'c++'],
  [usual, '🎁 gift', 'a 🎁   gift', '🎁   gift'],
  [usual, '🍆', 'jaja🍆jaja', '🍆'],
  [usual, '无料', '这是 无料 的', '无料'],
  [all, 'free nitro', 'fr33 n1tr0', 'fr33 n1tr0'],
  [all, 'scam', '$c@m', '$c@m'],
  [all, 'kill', 'ki11', 'ki11'],
  [all, 'kill', 'k1ll', 'k1ll'],
  [all, 'shit', 'sh!t', 'sh!t'],
  [all, 'free nitro', 'fr33333 nitro!', 'fr33333 nitro'],
  [all, 'scam', 's c a m', 's c a m'],
  [all, 'free', 'es f.r-e_e hoy', 'f.r-e_e'],
  [all, 'free nitro', 'f r e e  n i t r o', 'f r e e  n i t r o'],
  [all, 'free nitro', 'freenitro', 'freenitro'],
  [all, 'free nitro', 'FREE_NITRO', 'FREE_NITRO'],
  [all, 'free nitro', 'free-nitro', 'free-nitro'],
  [all, 'free nitro', 'f r 3 3  n 1 t r 0', 'f r 3 3  n 1 t r 0'],
  [all, 'free', 'f r e e', 'f r e e'],
];

test.for(read)('%j reads %s in %s', ([fold, term, text, expected]) => {
  expect(found(terms([term], { fold }), text)).toEqual([expected]);
});

/** One row: steps, term, text in which it does not stand. */
const silent: readonly (readonly [readonly FoldStep[], string, string])[] = [
  [[], 'free', 'Free'],
  [[], 'free nitro', 'free  nitro'],
  [[], 'free', 'f\u200bree'],
  [['case'], 'mama', 'mamá'],
  [['case'], 'free', 'frее'],
  [['case'], 'free', 'freeee'],
  [['case'], 'fríe', 'frie'],
  [usual, 'ano', 'año'],
  [usual, 'es', 'vivo en 🇪🇸'],
  [usual, '🇪🇸', 'es'],
  [usual, 'año', 'ano'],
  [usual, 'ano', 'an\u0303o'],
  [usual, 'bjorn', 'björn'],
  [usual, 'ase', 'åse'],
  [usual, 'dod', 'död'],
  [usual, 'or', 'ør'],
  [usual, 'aer', 'ær'],
  [usual, 'cesky', 'česky'],
  [usual, 'мои', 'мой'],
  [usual, 'col', 'cool'],
  [usual, 'cool', 'col'],
  [usual, 'free', 'fre'],
  [usual, '10', '1000'],
  [usual, '100', '10'],
  [usual, 'pero', 'perro'],
  [usual, 'free', 'freedom'],
  [usual, 'free', 'carefree'],
  [usual, 'mamá', 'mamámía'],
  [usual, 'вет', 'привет'],
  [usual, 'free', 'fr_ee'],
  [usual, 'corn', 'com'],
  [usual, 'boob', '8008'],
  [usual, 'free', 'f r e e'],
  [all, 'boob', '8008'],
  [all, 'gaab', '1488'],
  [all, 'users', '2 of 5 users1'],
  [all, 'soo', 'cuesta 500'],
  [all, 'lol', 'version 1.0.1'],
  [all, 'tit', '7.1.7'],
  [all, 'de', 'd3.js'],
  [all, 'free', 'f r e e d o m'],
  [all, 'scam', 'has campo'],
  [all, 'scam', 'gas cam'],
  [all, 'free nitro', 'carefree nitrogen'],
  [all, 'free nitro', 'fre enitro'],
  [all, 'free nitro', 'It is free. Nitro costs.'],
  [all, 'a la', 'ala'],
  [all, 'int', 'in t'],
];

test.for(silent)('%j does not read %s in %s', ([fold, term, text]) => {
  expect(found(terms([term], { fold }), text)).toEqual([]);
});

test.for([
  ['free*', 'freedom now', ['free']],
  ['*free', 'carefree now', ['free']],
  ['*free*', 'carefreely', ['free']],
  ['free*', 'carefree', []],
  ['*free', 'freedom', []],
] as const)('a star widens: %s in %s', ([term, text, expected]) => {
  expect(found(terms([term]), text)).toEqual(expected);
});

test('anywhere looks inside words', () => {
  expect(found(terms(['free'], { match: 'anywhere' }), 'carefreely freefree')).toEqual([
    'free',
    'free',
    'free',
  ]);
});
