import type { DeskActor } from '@fuero/community';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  about,
  reportingPolicy,
  type ReportingHouse,
} from '../../community/reports/testing/reporting-house.ts';
import { openScreen, visit, type Screen } from './browser.ts';
import { openStaffedDesk, type StaffedDesk } from './staffed-desk.ts';

const wide: Screen = { width: 1280, theme: 'light', locale: 'en' };

const more = `appeals: { within: 20d }
templates:
  cordial:
    kind: notice
    title-es: "Hola, {member}"
    es: "{member}, esto es {community}."
    title-en: "Hi, {member}"
    en: "{member}, this is {community}."
`;

const ranks = { marta: 'senior', nico: 'moderator', olivia: 'admin' } as const;
let at: StaffedDesk<keyof typeof ranks>;
let it: ReportingHouse;
let marta: DeskActor;
let nico: DeskActor;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  at = await openStaffedDesk([...reportingPolicy, { path: 'more.yaml', text: more }], ranks);
  it = at.it;
  ({ marta, nico } = at.staff);
});
afterAll(() => at.close());
beforeEach(async () => {
  context = await openScreen(at.browser, { origin: at.origin, screen: wide, session: 'marta' });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
});
afterEach(() => context.close());

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
  await visit(page, at.origin + path);
  if (path.startsWith('/reports')) await page.getByText('Live', { exact: true }).first().waitFor();
}

