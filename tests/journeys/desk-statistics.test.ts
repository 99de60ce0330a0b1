import { AxeBuilder } from '@axe-core/playwright';
import type { Figures, LiveMessage } from '@fuero/community';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createExampleDesk } from '../../admin-ui/testing/example-desk.ts';
import { serveDesk } from '../../admin-ui/testing/serve.ts';
import { openBrowser, openScreen, screens, visit } from './browser.ts';
import type { Screen } from './browser.ts';

const wide: Screen = { width: 1280, theme: 'light', locale: 'en' };
const day = 86_400_000;

/** How often the figures were asked for, and of which range. */
const asked: { readonly range: unknown; readonly at: number }[] = [];
const listeners = new Set<(message: LiveMessage) => void>();

function figuresOf({ from }: { readonly from?: string | null }): Figures {
  const quiet = from === '2020-01-01';
  const end = Date.UTC(2026, 10, 22);
  const days = Array.from({ length: 30 }, (_, n) => ({
    day: new Date(end - (30 - n) * day).toISOString().slice(0, 10),
    reports: quiet ? 0 : (n * 7) % 11,
    closed: quiet ? 0 : (n * 5) % 9,
    sanctions: quiet ? 0 : n % 3,
  }));
  return {
    span: { from: new Date(end - 30 * day), until: new Date(end) },
    zone: 'Europe/Madrid',
    reports: asked.length,
    pending: 12,
    resolved: 80,
    dismissed: 28,
    meanHours: quiet ? null : 5.25,
    actions: quiet ? {} : { warning: 31, ban: 2, 'delete-content': 44 },
    sanctioned: 27,
    watched: 3,
    days,
  };
}

class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code = 'refusal.bad-range';
  readonly values = {};
}

let browser: Browser;
let served: Awaited<ReturnType<typeof serveDesk>>;

beforeAll(async () => {
  const { desk } = createExampleDesk({ count: 1, now: Date.now() });
  const own = {
    statistics: {
      figures: (_: unknown, range: { from?: string | null }) => {
        asked.push({ range, at: performance.now() });
        return range.from === 'ayer' ? Promise.reject(new Refusal()) : Promise.resolve(figuresOf(range));
      },
    },
    appeals: {
      ...desk.moderation.appeals,
      overturnRates: () => Promise.resolve([{ rule: 'scam-link', decided: 8, overturned: 2 }]),
    },
  };
  // What else the desk asks for on every page, the example knows.
  const moderation = new Proxy(desk.moderation, {
    get: (others, name): unknown => Reflect.get(own, name) ?? Reflect.get(others, name),
  });
  const live = {
    subscribe: (_: unknown, listener: (message: LiveMessage) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  [browser, served] = await Promise.all([openBrowser(), serveDesk({ ...desk, live, moderation })]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

/** The page, and everything that its security policy or its scripts complained of. */
async function open(
  path: string,
  screen: Screen = wide,
): Promise<{ page: Page; context: BrowserContext; complaints: string[] }> {
  const context = await openScreen(browser, { origin: served.origin, screen, session: 'example-session' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await visit(page, served.origin + path);
  return { page, context, complaints };
}

test.for(screens)(
  'at $width, $theme, $locale: drawn, accessible, within the security policy',
  async (screen) => {
    const { page, context, complaints } = await open('/statistics', screen);
    await page.locator('[data-drawn="true"]').nth(1).waitFor();
    await page.locator('summary').first().click();
    expect(await page.getByRole('row', { name: /scam-link/u }).innerText()).toMatch(/8\s+2 \(25\s?%\)/u);
    const { violations } = await new AxeBuilder({ page }).analyze();

    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    // The pointer brings up what charts say of a place.
    await page.locator('canvas').first().hover();
    expect(complaints).toEqual([]);
    expect(await page.locator('canvas').count()).toBe(2);
    await context.close();
  },
);

test('charts take the colours of the theme, also when it changes', async () => {
  const { page, context } = await open('/statistics');
  await page.locator('[data-drawn="true"]').nth(1).waitFor();
  const bar = () =>
    page.evaluate(() => {
      const canvas = document.querySelectorAll('canvas')[1];
      const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      const counts = new Map<string, number>();
      for (let i = 0; i < data.length; i += 4) {
        if ((data[i + 3] ?? 0) < 255) continue;
        const colour = `${data[i] ?? 0},${data[i + 1] ?? 0},${data[i + 2] ?? 0}`;
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
      return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
    });

  await expect.poll(bar).toBe('39,75,143');
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
  await expect.poll(bar).toBe('157,187,247');
  await context.close();
});

test('the range is in the address, and every download asks for the same one', async () => {
  const { page, context } = await open('/statistics?from=2026-11-01&until=2026-11-21');

  expect(asked.at(-1)?.range).toEqual({ from: '2026-11-01', until: '2026-11-21' });
  const hrefs = await page
    .locator('a[download]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(hrefs).toHaveLength(16);
  expect(hrefs).toContain(
    '/api/forum/exports/reports.csv?from=2026-10-23&until=2026-11-21&bom=true&separator=comma',
  );
  await page.getByRole('link', { name: '7 days' }).click();
  await page.waitForURL(/from=\d{4}-\d\d-\d\d&until=/);
  await context.close();
});

test('a range that is none says so and shows the usual one; a quiet time is called one', async () => {
  const { page, context } = await open('/statistics?from=ayer');
  await page.getByRole('alert').waitFor();
  await page.locator('canvas').first().waitFor();
  await visit(page, `${served.origin}/statistics?from=2020-01-01&until=2020-01-31`);
  await page.getByRole('heading', { name: 'A quiet time' }).waitFor();
  await context.close();
});

test('what changes is counted again, at most once in five seconds', async () => {
  const { page, context } = await open('/statistics');
  await page.getByText('Live', { exact: true }).waitFor();
  await expect.poll(() => listeners.size).toBeGreaterThan(0);
  const before = asked.length;
  const began = performance.now();
  while (performance.now() - began < 6_000) {
    for (const listener of listeners) listener({ kind: 'report', id: 'r1' });
    await page.waitForTimeout(100);
  }
  await expect.poll(() => page.locator('dd').first().textContent()).toBe(String(asked.length));
  const times = asked.slice(before).map(({ at }) => at);

  expect(times.length).toBeGreaterThan(1);
  for (const [n, at] of times.slice(1).entries()) expect(at - (times[n] ?? 0)).toBeGreaterThan(4_500);
  await context.close();
});
