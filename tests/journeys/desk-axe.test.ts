import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createExampleDesk } from '../../admin-ui/testing/example-desk.ts';
import { serveDesk } from '../../admin-ui/testing/serve.ts';
import { openBrowser, openScreen, pairs, visit } from './browser.ts';

const full = createExampleDesk({ count: 24, now: Date.now() });
full.policyState('draft');
const empty = createExampleDesk({ count: 0, now: Date.now() });

let browser: Browser;
let served: Awaited<ReturnType<typeof serveDesk>>;
let servedEmpty: Awaited<ReturnType<typeof serveDesk>>;

beforeAll(async () => {
  [browser, served, servedEmpty] = await Promise.all([
    openBrowser(),
    serveDesk(full.desk),
    serveDesk(empty.desk),
  ]);
});
afterAll(async () => {
  await browser.close();
  await Promise.all([served.close(), servedEmpty.close()]);
});

const actOnContent = /^(?:Actuar sobre el contenido|Act on the content)$/u;

interface State {
  readonly name: string;
  readonly path: string;
  readonly desk?: 'empty';
  readonly session?: 'none';
  /** Brings the page into the state to look at. */
  readonly make?: (page: Page) => Promise<unknown>;
}

const states: readonly State[] = [
  { name: 'decisions', path: '/' },
  { name: 'decisions, nothing yet', path: '/', desk: 'empty' },
  { name: 'decisions, no match', path: '/?search=zzzz' },
  {
    name: 'decisions, new ones waiting',
    path: '/?outcome=block',
    make: async (page) => {
      await page.getByText(/^(?:Live|En vivo)$/u).waitFor();
      for (let n = 0; n < 12; n += 1) full.happen();
      await page.locator('button.primary').waitFor();
    },
  },
  {
    name: 'decision of rules',
    path: '/?rule=scam-link',
    make: async (page) => {
      await page.locator('a[data-row]').first().click();
      await page.locator('article').first().waitFor();
      await page.locator('summary').last().click();
    },
  },
  {
    name: 'decision of a sanction',
    path: '/',
    make: async (page) => {
      await page
        .locator('li', { hasText: /sanción en vigor|sanction in force/iu })
        .first()
        .locator('a')
        .click();
      await page.waitForURL('**/decisions/**');
    },
  },
  { name: 'appeals', path: '/appeals' },
  { name: 'appeals, nothing yet', path: '/appeals', desk: 'empty' },
  {
    name: 'appeal of what a rule imposed',
    path: '/appeals',
    make: async (page) => {
      await page.locator('a[data-row]').first().click();
      await page.locator('article figure').first().waitFor();
    },
  },
  {
    name: 'appeal, deciding',
    path: '/appeals/00000000-0000-4000-8000-000000000000',
    make: async (page) => {
      await page.locator('button.primary').first().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'appeal, decided', path: '/appeals/00000000-0000-4000-8000-000000000003' },
  {
    name: 'templates',
    path: '/templates',
    make: async (page) => {
      await page.locator('summary').first().click();
      await page.fill('input[name="member"]', 'Zoe <b>');
      await page.getByText('Zoe <b>,').first().waitFor();
      await page.getByText('Una advertencia de (community)').waitFor();
      await page.getByText(/^(?:Apelación rechazada|Appeal turned down)$/u).waitFor();
    },
  },
  { name: 'templates, none', path: '/templates', desk: 'empty' },
  { name: 'failed deliveries', path: '/deliveries' },
  { name: 'failed deliveries, none', path: '/deliveries', desk: 'empty' },
  { name: 'events', path: '/events' },
  { name: 'events, nothing yet', path: '/events', desk: 'empty' },
  { name: 'try it, before', path: '/try' },
  {
    name: 'try it, blocked',
    path: '/try',
    make: async (page) => {
      await page.fill('textarea', 'Gana $300 con steamcommunlty.example y free nitro: https://a.example');
      await page.locator('article').first().waitFor();
    },
  },
  { name: 'policy with a draft', path: '/policy' },
  { name: 'policy without rules', path: '/policy', desk: 'empty' },
  {
    name: 'reports, some marked',
    path: '/reports?assigned=nobody',
    make: async (page) => {
      await page
        .getByText(/^(?:Live|En vivo)$/u)
        .first()
        .waitFor();
      await page.getByRole('checkbox').nth(1).check();
    },
  },
  { name: 'reports, nothing yet', path: '/reports', desk: 'empty' },
  { name: 'report', path: '/reports/report-000' },
  {
    name: 'report, resolving',
    path: '/reports/report-001',
    make: async (page) => {
      await page
        .getByText(/^(?:Live|En vivo)$/u)
        .first()
        .waitFor({ state: 'attached' });
      await page.keyboard.press('r');
      await page.locator('[role="dialog"] [value="temporary-suspension"]').check();
    },
  },
  {
    name: 'report, acting on the content',
    path: '/reports/report-001',
    make: async (page) => {
      await page.getByRole('button', { name: actOnContent }).click();
      await page.locator('[role="dialog"] [value="edit-content"]').check();
    },
  },
  {
    name: 'report, resolving by moving the thread',
    path: '/reports/report-001',
    make: async (page) => {
      await page
        .getByRole('button', { name: /^(?:Resolver|Resolve)$/u })
        .first()
        .click();
      await page.locator('[role="dialog"] [value="move-thread"]').check();
    },
  },
  {
    name: 'decision, with versions, bringing its content back',
    path: '/decisions/dec_evt-00019',
    make: async (page) => {
      await page.getByText(/^(?:Retirado|Removed)$/u).waitFor();
      await page.getByText(/^(?:Versiones|Versions)$/u).waitFor();
      await page.getByRole('button', { name: actOnContent }).click();
      await page.locator('[role="dialog"] [value="restore-content"]').check();
    },
  },
  { name: 'members', path: '/members' },
  { name: 'member', path: '/members/p-dark' },
  {
    name: 'member, sanctioning',
    path: '/members/p-dark',
    make: async (page) => {
      await page.waitForLoadState('networkidle');
      await page.locator('header button.primary').click();
      await page.locator('[role="dialog"] [value="temporary-suspension"]').check();
    },
  },
  {
    name: 'member, notes of a sanction',
    path: '/members/p-dark',
    make: (page) => page.locator('details summary').first().click(),
  },
  {
    name: 'member, writing a notice',
    path: '/members/p-dark',
    make: async (page) => {
      await page.getByRole('button', { name: /^(?:Escribir un aviso|Write a notice)$/u }).click();
      await page.locator('[role="dialog"] textarea').fill('Hola');
    },
  },
  { name: 'not there', path: '/nowhere' },
  { name: 'signed out', path: '/', session: 'none' },
  { name: 'enter', path: '/enter?link=good-link', session: 'none' },
  { name: 'enter with a stale link', path: '/enter?link=old', session: 'none' },
  {
    name: 'account menu',
    path: '/policy',
    make: async (page) => {
      await page.locator('[popovertarget="account"]').first().click();
      await page.locator('#account').waitFor();
    },
  },
  {
    name: 'keyboard help',
    path: '/policy',
    make: async (page) => {
      await page.waitForLoadState('networkidle');
      await page.keyboard.press('?');
      await page.locator('[role="dialog"]').waitFor();
    },
  },
];

/** Anything smaller is hard to hit: 24 CSS px (WCAG 2.2, 2.5.8), 44 px where fingers point. Links in prose are exempt. */
async function smallTargets(page: Page, atLeast: number): Promise<string[]> {
  return page.evaluate((atLeast) => {
    const targets = [
      ...document.querySelectorAll<HTMLElement>(
        'button, select, input:not([type=hidden]), textarea, summary, nav a, a.button',
      ),
    ];
    return targets
      .filter((target) => target.checkVisibility())
      .map((target) => ({ target, box: (target.closest('label') ?? target).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < atLeast - 0.5 || box.width < 24))
      .map(
        ({ target, box }) =>
          `${target.outerHTML.slice(0, 90)} is ${Math.round(box.width)}×${Math.round(box.height)}`,
      );
  }, atLeast);
}

// Each state is looked at on one pair of opposite screens, the next state on the next pair; FUERO_ALL_SCREENS=1
// looks at every state on all eight.
const everywhere = process.env['FUERO_ALL_SCREENS'] === '1';
const looks = pairs.flatMap((pair, index) =>
  pair.map((screen) => ({
    screen,
    ...screen,
    states: states.filter((_, place) => everywhere || place % pairs.length === index),
  })),
);

test.for(looks)(
  'pages at $width px, $theme, $locale: axe finds nothing serious',
  async ({ screen, states }) => {
    const found: string[] = [];
    let name = '';
    const openPage = async (origin: string, session: string | null): Promise<Page> => {
      const page = await (await openScreen(browser, { origin, screen, session })).newPage();
      page.setDefaultTimeout(8_000);
      page.on('console', (message) => {
        const expected =
          message.text().startsWith('Failed to load resource') &&
          (name === 'signed out' || name === 'not there');
        if (message.type() === 'error' && !expected) found.push(`${name}: console says ${message.text()}`);
      });
      page.on('pageerror', (error) => found.push(`${name}: ${error.message}`));
      return page;
    };
    // One tab for all pages that one person would open in turn: what is cached stays cached.
    const tabs = new Map<string, Promise<Page>>();
    const tabOf = (origin: string, session: string | null): Promise<Page> => {
      const key = `${origin} ${session}`;
      const known = tabs.get(key) ?? openPage(origin, session);
      tabs.set(key, known);
      return known;
    };
    for (const { path, desk, session, make, ...state } of states) {
      name = state.name;
      const { origin } = desk === 'empty' ? servedEmpty : served;
      const page = await tabOf(origin, session === 'none' ? null : 'example-session');
      const size = page.viewportSize();
      await visit(page, origin + path);
      await make?.(page);
      // The whole page at once: what lies under the fixed bars for the moment is not hidden, one scrolls.
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width: screen.width, height });
      // The desk has no frames, so all that axe finds is found in the page itself.
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode()
        // Style sheets are read again for one rule only, about screens that cannot be turned: a quarter of the time.
        .options({ resultTypes: ['violations'], preload: false })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      for (const { id, impact, nodes } of violations) {
        if (impact !== 'serious' && impact !== 'critical' && impact !== 'moderate') continue;
        found.push(
          `${name}: ${id} (${impact}) ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 120)} ${failureSummary?.replaceAll('\n', ' ')}`).join(' | ')}`,
        );
      }
      for (const small of await smallTargets(page, screen.width === 360 ? 44 : 24))
        found.push(`${name}: ${small}`);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (overflow > 0) found.push(`${name}: ${overflow} px too wide`);
      if (size !== null) await page.setViewportSize(size);
    }
    await Promise.all([...tabs.values()].map(async (tab) => (await tab).context().close()));
    expect(found).toEqual([]);
  },
);
