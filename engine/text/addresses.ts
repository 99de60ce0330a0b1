/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index lies inside its array, and a default would cost in the loops */
import type { Span } from '../decision.ts';
import { nature, natureOf } from './fold-table.ts';
import { readHost } from './host.ts';
import type { Host } from './host.ts';
import { isDoubtfulEnding, isPlausibleEnding } from './tlds.ts';

/** A host named in a text. Lists judge all of them; only those that people would follow count as links. */
export interface Mention {
  readonly span: Span;
  readonly host: Host;
  /** Where the path begins, at its first slash; -1: it has none. */
  readonly path: number;
  readonly isLink: boolean;
  readonly masked: boolean;
  /** The address of a markdown link or image, which readers do not see. */
  readonly isTarget: boolean;
}

/** Letters between two delimiters, with the place of each in the original once invisible characters are gone. */
export interface Chunk {
  readonly text: string;
  readonly start: number;
  /** Place in the original of each code unit; `null`: they are in a row. */
  readonly places: readonly number[] | null;
  /** Length without the punctuation that ends a sentence. */
  readonly linkLength: number;
  /** Where it ends in the original, and the delimiter there; nothing at the end of the text. */
  readonly end: number;
  readonly delimiter: string;
}

/** What a code unit does in an address, as bits of `roles`. */
const partsChunks = 1;
const signsHost = 2;
const standsInHost = 4;
const endsAuthority = 8;
const endsSentence = 16;
const isDot = 32;
/** Before or after a name it is no part of it. */
const standsAside = 64;

/** By code unit. */
const roles = new Uint8Array(0x10000);
for (let unit = 0; unit < roles.length; unit += 1) {
  const bits = natureOf(unit);
  roles[unit] = (bits & nature.blank) !== 0 ? partsChunks : (bits & nature.word) !== 0 ? standsInHost : 0;
}
const dots = '.\u3002\uff0e\uff61\u2024';
for (const [role, signs] of [
  [partsChunks, '<>()[]{}"`*|\\^,;'],
  [signsHost, `${dots}%:`],
  [standsInHost, `${dots}%-_`],
  [endsAuthority, '/?#\\'],
  [endsSentence, ".,;:!?'_~"],
  [isDot, dots],
  [standsAside, '-_.'],
] as const)
  for (let i = 0; i < signs.length; i += 1) roles[signs.charCodeAt(i)]! |= role;

function has(text: string, i: number, role: number): boolean {
  return (roles[text.charCodeAt(i)]! & role) !== 0;
}

export const backslash = 0x5c;
/** No scheme that carries a host is longer. */
const longestScheme = 16;

const atSign = '@'.charCodeAt(0);

/** Where the next sign of a host stands from `from` on; -1: nowhere. */
export function nextHostSign(text: string, from: number): number {
  for (let i = from; i < text.length; i += 1) if (has(text, i, signsHost)) return i;
  return -1;
}

/** Does what stands at `i` part chunks? */
export function isDelimiter(text: string, i: number): boolean {
  return has(text, i, partsChunks) && (text.charCodeAt(i) !== backslash || !isAfterScheme(text, i));
}

/** `https:\\host`: browsers read the backslashes as slashes. */
function isAfterScheme(text: string, i: number): boolean {
  const before = text.charCodeAt(i - 1);
  return before === 0x3a || before === 0x5c || before === 0x2f;
}

export function chunkAt(text: string, start: number): Chunk {
  let end = start;
  let isPlain = true;
  while (end < text.length && !isDelimiter(text, end)) {
    if (text.charCodeAt(end) > 0x7f && (natureOf(text.codePointAt(end) ?? 0) & nature.invisible) !== 0)
      isPlain = false;
    end += 1;
  }
  const { shown, places } = isPlain
    ? { shown: text.slice(start, end), places: null }
    : withoutInvisible(text, start, end);
  return { text: shown, start, places, linkLength: endOfLink(shown), end, delimiter: text.charAt(end) };
}

