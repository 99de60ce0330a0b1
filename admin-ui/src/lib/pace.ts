/** Runs something when it is asked for, but not more often than every so many milliseconds. */
export function createPace({ every, run }: { readonly every: number; readonly run: () => void }) {
  let last = Number.NEGATIVE_INFINITY;
  let waiting: ReturnType<typeof setTimeout> | null = null;

  function now(): void {
    waiting = null;
    last = performance.now();
    run();
  }
  return {
    /** At once, or when the time has come; what is asked meanwhile is asked once. */
    ask(): void {
      if (waiting !== null) return;
      const wait = last + every - performance.now();
      if (wait <= 0) now();
      else waiting = setTimeout(now, wait);
    },
    stop(): void {
      if (waiting !== null) clearTimeout(waiting);
      waiting = null;
    },
  };
}
