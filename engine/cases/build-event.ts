import type {
  Attachment,
  Channel,
  Content,
  ContentType,
  Event,
  EventKind,
  Mentions,
  Person,
} from '../event.ts';
import { asText, isMap } from '../policy/place.ts';
import type { YamlMap, YamlValue } from '../policy/place.ts';
import { parseSize } from '../policy/units.ts';

/** What a step of a case says about its event; what it leaves out is filled with the ordinary. */
export interface EventInput {
  /** Number of the step, from 1: ids are made of it. */
  readonly number: number;
  readonly base: Pick<Event, 'id' | 'surface' | 'at'>;
  readonly kind: EventKind;
  readonly person: Person;
  readonly message: string | null;
  /** The `given` of the case with that of the step laid over it. */
  readonly given: YamlMap;
}

/** The event of one step. */
export function buildEvent(input: EventInput): Event {
  const { kind, given, person: member } = input;
  const base = { ...input.base, channel: buildChannel(given['channel']) };
  switch (kind) {
    case 'content.created':
    case 'content.edited':
    case 'content.deleted':
      return { ...base, kind, author: member, content: buildContent(input) };
    case 'member.joined':
    case 'member.left':
    case 'member.updated':
      return { ...base, kind, member };
    case 'reaction.added':
    case 'reaction.removed':
      return { ...base, kind, member, reaction: buildReaction(mapOf(given, 'reaction'), member) };
    case 'report.filed': {
      const content = input.message === null ? null : buildContent(input);
      return { ...base, kind, author: member, content, report: buildReport(mapOf(given, 'report')) };
    }
    case 'voice.joined':
    case 'voice.left':
    case 'voice.moved':
      return { ...base, kind, member, from: null };
    case 'invite.created':
    case 'invite.deleted':
      return { ...base, kind, member, invite: { code: asText(given['invite'], 'invite'), uses: null } };
    case 'channel.created':
    case 'channel.updated':
    case 'channel.deleted':
      return { ...base, kind, member, channel: base.channel ?? channelOf('channel') };
    case 'timer.due':
      return { ...base, kind, member, timer: { name: asText(given['timer'], 'timer') } };
    case 'command.used':
      return { ...base, kind, member, command: { name: asText(given['command'], 'command') } };
  }
}

/** Ids of the attachments of a step, in order: recorded readings of pictures name them. */
export function attachmentId(index: number): string {
  return `file-${index + 1}`;
}

export function mapOf(given: YamlMap, key: string): YamlMap {
  return (given[key] ?? {}) as YamlMap;
}

function buildContent({ number, message, given }: EventInput): Content {
  const content = mapOf(given, 'content');
  return {
    id: `content-${number}`,
    type: (content['type'] as ContentType | undefined) ?? 'post',
    title: typeof content['title'] === 'string' ? content['title'] : null,
    text: message ?? '',
    parent: null,
    url: null,
    attachments: buildAttachments(content['attachments']),
    mentions: buildMentions(content['mentions']),
  };
}

function buildAttachments(value: YamlValue | undefined): readonly Attachment[] {
  const items = (value ?? []) as readonly { type: string; size?: string }[];
  return items.map((item, index) => ({
    id: attachmentId(index),
    url: `https://files.example/${index + 1}`,
    type: item.type,
    size: item.size === undefined ? 1024 : parseSize(item.size),
  }));
}

function buildMentions(value: YamlValue | undefined): Mentions | null {
  if (!isMap(value)) return null;
  const ids = (key: string) => (value[key] as readonly string[] | undefined) ?? [];
  return { users: ids('users'), roles: ids('roles'), everyone: value['everyone'] === true };
}

function buildChannel(value: YamlValue | undefined): Channel | null {
  if (typeof value === 'string') return channelOf(value);
  if (!isMap(value)) return null;
  return {
    ...channelOf(asText(value['id'])),
    within: (value['within'] as readonly string[] | undefined) ?? [],
    nsfw: value['nsfw'] === true,
  };
}

function channelOf(id: string): Channel {
  return { id, name: id, within: [], nsfw: false };
}

function buildReaction(reaction: YamlMap, member: Person) {
  const other: Person = { ...member, id: 'otro', name: 'otro' };
  return {
    emoji: asText(reaction['emoji'], '👍'),
    content: asText(reaction['on'], 'content'),
    author: reaction['own'] === true ? member : other,
    count: Number(reaction['count'] ?? 1),
  };
}

function buildReport(report: YamlMap) {
  const reporter: Person = {
    id: 'denunciante',
    name: 'denunciante',
    createdAt: null,
    joinedAt: null,
    roles: [],
    bot: false,
  };
  return {
    reporter,
    reason: asText(report['reason'], 'otro'),
    reporters: Number(report['reporters'] ?? 1),
  };
}
