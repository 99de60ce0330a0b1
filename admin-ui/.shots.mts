import { chromium } from 'playwright-core';
const origin = process.argv[2]; const only = process.argv[3];
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless','--no-sandbox','--disable-gpu','--disable-background-networking'] });
const plan = [
 ['decisions', '/', 1280, 'light', 'es'], ['decisions', '/', 1280, 'dark', 'en'], ['decisions', '/', 360, 'light', 'es'],['decisions','/',360,'dark','en'],
 ['detail', null, 1280, 'light', 'es'], ['detail', null, 360, 'dark', 'es'], ['detail', null, 1280, 'dark', 'en'],
 ['events', '/events', 1280, 'light', 'en'], ['events', '/events', 360, 'dark', 'es'],
 ['try', '/try', 1280, 'light', 'es'], ['try', '/try', 360, 'light', 'en'],['try', '/try', 1280, 'dark', 'en'],
 ['policy', '/policy', 1280, 'light', 'es'], ['policy', '/policy', 360, 'dark', 'en'],
 ['signin', 'X/', 1280, 'light', 'es'], ['signin', 'X/', 360, 'dark', 'en'], ['enter', 'X/enter?link=good-link', 360, 'light', 'es'],
] as const;
for (const [name, path, width, theme, lang] of plan) {
  if (only && !`${name}-${width}-${theme}`.includes(only)) continue;
  const context = await browser.newContext({ viewport: { width, height: width === 360 ? 740 : 800 }, deviceScaleFactor: width===360?2:1, hasTouch: width === 360, isMobile: width===360 });
  const url = new URL(origin);
  await context.addCookies([...(path?.startsWith('X') ? [] : [{ name: 'fuero_session', value: 'example-session', url: origin }]), { name: 'fuero_theme', value: theme, url: origin }, { name: 'fuero_locale', value: lang, url: origin }]);
  const page = await context.newPage();
  page.on('console', (m) => m.text().startsWith('Failed to load resource') || console.log(name, m.type(), m.text())); page.on('pageerror', (e) => console.log(name, 'ERR', e.message));
  if (path === null) { await page.goto(origin + '/?rule=free-nitro'); await page.waitForLoadState('load'); await page.locator('a[data-row]').first().click(); await page.waitForURL('**/decisions/**'); }
  else await page.goto(origin + path.replace('X', ''));
  if (name === 'try') { await page.waitForTimeout(400); await page.locator('form button.link').nth(1).click(); await page.waitForTimeout(700); }
  await page.waitForTimeout(500);
  await page.screenshot({ path: `/tmp/shots/${name}-${width}-${theme}.png`, fullPage: name !== 'decisions' && name !== 'events' });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth); if (wide > width) console.log(name, width, 'SCROLLS', wide);
  await context.close();
}
await browser.close();
