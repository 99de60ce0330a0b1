import type { Attachment, Content, ContentType, Event, Person } from '@fuero/engine';
import { contentKinds } from '@fuero/engine';
import { timeOfIso } from './time-of-iso.ts';

type Json = Readonly<Record<string, unknown>>;

const none: readonly never[] = Object.freeze([]);
const kinds: ReadonlySet<unknown> = new Set(contentKinds);
const types: ReadonlySet<unknown> = new Set<ContentType>(['thread', 'post', 'comment']);

/**
 * The event in a value that is one of the door's beyond doubt: ten times as fast as the schema, for files of millions of
 * lines. `null`: there is a doubt (a rare kind, a long name, a time in another form, a mistake), and `readEvent` decides it.
 * What this accepts, `readEvent` reads alike.
 */
export function readEventQuickly(value: Json): Event | null {
  const { id, kind, at } = value;
  const time = timeOfIso(at);
  if (!isId(id) || Number.isNaN(time) || !kinds.has(kind)) return null;
  for (const key in value) {
    if (key !== 'id' && key !== 'kind' && key !== 'at' && key !== 'author' && key !== 'content') return null;
  }
  const author = personOf(value['author']);
  const content = contentFrom(value['content']);
  if (author === null || content === null) return null;
  return { id, surface: 'forum', at: time, kind: kind as (typeof contentKinds)[number], author, content };
}

function personOf(value: unknown): Person | null {
  if (!isObject(value)) return null;
  for (const key in value) {
    if (
      key !== 'id' &&
      key !== 'name' &&
      key !== 'createdAt' &&
      key !== 'joinedAt' &&
      key !== 'roles' &&
      key !== 'bot'
    )
      return null;
  }
  const { id, name, roles, bot } = value;
  const createdAt = timeOrNull(value['createdAt']);
  const joinedAt = timeOrNull(value['joinedAt']);
  const known = rolesOf(roles);
  if (!isId(id) || !isText(name, 200) || createdAt === undefined || joinedAt === undefined) return null;
  if (known === undefined || (bot !== undefined && typeof bot !== 'boolean')) return null;
  return { id, name, createdAt, joinedAt, roles: known, bot: bot ?? false };
}

function contentFrom(value: unknown): Content | null {
  if (!isObject(value)) return null;
  for (const key in value) {
    switch (key) {
      case 'id':
      case 'type':
      case 'title':
      case 'text':
      case 'parent':
      case 'url':
      case 'attachments':
        break;
      default:
        return null;
    }
  }
  const { id, type, title = null, text, parent = null, url = null } = value;
  if (!isId(id) || !types.has(type) || !isText(text, 200_000)) return null;
  if (title !== null && !isText(title, 1_000)) return null;
  if (parent !== null && !isId(parent)) return null;
  if (url !== null && !isText(url, 2_000)) return null;
  const attachments = attachmentsOf(value['attachments']);
  if (attachments === null) return null;
  return { id, type: type as ContentType, title, text, parent, url, attachments };
}

/** Files are rare: an event that has some goes the long way. */
function attachmentsOf(value: unknown): readonly Attachment[] | null {
  if (value === undefined) return none;
  return Array.isArray(value) && value.length === 0 ? none : null;
}

function rolesOf(value: unknown): readonly string[] | null | undefined {
  if (value === undefined) return null;
  if (!Array.isArray(value) || value.length > 250 || !value.every(isId)) return undefined;
  return value;
}

function timeOrNull(value: unknown): number | null | undefined {
  if (value === undefined || value === null) return null;
  const time = timeOfIso(value);
  return Number.isNaN(time) ? undefined : time;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Printable ASCII; other ids are valid too, but a closer look is needed. */
function isId(value: unknown): value is string {
  if (typeof value !== 'string' || value.length === 0 || value.length > 200) return false;
  for (let i = 0; i < value.length; i++) {
    const unit = value.charCodeAt(i);
    if (unit < 0x20 || unit > 0x7e) return false;
  }
  return true;
}

function isText(value: unknown, limit: number): value is string {
  return typeof value === 'string' && value.length <= limit && !value.includes('\0') && value.isWellFormed();
}
