const browser = $state<{ now: number | null; zone: string }>({ now: null, zone: 'UTC' });

/** What a page needs to say when something was. On the server it stays as the page was asked for, in UTC. */
export function clock(askedAt: number): { readonly now: number; readonly zone: string } {
  return { now: browser.now ?? askedAt, zone: browser.zone };
}

/** Starts the reader's own clock, in their zone. Only in the browser. Returns the function that stops it. */
export function startClock(): () => void {
  browser.now = Date.now();
  browser.zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const timer = setInterval(() => (browser.now = Date.now()), 15_000);
  return () => clearInterval(timer);
}
