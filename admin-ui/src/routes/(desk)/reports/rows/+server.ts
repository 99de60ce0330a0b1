import { readAtOnce } from '#lib/reports-wire.ts';
import { signedIn } from '#lib/server/door.ts';
import type { RequestHandler } from './$types.d.ts';

/** Reports as they are now, by id: what the list reads again when it hears that something changed. */
export const GET: RequestHandler = async (event) => {
  const { desk, actor } = signedIn(event);
  const ids = event.url.searchParams.getAll('id').slice(0, readAtOnce);
  const { rows } = await desk.moderation.reports.list(actor, { ids, limit: readAtOnce });
  return Response.json(rows);
};
