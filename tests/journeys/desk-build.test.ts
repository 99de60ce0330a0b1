import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const build = new URL('../../admin-ui/build/', import.meta.url).pathname;

const files = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(?:js|mjs|css|html)$/u.test(file),
);
const texts = new Map(files.map((file) => [file, readFileSync(join(build, file), 'utf8')]));

function filesWith(pattern: RegExp, among: 'all' | 'client' = 'all'): string[] {
  return [...texts]
    .filter(([file, text]) => (among === 'all' || file.startsWith('client/')) && pattern.test(text))
    .map(([file]) => file);
}

test('the build is there', () => {
  expect(files).toContain('handler.js');
  expect(files.filter((file) => file.startsWith('client/')).length).toBeGreaterThan(10);
});

test('no second copy of the community, its database or its engine travels in the pages', () => {
  expect(filesWith(/mikro-?orm|pglite|pg-boss|\bfuero_core\b/iu)).toEqual([]);
  expect(filesWith(/re2js|json-rules-engine|from ?["']@fuero\/(?:community|engine)/u)).toEqual([]);
  expect(filesWith(/class Refusal\b/u)).toEqual([]);
});

test('what tests are made of does not travel either', () => {
  expect(filesWith(/Comunidad Ejemplo|example-session|good-link/u)).toEqual([]);
});

test('scripts need no eval, and the server side stays on the server', () => {
  expect(filesWith(/\bnew Function\(|\beval\(/u, 'client')).toEqual([]);
  expect(filesWith(/fuero_session|no desk on the request/u, 'client')).toEqual([]);
});

/** Kilobytes as they travel. */
function weightOf(those: readonly string[]): number {
  return those.reduce((sum, file) => sum + statSync(join(build, `${file}.br`)).size, 0) / 1024;
}

test('the pages stay light; what draws charts comes only where there is one', () => {
  const charts = filesWith(/_echarts_instance_/u, 'client');
  const pages = files.filter(
    (file) => file.startsWith('client/') && /\.(?:js|css)$/u.test(file) && !charts.includes(file),
  );

  expect(charts.length).toBe(1);
  expect(weightOf(charts)).toBeLessThan(180);
  // Every page together: nobody loads all of them at once.
  expect(weightOf(pages)).toBeLessThan(190);
  // Nothing that every page loads names that file: it is asked for by the chart itself.
  const [name = ''] = charts.map((file) => file.split('/').at(-1));
  for (const file of filesWith(new RegExp(name.replaceAll('.', String.raw`\.`), 'u'), 'client'))
    expect(texts.get(file), file).not.toMatch(new RegExp(`import[^(]*["'][^"']*${name}`, 'u'));
});
