import type { DeskActor } from '@fuero/community';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReportingHouse } from '../../community/reports/testing/reporting-house.ts';
import { policyFiles } from '../../community/testing/test-house.ts';
import { openScreen, visit, type Screen } from './browser.ts';
import { openStaffedDesk, type StaffedDesk } from './staffed-desk.ts';

const wide: Screen = { width: 1280, theme: 'light', locale: 'en' };

let at: StaffedDesk<'marta' | 'sara'>;
let it: ReportingHouse;
let marta: DeskActor;
let sara: DeskActor;

beforeAll(async () => {
  at = await openStaffedDesk(policyFiles('appeals: { another-reviewer: true }\n'), {
    marta: 'senior',
    sara: 'senior',
  });
  it = at.it;
  ({ marta, sara } = at.staff);
});
afterAll(() => at.close());

/** The page of somebody at the desk, and what closes it. */
async function sitting(
  session: string,
): Promise<{ readonly page: Page; readonly leave: () => Promise<void> }> {
  const context = await openScreen(at.browser, { origin: at.origin, screen: wide, session });
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
  await visit(page, `${at.origin}/appeals`);
  const row = page.getByRole('listitem').filter({ has: page.locator(`a[href="/appeals/${id}"]`) });
  await row.getByText('somebody else decides it').waitFor();
  await visit(page, `${at.origin}/appeals/${id}`);
  await page.getByText('You imposed that sanction, or gave the points that brought it').waitFor();
  expect(await page.getByRole('button', { name: 'Decide' }).count()).toBe(0);
  await leave();

  const other = await sitting('sara');
  await visit(other.page, `${at.origin}/appeals`);
  await other.page.locator(`a[href="/appeals/${id}"]`).waitFor();
  expect(await other.page.getByText('somebody else decides it').count()).toBe(0);
  await visit(other.page, `${at.origin}/appeals/${id}`);
  await other.page.getByRole('button', { name: 'Decide' }).waitFor();
  await other.leave();
});

test('the dialog says what else an accepted appeal lifts, and that is what it lifts', async () => {
  const { member, warning } = await warned('berta');
  const { id } = await it.house.moderation.appeals.file(member, { sanction: warning, text: 'No' });
  const { page, leave } = await sitting('sara');
  await visit(page, `${at.origin}/appeals/${id}`);
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
