import { NotPlain, columnOf, deepest, forbiddenKeys, nextContent, placeHere } from './plain-reader.ts';
import type { PlainReader } from './plain-reader.ts';
import { closingQuote, isBlank, plainEnd, plainValue, readQuoted } from './plain-scalar.ts';
import { Places } from './place.ts';
import type { YamlMap, YamlValue } from './place.ts';
import { readFlow } from './plain-flow.ts';

/** Tabs, returns, other control characters and byte order marks: legal or not, they are not plain. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const unusual = /[\u0000-\u0009\u000b-\u001f\u007f\ufeff]/;

export interface PlainYaml {
  readonly root: YamlMap;
  readonly places: Map<object, Places>;
}

/**
 * Reads YAML as almost everybody writes it: block mappings and sequences, scalars and flow collections on one line, comments.
 * Ten times as fast as the full reader, and never another answer: whatever it does not know for certain is `null`, and the
 * full reader is asked.
 */
export function readPlainYaml(text: string): PlainYaml | null {
  if (unusual.test(text)) return null;
  const reader: PlainReader = { text, places: new Map(), at: 0, line: 1, lineStart: 0, valueEnd: 1 };
  try {
    if (!nextContent(reader) || columnOf(reader) !== 1) return null;
    const root = readBlock(reader, 0);
    if (reader.at < text.length || Array.isArray(root) || typeof root !== 'object' || root === null)
      return null;
    return { root: root as YamlMap, places: reader.places };
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
}

/** After a value nothing but a comment may stand on the line. Ends at the next content. */
function finishLine(reader: PlainReader, indent: number): void {
  const { text } = reader;
  const from = reader.at;
  while (text.charCodeAt(reader.at) === 0x20) reader.at += 1;
  const unit = text.charCodeAt(reader.at);
  if (reader.at < text.length && unit !== 0x0a && (unit !== 0x23 || reader.at === from)) throw new NotPlain();
  nextContent(reader, indent);
}

function readBlock(reader: PlainReader, depth: number): YamlValue {
  if (depth > deepest) throw new NotPlain();
  return isDash(reader) ? readSequence(reader, depth) : readMapping(reader, depth);
}

function isDash({ text, at }: PlainReader): boolean {
  return text.charCodeAt(at) === 0x2d && isBlank(text, at + 1);
}

function readSequence(reader: PlainReader, depth: number): YamlValue {
  const column = columnOf(reader);
  const list: YamlValue[] = [];
  const places = new Places(placeHere(reader), 'sequence');
  while (reader.at < reader.text.length && columnOf(reader) === column && isDash(reader)) {
    reader.at += 1;
    const dashLine = reader.line;
    if (!nextContent(reader) || columnOf(reader) <= column) throw new NotPlain();
    const place = placeHere(reader);
    const stands = reader.line === dashLine ? 'beside-dash' : 'below';
    list.push(readValue(reader, { depth: depth + 1, indent: column, stands }));
    places.add(null, place, place, reader.valueEnd);
  }
  if (reader.at < reader.text.length && columnOf(reader) > column) throw new NotPlain();
  reader.places.set(list, places);
  return list;
}

function readMapping(reader: PlainReader, depth: number): YamlValue {
  const column = columnOf(reader);
  const map: Record<string, YamlValue> = {};
  const places = new Places(placeHere(reader), 'mapping');
  while (reader.at < reader.text.length && columnOf(reader) === column) {
    if (isDash(reader)) break;
    const keyPlace = placeHere(reader);
    const key = readKey(reader);
    if (places.has(key)) throw new NotPlain();
    if (!nextContent(reader)) throw new NotPlain();
    const place = placeHere(reader);
    if (place.column < column || (place.column === column && !isDash(reader))) throw new NotPlain();
    const stands = reader.line === keyPlace.line ? 'beside-key' : 'below';
    map[key] = readValue(reader, { depth: depth + 1, indent: column, stands });
    places.add(key, keyPlace, place, reader.valueEnd);
  }
  if (reader.at < reader.text.length && columnOf(reader) > column) throw new NotPlain();
  reader.places.set(map, places);
  return map;
}

interface Slot {
  readonly depth: number;
  /** Column of the mapping or sequence that the value belongs to. */
  readonly indent: number;
  readonly stands: 'beside-key' | 'beside-dash' | 'below';
}

function readValue(reader: PlainReader, { depth, indent, stands }: Slot): YamlValue {
  const { text, at } = reader;
  const unit = text.charCodeAt(at);
  if (unit === 0x5b || unit === 0x7b) return finishValue(reader, readFlow(reader, depth, indent), indent);
  if (stands !== 'beside-key' && (isDash(reader) || startsKey(reader))) return readBlock(reader, depth);
  // A scalar below its key may go on over lines; the full reader knows how.
  if (stands === 'below') throw new NotPlain();
  if (unit === 0x22 || unit === 0x27) return finishValue(reader, readQuoted(reader, unit), indent);
  reader.at = plainEnd(text, at, 'block');
  return finishValue(reader, plainValue(text, at, reader.at), indent);
}

/** A line further in than its parent, after a scalar, is more of the scalar, or a mistake. */
function finishValue(reader: PlainReader, value: YamlValue, indent: number): YamlValue {
  reader.valueEnd = reader.line;
  finishLine(reader, indent);
  if (reader.at < reader.text.length && columnOf(reader) > indent) throw new NotPlain();
  return value;
}

/** Whether a key and a colon begin here. */
function startsKey({ text, at }: PlainReader): boolean {
  const unit = text.charCodeAt(at);
  const end =
    unit === 0x22 || unit === 0x27 ? closingQuote(text, at, unit) + 1 : plainEnd(text, at, 'block-key');
  return text.charCodeAt(end) === 0x3a && isBlank(text, end + 1);
}

function readKey(reader: PlainReader): string {
  const { text, at } = reader;
  const unit = text.charCodeAt(at);
  let key: string;
  if (unit === 0x22 || unit === 0x27) key = readQuoted(reader, unit);
  else {
    const end = plainEnd(text, at, 'block-key');
    key = String(plainValue(text, at, end));
    reader.at = end;
  }
  if (text.charCodeAt(reader.at) !== 0x3a || !isBlank(text, reader.at + 1) || forbiddenKeys.has(key))
    throw new NotPlain();
  reader.at += 1;
  return key;
}
