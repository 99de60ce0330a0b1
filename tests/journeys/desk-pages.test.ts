import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createExampleDesk, type ExampleDesk } from '../../admin-ui/testing/example-desk.ts';
import { serveDesk } from '../../admin-ui/testing/serve.ts';
import { openBrowser, openScreen, visit, type Screen } from './browser.ts';

const wide: Screen = { width: 1280, theme: 'light', locale: 'en' };

let browser: Browser;
let example: ExampleDesk;
let served: Awaited<ReturnType<typeof serveDesk>>;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  example = createExampleDesk({ count: 150, now: Date.now() });
  served = await serveDesk(example.desk);
  context = await openScreen(browser, { origin: served.origin, screen: wide, session: 'example-session' });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await served.close();
});

/** Lets events happen until one of them is a decision, and says what it was. */
function nextDecision(wanted: (outcome: string) => boolean = () => true) {
  for (let tries = 0; tries < 100; tries += 1) {
    const { detail } = example.happen();
    if (detail !== null && wanted(detail.outcome)) return detail;
  }
  throw new Error('no such decision in a hundred events');
}

async function openLive(path: string): Promise<void> {
  await visit(page, served.origin + path);
  await page.getByText('Live', { exact: true }).waitFor();
}

const rows = (): ReturnType<Page['locator']> => page.locator('a[data-row]');
const focused = (): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('href') ?? null);

test('from the link to a decision: enter, open its reasons, sign out', async () => {
  const visitor = await openScreen(browser, { origin: served.origin, screen: wide, session: null });
  const tab = await visitor.newPage();
  await tab.goto(served.origin);
  await tab.getByRole('heading', { name: 'Sign in to go on' }).waitFor();
  await tab.goto(`${served.origin}/enter?link=good-link`);
  await tab.getByRole('button', { name: 'Open my session' }).click();
  await tab.getByRole('heading', { level: 1, name: 'Decisions' }).waitFor();
  await tab.locator('a[data-row]').first().click();
  await tab.getByRole('heading', { name: 'Why' }).waitFor();
  await tab.getByRole('button', { name: 'Your session and preferences' }).click();
  await tab.getByRole('button', { name: 'Sign out' }).click();
  await tab.getByRole('heading', { name: 'Sign in to go on' }).waitFor();
  await tab.goBack();
  await tab.getByRole('heading', { name: 'Sign in to go on' }).waitFor();
  await visitor.close();
});

test('a decision arrives on top by itself, and is announced', async () => {
  await openLive('/');
  const before = await rows().count();
  const detail = nextDecision();
  await page.waitForSelector(`a[href="/decisions/${detail.id}"]`);
  expect(await rows().first().getAttribute('href')).toBe(`/decisions/${detail.id}`);
  expect(await rows().count()).toBe(before + 1);
  await page
    .locator('[role="status"]', { hasText: '1 new decision' })
    .waitFor({ state: 'attached', timeout: 8_000 });
});

test('with a filter set arrivals wait behind a button, only those that belong', async () => {
  await openLive('/?outcome=block');
  nextDecision((outcome) => outcome === 'publish');
  const detail = nextDecision((outcome) => outcome === 'block');
  const pill = page.getByRole('button', { name: /new decision/u });
  await pill.waitFor();
  expect(await page.locator(`a[href="/decisions/${detail.id}"]`).count()).toBe(0);
  await pill.click();
  await page.waitForSelector(`a[href="/decisions/${detail.id}"]`);
  expect(new URL(page.url()).search).toBe('?outcome=block');
  expect(await rows().first().getAttribute('href')).toBe(`/decisions/${detail.id}`);
  await pill.waitFor({ state: 'detached' });
});

test('scrolled down arrivals wait too; the button brings them and the reader to the top', async () => {
  await openLive('/');
  await page.mouse.wheel(0, 900);
  await page.waitForFunction(() => window.scrollY > 300);
  const detail = nextDecision();
  await page.getByRole('button', { name: '1 new decision' }).click();
  await page.waitForSelector(`a[href="/decisions/${detail.id}"]`);
  await page.waitForFunction(() => window.scrollY === 0);
});

test('when the line was down, what came in between is asked for', async () => {
  await openLive('/events');
  const { port } = new URL(served.origin);
  await served.close();
  await page.getByText('Reconnecting…').waitFor();
  const missed = example.happen();
  served = await serveDesk(example.desk, { port: Number(port) });
  await page.getByText('Live', { exact: true }).waitFor({ timeout: 15_000 });
  await page.locator('li', { hasText: missed.event.memberName }).first().waitFor();
  await page.waitForFunction((n) => document.querySelectorAll('main ul li').length >= n, 50);
  const first = page.locator('main ul > li').first();
  expect(await first.innerText()).toContain(missed.event.memberName);
});

