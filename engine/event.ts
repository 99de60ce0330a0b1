/** Where an event happened. */
export type Surface = 'forum' | 'discord';

/** What the content is called on its surface. */
export type ContentType = 'thread' | 'post' | 'comment' | 'message';

export interface Attachment {
  readonly id: string;
  readonly url: string;
  /** Media type, for example `image/png`. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
}

/** An account on a surface. Times are milliseconds since the epoch; `null` means that the surface did not say. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number | null;
  readonly joinedAt: number | null;
  /** `null`: the surface did not say this time. */
  readonly roles: readonly string[] | null;
  readonly bot: boolean;
}

export interface Content {
  readonly id: string;
  readonly type: ContentType;
  readonly title: string | null;
  readonly text: string;
  readonly parent: string | null;
  readonly url: string | null;
  readonly attachments: readonly Attachment[];
}

export const contentKinds = ['content.created', 'content.edited', 'content.deleted'] as const;
export const memberKinds = ['member.joined', 'member.updated'] as const;
export const eventKinds = [...contentKinds, ...memberKinds] as const;

export type ContentKind = (typeof contentKinds)[number];
export type MemberKind = (typeof memberKinds)[number];
export type EventKind = (typeof eventKinds)[number];

interface EventBase {
  /** Given by the surface; the idempotency key within a community. */
  readonly id: string;
  readonly surface: Surface;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface ContentEvent extends EventBase {
  readonly kind: ContentKind;
  readonly author: Person;
  readonly content: Content;
}

export interface MemberEvent extends EventBase {
  readonly kind: MemberKind;
  readonly member: Person;
}

/** What happened, in our vocabulary: the one form that the engine, the journal and replay read. */
export type Event = ContentEvent | MemberEvent;

/** The person an event is about: the author of content, or the member who joined or changed. */
export function subjectOf(event: Event): Person {
  return 'author' in event ? event.author : event.member;
}

/** The text that rules read: the title, a newline and the body. Spans in evidence point into this string. */
export function textOf(event: Event): string {
  if (!('content' in event)) return '';
  return event.content.title === null ? event.content.text : `${event.content.title}\n${event.content.text}`;
}
