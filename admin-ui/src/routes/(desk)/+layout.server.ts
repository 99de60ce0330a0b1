import { signedIn } from '#lib/server/door.ts';
import { pending } from '#lib/report-filter.ts';
import type { LayoutServerLoad } from './$types.d.ts';

export const load: LayoutServerLoad = async (event) => {
  const { desk, actor } = signedIn(event);
  event.depends('desk:counts');
  const { member: id, name, rank, communityName } = actor;
  const [reports, appeals] = await Promise.all([
    desk.moderation.reports.list(actor, { states: pending, limit: 1, count: 'at-most' }),
    desk.moderation.appeals.list(actor, { state: 'open', limit: 1 }),
  ]);
  const counts = { reports: reports.total ?? 0, appeals: appeals.total };
  return { actor: { id, name, rank, communityName }, counts };
};
