import { error, fail } from '@sveltejs/kit';
import { signedIn } from '#lib/server/door.ts';
import { refusalOf } from '#lib/server/refusal.ts';
import type { Actions, PageServerLoad } from './$types.d.ts';

export const load: PageServerLoad = async (event) => {
  const { desk, actor } = signedIn(event);
  const detail = await desk.decisions.get(actor, event.params.id);
  if (detail === null) error(404, 'error.not-found');
  return { detail };
};

const deeds = ['publish', 'remove', 'dismiss'] as const;

export const actions: Actions = {
  review: async (event) => {
    const { desk, actor } = signedIn(event);
    const form = await event.request.formData();
    const deed = deeds.find((one) => one === form.get('deed'));
    const note = form.get('note');
    if (deed === undefined || typeof note !== 'string') error(400, 'error.unexpected');
    try {
      await desk.moderation.reviews.decide(actor, event.params.id, { deed, note: note.trim() });
    } catch (reason) {
      const refusal = refusalOf(reason);
      if (refusal === null) throw reason;
      return fail(409, { refused: refusal });
    }
    return { refused: null };
  },
};
