import { randomUUID } from 'node:crypto';
import { isNarrowedTo, pageOf, reportFilter } from '#lib/report-filter.ts';
import { signedIn } from '#lib/server/door.ts';
import type { LayoutServerLoad } from './$types.d.ts';

export const load: LayoutServerLoad = async (event) => {
  const { desk, actor } = signedIn(event);
  const params = event.url.searchParams;
  const filter = reportFilter(params, actor.member);
  const [{ rows, total }, rules] = await Promise.all([
    desk.moderation.reports.list(actor, filter),
    desk.policy.moderation(actor),
  ]);
  return {
    reports: { rows, total: total ?? rows.length, page: pageOf(params), narrowed: isNarrowedTo(params) },
    filter,
    rules,
    formKey: randomUUID(),
  };
};
