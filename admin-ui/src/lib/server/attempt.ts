import { fail, type ActionFailure } from '@sveltejs/kit';
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