test('the keyboard alone: down, up, open, back, search, help, off', async () => {
  await openLive('/');
  const hrefs = await rows().evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  await page.keyboard.press('j');
  expect(await focused()).toBe(hrefs[0]);
  await page.keyboard.press('j');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('k');
  expect(await focused()).toBe(hrefs[1]);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${hrefs[1]}`);
  await page.getByRole('heading', { name: 'Why' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 1, name: 'Decisions' }).waitFor();

  await page.keyboard.press('/');
  await page.keyboard.type('jk?nitro');
  expect(await page.inputValue('input[type="search"]')).toBe('jk?nitro');
  await page.fill('input[type="search"]', 'nitro');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/?search=nitro');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');

  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await context.addCookies([{ name: 'fuero_keys', value: 'off', url: served.origin }]);
  await openLive('/');
  await page.keyboard.press('j');
  await page.keyboard.press('?');
  expect(await focused()).toBeNull();
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('Tab reaches the skip link first, then everything; the focus is always to be seen', async () => {
  await openLive('/');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  for (let step = 0; step < 12; step += 1) {
    const seen = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const [own, after] = [getComputedStyle(element), getComputedStyle(element, '::after')];
      return own.outlineStyle !== 'none' || after.outlineStyle !== 'none';
    });
    expect(seen, await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120) ?? '')).toBe(true);
    await page.keyboard.press('Tab');
  }
});

test('filters live in the address; older rows are a page away, and back', async () => {
  await openLive('/');
  await page.selectOption('select[name="rule"]', 'shouting');
  await page.waitForURL('**/?rule=shouting');
  expect(await page.locator('main li', { hasText: 'shouting' }).count()).toBe(await rows().count());
  await visit(page, `${served.origin}/events`);
  const newest = await page.locator('main li').first().innerText();
  await page.getByRole('link', { name: 'Older' }).click();
  await page.waitForURL('**/events?cursor=*');
  expect(await page.locator('main ul.divide-y > li').count()).toBe(50);
  await page.getByRole('link', { name: 'Back to the newest' }).click();
  await page.waitForURL('**/events');
  expect((await page.locator('main li').first().innerText()).split('\n')[1]).toBe(newest.split('\n')[1]);
});

test('a decision shows its words, its reasons and the lines behind them', async () => {
  await visit(page, `${served.origin}/?rule=scam-link&outcome=block`);
  await rows().first().click();
  const card = page.locator('article').first();
  await card.waitFor();
  expect(await page.locator('mark').first().innerText()).toMatch(/gift\.example|communlty\.example/u);
  expect(await card.locator('figcaption').innerText()).toMatch(/^automod\/scam\.yaml:\d+$/u);
  await card
    .getByRole('link', { name: /^line \d+$/u })
    .nth(1)
    .click();
  const line = new URL(page.url()).hash.slice(1);
  expect(await page.evaluate((id) => document.getElementById(id)?.textContent, line)).toContain(
    'scam-domains',
  );
  expect(await page.evaluate((id) => document.getElementById(id)?.matches(':target'), line)).toBe(true);
  expect(await page.getByText('Time out for 1 hour').count()).toBe(1);
});

test('trying a message: the verdict follows the typing, and unknown facts are named', async () => {
  await visit(page, `${served.origin}/try`);
  await page.getByText('The verdict appears here').waitFor();
  await page.getByLabel('Text').pressSequentially('free nitro', { delay: 20 });
  await page.getByRole('heading', { name: '1 rule inconclusive' }).waitFor();
  await page.getByLabel('Days in the community').fill('2');
  await page.getByText('Would be held').first().waitFor();
  expect(await page.locator('mark').first().innerText()).toBe('free nitro');
  await page.getByRole('button', { name: 'An ordinary question' }).click();
  await page.getByText('Would be published').first().waitFor();
  expect(await page.locator('mark').count()).toBe(0);
});

test('without scripts: enter, filter, try', async () => {
  const plain = await openScreen(browser, {
    origin: served.origin,
    screen: wide,
    session: null,
    scripts: 'off',
  });
  const tab = await plain.newPage();
  await tab.goto(`${served.origin}/enter?link=good-link`);
  await tab.getByRole('button', { name: 'Open my session' }).click();
  await tab.selectOption('select[name="outcome"]', 'block');
  await tab.getByRole('button', { name: 'Filter' }).click();
  expect(new URL(tab.url()).searchParams.get('outcome')).toBe('block');
  expect(await tab.locator('main ul.divide-y > li', { hasText: 'Published' }).count()).toBe(0);
  await tab.goto(`${served.origin}/try`);
  await tab.getByLabel('Text').fill('f r e e nitro');
  await tab.getByLabel('Days in the community').fill('1');
  await tab.getByRole('button', { name: 'Judge' }).click();
  expect(await tab.getByText('Would be held').count()).toBeGreaterThan(0);
  expect(await tab.getByLabel('Text').inputValue()).toBe('f r e e nitro');
  await plain.close();
});

test('theme and language are chosen in the menu and stay', async () => {
  await visit(page, `${served.origin}/events?outcome=block`);
  await page.getByRole('button', { name: 'Your session and preferences' }).click();
  await page.getByRole('button', { name: 'Dark' }).click();
  await page.waitForSelector('html[data-theme="dark"]');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
  await page.getByRole('button', { name: 'Your session and preferences' }).click();
  await page.getByRole('button', { name: 'Español' }).click();
  await page.getByRole('heading', { level: 1, name: 'Eventos' }).waitFor();
  expect(new URL(page.url()).search).toBe('?outcome=block');
});

test('the policy page lists revisions with what each changed, newest first, and the older ones', async () => {
  await visit(page, `${served.origin}/policy`);
  const items = page.locator('section[aria-labelledby="revisions"] > ol > li');
  expect(await items.count()).toBe(10);
  const first = items.first();
  expect(await first.innerText()).toContain('Estafas de regalos: nuevos dominios');
  await first.getByText('author.accountAge lessThan 12h → 1d: wider').waitFor();
  const second = items.nth(1);
  expect(await second.getByText('points.values.warning 5 → 3').isVisible()).toBe(false);
  await second.getByText('1 change of meaning since revision 12').click();
  await second.getByText('points.values.warning 5 → 3').waitFor();
  await page.getByRole('link', { name: 'Older' }).click();
  await page.getByText('The first revision of this community.').waitFor();
  expect(await items.count()).toBe(4);
});
