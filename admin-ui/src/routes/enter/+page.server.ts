import { fail, redirect } from '@sveltejs/kit';
import { deskOf } from '#lib/server/door.ts';
import { keepSession } from '#lib/server/session.ts';
import type { Actions, PageServerLoad } from './$types.d.ts';

/** Looking does not use the link up: chats and mail programs fetch links to preview them. */
export const load: PageServerLoad = async (event) => {
  const link = event.url.searchParams.get('link') ?? '';
  return { link, good: link !== '' && (await deskOf(event).sessions.peek(link)) };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const link = form.get('link');
    const session = typeof link === 'string' ? await deskOf(event).sessions.redeem(link) : null;
    if (session === null) return fail(400, { stale: true });
    keepSession(event, session);
    redirect(303, '/');
  },
};
