import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { catalogue, format, isCode, locales, say } from './index.ts';

type Node = ReturnType<IntlMessageFormat['getAst']>[number];

const codes = Object.keys(catalogue.es).filter(isCode);

/** `name:kind` of every placeholder, arms of plurals included. Kinds are the parser's own numbers. */
function placeholders(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    if (!('value' in node) || node.type.valueOf() === 0) return [];
    const inner =
      'options' in node ? Object.values(node.options).flatMap((arm) => placeholders(arm.value)) : [];
    return [`${node.value}:${node.type}`, ...inner];
  });
}

function parse(locale: 'es' | 'en', text: string): Node[] {
  return new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).getAst();
}

test('both languages have the same codes', () => {
  expect(Object.keys(catalogue.en).sort()).toEqual(Object.keys(catalogue.es).sort());
});

test.for(locales)('every message in %s parses, says something, and uses typographic quotes', (locale) => {
  for (const code of codes) {
    const text = catalogue[locale][code];
    expect(() => parse(locale, text), code).not.toThrow();
    expect(text.trim(), code).toBe(text);
    expect(text, code).not.toMatch(/^$|'/u);
  }
});

test('both languages use the same placeholders', () => {
  for (const code of codes) {
    const es = new Set(placeholders(parse('es', catalogue.es[code])));
    const en = new Set(placeholders(parse('en', catalogue.en[code])));
    expect([...en].sort(), code).toEqual([...es].sort());
  }
});

test('plurals follow the language', () => {
  expect(format('es', 'cli.check.clean', { rules: 1 })).toBe('1 regla sin hallazgos.');
  expect(format('en', 'cli.check.clean', { rules: 2 })).toBe('2 rules without findings.');
});

test('a message that arrives as data is said; final words and unknown codes stay as they are', () => {
  expect(say('en', { code: 'error.rank', values: { rank: 'senior' } })).toBe(
    'For this you need the rank senior.',
  );
  expect(say('es', { text: 'Cuida el tono.' })).toBe('Cuida el tono.');
  expect(say('es', { code: 'nobody.knows', values: {} })).toBe('nobody.knows');
});

test('a call without its values does not compile', () => {
  // @ts-expect-error -- `rank` is missing
  expect(() => format('es', 'error.rank', {})).toThrow();
  // @ts-expect-error -- no such code
  expect(() => format('es', 'error.rnak')).toThrow();
});
