import { Places } from './place.ts';
import type { YamlValue } from './place.ts';
import { NotPlain, columnOf, deepest, forbiddenKeys, nextContent, placeHere } from './plain-reader.ts';
import type { PlainReader } from './plain-reader.ts';
import { plainEnd, plainValue, readQuoted } from './plain-scalar.ts';

const opens = { list: 0x5b, map: 0x7b } as const;
const closes = { list: 0x5d, map: 0x7d } as const;
const comma = 0x2c;

/** The flow collection at the reader's place; the reader moves behind it. Its lines stand further in than column `indent`. */
export function readFlow(reader: PlainReader, depth: number, indent: number): YamlValue {
  const unit = reader.text.charCodeAt(reader.at);
  if (unit === opens.list) return readList(reader, depth, indent);
  if (unit === opens.map) return readMap(reader, depth, indent);
  reader.valueEnd = reader.line;
  if (unit === 0x22 || unit === 0x27) return readQuoted(reader, unit);
  const { at } = reader;
  reader.at = plainEnd(reader.text, at, 'flow');
  return plainValue(reader.text, at, reader.at);
}

function readList(reader: PlainReader, depth: number, indent: number): YamlValue {
  const list: YamlValue[] = [];
  const places = new Places(placeHere(reader), 'sequence');
  open(reader, depth);
  while (!isAtEnd(reader, closes.list, indent)) {
    const place = placeHere(reader);
    list.push(readFlow(reader, depth + 1, indent));
    places.add(null, place, place, reader.valueEnd);
    passComma(reader, closes.list, indent);
  }
  return close(reader, list, places);
}

function readMap(reader: PlainReader, depth: number, indent: number): YamlValue {
  const map: Record<string, YamlValue> = {};
  const places = new Places(placeHere(reader), 'mapping');
  open(reader, depth);
  while (!isAtEnd(reader, closes.map, indent)) {
    const keyPlace = placeHere(reader);
    const key = readKey(reader);
    if (forbiddenKeys.has(key) || places.has(key)) throw new NotPlain();
    skip(reader, indent);
    const place = placeHere(reader);
    map[key] = readFlow(reader, depth + 1, indent);
    places.add(key, keyPlace, place, reader.valueEnd);
    passComma(reader, closes.map, indent);
  }
  return close(reader, map, places);
}

function readKey(reader: PlainReader): string {
  const { text, at } = reader;
  const unit = text.charCodeAt(at);
  let key: string;
  if (unit === 0x22 || unit === 0x27) key = readQuoted(reader, unit);
  else {
    reader.at = plainEnd(text, at, 'flow-key');
    key = String(plainValue(text, at, reader.at));
  }
  // A quoted key may have its value right behind the colon; a plain one is part of a scalar then, and not read here.
  if (text.charCodeAt(reader.at) !== 0x3a) throw new NotPlain();
  reader.at += 1;
  return key;
}

function open(reader: PlainReader, depth: number): void {
  if (depth > deepest) throw new NotPlain();
  reader.at += 1;
}

function close<Value extends YamlValue & object>(reader: PlainReader, value: Value, places: Places): Value {
  reader.valueEnd = reader.line;
  reader.at += 1;
  reader.places.set(value, places);
  return value;
}

function isAtEnd(reader: PlainReader, end: number, indent: number): boolean {
  skip(reader, indent);
  return reader.text.charCodeAt(reader.at) === end;
}

function passComma(reader: PlainReader, end: number, indent: number): void {
  skip(reader, indent);
  const unit = reader.text.charCodeAt(reader.at);
  if (unit === comma) reader.at += 1;
  else if (unit !== end) throw new NotPlain();
}

/** Spaces and lines between the parts. A comment could be part of a scalar before it: the full reader tells. */
function skip(reader: PlainReader, indent: number): void {
  const { line, at, text } = reader;
  if (text.charCodeAt(at) === 0x23) throw new NotPlain();
  if (!nextContent(reader) || (reader.line > line && columnOf(reader) <= indent)) throw new NotPlain();
}
