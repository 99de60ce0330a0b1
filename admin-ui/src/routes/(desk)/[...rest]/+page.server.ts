import { error } from '@sveltejs/kit';
import { signedIn } from '#lib/server/door.ts';
import type { PageServerLoad } from './$types.d.ts';

/** Without a session an address that does not exist looks like one that does. */
export const load: PageServerLoad = (event) => {
  signedIn(event);
  error(404, 'error.not-found');
};
