import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { foldTableSource } from './fold-table.ts';

test('the committed folding table is what the script writes', () => {
  const committed = readFileSync(new URL('../engine/text/fold-table.generated.ts', import.meta.url), 'utf8');
  // Newer Unicode data adds characters: run `node scripts/fold-table.ts` after changing Node.
  expect(foldTableSource()).toBe(committed);
});
