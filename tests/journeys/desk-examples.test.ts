import { execFileSync } from 'node:child_process';
import { format, locales } from '@fuero/catalogue';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;

function judge(texts: readonly string[]): string[] {
  const output = execFileSync('node', ['scripts/fuero.mjs', 'eval', '--events', '-', '--format', 'ndjson'], {
    cwd: root,
    input: texts.map((text) => JSON.stringify({ text })).join('\n'),
    encoding: 'utf8',
  });
  return output
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { decision: string }).decision);
}

test.for(locales)('the examples to try do what they are called, under the default policy, %s', (locale) => {
  const [innocent, scam, disguised] = judge([
    format(locale, 'desk.try.example.innocent.text'),
    format(locale, 'desk.try.example.scam.text'),
    format(locale, 'desk.try.example.disguised.text'),
  ]);
  expect(innocent).toBe('publish');
  expect(scam).toMatch(/^(?:hold|block)$/u);
  expect(disguised).toMatch(/^(?:hold|block)$/u);
});
