import { signedIn } from '#lib/server/door.ts';
import type { PageServerLoad } from './$types.d.ts';

export const load: PageServerLoad = async (event) => {
  const { desk, actor } = signedIn(event);
  return { status: await desk.policy.status(actor) };
};
