import { signedIn } from '#lib/server/door.ts';
import { pending } from '#lib/report-filter.ts';
import type { LayoutServerLoad } from './$types.d.ts';

export const load: LayoutServerLoad = async (event) => {
  const { desk, actor } = signedIn(event);
  event.depends('desk:counts');
  const { member: id, name, rank, communityName } = actor;
  const { total } = await desk.moderation.reports.list(actor, {
    states: pending,
    limit: 1,
    count: 'at-most',
  });
  return { actor: { id, name, rank, communityName }, counts: { reports: total ?? 0 } };
};
