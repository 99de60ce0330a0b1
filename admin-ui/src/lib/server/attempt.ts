import type { Desk, DeskActor } from '@fuero/community';
import { fail, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { signedIn } from '#lib/server/door.ts';
import { refusalOf } from '#lib/server/refusal.ts';
import type { Refused } from '#lib/submission.svelte.ts';

/** Does what a form asks for. A refusal goes back to the form that asked (`of`); a bug is thrown. */
export async function attempt<Answer>(
  of: string,
  work: () => Promise<Answer>,
): Promise<
  { readonly done: string; readonly answer: Answer } | ActionFailure<{ readonly refused: Refused }>
> {
  try {
    return { done: of, answer: await work() };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return fail(409, { refused: { of, code: refusal.code, values: refusal.values } });
  }
}

interface Asked extends Pick<Desk, 'decisions' | 'moderation'> {
  readonly actor: DeskActor;
  /** What the page is about. */
  readonly id: string;
  readonly form: FormData;
}

/** The same for a form on the page of one thing, as whoever is signed in. */
export async function attemptOn<Answer>(
  event: RequestEvent<{ id: string }>,
  of: string,
  work: (asked: Asked) => Promise<Answer>,
) {
  const { desk, actor } = signedIn(event);
  const { decisions, moderation } = desk;
  const form = await event.request.formData();
  return attempt(of, () => work({ decisions, moderation, actor, id: event.params.id, form }));
}
