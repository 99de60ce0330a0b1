import { AxeBuilder } from '@axe-core/playwright';
import { format } from '@fuero/catalogue';
import type { LiveMessage } from '@fuero/community';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createExampleDesk } from '../../admin-ui/testing/example-desk.ts';
import { serveDesk } from '../../admin-ui/testing/serve.ts';
import { openBrowser, openScreen, pairs, visit } from './browser.ts';

let browser: Browser;
let served: Awaited<ReturnType<typeof serveDesk>>;
const listeners = new Set<(message: LiveMessage) => void>();

beforeAll(async () => {
  const { desk } = createExampleDesk({ count: 8, now: Date.now() });
  const live = {
    subscribe: (_: unknown, listener: (message: LiveMessage) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  [browser, served] = await Promise.all([openBrowser(), serveDesk({ ...desk, live })]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

function alert(n: number): void {
  const row = {
    id: `dec_${n}`,
    at: new Date(),
    title: `Alerta: estafa ${n}`,
    text: `Vende oro ${n}\nen el foro`,
  };
  for (const listener of listeners) listener({ kind: 'alert', row });
}

test.for(pairs.slice(0, 1).flat())(
  'an alert is seen and heard on any page, leads to its decision and goes away: $width, $theme, $locale',
  async (screen) => {
    const { locale } = screen;
    const context = await openScreen(browser, { origin: served.origin, screen, session: 'example-session' });
    const page = await context.newPage();
    await visit(page, `${served.origin}/reports`);
    await expect.poll(() => listeners.size).toBe(1);
    const notes = page.getByRole('status', { name: format(locale, 'desk.alerts'), exact: true });

    for (const n of [1, 2, 3, 4, 5]) alert(n);
    await notes.getByText('Alerta: estafa 5').waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(await notes.getByText(/^Alerta: /u).allTextContents()).toEqual([
      'Alerta: estafa 5',
      'Alerta: estafa 4',
      'Alerta: estafa 3',
    ]);
    await notes.getByText(format(locale, 'desk.alerts.more', { count: 2 })).waitFor();

    await notes
      .getByRole('button', { name: format(locale, 'desk.alert.dismiss', { title: 'Alerta: estafa 5' }) })
      .click();
    expect(await notes.getByText(/^Alerta: /u).allTextContents()).toEqual([
      'Alerta: estafa 4',
      'Alerta: estafa 3',
      'Alerta: estafa 2',
    ]);
    await notes
      .getByRole('link', { name: format(locale, 'desk.alert.open') })
      .first()
      .click();
    await page.waitForURL(`${served.origin}/decisions/dec_4`);
    await notes.getByText('Alerta: estafa 1').waitFor();
    alert(6);
    await notes.getByRole('button', { name: format(locale, 'desk.alerts.dismiss') }).click();
    expect(await notes.getByText(/^Alerta: /u).count()).toBe(0);
    await context.close();
    await expect.poll(() => listeners.size).toBe(0);
  },
);