function withoutInvisible(text: string, start: number, end: number) {
  let shown = '';
  const places: number[] = [];
  for (let i = start; i < end;) {
    const point = text.codePointAt(i) ?? 0;
    const width = point > 0xffff ? 2 : 1;
    if ((natureOf(point) & nature.invisible) === 0) {
      for (let unit = 0; unit < width; unit += 1) places.push(i + unit);
      shown += text.slice(i, i + width);
    }
    i += width;
  }
  return { shown, places };
}

function placeOf(chunk: Chunk, i: number): number {
  return chunk.places === null ? chunk.start + i : (chunk.places[i] ?? chunk.start);
}

function spanOf(chunk: Chunk, from: number, to: number): Span {
  return { start: placeOf(chunk, from), end: placeOf(chunk, to - 1) + 1 };
}

/** The hosts that a chunk names, in order. */
export function mentionsIn(chunk: Chunk): Mention[] {
  const { text } = chunk;
  if (!text.includes(':')) return bareMentions(chunk, 0, text.length);
  let found: Mention[] = [];
  let from = 0;
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    const authority = endOfSlashes(text, colon + 1);
    if (authority === colon + 1) continue;
    const start = schemeStart(text, colon);
    if (start === colon) continue;
    if (from === 0) found = bareMentions(chunk, 0, start);
    const mention = schemedMention(chunk, start, { authority, isFirst: from === 0 });
    if (mention !== null) found.push(mention);
    from = text.length;
  }
  return from === 0 ? bareMentions(chunk, 0, text.length) : found;
}

/** Where the scheme before a colon begins: at a letter, as early as can be; at the colon if there is none. */
function schemeStart(text: string, colon: number): number {
  let start = colon;
  for (let i = colon - 1; i >= 0 && i >= colon - longestScheme; i -= 1) {
    const unit = text.charCodeAt(i);
    const isLetter = (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
    if (isLetter) start = i;
    else if (!isSchemeUnit(unit)) break;
  }
  return start;
}

function isSchemeUnit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || unit === 0x2b || unit === 0x2d || unit === 0x2e;
}

function endOfSlashes(text: string, from: number): number {
  let end = from;
  while (isSlash(text, end)) end += 1;
  return end;
}

function isSlash(text: string, i: number): boolean {
  return text[i] === '/' || text[i] === '\\';
}

interface Scheme {
  /** Where the host's part begins. */
  readonly authority: number;
  /** A further one stands inside the address of the first, and nobody sees it as a link. */
  readonly isFirst: boolean;
}

function schemedMention(chunk: Chunk, start: number, { authority, isFirst }: Scheme): Mention | null {
  const { text } = chunk;
  const end = endOfAuthority(text, authority);
  const name = withoutTail(hostPart(text, endOfUser(text, authority, end), end));
  const host = name === '' ? null : readHost(name);
  if (host === null) return null;
  return {
    span: spanOf(chunk, start, chunk.linkLength),
    host,
    path: pathAt(chunk, end),
    isLink: isFirst && !isLocal(host.ascii),
    masked: false,
    isTarget: false,
  };
}

/** Characters of an address that are read for its host. */
const longestAuthority = 2048;

function endOfAuthority(text: string, from: number): number {
  const most = Math.min(text.length, from + longestAuthority);
  let end = from;
  while (end < most && !has(text, end, endsAuthority)) end += 1;
  return end;
}

/** Where the host begins: after the last @. */
function endOfUser(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && text.charCodeAt(end - 1) !== atSign) end -= 1;
  return end;
}

/** A name without the hyphens and underscores at its end. */
function withoutTail(name: string): string {
  let end = name.length;
  while (end > 0 && (name.charCodeAt(end - 1) === 0x2d || name.charCodeAt(end - 1) === 0x5f)) end -= 1;
  return end === name.length ? name : name.slice(0, end);
}

function endOfLink(text: string): number {
  let end = text.length;
  while (end > 1 && has(text, end - 1, endsSentence)) end -= 1;
  return end;
}

