import type { ContentType, Event, Person, Surface } from '@fuero/engine';
import { eventKinds } from '@fuero/engine';
import { readEventQuickly } from '../../forum/read-event-quickly.ts';
import { readEvent } from '../../forum/read-event.ts';
import { Unreadable, flag, list, number, object, oneOf, orNull, text } from './shape.ts';
import type { Json } from './shape.ts';

const surfaceOf = oneOf<Surface>(['forum', 'discord']);
const kindOf = oneOf(eventKinds);
const typeOf = oneOf<ContentType>(['thread', 'post', 'comment', 'message']);

/** An event of the past: the JSON of the events door, with its time, or with a `surface` the form of the journal. */
export function readPastEvent(value: Json, where: string): Event {
  if ('surface' in value) return journalled(value, where);
  const quick = readEventQuickly(value);
  if (quick !== null) return quick;
  if (value['at'] === undefined)
    throw new Unreadable(`${where}/at is missing; an event of the past needs its time`);
  const read = readEvent(value, Number.POSITIVE_INFINITY);
  if ('event' in read) return read.event;
  throw new Unreadable(read.findings.map((f) => `${where}${f.path}: ${f.message}`).join('; '));
}

/** What the journal keeps is the engine's own form: times are milliseconds, and keys younger than the line are missing. */
function journalled(value: Json, where: string): Event {
  text(value['id'], `${where}/id`);
  surfaceOf(value['surface'], `${where}/surface`);
  number(value['at'], `${where}/at`);
  const kind = kindOf(value['kind'], `${where}/kind`);
  const [family] = kind.split('.');
  if (value['channel'] !== undefined) orNull(channel)(value['channel'], `${where}/channel`);
  if (family === 'content' || family === 'report') {
    person(value['author'], `${where}/author`);
    (family === 'report' ? orNull(content) : content)(value['content'], `${where}/content`);
  } else if (family === 'invite' || family === 'channel' || family === 'timer') {
    orNull(person)(value['member'], `${where}/member`);
  } else person(value['member'], `${where}/member`);
  parts[family ?? '']?.(value, where);
  return value as unknown as Event;
}

/** What events of a family have beside a person and content. */
const parts: Readonly<Record<string, (value: Json, where: string) => void>> = {
  reaction(value, where) {
    const reaction = object(value['reaction'], `${where}/reaction`);
    text(reaction['emoji'], `${where}/reaction/emoji`);
    text(reaction['content'], `${where}/reaction/content`);
    orNull(number)(reaction['count'], `${where}/reaction/count`);
    orNull(person)(reaction['author'], `${where}/reaction/author`);
  },
  report(value, where) {
    const report = object(value['report'], `${where}/report`);
    person(report['reporter'], `${where}/report/reporter`);
    text(report['reason'], `${where}/report/reason`);
    orNull(number)(report['reporters'], `${where}/report/reporters`);
  },
  voice: (value, where) => void orNull(channel)(value['from'], `${where}/from`),
  invite: (value, where) =>
    void text(object(value['invite'], `${where}/invite`)['code'], `${where}/invite/code`),
  channel: (value, where) => channel(value['channel'], `${where}/channel`),
  timer: (value, where) => void text(object(value['timer'], `${where}/timer`)['name'], `${where}/timer/name`),
  command: (value, where) =>
    void text(object(value['command'], `${where}/command`)['name'], `${where}/command/name`),
};

function person(value: unknown, where: string): Person {
  const found = object(value, where);
  text(found['id'], `${where}/id`);
  text(found['name'], `${where}/name`);
  orNull(number)(found['createdAt'], `${where}/createdAt`);
  orNull(number)(found['joinedAt'], `${where}/joinedAt`);
  orNull(list(text))(found['roles'], `${where}/roles`);
  flag(found['bot'], `${where}/bot`);
  return found as unknown as Person;
}

function content(value: unknown, where: string): void {
  const found = object(value, where);
  text(found['id'], `${where}/id`);
  typeOf(found['type'], `${where}/type`);
  text(found['text'], `${where}/text`);
  orNull(text)(found['title'], `${where}/title`);
  list((item, at) => {
    const file = object(item, at);
    text(file['id'], `${at}/id`);
    text(file['url'], `${at}/url`);
    text(file['type'], `${at}/type`);
    number(file['size'], `${at}/size`);
  })(found['attachments'], `${where}/attachments`);
  orNull((mentions, at) => {
    const called = object(mentions, at);
    list(text)(called['users'], `${at}/users`);
    list(text)(called['roles'], `${at}/roles`);
    flag(called['everyone'], `${at}/everyone`);
  })(found['mentions'], `${where}/mentions`);
}

function channel(value: unknown, where: string): void {
  const found = object(value, where);
  text(found['id'], `${where}/id`);
  orNull(text)(found['name'], `${where}/name`);
  orNull(list(text))(found['within'], `${where}/within`);
}