/** Somebody else is at the browser from now on. */
function sitDown(session: 'marta' | 'nico' | 'olivia'): Promise<void> {
  return context.addCookies([{ name: 'fuero_session', value: session, url: at.origin, httpOnly: true }]);
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

test('with the keyboard alone: content is removed from the page of its report, and brought back', async () => {
  const id = await reported('se quita y vuelve', { author: 'gloria' });
  await open(`/reports/${id}`);
  const act = page.getByRole('button', { name: 'Act on the content' });
  const dialog = page.getByRole('dialog');
  for (const [deed, state] of [
    ['Delete the content', 'attached'],
    ['Bring the content back', 'detached'],
  ] as const) {
    await act.press('Enter');
    await dialog.getByRole('radio', { name: deed }).focus();
    await page.keyboard.press('Space');
    await dialog.getByLabel('Reason').focus();
    await page.keyboard.type('Said twice.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Removed', { exact: true }).waitFor({ state });
  }

  const { deliveries } = it.house.moderation;
  const forum = { kind: 'service', community: 'prueba' } as const;
  const owed = await deliveries.poll(forum, 0);
  expect(owed.map(({ kind }) => kind).slice(-2)).toEqual(['content.delete', 'content.publish']);
  await deliveries.acknowledge(
    forum,
    owed.map((delivery) => delivery.id),
  );
});

test('a moderator may not act on a colleague, and is told why before trying', async () => {
  const { member } = await it.someone('olga', 'moderator');
  await sitDown('nico');
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

  const aside = page.getByRole('complementary').last();
  await aside.getByLabel('New note').fill('Asked for her own words.');
  await aside.getByRole('button', { name: 'Add note' }).click();
  await page.getByText('Asked for her own words.').waitFor();
  await page.getByText('Staff notes (0)').click();
  const beside = page.getByRole('group').filter({ hasText: 'Staff notes' });
  await beside.getByLabel('New note').fill('The third time this month.');
  await beside.getByRole('button', { name: 'Add note' }).click();
  await page.getByText('Staff notes (1)').waitFor();
  expect(await it.rows('select body from sanction_notes')).toEqual([{ body: 'The third time this month.' }]);
  await page.getByLabel('Why').fill('New here.');
  await page.getByRole('button', { name: 'Watch', exact: true }).click();
  await page.getByRole('button', { name: 'Stop watching' }).waitFor();
});

test('a member is written to, and what is sent twice reaches them once', async () => {
  const { member } = await it.someone('greta');
  await open(`/members/${member}`);
  await page.getByRole('button', { name: 'Write a notice' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What you tell them').fill('Please keep to the topic.');
  await dialog.locator('form').evaluate((form: HTMLFormElement) => {
    form.requestSubmit();
    form.requestSubmit();
  });
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('list').getByText('Please keep to the topic.').waitFor();

  const told = await it.rows('select body from notifications where member_id = ?', [member]);
  expect(told).toEqual([{ body: expect.stringContaining('Please keep to the topic.') as unknown }]);
});

/** A member whom Nico warned appeals; the id of the appeal. */
async function appealed(name: string): Promise<string> {
  const actor = await it.someone(name);
  const { sanctions, appeals } = it.house.moderation;
  const { id } = await sanctions.impose(nico, {
    member: actor.member,
    kind: 'warning',
    reason: 'Publicidad.',
    for: null,
    points: null,
    notify: false,
  });
  return (await appeals.file(actor, { sanction: id, text: `No era publicidad, dice ${name}.` })).id;
}

test('appeals: taken on, given back, decided, and found by their state', async () => {
  const [first, second] = [await appealed('fidel'), await appealed('gala')];
  const link = (id: string) => page.locator(`a[href="/appeals/${id}"]`);
  const listed = (id: string) => page.locator('li', { has: link(id) });
  await open('/appeals');
  await link(first).click();
  await page.getByRole('button', { name: 'Take it on' }).click();
  await page.locator('article').getByText('you have it').waitFor();
  await open('/appeals');
  await listed(first).getByText('you have it').waitFor();
  expect(
    await listed(second)
      .getByText(/has? it$/u)
      .count(),
  ).toBe(0);

  await sitDown('olivia');
  await open('/appeals');
  await listed(first).getByText('marta has it').waitFor();
  await sitDown('nico');
  await open(`/appeals/${first}`);
  expect(await page.getByRole('button', { name: /Decide|Take it on|Give it back/u }).count()).toBe(0);

  await sitDown('marta');
  await open(`/appeals/${first}`);
  await page.getByRole('button', { name: 'Give it back' }).click();
  await page.getByRole('button', { name: 'Take it on' }).waitFor();
  expect((await it.house.moderation.appeals.get(marta, first))?.assignedTo).toBeNull();
  await page.getByRole('button', { name: 'Decide' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Accept the appeal' }).check();
  await dialog.getByLabel('Answer').fill('You are right.');
  await dialog.getByRole('button', { name: 'Decide' }).click();
  await page.getByText('You are right.', { exact: true }).waitFor();

  await open('/appeals');
  for (const [state, there, away] of [
    ['Accepted', first, second],
    ['Open', second, first],
  ] as const) {
    await page.getByRole('navigation', { name: 'Filter' }).getByRole('link', { name: state }).click();
    await page.locator('a[aria-current="page"]', { hasText: state }).waitFor();
    await link(there).waitFor();
    expect(await link(away).count()).toBe(0);
  }
  await page.getByRole('link', { name: 'Rejected', exact: true }).click();
  await page.getByText('No appeals').waitFor();
});

test('what the forum could not be told is seen by an admin, and tried again from the first attempt', async () => {
  const id = await reported('se borra', { author: 'hugo' });
  await it.reports.resolve(marta, id, { resolution: 'Fuera.', action: { kind: 'delete-content' } });
  const claim = () => it.house.outbox.claim('prueba', { limit: 100, lease: 60_000 });
  const isIt = ({ kind }: { readonly kind: string }) => kind === 'content.delete';
  const claimed = await claim();
  const [owed] = claimed.filter(isIt);
  for (const one of claimed)
    await it.house.outbox.settle(
      one,
      isIt(one) ? { kind: 'refused', error: 'HTTP 410: gone' } : { kind: 'delivered' },
    );

  await open('/deliveries');
  await page.getByText('This needs the rank admin or a higher one.').waitFor();
  await sitDown('olivia');
  await open('/audit');
  await page.getByRole('link', { name: 'Failed deliveries' }).click();
  const letter = page.locator('li', { hasText: 'content.delete' });
  await letter.getByText('HTTP 410: gone').waitFor();
  expect(await letter.innerText()).toContain('1 attempt');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('Everything has been delivered').waitFor();
  expect((await claim()).filter(isIt)).toEqual([{ ...owed, attempt: 1 }]);
});

test('a template is read with its own words and with those that one types, in both languages', async () => {
  await open('/templates');
  const card = page.locator('article', { has: page.getByRole('heading', { name: 'cordial' }) });
  await card.getByText('{member}, this is {community}.').waitFor();
  await page.getByText('Try other values').click();
  await page.getByLabel('{member}').fill('Zoe');
  for (const words of ['Hola, Zoe', 'Zoe, esto es Prueba.', 'Hi, Zoe', 'Zoe, this is Prueba.'])
    await card.getByText(words, { exact: true }).waitFor();
  expect(new URL(page.url()).searchParams.get('member')).toBe('Zoe');
});

test('without scripts a report is taken on and given back', async () => {
  const id = await reported('sin guiones');
  const plain = await openScreen(at.browser, {
    origin: at.origin,
    screen: wide,
    session: 'marta',
    scripts: 'off',
  });
  const tab = await plain.newPage();
  await tab.goto(`${at.origin}/reports/${id}`);
  await tab.getByRole('button', { name: 'Take it on' }).click();
  await tab.locator('article').getByText('you have it').waitFor();
  await tab.getByRole('button', { name: 'Give it back' }).click();
  await tab.locator('article').getByText('nobody has it').waitFor();
  await plain.close();
});

test('a form of another site does nothing', async () => {
  const id = await reported('de otro sitio');
  for (const path of [`/reports/${id}?/claim`, `/reports?/bulk`, `/members/${marta.member}?/note`]) {
    const response = await fetch(at.origin + path, {
      method: 'POST',
      body: new URLSearchParams({ id, as: 'dismiss', resolution: 'x', text: 'x' }),
      headers: { cookie: 'fuero_session=marta', origin: 'https://evil.example' },
    });
    expect(response.status).toBe(403);
  }
  expect((await it.reports.get(marta, id))?.state).toBe('open');
});
