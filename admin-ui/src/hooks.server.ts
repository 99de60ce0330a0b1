import { say } from '@fuero/catalogue';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { deskOf } from '#lib/server/door.ts';
import { readPreferences } from '#lib/server/preferences.ts';
import { refusalOf } from '#lib/server/refusal.ts';
import { sessionCookie } from '#lib/server/session.ts';

const headers = {
  // `no-referrer` would make browsers send `Origin: null` with our own forms, which the origin check refuses.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  // What staff see must not be readable with the back button after signing out.
  'cache-control': 'private, no-store',
} as const;

export const handle: Handle = async ({ event, resolve }) => {
  const preferences = readPreferences(event.cookies, event.request.headers.get('accept-language'));
  const session = event.cookies.get(sessionCookie) ?? null;
  event.locals.preferences = preferences;
  event.locals.session = session;
  event.locals.actor = session === null ? null : await deskOf(event).sessions.find(session);

  const response = await resolve(event, {
    transformPageChunk: ({ html }) =>
      html.replace('%fuero.lang%', preferences.locale).replace('%fuero.theme%', preferences.theme),
  });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
};

/** A refusal keeps its reason; a bug is written to the log and shown without its inside. */
export const handleError: HandleServerError = ({ error, event, kind }) => {
  const refusal = refusalOf(error);
  if (refusal !== null) return { status: 403, message: say(event.locals.preferences.locale, refusal) };
  const { aborted } = event.request.signal;
  // eslint-disable-next-line no-console -- standard error is where a bug of the pages is told
  if (kind === 'unknown' && !(aborted && isCutOff(error))) console.error(error);
};

/** Whoever closes the page while a form is on its way leaves half of it: no bug of ours. */
function isCutOff(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ECONNRESET';
}
