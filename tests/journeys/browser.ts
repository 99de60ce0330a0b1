import { chromium, type Browser, type BrowserContext } from 'playwright-core';

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

export const screens: readonly Screen[] = ([1280, 360] as const).flatMap((width) =>
  (['light', 'dark'] as const).flatMap((theme) =>
    (['es', 'en'] as const).map((locale) => ({ width, theme, locale })),
  ),
);

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
  await context.addCookies([
    { name: 'fuero_theme', value: screen.theme, url: origin },
    { name: 'fuero_locale', value: screen.locale, url: origin },
    ...(session === null ? [] : [{ name: 'fuero_session', value: session, url: origin, httpOnly: true }]),
  ]);
  return context;
}
