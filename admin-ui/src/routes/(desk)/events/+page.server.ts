import { eventFilter } from '#lib/filters.ts';
import { signedIn } from '#lib/server/door.ts';
import type { PageServerLoad } from './$types.d.ts';

export const load: PageServerLoad = async (event) => {
  const { desk, actor } = signedIn(event);
  const filter = eventFilter(event.url.searchParams);
  return { page: await desk.events.list(actor, filter), filter };
};
