import { redirect } from '@sveltejs/kit';
import { deskOf } from '#lib/server/door.ts';
import { dropSession } from '#lib/server/session.ts';
import type { RequestHandler } from './$types.d.ts';

export const POST: RequestHandler = async (event) => {
  if (event.locals.session !== null) await deskOf(event).sessions.end(event.locals.session);
  dropSession(event);
  redirect(303, '/');
};
