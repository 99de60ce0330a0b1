import { format } from '@fuero/catalogue';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startForum } from '../whole/example-forum.ts';
import { makeHome } from '../whole/fuero-process.ts';
import type { Home } from '../whole/fuero-process.ts';
import { openBrowser, visit } from './browser.ts';

let browser: Browser;
let home: Home;
let forum: Awaited<ReturnType<typeof startForum>>;

beforeAll(async () => {
  [browser, home] = await Promise.all([openBrowser(), makeHome()]);
  forum = await startForum(home);
});
afterAll(async () => {
  await browser.close();
  forum.end();
  await home.remove();
});

/** A window of the forum, as somebody. */
async function enterAs(name: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'es-ES', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(forum.url);
  await page.getByLabel('Soy').selectOption({ label: name });
  return page;
}

/** The desk, entered from the forum. */
async function deskOf(name: string): Promise<Page> {
  const page = await enterAs(name);
  const opened = page.context().waitForEvent('page');
  await page.getByRole('button', { name: 'Abrir el panel de moderación' }).click();
  const desk = await opened;
  await desk.getByRole('button', { name: format('es', 'desk.enter.button') }).click();
  await desk.getByRole('heading', { level: 1 }).waitFor();
  return desk;
}

/** A page answers its buttons once its scripts have come. */
async function openDialog(page: Page, button: string): Promise<Locator> {
  const dialog = page.getByRole('dialog');
  await expect
    .poll(
      async () => {
        if (!(await dialog.isVisible())) await page.getByRole('button', { name: button }).click();
        return dialog.isVisible();
      },
      { timeout: 30_000, interval: 250 },
    )
    .toBe(true);
  return dialog;
}

async function startThread(page: Page, title: string, text: string): Promise<void> {
  const form = page.locator('#write');
  await form.getByLabel('Título').fill(title);
  await form.getByLabel('Texto').fill(text);
  await form.getByRole('button', { name: 'Publicar' }).click();
}

test('blocked, reported, suspended, appealed, overturned, and back again', async () => {
  const bruno = await enterAs('bruno');
  await startThread(bruno, 'Fuera', 'Vuelve a tu puto país, sudaca de mierda, aquí no te queremos');
  expect(await bruno.getByRole('alert').textContent()).toMatch(/no se publicó/i);
  expect(await bruno.locator('.thread').count()).toBe(0);
  await startThread(bruno, 'Mi framework', 'Ana no sabe nada de esto y debería callarse.');
  await bruno.getByRole('heading', { name: 'Mi framework' }).waitFor();

  const ana = await enterAs('ana');
  await ana.locator('.thread').getByRole('button', { name: 'Reportar' }).click();
  const dialog = ana.getByRole('dialog');
  await dialog.getByLabel('Motivo').selectOption({ label: 'Acoso' });
  await dialog.getByLabel(/Cuéntanos más/).fill('Va por mí.');
  await dialog.getByRole('button', { name: 'Enviar el reporte' }).click();
  await ana.getByText('Gracias. El equipo de moderación lo va a mirar.').waitFor();

  const simon = await deskOf('simon · moderador-senior');
  await visit(simon, `${forum.server.url}/reports`);
  await simon.locator('a[data-report]', { hasText: 'Mi framework' }).click();
  await simon.getByText('Va por mí.').waitFor();
  const resolving = await openDialog(simon, format('es', 'desk.report.resolve'));
  await resolving.getByRole('radio', { name: format('es', 'desk.sanction.temporary-suspension') }).check();
  await resolving.getByLabel(format('es', 'desk.report.resolution')).fill('Aquí no se manda callar a nadie.');
  await resolving.getByRole('button', { name: format('es', 'desk.report.resolve') }).click();
  await resolving.waitFor({ state: 'hidden' });

  await bruno.bringToFront();
  await bruno.getByText(/Tu cuenta está en pausa hasta el/).waitFor();
  await bruno.getByText('Aquí no se manda callar a nadie.').first().waitFor();
  await startThread(bruno, 'Otra vez', '¿Ya puedo escribir?');
  expect(await bruno.getByRole('alert').textContent()).toMatch(/hasta/);
  await bruno.getByText('Apelar', { exact: true }).first().click();
  await bruno.getByLabel('¿Por qué crees que es un error?').first().fill('Era una broma entre compañeros.');
  await bruno.getByRole('button', { name: 'Enviar la apelación' }).first().click();
  await bruno.getByText('Tu apelación llegó.', { exact: false }).waitFor();

  const adela = await deskOf('adela · administrador');
  await visit(adela, `${forum.server.url}/appeals`);
  await adela.locator('a[href^="/appeals/"]').first().click();
  await adela.getByText('Era una broma entre compañeros.').waitFor();
  await adela.getByRole('button', { name: format('es', 'desk.appeal.claim') }).click();
  await adela.getByText(format('es', 'desk.appeal.standing.yours')).waitFor();
  await adela.getByRole('button', { name: format('es', 'desk.appeal.release') }).click();
  await adela.getByText(format('es', 'desk.appeal.standing.yours')).waitFor({ state: 'hidden' });
  const deciding = await openDialog(adela, format('es', 'desk.appeal.decide'));
  await deciding.getByRole('radio', { name: format('es', 'desk.appeal.overturn') }).check();
  await deciding.getByLabel(format('es', 'desk.appeal.answer')).fill('Tienes razón, fue una broma.');
  await deciding.getByRole('button', { name: format('es', 'desk.appeal.decide') }).click();
  await deciding.waitFor({ state: 'hidden' });
  await adela.getByText('Tienes razón, fue una broma.', { exact: true }).waitFor();

  await bruno.bringToFront();
  await bruno.locator('#standing').waitFor({ state: 'hidden' });
  await startThread(bruno, 'De vuelta', 'Gracias por mirarlo.');
  await bruno.getByRole('heading', { name: 'De vuelta' }).waitFor();

  await visit(adela, `${forum.server.url}/audit`);
  const actions = await adela.getByRole('listitem').locator('p code').allTextContents();
  // The post with the banned term, and the one from the suspension.
  expect(actions.filter((action) => action === 'decision.made')).toHaveLength(2);
  expect(actions).toEqual(
    expect.arrayContaining([
      'report.file',
      'report.resolve',
      'sanction.suspend',
      'appeal.file',
      'appeal.claim',
      'appeal.resolve',
      'sanction.lift',
    ]),
  );
  expect(await forum.server.run('audit', 'verify')).toMatch(/^\d+ lines verify/);
});
