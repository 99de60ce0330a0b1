import { say } from '@fuero/catalogue';
import { signedIn } from '#lib/server/door.ts';
import { refusalOf } from '#lib/server/refusal.ts';
import type { PageServerLoad } from './$types.d.ts';

export const load: PageServerLoad = async (event) => {
  event.depends('desk:figures');
  const { desk, actor } = signedIn(event);
  const { appeals, statistics } = desk.moderation;
  const asked = { from: event.url.searchParams.get('from'), until: event.url.searchParams.get('until') };
  let refused: string | null = null;
  const figures = await statistics.figures(actor, asked).catch((error: unknown) => {
    const refusal = refusalOf(error);
    if (refusal?.code !== 'refusal.bad-range') throw error;
    refused = say(event.locals.preferences.locale, refusal);
    return statistics.figures(actor, {});
  });
  const rates = await appeals.overturnRates(actor);
  // The rank is for showing: whether data may be taken away is looked up when it is.
  return { figures, rates, refused, today: dayNow(figures.zone), mayExport: actor.rank !== 'moderator' };
};

/** `YYYY-MM-DD` on the clocks of a zone. Swedish writes dates as ISO 8601 does. */
function dayNow(zone: string): string {
  return new Intl.DateTimeFormat('sv', { timeZone: zone }).format(new Date());
}
