import type { DeskActor, LiveMessage } from '../desk.ts';
import type { HouseOptions } from '../house.ts';

type Listener = (message: LiveMessage) => void;

/** Rows as they are committed, told to whoever listens in this process. Nothing is kept for who comes later. */
export interface Live {
  /** Call it after the commit. */
  publish(community: string, message: LiveMessage): void;
  /** Hears the rows of the actor's community. Returns the function that ends it. */
  subscribe(actor: DeskActor, listener: Listener): () => void;
}

/** A listener that throws is dropped with a line in the log; the others hear the message all the same. */
export function createLive({ log }: Pick<HouseOptions, 'log'>): Live {
  // Keyed by a fresh symbol, so that one function may listen twice.
  const communities = new Map<string, Map<symbol, Listener>>();

  function drop(community: string, key: symbol): void {
    const listeners = communities.get(community);
    listeners?.delete(key);
    if (listeners?.size === 0) communities.delete(community);
  }

  return {
    publish(community, message) {
      for (const [key, listener] of [...(communities.get(community) ?? [])]) {
        try {
          listener(message);
        } catch (error) {
          drop(community, key);
          log('error', 'a live listener failed and was dropped', { community, err: error });
        }
      }
    },
    subscribe(actor, listener) {
      const key = Symbol();
      const listeners = communities.get(actor.community) ?? new Map<symbol, Listener>();
      listeners.set(key, listener);
      communities.set(actor.community, listeners);
      return () => drop(actor.community, key);
    },
  };
}
