import { lintPolicy, openPolicy } from '@fuero/engine';
import type { PolicyFile } from '@fuero/engine';
import { expect, test } from 'vitest';
import { sha256 } from '../adapters/folder/read-folder.ts';
import { makeWorkload } from './workload.ts';

/** Lints a policy; counts what is scanned for it, and how often a rule is looked at beside another. */
function lintCounting(files: readonly PolicyFile[]) {
  const { open } = openPolicy(files, sha256);
  if (open === null) throw new Error('the policy was refused');
  const { matcher } = open.parts;
  const count = { scans: 0, letters: 0, compared: 0 };
  const counting = {
    ...matcher,
    scan(text: string) {
      count.scans += 1;
      count.letters += text.length;
      return matcher.scan(text);
    },
  };
  const rules = open.parts.rules.map(
    (rule) =>
      new Proxy(rule, {
        get(of, key) {
          if (key === 'surface') count.compared += 1;
          return Reflect.get(of, key) as unknown;
        },
      }),
  );
  const advice = lintPolicy({ ...open, parts: { ...open.parts, matcher: counting, rules } });
  const terms = open.lists.flatMap(({ spec }) => (spec.kind === 'terms' ? spec.entries : []));
  return { ...count, advice: advice.length, entries: terms.length };
}

test('5,000 rules are linted by one short scan for each term, however many rules there are', () => {
  const { advice, entries, scans, letters } = lintCounting(
    makeWorkload({ seed: 1, rules: 5000, events: 0 }).files,
  );

  expect(entries).toBeGreaterThan(10_000);
  expect(advice).toBeGreaterThanOrEqual(5000);
  expect(scans).toBeGreaterThan(entries * 0.9);
  expect(scans).toBeLessThanOrEqual(entries);
  expect(letters).toBeLessThan(entries * 30);
});

test('rules that all ask for one thing and stop are not compared each with each', () => {
  const asking = Array.from({ length: 5000 }, (_, i) => ({
    id: `r${i}`,
    title: 'T',
    when: { all: [{ text: { contains: 'l' } }, { text: { length: { moreThan: i } } }] },
    then: ['delete'],
    stop: true,
  }));
  const last = { id: 'last', title: 'T', when: asking[4999]?.when, then: ['hold'] };
  const policy = { fuero: 1, community: { id: 'b', name: 'B' }, lists: { l: { terms: ['zoquete'] } } };
  const { compared, advice } = lintCounting([
    { path: 'a.yaml', text: JSON.stringify({ ...policy, rules: [...asking, last] }) },
  ]);

  expect(advice).toBe(1);
  expect(compared).toBeGreaterThan(0);
  expect(compared).toBeLessThan(3 * 5000);
});
