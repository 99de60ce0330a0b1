import fc from 'fast-check';
import { stringify } from 'yaml';
import { expect, inject, test } from 'vitest';
import { openPolicy } from '../policy/load.ts';
import { sha256 } from '../testing/policies.ts';
import { Unreadable, importers } from './index.ts';
import { documentsOf, fixtures } from './testing/fixtures.ts';
import type { FixtureName } from './testing/fixtures.ts';

const seed = inject('seed');

/** What people and programs write where something else was meant. */
const strange: readonly unknown[] = [
  null,
  true,
  false,
  '',
  ' ',
  0,
  -1,
  1.5,
  1e12,
  '99999999999999999999',
  '< 0 days',
  '> 99999999 years',
  '1234567s',
  '*',
  '*a*b*',
  '{x} {{y}}',
  '(',
  'a{1000}{1000}',
  'x'.repeat(1200),
  'palabra '.repeat(400),
  '/regex/i',
  'a\nb\n---\nc',
  '\u0000\u0085\u2028',
  [],
  [null],
  [[]],
  [''],
  ['a', 1, true, null, { b: 1 }],
  {},
  { a: { b: [] } },
];

/** Places of values in a document, as ways to put another value there. */
function places(value: unknown, put: (other: unknown) => unknown): readonly ((other: unknown) => unknown)[] {
  const own = [put];
  if (Array.isArray(value))
    return own.concat(
      value.flatMap((item: unknown, i) => places(item, (other) => put(value.with(i, other)))),
    );
  if (typeof value !== 'object' || value === null) return own;
  return own.concat(
    Object.entries(value).flatMap(([key, inner]) =>
      places(inner, (other) => put({ ...value, [key]: other })),
    ),
  );
}

/** Single rules of the examples, each as a whole document. */
function rulesOf(name: FixtureName): readonly unknown[] {
  const documents = documentsOf(name);
  if (name.startsWith('automoderator'))
    return documents.filter((one) => typeof one === 'object' && !Array.isArray(one) && one !== null);
  const [only] = documents as readonly [
    { rules?: object; plugins?: { automod: { config: { rules: object } } } },
  ];
  if (Array.isArray(only)) return only.map((rule: unknown) => [rule]);
  const rules = only.rules ?? only.plugins?.automod.config.rules ?? {};
  return Object.entries(rules).map(([id, rule]) => ({ rules: { [id]: rule as unknown } }));
}

test.each(fixtures)(
  '%s (%s): whatever is written in it, the policy passes check or the file is refused with its line',
  (format, name) => {
    const all = rulesOf(name).flatMap((rule) => places(rule, (other) => other));
    const one = fc.record({ place: fc.constantFrom(...all), value: fc.constantFrom(...strange) });

    fc.assert(
      fc.property(one, ({ place, value }) => {
        const text = stringify(place(value));
        let files;
        try {
          files = importers[format](text).files;
        } catch (error) {
          if (!(error instanceof Unreadable)) throw error;
          expect(error.line).toBeGreaterThanOrEqual(1);
          return;
        }
        const errors = openPolicy(files, sha256).diagnostics.filter((d) => d.severity === 'error');
        expect(errors).toEqual([]);
      }),
      { numRuns: 60, seed },
    );
  },
);
