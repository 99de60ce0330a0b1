import { error } from '@sveltejs/kit';
import { attempt } from '#lib/server/attempt.ts';
import { signedIn } from '#lib/server/door.ts';
import { repeatIn, textIn } from '#lib/server/moderation-input.ts';
import type { Actions } from './$types.d.ts';

export const actions: Actions = {
  bulk: async (event) => {
    const { desk, actor } = signedIn(event);
    const form = await event.request.formData();
    const as = (['resolve', 'dismiss'] as const).find((item) => item === form.get('as'));
    if (as === undefined) error(400, 'problem.bad-request');
    const ids = form.getAll('id').filter((id) => typeof id === 'string');
    return attempt('bulk', () =>
      desk.moderation.reports.bulk(
        actor,
        { ids, as, resolution: textIn(form, 'resolution') },
        repeatIn(form),
      ),
    );
  },
};
