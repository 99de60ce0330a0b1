import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPace } from './pace.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => vi.useRealTimers());

test('at once, then once every five seconds, however often it is asked', () => {
  const run = vi.fn<() => void>();
  const pace = createPace({ every: 5000, run });
  pace.ask();
  expect(run).toHaveBeenCalledTimes(1);
  for (let n = 0; n < 100; n += 1) {
    pace.ask();
    vi.advanceTimersByTime(100);
  }
  expect(run).toHaveBeenCalledTimes(3);
  vi.advanceTimersByTime(60_000);
  expect(run).toHaveBeenCalledTimes(3);
  pace.ask();
  expect(run).toHaveBeenCalledTimes(4);
});

test('stopped, it does not run what waited', () => {
  const run = vi.fn<() => void>();
  const pace = createPace({ every: 5000, run });
  pace.ask();
  pace.ask();
  pace.stop();
  vi.advanceTimersByTime(60_000);
  expect(run).toHaveBeenCalledTimes(1);
});
