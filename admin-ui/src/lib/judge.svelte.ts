import type { TryResult } from '@fuero/community';

export type JudgeState = 'idle' | 'judging' | 'failed';

/** Milliseconds after the last key before the desk is asked. */
const pause = 150;

/** Asks the desk for a verdict once typing pauses. An answer that a newer question overtook is dropped. */
export function createJudge(given: () => TryResult | null) {
  let answered = $state.raw<TryResult | null>(null);
  let state = $state<JudgeState>('idle');
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: AbortController | null = null;

  async function judge(form: FormData): Promise<void> {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    state = 'judging';
    try {
      const response = await fetch('/try/judge', { method: 'POST', body: form, signal: mine.signal });
      if (!response.ok) throw new Error(`the desk answered ${response.status}`);
      answered = (await response.json()) as TryResult;
      state = 'idle';
    } catch (reason) {
      if (mine.signal.aborted) return;
      // eslint-disable-next-line no-console -- the page says that it failed, the console says why
      console.warn(reason);
      state = 'failed';
    }
  }

  return {
    get result(): TryResult | null {
      return answered ?? given();
    },
    get state(): JudgeState {
      return state;
    },
    ask(form: FormData): void {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => void judge(form), pause);
    },
  };
}
