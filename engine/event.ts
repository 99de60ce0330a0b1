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

/** A room of the surface: a channel, a thread, a voice room. */
export interface Channel {
  readonly id: string;
  /** As people see it, without a leading `#`. */
  readonly name: string | null;
  /** Ids of the rooms that it stands in, nearest first: a thread's channel, a channel's category. Missing: none. */
  readonly within?: readonly string[] | null;
  /** For adults only. */
  readonly nsfw?: boolean | null;
}

/** Whom a surface says that a text calls: distinct ids. */
export interface Mentions {
  readonly users: readonly string[];
  /** Those of `users` that are bots; missing: the surface did not say. */
  readonly bots?: readonly string[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
}

/** A missing optional key is read as `null`: the surface did not say, or the event was journalled before the key existed. */
export interface Content {
  readonly id: string;
  readonly type: ContentType;
  readonly title: string | null;
  readonly text: string;
  readonly parent: string | null;
  /** Who wrote what this answers. */
  readonly answers?: Person | null;
  readonly url: string | null;
  readonly attachments: readonly Attachment[];
  /** `null`: they are read from the text. */
  readonly mentions?: Mentions | null;
}

export interface Reaction {
  /** The emoji itself, or the id of one that the surface keeps. */
  readonly emoji: string;
  /** Id of the content that it stands on. */
  readonly content: string;
  /** Who wrote that content; `null`: not known. */
  readonly author: Person | null;
  /** How many of this emoji stand there after the event; `null`: not known. */
  readonly count: number | null;
}

export interface ReportMade {
  readonly reporter: Person;
  /** A key of the policy's reasons. */
  readonly reason: string;
  /** Distinct members who have reported this, the reporter included; `null`: not known. */
  readonly reporters: number | null;
}

export const contentKinds = ['content.created', 'content.edited', 'content.deleted'] as const;
export const memberKinds = ['member.joined', 'member.left', 'member.updated'] as const;
export const reactionKinds = ['reaction.added', 'reaction.removed'] as const;
export const reportKinds = ['report.filed'] as const;
export const voiceKinds = ['voice.joined', 'voice.left', 'voice.moved'] as const;
export const inviteKinds = ['invite.created', 'invite.deleted'] as const;
export const channelKinds = ['channel.created', 'channel.updated', 'channel.deleted'] as const;
export const timerKinds = ['timer.due'] as const;
export const commandKinds = ['command.used'] as const;
export const eventKinds = [
  ...contentKinds,
  ...memberKinds,
  ...reactionKinds,
  ...reportKinds,
  ...voiceKinds,
  ...inviteKinds,
  ...channelKinds,
  ...timerKinds,
  ...commandKinds,
] as const;
/** Kinds that can carry a text. */
export const textKinds = [...contentKinds, ...reportKinds] as const;

export type ContentKind = (typeof contentKinds)[number];
export type MemberKind = (typeof memberKinds)[number];
export type EventKind = (typeof eventKinds)[number];

interface EventBase {
  /** Given by the surface; the idempotency key within a community. */
  readonly id: string;
  readonly surface: Surface;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Where it happened; missing or `null`: the surface did not say. */
  readonly channel?: Channel | null;
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

/** `member` is the one who reacted. */
export interface ReactionEvent extends EventBase {
  readonly kind: (typeof reactionKinds)[number];
  readonly member: Person;
  readonly reaction: Reaction;
}

/** `author` is the one reported, so that what rules do meets them and not the reporter; `content` is the copy that was reported. */
export interface ReportEvent extends EventBase {
  readonly kind: (typeof reportKinds)[number];
  readonly author: Person;
  /** `null`: the member was reported, not something they said. */
  readonly content: Content | null;
  readonly report: ReportMade;
}

/** `channel` is the room joined, left or moved to. */
export interface VoiceEvent extends EventBase {
  readonly kind: (typeof voiceKinds)[number];
  readonly member: Person;
  readonly from: Channel | null;
}

export interface InviteEvent extends EventBase {
  readonly kind: (typeof inviteKinds)[number];
  /** Who made or deleted it; `null`: the surface did not say. */
  readonly member: Person | null;
  readonly invite: { readonly code: string; readonly uses: number | null };
}

export interface ChannelEvent extends EventBase {
  readonly kind: (typeof channelKinds)[number];
  /** Who did it; `null`: the surface did not say. */
  readonly member: Person | null;
  readonly channel: Channel;
}

/** Something that was put off until now. */
export interface TimerEvent extends EventBase {
  readonly kind: (typeof timerKinds)[number];
  /** Whom it concerns, if anybody. */
  readonly member: Person | null;
  readonly timer: { readonly name: string };
}

export interface CommandEvent extends EventBase {
  readonly kind: (typeof commandKinds)[number];
  readonly member: Person;
  readonly command: { readonly name: string };
}

/** What happened, in our vocabulary: the one form that the engine, the journal and replay read. */
export type Event =
  | ContentEvent
  | MemberEvent
  | ReactionEvent
  | ReportEvent
  | VoiceEvent
  | InviteEvent
  | ChannelEvent
  | TimerEvent
  | CommandEvent;

/** Behind an event that the surface itself caused. A bot, so that nothing can sanction it; its empty id is nobody's. */
export const nobody: Person = { id: '', name: '', createdAt: null, joinedAt: null, roles: [], bot: true };

/** The person an event is about: the author of content, or the member who did something or changed. */
export function subjectOf(event: Event): Person {
  return ('author' in event ? event.author : event.member) ?? nobody;
}

/** What was said, where the event has a copy of it. */
export function contentOf(event: Event): Content | null {
  return 'content' in event ? event.content : null;
}

/** The text that rules read: the title, a newline and the body. Spans in evidence point into this string. */
export function textOf(event: Event): string {
  const content = contentOf(event);
  if (content === null) return '';
  return content.title === null ? content.text : `${content.title}\n${content.text}`;
}
