import { signedIn } from '#lib/server/door.ts';
import type { PageServerLoad } from './$types.d.ts';

/** Lines on one page. */
const limit = 50;

export const load: PageServerLoad = async (event) => {
  const { desk, actor } = signedIn(event);
  const before = Number(event.url.searchParams.get('cursor'));
  const isOlder = Number.isSafeInteger(before) && before > 0;
  const lines = await desk.audit.list(actor, { limit, ...(isOlder ? { before } : {}) });
  const last = lines.at(-1);
  return {
    lines,
    next: lines.length === limit && last !== undefined && last.sequence > 1 ? String(last.sequence) : null,
    older: isOlder,
  };
};
