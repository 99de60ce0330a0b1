import type { DeskActor } from '@fuero/community';
import type { Rank } from '@fuero/engine';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { serveDesk } from '../../admin-ui/testing/serve.ts';
import {
  about,
  openReportingHouse,
  type ReportingHouse,
} from '../../community/reports/testing/reporting-house.ts';
import { makePlace } from '../../community/testing/each-database.ts';
import type { Place } from '../../community/testing/place.ts';
import { openBrowser, openScreen, visit, type Screen } from './browser.ts';

const wide: Screen = { width: 1280, theme: 'light', locale: 'en' };

/** A real house on the embedded database, its desk with two people at it: Marta is senior, Nico a moderator. */
let place: Place;
let it: ReportingHouse;
let browser: Browser;
let served: Awaited<ReturnType<typeof serveDesk>>;
let marta: DeskActor;
let nico: DeskActor;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [browser, place] = await Promise.all([openBrowser(), makePlace('pglite', 'migrated')]);
  it = await openReportingHouse(place);
  it.now = new Date();
  marta = await atTheDesk('marta', 'senior');
  nico = await atTheDesk('nico', 'moderator');
  const { desk } = it.house;
  const at: Readonly<Record<string, DeskActor>> = { marta, nico };
  served = await serveDesk({
    ...desk,
    sessions: { ...desk.sessions, find: async (token) => at[token] ?? null },
  });
});
afterAll(async () => {
  await browser.close();
  await served.close();
  await it.house.close();
  await place.remove();
});
beforeEach(async () => {
  context = await openScreen(browser, { origin: served.origin, screen: wide, session: 'marta' });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
});
afterEach(() => context.close());

async function atTheDesk(name: string, rank: Rank): Promise<DeskActor> {
  return { ...(await it.someone(name, rank)), communityName: 'Prueba', name, rank };
}

let said = 0;

/** Somebody writes something, and somebody else reports it. */
async function reported(
  text: string,
  { by = 'ana', reason = 'acoso', author = 'dario' } = {},
): Promise<string> {
  said += 1;
  const event = await it.posted(`${text} ${said}`, author);
  const { id } = await it.reports.file(await it.someone(by), about(event, reason));
  return id;
}

async function open(path: string): Promise<void> {
  await visit(page, served.origin + path);
  if (path.startsWith('/reports')) await page.getByText('Live', { exact: true }).first().waitFor();
}

const row = (id: string) => page.locator(`a[data-report="${id}"]`);
const item = (id: string) => page.locator('li', { has: row(id) });

