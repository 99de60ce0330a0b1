import { redirect } from '@sveltejs/kit';
import { keepPreferences } from '#lib/server/preferences.ts';
import type { RequestHandler } from './$types.d.ts';

export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const form = await request.formData();
  keepPreferences(cookies, form, { secure: url.protocol === 'https:' });
  redirect(303, wayBack(form.get('back'), url));
};

/** A page of this site, whatever the form says. */
function wayBack(back: unknown, here: URL): string {
  const target = URL.parse(typeof back === 'string' ? back : '/', here.origin);
  return target !== null && target.origin === here.origin ? target.pathname + target.search : '/';
}
