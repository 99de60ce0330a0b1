import type { Readings } from '../../decision.ts';
import { windowKey } from '../../detectors/rings.ts';
import type { WindowSpec } from '../../detectors/windows.ts';
import type { Examination, LinkReading, PictureFound } from '../../evaluate/examine.ts';
import type { LoweredTest } from '../../evaluate/lowered.ts';
import type { Attachment, Event, EventKind, Person } from '../../event.ts';
import { contentOf, subjectOf, textOf } from '../../event.ts';
import type { Facts } from '../../facts.ts';
import { parseDuration } from '../../policy/units.ts';
import { invitesIn, measure } from './measures.ts';

export interface TextFact {
  readonly hits: Readonly<Record<string, number | null>>;
}
export interface LinksFact {
  readonly count: number;
  readonly items: readonly LinkReading[];
}
export interface AttachmentsFact {
  readonly count: number;
  readonly items: readonly Attachment[];
}

export interface InvitesFact {
  readonly codes: readonly string[];
  readonly own: readonly string[] | undefined;
}
export interface ImageFact {
  /** One for each picture; `undefined`: it was not read. */
  readonly pictures: readonly (PictureFound | undefined)[] | undefined;
}

type Params = NonNullable<LoweredTest['params']>;
type FactReader = (examined: Examination, params: Params) => object | number;

/**
 * Every fact that a lowered condition may name, read afresh from the event: nothing of the compiled leaves has a part in
 * it, except that the lists' hits are those of the text matcher, which has a reference of its own. A key that is absent is not known.
 */
export const factReaders: Readonly<Record<string, FactReader>> = {
  text: ({ event, text }) => ({ ...measure(textOf(event)), hits: text.hits }),
  links: ({ text }) => ({ count: text.links.filter((link) => link.followed).length, items: text.links }),
  mentions: ({ event }) => mentionsFact(event),
  invites: ({ event, facts }) => ({ codes: invitesIn(textOf(event)), own: facts.invites }),
  author: ({ event, facts }) => personFact(subjectOf(event), event.at, facts),
  member: ({ event, facts }) => personFact(subjectOf(event), event.at, facts),
  content: ({ event }) => ({ type: contentOf(event)?.type ?? null }),
  attachments({ event }) {
    const items = contentOf(event)?.attachments ?? [];
    return { count: items.length, items };
  },
  image: ({ event, pictures }) => ({
    pictures: contentOf(event)
      ?.attachments.filter((file) => file.type.toLowerCase().startsWith('image/'))
      .map((file) => pictures.find((picture) => picture.attachment === file.id)),
  }),
  channel: ({ event }) => channelFact(event),
  event: ({ event }) => ({ kind: event.kind, surface: event.surface }),
  report: ({ event }) =>
    'report' in event
      ? known({ reason: event.report.reason, reporters: event.report.reporters ?? undefined })
      : { reason: null, reporters: null },
  reaction: ({ event }) => reactionFact(event),
  rate: ({ readings }, params) => reading('rate', readings, params),
  duplicate: ({ readings }, params) => reading('duplicate', readings, params),
  joins: ({ readings }, params) => reading('joins', readings, params),
};

/** Without what is not known. */
function known(fact: object): object {
  return Object.fromEntries(Object.entries(fact).filter(([, value]) => value !== undefined));
}

function mentionsFact(event: Event): object {
  const said = contentOf(event)?.mentions ?? null;
  if (said === null) return measure(textOf(event)).mentions;
  return { users: said.users.length, roles: said.roles.length, everyone: said.everyone };
}

/** A forum has no channels; elsewhere the surface may not have said. */
function channelFact({ channel, surface }: Event): object {
  if (channel === undefined || channel === null)
    return surface === 'forum' ? { id: null, rooms: [], nsfw: null } : {};
  return known({
    id: channel.id,
    rooms: [channel.id, ...(channel.within ?? [])],
    nsfw: channel.nsfw ?? undefined,
  });
}

function reactionFact(event: Event): object {
  if (!('reaction' in event)) return { any: false, emoji: null, content: null, count: null, own: null };
  const { emoji, content, count, author } = event.reaction;
  return known({
    any: true,
    emoji: emoji.replaceAll('\ufe0f', ''),
    content,
    count: count ?? undefined,
    own: author === null ? undefined : author.id === subjectOf(event).id,
  });
}

function personFact(person: Person, now: number, facts: Facts): object {
  const since = (time: number | null, known: number | undefined) =>
    time === null ? known : now < time ? 0 : now - time;
  const fact = {
    tenure: since(person.joinedAt, facts.tenure),
    accountAge: since(person.createdAt, facts.accountAge),
    roles: person.roles ?? facts.roles,
    points: facts.points,
    warnings: facts.warnings,
    messages: facts.messages,
    reputation: facts.reputation,
    sanctioned: facts.sanctioned,
    watchlisted: facts.watchlisted,
  };
  return known(fact);
}

/** A window that counted nothing reads 0. */
function reading(kind: WindowSpec['kind'], readings: Readings, params: Params): number {
  const isRaid = kind === 'joins';
  const key = windowKey({
    kind,
    counts: params['counts'] === 'channels' ? 'channels' : 'events',
    of: [(params['of'] ?? (isRaid ? 'member.joined' : 'content.created')) as EventKind],
    by: isRaid || params['by'] === 'community' ? 'community' : 'author',
    within: parseDuration(params['within'] ?? ''),
  });
  return readings[key] ?? 0;
}
