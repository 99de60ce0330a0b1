import { expect, test } from 'vitest';
import { Unreadable } from './source.ts';
import { importAutoModerator } from './automoderator/import.ts';
import { importJsonRulesEngine } from './json-rules-engine/import.ts';
import { importZeppelin } from './zeppelin/import.ts';

/** Nine levels of nine aliases: 387 million copies for who expands them. */
const letters = 'abcdefghi';
const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...Array.from({ length: 8 }, (_, level) => {
    const [own, below] = [letters.charAt(level + 1), letters.charAt(level)];
    return `${own}: &${own} [${Array(9).fill(`*${below}`).join(', ')}]`;
  }),
  'plugins: { automod: { config: { rules: *i } } }',
].join('\n');

function refusal(read: () => unknown): Unreadable {
  try {
    read();
  } catch (error) {
    if (error instanceof Unreadable) return error;
    throw error;
  }
  throw new Error('the configuration was read');
}

test('aliases that stand for millions of values are not written out', { timeout: 20_000 }, () => {
  const { message } = refusal(() => importZeppelin(bomb));

  expect(message).toBe('more than 1000000 values, aliases written out');
});

test('brackets within brackets are too deep, not a fault of the machine', { timeout: 20_000 }, () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

  for (const read of [importZeppelin, importAutoModerator, importJsonRulesEngine])
    expect(refusal(() => read(deep)).message).toMatch(/^nested deeper than 64 levels|is needed/);
});

test(
  'more rules than fit a policy file are refused with what to do, before they are tried',
  { timeout: 20_000 },
  () => {
    const rules = Array.from({ length: 4000 }, (_, i) => ({
      conditions: { all: [{ fact: 'text', path: '$.length', operator: 'greaterThan', value: i }] },
      event: { type: 'x'.repeat(200) },
    }));
    const { message, hint } = refusal(() => importJsonRulesEngine(JSON.stringify(rules)));

    expect(message).toMatch(
      /^its 4000 rules would be \S+\.yaml of \d{7} bytes, and a policy file has at most 1000000$/,
    );
    expect(hint).toContain('--no-manifest');
  },
);
