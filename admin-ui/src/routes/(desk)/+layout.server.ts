import { signedIn } from '#lib/server/door.ts';
import type { LayoutServerLoad } from './$types.d.ts';

export const load: LayoutServerLoad = (event) => {
  const { name, rank, communityName } = signedIn(event).actor;
  return { actor: { name, rank, communityName } };
};