/** Does a dot, or what is read as one, part two pieces of a name? */
function hasInnerDot(name: string): boolean {
  for (let i = 1; i < name.length - 1; i += 1) {
    if (name.charCodeAt(i - 1) === fullStop) continue;
    const width = dotWidth(name, i);
    if (width > 0 && i + width < name.length && name.charCodeAt(i + width) !== fullStop) return true;
  }
  return false;
}

const fullStop = '.'.charCodeAt(0);
const percent = '%'.charCodeAt(0);

/** Code units of the dot at `i`; 0 if there is none. */
function dotWidth(name: string, i: number): number {
  if (has(name, i, isDot)) return 1;
  if (name.charCodeAt(i) !== percent || name.charAt(i + 1) !== '2') return 0;
  return (name.charCodeAt(i + 2) | 0x20) === 0x65 ? 3 : 0;
}

/** The characters from `from` on, and before `to`, that a host can hold. */
function hostPart(text: string, from: number, to: number): string {
  let end = from;
  while (end < to) {
    if (has(text, end, standsInHost)) end += 1;
    else if ((natureOf(text.codePointAt(end) ?? 0) & nature.word) !== 0) end += 2;
    else break;
  }
  return text.slice(from, Math.min(end, to));
}

function leadOf(name: string): number {
  let lead = 0;
  while (lead < name.length && has(name, lead, standsAside)) lead += 1;
  return lead;
}

function endOfName(name: string, from: number): number {
  let end = name.length;
  while (end > from && has(name, end - 1, standsAside)) end -= 1;
  return end;
}

/** Where the path of a host begins whose name and port end at `i`; a backslash ends the chunk, but not the address. */
function pathAt(chunk: Chunk, i: number): number {
  if (i === chunk.text.length) return isSlash(chunk.delimiter, 0) ? chunk.end : -1;
  return isSlash(chunk.text, i) ? placeOf(chunk, i) : -1;
}

/** After the dot that may end a name, and its port. */
function endOfPort(text: string, from: number): number {
  let end = text.charCodeAt(from) === fullStop ? from + 1 : from;
  if (text[end] !== ':') return end;
  do end += 1;
  while (text.charCodeAt(end) >= 0x30 && text.charCodeAt(end) <= 0x39);
  return end;
}

/** Names with a dot inside and no scheme. */
function bareMentions(chunk: Chunk, from: number, to: number): Mention[] {
  const found: Mention[] = [];
  const area = chunk.text.slice(from, to);
  for (let at = 0; at < area.length;) {
    const stretch = hostPart(area, at, area.length);
    const first = at;
    at += Math.max(stretch.length, 1);
    if (!hasInnerDot(stretch)) continue;
    const lead = leadOf(stretch);
    const name = stretch.slice(lead, endOfName(stretch, lead));
    const host = readHost(name);
    if (host === null || !host.ascii.includes('.')) continue;
    const start = from + first + lead;
    const before = chunk.text.charAt(start - 1);
    if (before === '/' && found.length > 0) continue;
    const slash = endOfPort(chunk.text, start + name.length);
    const hasPath = isSlash(chunk.text, slash);
    const end = hasPath ? chunk.linkLength : start + name.length;
    const isLink = before !== '@' && before !== '/' && isLikelyLink(host.ascii, hasPath);
    const path = pathAt(chunk, slash);
    found.push({ span: spanOf(chunk, start, end), host, path, isLink, masked: false, isTarget: false });
  }
  return found;
}

const letterA = 0x61;

/** The reader's own machine or network (RFC 6761, RFC 1918): nobody else can follow it. */
export function isLocal(host: string): boolean {
  if (host.charCodeAt(0) >= letterA && !host.endsWith('localhost')) return false;
  return /^(?:(?:.+\.)?localhost|127\.[\d.]+|10\.[\d.]+|192\.168\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|\[?::1\]?)$/.test(
    host,
  );
}

function isLikelyLink(host: string, hasPath: boolean): boolean {
  const ending = host.slice(host.lastIndexOf('.') + 1);
  if (isPlausibleEnding(ending)) return true;
  return isDoubtfulEnding(ending) && (hasPath || host.startsWith('www.'));
}
