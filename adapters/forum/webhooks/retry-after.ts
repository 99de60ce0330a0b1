/** Milliseconds: no forum puts us off for longer than a day. */
const longest = 86_400_000;

/** Milliseconds that `Retry-After` asks to wait, in seconds or until a date (RFC 9110, 10.2.3); `null`: it says nothing. */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(wait) ? null : Math.min(longest, Math.max(0, wait));
}
