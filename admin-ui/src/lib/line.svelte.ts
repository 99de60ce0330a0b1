import { createContext } from 'svelte';
import { readBatch, type LiveBatch, type LiveTopic } from '#lib/wire.ts';

export type LineState = 'connecting' | 'live' | 'lost';

/** The one connection to `/live` of a page: browsers allow six to a server, and every tab needs its own. */
export interface Line {
  readonly state: LineState;
  /** Calls `listener` for each batch from now on. Returns the function that ends it. */
  hear(listener: (batch: LiveBatch) => void): () => void;
}

/** The line of the page that a component is on. The layout of the desk sets it. */
export const [lineHere, setLine] = createContext<Line>();

/** `onReturn`: the line was down and is back, so what came in between has to be asked for. `open` only in the browser. */
export function createLine({ onReturn }: { readonly onReturn: () => void }) {
  let state = $state<LineState>('connecting');
  const listeners = new Set<(batch: LiveBatch) => void>();

  /** Returns the function that closes it. */
  function open(topic: LiveTopic): () => void {
    state = 'connecting';
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
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const batch = readBatch(data);
      for (const listener of listeners) listener(batch);
    };
    return () => source.close();
  }

  return {
    get state(): LineState {
      return state;
    },
    hear(listener: (batch: LiveBatch) => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    open,
  };
}
