import { decisionFilter } from '#lib/filters.ts';
import { signedIn } from '#lib/server/door.ts';
import type { PageServerLoad } from './$types.d.ts';

export const load: PageServerLoad = async (event) => {
  const { desk, actor } = signedIn(event);
  const filter = decisionFilter(event.url.searchParams);
  const [page, summary, queues, policy] = await Promise.all([
    desk.decisions.list(actor, filter),
    desk.decisions.summary(actor),
    desk.decisions.queues(actor),
    desk.policy.status(actor),
  ]);
  return { page, summary, filter, queues, rules: policy.rules.map(({ id }) => id).sort() };
};
