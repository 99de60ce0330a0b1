import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pathOf, validators } from './validators.ts';

test.for(Object.entries(validators))('the committed %s is what the schema says', ([file, write]) => {
  // After changing a schema: `node scripts/validators.ts`.
  expect(write() === readFileSync(pathOf(file), 'utf8')).toBe(true);
});
