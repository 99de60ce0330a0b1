import type { DeskActor } from '@fuero/community';
import type { Rank } from '@fuero/engine';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveDesk } from '../../admin-ui/testing/serve.ts';
import { openReportingHouse, type ReportingHouse } from '../../community/reports/testing/reporting-house.ts';
import { makePlace } from '../../community/testing/each-database.ts';
import { policyFiles } from '../../community/testing/test-house.ts';
import type { Place } from '../../community/testing/place.ts';
import { openBrowser, openScreen, visit, type Screen } from './browser.ts';

const wide: Screen = { width: 1280, theme: 'light', locale: 'en' };

/** A real house on the embedded database, its desk with two seniors at it. */
let place: Place;
let it: ReportingHouse;
let browser: Browser;
let served: Awaited<ReturnType<typeof serveDesk>>;
let marta: DeskActor;
let sara: DeskActor;

beforeAll(async () => {
  [browser, place] = await Promise.all([openBrowser(), makePlace('pglite', 'migrated')]);
  it = await openReportingHouse(place, policyFiles('appeals: { another-reviewer: true }\n'));
  it.now = new Date();
  marta = await atTheDesk('marta', 'senior');
  sara = await atTheDesk('sara', 'senior');
  const { desk } = it.house;
  const at: Readonly<Record<string, DeskActor>> = { marta, sara };
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

async function atTheDesk(name: string, rank: Rank): Promise<DeskActor> {
  return { ...(await it.someone(name, rank)), communityName: 'Prueba', name, rank };
}

/** The page of somebody at the desk, and what closes it. */
async function sitting(
  session: string,
): Promise<{ readonly page: Page; readonly leave: () => Promise<void> }> {
  const context = await openScreen(browser, { origin: served.origin, screen: wide, session });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return { page, leave: () => context.close() };
}

/** A warning by Marta that crosses the thresholds at 15 and 30. */
async function warned(name: string) {
  const member = await it.someone(name);
  const { id: warning } = await it.house.moderation.sanctions.impose(marta, {
    member: member.member,
    kind: 'warning',
    reason: 'Publicidad',
    for: null,
    points: 30,
    notify: true,
  });
  return { member, warning };
}

test('whose warning crossed a threshold is told in the list and on the page that somebody else decides', async () => {
  const { member } = await warned('ana');
  const [ban] = await it.rows<{ id: string }>(
    `select id from sanctions where member_id = ? and kind = 'ban'`,
    [member.member],
  );
  const { id } = await it.house.moderation.appeals.file(member, { sanction: ban?.id ?? '', text: 'No' });
  const { page, leave } = await sitting('marta');
  await visit(page, `${served.origin}/appeals`);
  const row = page.getByRole('listitem').filter({ has: page.locator(`a[href="/appeals/${id}"]`) });
  await row.getByText('somebody else decides it').waitFor();
  await visit(page, `${served.origin}/appeals/${id}`);
  await page.getByText('You imposed that sanction, or gave the points that brought it').waitFor();
  expect(await page.getByRole('button', { name: 'Decide' }).count()).toBe(0);
  await leave();

  const other = await sitting('sara');
  await visit(other.page, `${served.origin}/appeals`);
  await other.page.locator(`a[href="/appeals/${id}"]`).waitFor();
  expect(await other.page.getByText('somebody else decides it').count()).toBe(0);
  await visit(other.page, `${served.origin}/appeals/${id}`);
  await other.page.getByRole('button', { name: 'Decide' }).waitFor();
  await other.leave();
});

test('the dialog says what else an accepted appeal lifts, and that is what it lifts', async () => {
  const { member, warning } = await warned('berta');
  const { id } = await it.house.moderation.appeals.file(member, { sanction: warning, text: 'No' });
  const { page, leave } = await sitting('sara');
  await visit(page, `${served.origin}/appeals/${id}`);
  await page.getByRole('button', { name: 'Decide' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Accepting it also lifts what only those points imposed').waitFor();
  const going = await dialog.getByRole('listitem').allInnerTexts();
  await dialog.getByRole('radio', { name: 'Accept the appeal' }).check();
  await dialog.getByLabel('Answer').fill('You were right.');
  await dialog.getByRole('button', { name: 'Decide' }).click();
  await dialog.waitFor({ state: 'detached' });
  await leave();

  expect(going).toEqual([
    'Temporary suspension, imposed on reaching 15 points',
    'Ban, imposed on reaching 30 points',
  ]);
  expect(
    await it.rows(
      'select kind, lifted_by from sanctions where member_id = ? and threshold is not null order by threshold',
      [member.member],
    ),
  ).toEqual([
    { kind: 'temporary-suspension', lifted_by: sara.member },
    { kind: 'ban', lifted_by: sara.member },
  ]);
});
