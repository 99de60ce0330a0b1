import { signedIn } from '#lib/server/door.ts';
import type { PageServerLoad } from './$types.d.ts';

export const load: PageServerLoad = async (event) => {
  const { desk, actor } = signedIn(event);
  const cursor = event.url.searchParams.get('cursor') ?? '';
  const before = /^[1-9]\d{0,8}$/.test(cursor) ? Number(cursor) : null;
  const [status, revisions] = await Promise.all([
    desk.policy.status(actor),
    desk.policy.revisions(actor, { before }),
  ]);
  return { status, revisions, older: before !== null };
};
