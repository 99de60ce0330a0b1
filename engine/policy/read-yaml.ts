import { LineCounter, isAlias, isMap as isYamlMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import type { Node, ParsedNode, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { checkText } from './check-text.ts';
import type { PolicyFile } from './diagnostic.ts';
import { Places } from './place.ts';
import type { Place, YamlFile, YamlMap, YamlValue } from './place.ts';
import { readPlainYaml } from './read-plain-yaml.ts';
import type { Report } from './report.ts';

/** Bytes. A list of entries belongs in a text file, which may be larger. */
export const yamlByteLimit = 1_000_000;
const depthLimit = 32;
const unsafeKeys = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads one YAML file of a policy. Everything that a reviewer could misread is refused: duplicate keys, aliases, anchors,
 * merge keys, tags, several documents, integers that lose digits. An unsound file is still returned where it is a mapping, so
 * that the names it defines are known. The findings are in the report.
 */
export function readYaml(file: PolicyFile, report: Report): YamlFile | null {
  const at = (place: Place) => ({ file: file.path, place });
  const bytes = byteLength(file.text);
  if (bytes > yamlByteLimit) {
    report.add('file-too-large', at({ line: 1, column: 1 }), { bytes, limit: yamlByteLimit });
    return null;
  }
  if (!checkText(file, report)) return null;
  const deep = tooDeep(file.text) ?? tooIndented(file.text);
  if (deep !== null) {
    report.add('yaml-too-deep', at(deep), { limit: depthLimit });
    return null;
  }
  const plain = readPlainYaml(file.text);
  if (plain !== null) return { path: file.path, ...plain, sound: true };
  return readFullYaml(file, report);
}

/** Reads a file with the parser that knows all of YAML, and reports what is refused. */
export function readFullYaml(file: PolicyFile, report: Report): YamlFile | null {
  const at = (place: Place) => ({ file: file.path, place });
  const lines = new LineCounter();
  const document = parseDocument(file.text, {
    version: '1.2',
    lineCounter: lines,
    uniqueKeys: false,
    merge: false,
    intAsBigInt: true,
    logLevel: 'error',
    prettyErrors: false,
  });
  const placeAt = (offset: number): Place => {
    const position = lines.linePos(offset);
    return { line: Math.max(1, position.line), column: Math.max(1, position.col) };
  };
  for (const problem of document.errors) {
    if (problem.code === 'MULTIPLE_DOCS') report.add('yaml-documents', at(placeAt(problem.pos[0])), {});
    else report.add('yaml-syntax', at(placeAt(problem.pos[0])), { problem: lowerFirst(problem.message) });
  }
  const reader: Reader = {
    path: file.path,
    report,
    placeAt,
    places: new Map(),
    sound: document.errors.length === 0,
  };
  const root = document.contents === null ? {} : convert(document.contents, 0, reader);
  if (typeof root !== 'object' || root === null || Array.isArray(root)) {
    if (reader.sound)
      report.add('not-a-mapping', at({ line: 1, column: 1 }), {
        found: Array.isArray(root) ? 'a list' : 'a single value',
      });
    return null;
  }
  return { path: file.path, root: root as YamlMap, places: reader.places, sound: reader.sound };
}

interface Reader {
  readonly path: string;
  readonly report: Report;
  readonly placeAt: (offset: number) => Place;
  readonly places: Map<object, Places>;
  sound: boolean;
}

function convert(node: Node, depth: number, reader: Reader): YamlValue {
  const offset = (node as ParsedNode).range?.[0] ?? 0;
  const refuse = <Code extends 'yaml-alias' | 'yaml-anchor' | 'yaml-tag' | 'yaml-too-deep'>(
    code: Code,
    values: Parameters<typeof reader.report.add<Code>>[2],
  ) => {
    reader.report.add(code, { file: reader.path, place: reader.placeAt(offset) }, values);
    reader.sound = false;
    return null;
  };
  if (isAlias(node)) return refuse('yaml-alias', { name: node.source });
  const anchor = (node as { anchor?: string }).anchor;
  if (anchor !== undefined) return refuse('yaml-anchor', { name: anchor });
  if (node.tag !== undefined && node.tag !== '!')
    return refuse('yaml-tag', { tag: node.tag.replace('tag:yaml.org,2002:', '!!') });
  if (depth > depthLimit) return refuse('yaml-too-deep', { limit: depthLimit });
  if (isScalar(node)) return convertScalar(node, reader, offset);
  if (isSeq(node)) return convertList(node, depth, reader);
  if (isYamlMap(node)) return convertMap(node, depth, reader);
  return null;
}

function convertScalar(node: Scalar, reader: Reader, offset: number): YamlValue {
  const value = node.value;
  if (typeof value === 'bigint') {
    if (value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER))
      return Number(value);
    reader.report.add(
      'unquoted-id',
      { file: reader.path, place: reader.placeAt(offset) },
      { value: node.source ?? String(value) },
    );
    reader.sound = false;
    return null;
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}

function convertList(node: YAMLSeq, depth: number, reader: Reader): YamlValue {
  const list: YamlValue[] = [];
  const places = new Places(placeOfNode(node, reader), 'sequence');
  node.items.forEach((item) => {
    const range = (item as ParsedNode | null)?.range ?? [0, 0, 0];
    const place = reader.placeAt(range[0]);
    places.add(null, place, place, reader.placeAt(Math.max(range[0], range[1] - 1)).line);
    list.push(item === null ? null : convert(item as Node, depth + 1, reader));
  });
  reader.places.set(list, places);
  return list;
}

function convertMap(node: YAMLMap, depth: number, reader: Reader): YamlValue {
  const map: Record<string, YamlValue> = {};
  const places = new Places(placeOfNode(node, reader), 'mapping');
  for (const pair of node.items) {
    if (!isPair(pair)) continue;
    const keyNode = pair.key as ParsedNode;
    const place = reader.placeAt(keyNode.range[0]);
    places.endLine = Math.max(places.endLine, place.line);
    const key = readKey(keyNode, place, reader);
    if (key === null) continue;
    const first = places.keyPlace(key);
    if (first !== null) {
      reader.report.add('duplicate-key', { file: reader.path, place }, { key, firstLine: first.line });
      reader.sound = false;
      continue;
    }
    const value = pair.value as ParsedNode | null;
    const range = value?.range ?? keyNode.range;
    const endLine = reader.placeAt(Math.max(range[0], range[1] - 1)).line;
    places.add(key, place, reader.placeAt(range[0]), endLine);
    map[key] = value === null ? null : convert(value, depth + 1, reader);
  }
  reader.places.set(map, places);
  return map;
}

function readKey(node: ParsedNode, place: Place, reader: Reader): string | null {
  const at = { file: reader.path, place };
  const key = isScalar(node) ? keyText(node.value) : null;
  if (isScalar(node) && node.anchor !== undefined)
    reader.report.add('yaml-anchor', at, { name: node.anchor });
  else if (key === null) reader.report.add('key-not-text', at, {});
  else if (key === '<<') reader.report.add('yaml-merge', at, {});
  else if (unsafeKeys.has(key)) reader.report.add('unsafe-key', at, { key });
  else return key;
  reader.sound = false;
  return null;
}

function keyText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean'
    ? String(value)
    : null;
}

function placeOfNode(node: YAMLMap | YAMLSeq, reader: Reader): Place {
  return reader.placeAt((node as ParsedNode).range?.[0] ?? 0);
}

/** The parser recurses, so depth is bounded before it sees the text. Brackets in quotes count too: a false alarm needs 200 of them. */
function tooDeep(text: string): Place | null {
  const limit = 200;
  let depth = 0;
  let dashes = 0;
  let line = 1;
  let column = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    column++;
    if (c === 10) {
      line++;
      column = 0;
      dashes = 0;
    } else if (c === 0x5b || c === 0x7b) depth++;
    else if (c === 0x5d || c === 0x7d) depth = Math.max(0, depth - 1);
    else if (c === 0x2d && text.charCodeAt(i + 1) === 0x20) dashes++;
    else if (c !== 0x20 && c !== 0x3f && c !== 0x3a) dashes = 0;
    if (depth > limit || dashes > limit) return { line, column };
  }
  return null;
}

/** Blocks nest by their indent. The text of a block scalar counts too: a false alarm needs a staircase of 100 lines. */
function tooIndented(text: string): Place | null {
  const indents: number[] = [];
  let line = 0;
  for (let start = 0; start < text.length; line++) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    let first = start;
    while (text.charCodeAt(first) === 0x20) first++;
    const sign = text.charCodeAt(first);
    if (first < end && sign !== 0x23 && sign !== 0x0d) {
      while ((indents.at(-1) ?? -1) >= first - start) indents.pop();
      indents.push(first - start);
      if (indents.length > 100) return { line: line + 1, column: first - start + 1 };
    }
    start = end + 1;
  }
  return null;
}

export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}
