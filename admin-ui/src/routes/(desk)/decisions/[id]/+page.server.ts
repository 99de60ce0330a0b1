import { error } from '@sveltejs/kit';
import { signedIn } from '#lib/server/door.ts';
import type { PageServerLoad } from './$types.d.ts';

export const load: PageServerLoad = async (event) => {
  const { desk, actor } = signedIn(event);
  const detail = await desk.decisions.get(actor, event.params.id);
  if (detail === null) error(404, 'error.not-found');
  return { detail };
};
