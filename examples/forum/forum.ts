import { randomUUID } from 'node:crypto';
import type { Person } from './people.ts';

export type ContentType = 'thread' | 'post' | 'comment';

export interface Content {
  readonly id: string;
  readonly type: ContentType;
  /** The post of a comment, the thread of a post; `null` for a thread. */
  readonly parent: string | null;
  readonly author: Pick<Person, 'id' | 'name'>;
  readonly at: string;
  title: string | null;
  text: string;
  /** `removed`: refused, or taken away later; staff may still publish it. */
  state: 'published' | 'held' | 'removed';
  isClosed: boolean;
  isFeatured: boolean;
}

/** What has been said. In memory: the example forgets when it ends; what Fuero recorded stays with Fuero. */
export interface Forum {
  /** What this person sees: what is published, and their own that waits for staff. */
  seenBy(person: string | null): readonly Content[];
  find(id: string): Content | null;
  draft(author: Person, words: Pick<Content, 'type' | 'parent' | 'title' | 'text'>): Content;
  add(content: Content): void;
  /** Does what Fuero asks for. `false`: there is no such content, or nothing to be done about it here. */
  obey(kind: string, payload: Orders): boolean;
  /** Calls back after each change. Returns what ends it. */
  watch(listener: () => void): () => void;
}

/** The parts of a delivery that this forum understands. */
export interface Orders {
  readonly content?: { readonly id?: string } | null;
  readonly title?: string | null;
  readonly text?: string | null;
}

export function createForum(): Forum {
  const contents = new Map<string, Content>();
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of listeners) listener();
  };

  const orders: Readonly<Record<string, (content: Content, payload: Orders) => void>> = {
    'content.delete': (content) => (content.state = 'removed'),
    'content.hide': (content) => (content.state = 'held'),
    'content.publish': (content) => (content.state = 'published'),
    'content.edit': (content, { title, text }) => {
      content.title = title ?? content.title;
      content.text = text ?? content.text;
    },
    'thread.close': (content) => (content.isClosed = true),
    'thread.open': (content) => (content.isClosed = false),
    'thread.feature': (content) => (content.isFeatured = true),
    'thread.unfeature': (content) => (content.isFeatured = false),
  };

  return {
    seenBy: (person) =>
      [...contents.values()].filter(
        ({ state, author }) => state === 'published' || (state === 'held' && author.id === person),
      ),
    find: (id) => contents.get(id) ?? null,
    draft: ({ id, name }, words) => ({
      ...words,
      id: randomUUID(),
      author: { id, name },
      at: new Date().toISOString(),
      state: 'published',
      isClosed: false,
      isFeatured: false,
    }),
    add(content) {
      contents.set(content.id, content);
      changed();
    },
    obey(kind, payload) {
      const content = contents.get(payload.content?.id ?? '');
      const order = orders[kind];
      if (content === undefined || order === undefined) return false;
      order(content, payload);
      changed();
      return true;
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