test('with the keyboard alone: find it, take it on, resolve it with a suspension', async () => {
  const id = await reported('vete de aquí');
  await open('/reports?assigned=nobody');
  await page.keyboard.press('j');
  expect(await row(id).evaluate((link) => link === document.activeElement)).toBe(true);
  await page.keyboard.press('c');
  await page.locator('article').getByText('you have it').waitFor();
  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const ban = dialog.getByRole('radio', { name: /^Ban/u });
  expect(await ban.isDisabled()).toBe(true);
  expect(await dialog.getByText(/rank admin|admin rank/iu).count()).toBe(1);

  const suspension = dialog.getByRole('radio', { name: 'Temporary suspension' });
  await suspension.focus();
  await page.keyboard.press('Space');
  expect(await dialog.getByLabel('Points').inputValue()).toBe('');
  expect(await dialog.getByText('Left empty: 10 points').count()).toBe(1);
  await dialog.getByLabel('How long').focus();
  await page.keyboard.type('3 days');
  await dialog.getByLabel('Answer').focus();
  await page.keyboard.type('Thank you, that was out of line.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('article').getByText('you resolved it').waitFor();
  await dialog.waitFor({ state: 'detached' });

  const [sanction] = await it.rows<{ kind: string; points: number; length: number }>(
    `select kind, points, extract(epoch from ends_at - starts_at)::int as length from sanctions where action_id in
       (select id from actions where report_id = ?)`,
    [id],
  );
  expect(sanction).toEqual({ kind: 'temporary-suspension', points: 10, length: 3 * 86_400 });
  // The row stays where it is, as it is now.
  await item(id).getByText('you resolved it').waitFor();
});

test('what a colleague does changes the row in place; acting on it anyway is answered with who did it', async () => {
  const [first, second] = [
    await reported('uno', { reason: 'spam' }),
    await reported('dos', { reason: 'spam' }),
  ];
  await open(`/reports/${second}`);
  const before = await page
    .locator('a[data-row]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('data-report')));
  await page.getByRole('button', { name: 'Dismiss' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Answer').fill('Nothing wrong with it.');
  await it.reports.resolve(nico, second, { resolution: 'Retirado.', action: null });
  await it.reports.claim(nico, first);
  await item(first).getByText('nico has it').waitFor();
  await item(second).getByText('nico resolved it').waitFor();
  expect(
    await page
      .locator('a[data-row]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('data-report'))),
  ).toEqual(before);

  await dialog.getByRole('button', { name: 'Dismiss' }).click();
  await dialog.getByText(/closed already.*nico/u).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('article').getByText('nico resolved it').waitFor();
  expect((await it.reports.get(marta, second))?.resolution).toBe('Retirado.');

  // One that is new waits until it is asked for.
  const third = await reported('tres', { reason: 'spam' });
  await page.getByRole('button', { name: '1 new report' }).click();
  await row(third).waitFor();
  const left = await it.reports.list(marta, { states: ['open', 'in-review'], count: 'exact' });
  await page
    .getByRole('navigation')
    .getByText(`${left.total} to look at`)
    .first()
    .waitFor({ state: 'attached' });
});

test('many at once: each is answered for itself', async () => {
  const ids = [await reported('a'), await reported('b'), await reported('c')];
  await open('/reports');
  for (const id of ids) await item(id).getByRole('checkbox').check();
  await it.reports.dismiss(nico, ids[1] ?? '', { resolution: 'No.' });
  await it.reports.claim(nico, ids[2] ?? '');
  await page.getByRole('region', { name: 'Marked reports' }).getByRole('button', { name: 'Resolve' }).click();
  const dialog = page.getByRole('dialog', { name: 'Resolve 3 reports' });
  await dialog.getByLabel('Answer').fill('Cleaned up.');
  await dialog.getByRole('button', { name: 'Resolve' }).click();
  const outcomes = page.getByRole('status', { name: 'What became of each report' });
  await outcomes.getByText('2 changed of 3 reports').waitFor();
  await outcomes.getByText('was already dismissed, by nico').waitFor();
  expect(await page.getByRole('region', { name: 'Marked reports' }).count()).toBe(0);
});

test('a moderator may not act on a colleague, and is told why before trying', async () => {
  const { member } = await it.someone('olga', 'moderator');
  await context.addCookies([{ name: 'fuero_session', value: 'nico', url: served.origin, httpOnly: true }]);
  await open(`/members/${member}`);
  expect(await page.getByRole('button', { name: 'Sanction', exact: true }).isDisabled()).toBe(true);
  expect(await page.locator('#no-sanction').innerText()).toMatch(/own rank or above/u);
});

test('a member: found, warned once however often the button is pressed, forgiven with the points', async () => {
  const { member } = await it.someone('eva');
  await open('/members');
  await page.getByRole('searchbox').fill('eva');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'eva' }).click();
  await page.getByRole('heading', { level: 1, name: 'eva' }).waitFor();
  await page.getByRole('button', { name: 'Sanction', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Warning' }).check();
  await dialog.getByLabel('Reason').fill('Shouting.');
  await dialog.locator('form').evaluate((form: HTMLFormElement) => {
    form.requestSubmit();
    form.requestSubmit();
  });
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('5 points in force').waitFor();
  expect(await it.rows('select kind from sanctions where member_id = ?', [member])).toEqual([
    { kind: 'warning' },
  ]);

  await page.getByRole('button', { name: 'Lift', exact: true }).click();
  await dialog.getByLabel('Reason').fill('A misunderstanding.');
  await dialog.getByRole('radio', { name: 'They are taken back' }).check();
  await dialog.getByRole('button', { name: 'Lift' }).click();
  await page.getByText('0 points in force').waitFor();
  await page.getByText('A misunderstanding.').first().waitFor();

  await page.getByLabel('New note').fill('Asked for her own words.');
  await page.getByRole('button', { name: 'Add note' }).click();
  await page.getByText('Asked for her own words.').waitFor();
  await page.getByLabel('Why').fill('New here.');
  await page.getByRole('button', { name: 'Watch', exact: true }).click();
  await page.getByRole('button', { name: 'Stop watching' }).waitFor();
});

test('without scripts a report is taken on and given back', async () => {
  const id = await reported('sin guiones');
  const plain = await openScreen(browser, {
    origin: served.origin,
    screen: wide,
    session: 'marta',
    scripts: 'off',
  });
  const tab = await plain.newPage();
  await tab.goto(`${served.origin}/reports/${id}`);
  await tab.getByRole('button', { name: 'Take it on' }).click();
  await tab.locator('article').getByText('you have it').waitFor();
  await tab.getByRole('button', { name: 'Give it back' }).click();
  await tab.locator('article').getByText('nobody has it').waitFor();
  await plain.close();
});

test('a form of another site does nothing', async () => {
  const id = await reported('de otro sitio');
  for (const path of [`/reports/${id}?/claim`, `/reports?/bulk`, `/members/${marta.member}?/note`]) {
    const response = await fetch(served.origin + path, {
      method: 'POST',
      body: new URLSearchParams({ id, as: 'dismiss', resolution: 'x', text: 'x' }),
      headers: { cookie: 'fuero_session=marta', origin: 'https://evil.example' },
    });
    expect(response.status).toBe(403);
  }
  expect((await it.reports.get(marta, id))?.state).toBe('open');
});
