import { signedIn } from '#lib/server/door.ts';
import type { PageServerLoad } from './$types.d.ts';

export const load: PageServerLoad = async (event) => {
  const { desk, actor } = signedIn(event);
  const search = (event.url.searchParams.get('search') ?? '').trim().slice(0, 200);
  return { search, members: await desk.moderation.members.search(actor, search) };
};
