import { readFileSync } from 'node:fs';
import { policySchema } from '@fuero/engine';
import { expect, test } from 'vitest';

const rules = new URL('../../rules/', import.meta.url);

/** What editors complete from must be what the engine checks. */
test.for([
  ['schema.json', 'policy', 'fuero schema > rules/schema.json'],
  ['test.schema.json', 'tests', 'fuero schema --of tests > rules/test.schema.json'],
] as const)('rules/%s is what the engine says today', ([file, of, command]) => {
  const committed: unknown = JSON.parse(readFileSync(new URL(file, rules), 'utf8'));

  expect(committed, `run: npx ${command}`).toEqual(policySchema(of, 'draft-07'));
});

test('the editor schema has no words that editors do not know', () => {
  const text = JSON.stringify(policySchema('policy', 'draft-07'));

  expect(text).not.toContain('"x-');
  expect(text).not.toContain('$defs');
});
