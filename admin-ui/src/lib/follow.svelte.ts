import { readBatch, type LiveBatch, type LiveTopic } from '#lib/wire.ts';

export type LiveState = 'connecting' | 'live' | 'lost';

interface Followed {
  readonly topic: LiveTopic;
  readonly onBatch: (batch: LiveBatch) => void;
  /** The line was down and is back: what came in between has to be asked for. */
  readonly onReturn: () => void;
}

/** Follows `/live` while the page is open. Call `start` in the browser; it returns the function that ends it. */
export function createFollower({ topic, onBatch, onReturn }: Followed) {
  let state = $state<LiveState>('connecting');

  function start(): () => void {
    const source = new EventSource(`/live?of=${topic}`);
    let wasLost = false;
    source.onopen = () => {
      state = 'live';
      if (wasLost) onReturn();
      wasLost = false;
    };
    source.onerror = () => {
      state = 'lost';
      wasLost = true;
    };
    source.onmessage = (event: MessageEvent<string>) => onBatch(readBatch(event.data));
    return () => source.close();
  }

  return {
    get state(): LiveState {
      return state;
    },
    start,
  };
}
