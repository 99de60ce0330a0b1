import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

/** The system's Chromium, without a window and without calling home. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['FUERO_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

export interface Screen {
  readonly width: 360 | 1280;
  readonly theme: 'light' | 'dark';
  readonly locale: 'es' | 'en';
}

/** Every width meets every theme and every language, and every theme every language. */
export const screens: readonly Screen[] = [
  { width: 1280, theme: 'light', locale: 'es' },
  { width: 1280, theme: 'dark', locale: 'en' },
  { width: 360, theme: 'light', locale: 'en' },
  { width: 360, theme: 'dark', locale: 'es' },
];

/** All eight, as four pairs of opposites: who has seen a pair has seen both widths, both themes, both languages. */
export const pairs: readonly (readonly [Screen, Screen])[] = screens.map((screen) => [
  screen,
  {
    width: screen.width === 360 ? 1280 : 360,
    theme: screen.theme === 'dark' ? 'light' : 'dark',
    locale: screen.locale === 'es' ? 'en' : 'es',
  },
]);

/** A person's browser: their screen, and the cookies of their preferences. */
export async function openScreen(
  browser: Browser,
  {
    origin,
    screen,
    session,
    scripts = 'on',
  }: { origin: string; screen: Screen; session: string | null; scripts?: 'on' | 'off' },
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: screen.width, height: screen.width === 360 ? 740 : 800 },
    hasTouch: screen.width === 360,
    isMobile: screen.width === 360,
    javaScriptEnabled: scripts === 'on',
    reducedMotion: 'reduce',
  });
  if (scripts === 'on') context.on('page', waitForScripts);
  await context.addCookies([
    { name: 'fuero_theme', value: screen.theme, url: origin },
    { name: 'fuero_locale', value: screen.locale, url: origin },
    ...(session === null ? [] : [{ name: 'fuero_session', value: session, url: origin, httpOnly: true }]),
  ]);
  return context;
}

/** Opens a page of the desk and waits until it answers: a key pressed before that is heard by nobody. */
export async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await ready(page);
}

/** Holds each press back until the page answers, also on pages that a link or a form has led to. */
function waitForScripts(page: Page): void {
  void page.addLocatorHandler(page.locator('html:not([data-ready])'), () => ready(page));
}

/** The desk marks a page whose scripts have taken over what the server drew. */
function ready(page: Page): Promise<void> {
  return page.locator('html[data-ready]').waitFor();
}
