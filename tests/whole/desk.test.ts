import { mkdir } from 'node:fs/promises';
import { format } from '@fuero/catalogue';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openScreen, screens, visit } from '../journeys/browser.ts';
import { hostile, makeHome, post } from './fuero-process.ts';
import type { FueroProcess, Home } from './fuero-process.ts';

let browser: Browser;
let home: Home;
let server: FueroProcess;

beforeAll(async () => {
  [browser, home] = await Promise.all([openBrowser(), makeHome()]);
  server = await home.start();
});
afterAll(async () => {
  await browser.close();
  await home.remove();
});

/** Pictures for people to look at, where one is asked for: FUERO_SCREENSHOTS=folder. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['FUERO_SCREENSHOTS'];
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png` });
}

async function seriousFindings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${page.url()}: ${id} ${nodes.map((node) => node.html).join(' | ')}`);
}

test('from the admin link to a message tried in both languages, on the real server', async () => {
  const link = /sign in\s+(\S+)/.exec(server.said())?.[1] ?? '';
  const [wide] = screens;
  if (wide === undefined) throw new Error('no screen');
  const context = await openScreen(browser, {
    origin: server.url,
    screen: { ...wide, locale: 'en' },
    session: null,
  });
  const page = await context.newPage();
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });

  // The link opens a session once, and only when the button is pressed.
  await page.goto(link);
  await page.goto(link);
  await page.getByRole('button', { name: format('en', 'desk.enter.button') }).click();
  await page.getByRole('heading', { level: 1, name: 'Decisions' }).waitFor();
  const [cookie] = (await context.cookies()).filter(({ name }) => name === 'fuero_session');
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  const used = await fetch(link);
  expect(await used.text()).not.toContain(format('en', 'desk.enter.button'));

  // A decision arrives by itself, and its reasons can be opened.
  await page.getByText('Live', { exact: true }).waitFor();
  const { body } = await server.post(post(hostile, { author: 'desconocida' }));
  const { id } = body as { id: string };
  await page.locator(`a[href="/decisions/${id}"]`).click();
  await page.getByRole('heading', { name: 'Why' }).waitFor();
  const shown = await page.locator('main').innerText();
  for (const words of [
    'scam-domain',
    'premios-gratis.example',
    'rules/automod/scam.yaml'.replace('rules/', ''),
    'links: { in: scam-domains }',
  ]) {
    expect(shown).toContain(words);
  }
  expect(await page.locator('main mark').first().innerText()).toContain('premios-gratis.example');
  await picture(page, 'decision');
  expect(await seriousFindings(page)).toEqual([]);

  // A message is tried in both languages; nothing of it is recorded.
  for (const [locale, text, rule] of [
    ['en', 'free nitro here: https://evento-aniversario.example/r', 'scam-nitro'],
    ['es', 'nitro gratis aquí: https://evento-aniversario.example/r', 'scam-nitro'],
  ] as const) {
    await context.addCookies([{ name: 'fuero_locale', value: locale, url: server.url }]);
    await visit(page, `${server.url}/try`);
    await page.locator('textarea').fill(text);
    await page.locator('main').getByText(rule, { exact: true }).first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(locale);
    await picture(page, `try-${locale}`);
    expect(await seriousFindings(page)).toEqual([]);
  }
  const events = await server.get('/api/events?limit=50');
  expect(JSON.stringify(events.body)).not.toContain('evento-aniversario');

  // Signed out, the old cookie opens nothing.
  const old = cookie?.value ?? '';
  await visit(page, server.url);
  const answer = await page.request.post(`${server.url}/leave`, {
    headers: { origin: server.url },
    form: {},
    maxRedirects: 0,
  });
  expect(answer.status()).toBeLessThan(400);
  const again = await fetch(server.url, { headers: { cookie: `fuero_session=${old}` } });
  expect(again.status).toBe(401);
  expect(refused.filter((line) => line.includes('Content Security Policy'))).toEqual([]);
  await context.close();
});

test('a form from another site changes nothing', async () => {
  const response = await fetch(`${server.url}/enter?link=x`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example' },
    body: 'a=b',
  });

  expect(response.status).toBe(403);
});

test('pages carry a policy that lets no foreign or inline script run', async () => {
  const response = await fetch(server.url);
  const policy = response.headers.get('content-security-policy') ?? '';
  const scripts = policy.split(';').find((part) => part.trim().startsWith('script-src')) ?? '';

  expect(scripts).not.toBe('');
  expect(scripts).not.toContain("'unsafe-inline'");
  expect(scripts).not.toContain("'unsafe-eval'");
  expect(policy).toContain("frame-ancestors 'none'");
});
