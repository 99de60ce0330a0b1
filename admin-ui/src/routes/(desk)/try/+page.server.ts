import { signedIn } from '#lib/server/door.ts';
import { tryInputOf } from '#lib/server/try-input.ts';
import type { Actions, PageServerLoad } from './$types.d.ts';

export const load: PageServerLoad = (event) => {
  signedIn(event);
};

export const actions: Actions = {
  /** The same verdict for browsers without scripts: the form comes back filled, with the result beside it. */
  default: async (event) => {
    const { desk, actor } = signedIn(event);
    const input = tryInputOf(await event.request.formData());
    return { input, result: await desk.policy.tryOut(actor, input) };
  },
};
