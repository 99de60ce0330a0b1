import { expect, test } from 'vitest';
import { engineFilter, folds } from './filters.ts';
import { hideLinks, hideTerms, mean, share } from './judge.ts';
import { readInnocents, readLists } from './lists.ts';

const lists = readLists();
const innocents = readInnocents();
const words = { terms: lists.terms, domains: [] };
const links = { terms: [], domains: lists.domains };

test('the innocents are many, of every kind, and none stands there twice', () => {
  const texts = innocents.map(({ text }) => text);
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts.length).toBeGreaterThanOrEqual(2000);
  expect([...new Set(innocents.map(({ kind }) => kind))]).toEqual([
    'chat',
    'code',
    'cyrillic',
    'english',
    'greek',
    'links',
    'numbers',
    'other',
    'scunthorpe',
    'spanish',
  ]);
});

test.for([
  ['all', engineFilter(words, folds.all)],
  ['default', engineFilter(words, folds.default)],
  ['links', engineFilter(links, folds.default)],
] as const)('no innocent fires: %s', ([, filter]) => {
  expect(innocents.filter(({ text }) => filter(text))).toEqual([]);
});

test('with every fold on, nearly all disguises are seen through', () => {
  const filter = engineFilter(words, folds.all);
  const samples = hideTerms(lists, innocents, 2);
  expect(mean(samples.map(({ texts }) => share(filter, texts)))).toBeGreaterThan(0.98);
});

test('every way to write a link is seen through, and no near miss fires', () => {
  const filter = engineFilter(links, folds.default);
  for (const { kind, texts } of hideLinks(lists, innocents, { seed: 2, of: 'disguises' }))
    expect(share(filter, texts), kind).toBe(1);
  for (const { kind, texts } of hideLinks(lists, innocents, { seed: 2, of: 'near misses' }))
    expect(share(filter, texts), kind).toBe(0);
});
