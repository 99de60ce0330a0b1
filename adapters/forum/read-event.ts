import type { Event, Person } from '@fuero/engine';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { findingOf, findingsOf } from './finding-of.ts';
import type { Finding } from './problem.ts';
import { WireContentEvent, WireMemberEvent, doorKinds } from './wire.ts';
import type { WireContent, WireEvent, WirePerson } from './wire.ts';

/** Milliseconds. Windows run on event time: an event from far ahead would empty every one of them. */
const aheadLimit = 24 * 60 * 60 * 1000;

const ajv = new Ajv2020({ allErrors: true, strict: true, verbose: false });
addFormats.default(ajv);
const validateContent = ajv.compile<WireEvent>(WireContentEvent);
const validateMember = ajv.compile<WireEvent>(WireMemberEvent);

export type ReadEvent = { readonly event: Event } | { readonly findings: readonly Finding[] };

/** One event of the wire in the engine's vocabulary, or what is wrong with it. `now` is the time of an event without `at`. */
export function readEvent(value: unknown, now: number): ReadEvent {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { findings: [{ path: '', message: 'an event is a JSON object' }] };
  }
  const kind = 'kind' in value ? value.kind : undefined;
  if (!isKind(kind)) {
    return { findings: [{ path: '/kind', message: `allowed: ${doorKinds.join(', ')}` }] };
  }
  const validate: ValidateFunction<WireEvent> = kind.startsWith('member.') ? validateMember : validateContent;
  if (!validate(value)) return { findings: describe(validate.errors ?? []) };
  const at = value.at === undefined ? now : Date.parse(value.at);
  const late = timeFindings(at, now);
  return late.length > 0 ? { findings: late } : { event: toEvent(value, at) };
}

/** The event's own id where it can be read, so that a batch can say which one was bad. */
export function idOf(value: unknown): string | null {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  return typeof id === 'string' ? id.slice(0, 200) : null;
}

function timeFindings(at: number, now: number): Finding[] {
  if (Number.isNaN(at)) return [{ path: '/at', message: 'this time does not exist' }];
  if (at > now + aheadLimit) return [{ path: '/at', message: 'this time is more than a day ahead' }];
  return [];
}

function isKind(value: unknown): value is (typeof doorKinds)[number] {
  return doorKinds.some((kind) => kind === value);
}

function toEvent(wire: WireEvent, at: number): Event {
  const base = { id: wire.id, surface: 'forum', at } as const;
  if ('member' in wire) return { ...base, kind: wire.kind, member: toPerson(wire.member) };
  return { ...base, kind: wire.kind, author: toPerson(wire.author), content: toContent(wire.content) };
}

function toPerson(wire: WirePerson): Person {
  return {
    id: wire.id,
    name: storable(wire.name),
    createdAt: toTime(wire.createdAt),
    joinedAt: toTime(wire.joinedAt),
    roles: wire.roles ?? null,
    bot: wire.bot ?? false,
  };
}

function toContent(wire: WireContent) {
  return {
    id: wire.id,
    type: wire.type,
    title: wire.title === undefined || wire.title === null ? null : storable(wire.title),
    text: storable(wire.text),
    parent: wire.parent ?? null,
    url: wire.url === undefined || wire.url === null ? null : storable(wire.url),
    attachments: (wire.attachments ?? []).map((file) => ({
      id: file.id,
      url: storable(file.url),
      type: storable(file.type),
      size: file.size,
    })),
  };
}

function toTime(text: string | null | undefined): number | null {
  const time = text === undefined || text === null ? NaN : Date.parse(text);
  return Number.isNaN(time) ? null : time;
}

/**
 * PostgreSQL's text holds neither U+0000 nor half a surrogate pair. Refusing such a message would let its author past the
 * rules, so each becomes U+FFFD: one code unit for one, and spans still point at the right place.
 */
function storable(text: string): string {
  return text.replaceAll('\0', '\uFFFD').toWellFormed();
}

/** What a schema of events means by a keyword. */
const sentences: Readonly<Record<string, string>> = {
  pattern: 'control characters are not allowed',
  format: 'a time is needed, for example 2026-11-21T10:00:00Z',
};

function describe(errors: readonly ErrorObject[]): readonly Finding[] {
  // "must be null" beside "must be a string" says nothing about a value that may be either.
  const meant = errors.filter(({ keyword }) => keyword !== 'anyOf');
  return findingsOf(meant, (error) => {
    const finding = findingOf(error);
    return { ...finding, message: sentences[error.keyword] ?? finding.message };
  });
}
