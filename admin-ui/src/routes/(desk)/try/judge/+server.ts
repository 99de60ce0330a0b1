import { signedIn } from '#lib/server/door.ts';
import { tryInputOf } from '#lib/server/try-input.ts';
import type { RequestHandler } from './$types.d.ts';

/** The verdict as the reader types. A form, so that the origin check guards it like any other. */
export const POST: RequestHandler = async (event) => {
  const { desk, actor } = signedIn(event);
  return Response.json(await desk.policy.tryOut(actor, tryInputOf(await event.request.formData())));
};
