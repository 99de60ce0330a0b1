import type { Sayable } from '@fuero/catalogue';
import { refreshAll } from '$app/navigation';
import type { SubmitFunction } from '$app/forms';

/** What a form action of the desk hands back when the use case refused: which form it was, and why. */
export interface Refused {
  readonly of: string;
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

type Succeeded = Record<string, unknown>;

/**
 * One form that is sent once at a time, without leaving the page. A refusal is kept to be shown, and the page reads again what
 * stood in the way.
 */
export function createSubmission<Answer extends Succeeded = Succeeded>(
  onDone: (answer: Answer) => void = () => undefined,
) {
  let sending = $state(false);
  let refused = $state.raw<Refused | null>(null);

  const submit: SubmitFunction<Answer, { readonly refused: Refused }> = ({ cancel }) => {
    if (sending) return cancel();
    sending = true;
    refused = null;
    return async ({ result, update }) => {
      await update({ navigate: false, reset: result.type === 'success' });
      sending = false;
      if (result.type === 'success' && result.data !== undefined) onDone(result.data);
      if (result.type !== 'failure') return;
      refused = result.data?.refused ?? null;
      await refreshAll();
    };
  };

  return {
    submit,
    get sending(): boolean {
      return sending;
    },
    get refused(): Refused | null {
      return refused;
    },
    /** The refusal, where it is about this field; the form says the others. */
    refusedIn(...codes: readonly string[]): Sayable | null {
      return refused !== null && codes.includes(refused.code) ? refused : null;
    },
  };
}
