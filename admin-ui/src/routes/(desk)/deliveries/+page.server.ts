import { attempt } from '#lib/server/attempt.ts';
import { signedIn } from '#lib/server/door.ts';
import { refusalOf } from '#lib/server/refusal.ts';
import type { Actions, PageServerLoad } from './$types.d.ts';

export const load: PageServerLoad = async (event) => {
  const { desk, actor } = signedIn(event);
  try {
    return { rows: await desk.moderation.deliveries.dead(actor), refused: null };
  } catch (reason) {
    const refused = refusalOf(reason);
    if (refused === null) throw reason;
    return { rows: [], refused };
  }
};

export const actions: Actions = {
  replay: async (event) => {
    const { desk, actor } = signedIn(event);
    const ids = (await event.request.formData()).getAll('id').filter((id) => typeof id === 'string');
    return attempt('replay', () => desk.moderation.deliveries.replay(actor, ids));
  },
};
