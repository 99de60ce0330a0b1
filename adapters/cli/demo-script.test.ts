import { expect, test } from 'vitest';
import { hostile } from './demo-events.ts';
import { demoScript } from './demo-script.ts';

test('the seed decides everything', () => {
  expect(demoScript(3)).toEqual(demoScript(3));
  expect(demoScript(3)).not.toEqual(demoScript(4));
});

test('a few hundred messages, some hostile from the start, nothing left to fill in', () => {
  const script = demoScript(1);
  const isHostile = (text: string): boolean => hostile.includes(text);

  expect(script.length).toBeGreaterThanOrEqual(300);
  expect(script.slice(0, 3).some(({ text }) => isHostile(text))).toBe(true);
  const share = script.filter(({ text }) => isHostile(text)).length / script.length;
  expect(share).toBeGreaterThan(0.08);
  expect(share).toBeLessThan(0.3);
  expect(script.map(({ text, title }) => `${title ?? ''}${text}`).join('')).not.toMatch(/\{\w+\}|undefined/);
});

test('nobody talks so fast that it looks like flooding', () => {
  const names = demoScript(1).map(({ member }) => member.name);
  for (let start = 0; start + 40 <= names.length; start++) {
    const counts = Map.groupBy(names.slice(start, start + 40), (name) => name);
    for (const [name, said] of counts) expect(said.length, name).toBeLessThan(6);
  }
});
