import type { DeskActor, LiveMessage } from '../desk.ts';
import type { HouseOptions } from '../house.ts';
import type { NotificationRow } from '../notifications.ts';

type Listener<Message> = (message: Message) => void;
type Whose = Pick<DeskActor, 'community' | 'member'>;

/** Rows as they are committed, told to whoever listens in this process. Nothing is kept for who comes later. */
export interface Live {
  /** Call it after the commit. */
  publish(community: string, message: LiveMessage): void;
  /** Hears the rows of the actor's community. Returns the function that ends it. */
  subscribe(actor: Pick<DeskActor, 'community'>, listener: Listener<LiveMessage>): () => void;
  /** Tells a member what was left for them. Call it after the commit. */
  notify(whose: Whose, row: NotificationRow): void;
  /** Hears what is left for one member. Returns the function that ends it. */
  listen(whose: Whose, listener: Listener<NotificationRow>): () => void;
}

/** A listener that throws is dropped with a line in the log; the others hear the message all the same. */
export function createLive({ log }: Pick<HouseOptions, 'log'>): Live {
  const communities = createTopics<LiveMessage>(log);
  const members = createTopics<NotificationRow>(log);
  return {
    publish: (community, message) => communities.tell({ community, name: community }, message),
    subscribe: ({ community }, listener) => communities.hear({ community, name: community }, listener),
    notify: (whose, row) => members.tell(topicOf(whose), row),
    listen: (whose, listener) => members.hear(topicOf(whose), listener),
  };
}

interface Topic {
  readonly community: string;
  readonly name: string;
}

function topicOf({ community, member }: Whose): Topic {
  return { community, name: `${community}/${member}` };
}

interface Topics<Message> {
  tell(topic: Topic, message: Message): void;
  hear(topic: Topic, listener: Listener<Message>): () => void;
}

function createTopics<Message>(log: HouseOptions['log']): Topics<Message> {
  // Keyed by a fresh symbol, so that one function may listen twice.
  const topics = new Map<string, Map<symbol, Listener<Message>>>();

  function drop(name: string, key: symbol): void {
    const listeners = topics.get(name);
    listeners?.delete(key);
    if (listeners?.size === 0) topics.delete(name);
  }

  return {
    tell({ community, name }, message) {
      for (const [key, listener] of [...(topics.get(name) ?? [])]) {
        try {
          listener(message);
        } catch (error) {
          drop(name, key);
          log('error', 'a live listener failed and was dropped', { community, err: error });
        }
      }
    },
    hear({ name }, listener) {
      const key = Symbol();
      const listeners = topics.get(name) ?? new Map<symbol, Listener<Message>>();
      listeners.set(key, listener);
      topics.set(name, listeners);
      return () => drop(name, key);
    },
  };
}
