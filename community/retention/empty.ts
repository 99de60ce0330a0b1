import { contentOf, redact } from '@fuero/engine';
import type { Content, Decision, Event, RedactablePath } from '@fuero/engine';

/** What a copy of an event and its decision loses. */
export interface Emptying {
  readonly paths: readonly RedactablePath[];
  readonly content: Partial<Content>;
}

export const words: Emptying = {
  paths: ['content.title', 'content.text'],
  content: { title: null, text: '' },
};

export const pictures: Emptying = {
  paths: ['content.attachments'],
  content: { attachments: [] },
};

/** The event without its words or its pictures; who, when and where stay. */
export function emptyEvent(event: Event, { content }: Emptying): Event {
  const before = contentOf(event);
  return before === null ? event : ({ ...event, content: { ...before, ...content } } as Event);
}

/** The decision with the places and entries that its rules found, and without what stood there. */
export function emptyDecision(decision: Decision | null, { paths }: Emptying): Decision | null {
  return decision === null ? null : redact(decision, paths);
}
