import type { Cookies } from '@sveltejs/kit';

export const sessionCookie = 'fuero_session';

/** What makes the cookie safe: unreadable for scripts, not sent with other sites' forms, https only where there is https. */
function flags(url: URL) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' } as const;
}

export function keepSession(
  { cookies, url }: { readonly cookies: Cookies; readonly url: URL },
  session: { readonly token: string; readonly expiresAt: Date },
): void {
  cookies.set(sessionCookie, session.token, { ...flags(url), expires: session.expiresAt });
}

export function dropSession({ cookies, url }: { readonly cookies: Cookies; readonly url: URL }): void {
  cookies.delete(sessionCookie, flags(url));
}
