import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../app.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/gu)].map(([, name, light, dark]) => [
    name,
    { light, dark },
  ]),
);

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function colour(name: string, theme: 'light' | 'dark'): string {
  const found = tokens.get(name)?.[theme];
  if (found === undefined) throw new Error(`no token ${name}`);
  return found;
}

const grounds = ['paper', 'surface', 'sunk'];
const texts = ['ink', 'ink-2', 'ink-3', 'accent', 'block', 'hold', 'publish'];
const pairs: readonly (readonly [text: string, ground: string, atLeast: number])[] = [
  ...texts.flatMap((text) => grounds.map((ground) => [text, ground, 4.5] as const)),
  ...['ink', 'ink-2', 'ink-3', 'accent', 'publish', 'hold'].map(
    (text) => [text, 'accent-soft', 4.5] as const,
  ),
  ...['ink', 'ink-2', 'ink-3', 'accent', 'publish', 'hold'].map((text) => [text, 'hold-soft', 4.5] as const),
  ['block', 'block-soft', 4.5],
  ['publish', 'publish-soft', 4.5],
  ['ink', 'mark', 4.5],
  ['ink-2', 'mark', 4.5],
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-strong', 4.5],
  ...grounds.map((ground) => ['line-strong', ground, 3] as const),
  ...grounds.map((ground) => ['accent', ground, 3] as const),
];

test.for(['light', 'dark'] as const)(
  'every pair of text and ground that the pages use is readable, %s',
  (theme) => {
    const weak = pairs
      .map(([text, ground, atLeast]) => ({
        pair: `${text} on ${ground}`,
        atLeast,
        is: contrast(colour(text, theme), colour(ground, theme)),
      }))
      .filter(({ is, atLeast }) => is < atLeast)
      .map(({ pair, is }) => `${pair}: ${is.toFixed(2)}`);
    expect(weak).toEqual([]);
  },
);

test('the measure is the one of WCAG: black on white is 21, a grey is not', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
});
