import { keysOf, appealStateWords } from '#lib/looks.ts';
import { pageOf } from '#lib/report-filter.ts';
import { signedIn } from '#lib/server/door.ts';
import type { PageServerLoad } from './$types.d.ts';

const perPage = 50;

export const load: PageServerLoad = async (event) => {
  const { desk, actor } = signedIn(event);
  const params = event.url.searchParams;
  const state = keysOf(appealStateWords).find((item) => item === params.get('state')) ?? null;
  const page = pageOf(params);
  const { appeals } = desk.moderation;
  const [{ rows, total }, rates, { needs }] = await Promise.all([
    appeals.list(actor, {
      ...(state === null ? {} : { state }),
      limit: perPage,
      offset: (page - 1) * perPage,
    }),
    appeals.overturnRates(actor),
    desk.policy.moderation(actor),
  ]);
  return { rows, total, rates, needs: needs.decideAppeal, state, page, perPage };
};
