import { emojiIn } from '../../detectors/text/measures.ts';
import type { Event, Person } from '../../event.ts';
import { subjectOf, textOf } from '../../event.ts';
import type { topKinds } from './schema.ts';
import type { TimeRange } from './calendar.ts';
import type { TopsWindow } from './window.ts';

export type TopKind = (typeof topKinds)[number];

export interface TopsPolicy {
  readonly window: TopsWindow;
  readonly count: readonly TopKind[];
  /** `channel` is an id; `top` the number of places. `null`: only in the desk. */
  readonly report: { readonly channel: string; readonly top: number; readonly picture: boolean } | null;
  /** Members may choose not to be counted. */
  readonly optOut: boolean;
  /** Ids. */
  readonly exclude: { readonly channels: readonly string[]; readonly roles: readonly string[] };
}

/** Something to count: `key` is the id of a member or of a content, or an emoji. `voice` is in milliseconds. */
export interface TopCount {
  readonly kind: TopKind;
  readonly key: string;
  readonly amount: number;
}

/**
 * What an event adds to the tops, and what it takes away. Bots and members in `optedOut` count for nothing, on either
 * side of a reaction; where roles are excluded, a member whose roles the surface did not say is not counted. Reputation
 * and time in voice are no events: see `countReputation` and `countVoice`.
 */
export function countsFor(
  tops: TopsPolicy,
  event: Event,
  optedOut: ReadonlySet<string>,
): readonly TopCount[] {
  const member = subjectOf(event);
  if (!isCounted(tops, member, optedOut) || isExcluded(tops, event)) return [];
  return allCounts(event)
    .filter(
      ({ count, owner }) =>
        tops.count.includes(count.kind) && (owner === null || isCounted(tops, owner, optedOut)),
    )
    .map(({ count }) => count);
}

/** Reputation that staff gave a member, or took. */
export function countReputation(
  tops: TopsPolicy,
  award: { readonly member: Person; readonly amount: number },
  optedOut: ReadonlySet<string>,
): readonly TopCount[] {
  const { member, amount } = award;
  if (!tops.count.includes('reputation') || !isCounted(tops, member, optedOut)) return [];
  return [{ kind: 'reputation', key: member.id, amount }];
}

/** The part of a stay in a voice channel that lies in a window. Times are milliseconds since the epoch. */
export function countVoice(
  tops: TopsPolicy,
  stay: { readonly member: Person; readonly channel: string; readonly from: number; readonly to: number },
  window: TimeRange,
  optedOut: ReadonlySet<string>,
): readonly TopCount[] {
  const { member, channel, from, to } = stay;
  const amount = Math.min(to, window.end) - Math.max(from, window.start);
  if (amount <= 0 || !tops.count.includes('voice') || !isCounted(tops, member, optedOut)) return [];
  return tops.exclude.channels.includes(channel) ? [] : [{ kind: 'voice', key: member.id, amount }];
}

/** A count, and who else it concerns beside the one who acted. */
interface Owned {
  readonly count: TopCount;
  readonly owner: Person | null;
}

function allCounts(event: Event): readonly Owned[] {
  if (event.kind === 'content.created') {
    const { parent, answers } = event.content;
    const counts: TopCount[] = [
      { kind: 'messages', key: event.author.id, amount: 1 },
      ...emojisOf(textOf(event)).map((key): TopCount => ({ kind: 'emojis', key, amount: 1 })),
    ];
    const own = counts.map((count) => ({ count, owner: null }));
    if (parent === null || answers?.id === event.author.id) return own;
    return [...own, { count: { kind: 'contents', key: parent, amount: 1 }, owner: answers ?? null }];
  }
  if (event.kind !== 'reaction.added' && event.kind !== 'reaction.removed') return [];
  const { author, content } = event.reaction;
  const amount = event.kind === 'reaction.added' ? 1 : -1;
  // A member's reaction to what they wrote themselves says nothing.
  if (author?.id === event.member.id) return [];
  const liked: Owned = { count: { kind: 'contents', key: content, amount }, owner: author };
  return author === null
    ? [liked]
    : [liked, { count: { kind: 'reactions', key: author.id, amount }, owner: author }];
}

const ownEmoji = /<a?:\w{2,32}:(\d{17,20})>/g;

/** Emoji as a reader counts them; one of the community's own by its id. */
function emojisOf(text: string): readonly string[] {
  return [...emojiIn(text), ...[...text.matchAll(ownEmoji)].flatMap(([, id]) => id ?? [])];
}

function isCounted({ optOut, exclude }: TopsPolicy, member: Person, optedOut: ReadonlySet<string>): boolean {
  if (member.bot || (optOut && optedOut.has(member.id))) return false;
  if (exclude.roles.length === 0) return true;
  return member.roles?.every((role) => !exclude.roles.includes(role)) ?? false;
}

function isExcluded({ exclude }: TopsPolicy, { channel }: Event): boolean {
  const rooms = [channel?.id ?? null, ...(channel?.within ?? [])];
  return rooms.some((room) => room !== null && exclude.channels.includes(room));
}

export interface TopPlace {
  readonly key: string;
  readonly amount: number;
  /** From 1; equal amounts share a place. */
  readonly place: number;
}

/** The first `size` of what was counted, added up by key. Only what is above zero has a place; equals stand in the order of their keys. */
export function rank(counts: Iterable<Pick<TopCount, 'key' | 'amount'>>, size: number): readonly TopPlace[] {
  const sums = new Map<string, number>();
  for (const { key, amount } of counts) sums.set(key, (sums.get(key) ?? 0) + amount);
  const ordered = [...sums]
    .filter(([, amount]) => amount > 0)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([key, amount]) => ({ key, amount }));
  return ordered
    .slice(0, size)
    .map((entry) => ({ ...entry, place: ordered.findIndex(({ amount }) => amount === entry.amount) + 1 }));
}
