import type { Desk, DeskActor } from '@fuero/community';
import { error, type RequestEvent } from '@sveltejs/kit';

type Caller = Pick<RequestEvent, 'platform' | 'locals'>;

/** The use cases that the host put on the request. */
export function deskOf({ platform }: Pick<RequestEvent, 'platform'>): Desk {
  const desk = platform?.req.desk;
  if (desk === undefined) throw new Error('no desk on the request: mount the handler through adapters/http');
  return desk;
}

/** The only way to data: a desk together with the actor who asks. Without a session it answers 401. */
export function signedIn(caller: Caller): { readonly desk: Desk; readonly actor: DeskActor } {
  if (caller.locals.actor === null) error(401, 'error.signed-out');
  return { desk: deskOf(caller), actor: caller.locals.actor };
}
