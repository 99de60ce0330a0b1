import { farthest, imageListOf, readImageEntry } from '../../detectors/image/hashes.ts';
import type { ImageList } from '../../detectors/image/hashes.ts';
import type { Assembly, Piece } from '../../policy/assemble.ts';
import type { Place, YamlMap, YamlValue } from '../../policy/place.ts';
import { asText, isList, placeOf, placeOfKey } from '../../policy/place.ts';
import type { KnownList } from '../../policy/memory.ts';
import { createReport } from '../../policy/report.ts';
import type { Report } from '../../policy/report.ts';
import { defaultFold } from '../../text/contract.ts';
import type { FoldStep, TextList } from '../../text/contract.ts';
import { onHits } from './schema.ts';

const kinds = ['terms', 'domains', 'patterns', 'images'] as const;
/** Keys whose value may name a text file. */
const entryKeys = [...kinds, 'except'] as const;
/** Bits: copies that were scaled or compressed again stay below, other pictures hardly ever do. */
const usualDistance = 8;
/** Folding that keeps every character, so that a pattern sees what its author thinks of. */
const patternFold: readonly FoldStep[] = ['case', 'accents', 'lookalikes', 'invisible', 'markdown'];

export interface EntryPlace {
  readonly file: string;
  readonly place: Place;
}

/** One list of a policy, with where each entry was written. */
export interface ReadList<Spec extends TextList | ImageList = TextList> {
  readonly name: string;
  readonly title: string | null;
  readonly spec: Spec;
  readonly piece: Piece<YamlMap>;
  readonly onHit: (typeof onHits)[number] | null;
  readonly severity: number;
  readonly entryPlaces: readonly EntryPlace[];
  readonly exceptPlaces: readonly EntryPlace[];
}

export type AnyList = ReadList<TextList | ImageList>;

/** Lists of a text come first and in the order that the matcher is given, so that one index serves both. */
export function readLists(
  assembly: Assembly,
  report: Report,
  known: WeakMap<object, KnownList> = new WeakMap<object, KnownList>(),
): readonly AnyList[] {
  const lists: AnyList[] = [];
  for (const [name, piece] of assembly.keyed.lists) {
    const { list, diagnostics } = readKnown(name, piece as Piece<YamlMap>, assembly, known);
    for (const diagnostic of diagnostics) report.diagnostics.push(diagnostic);
    if (list !== null) lists.push(list);
  }
  return [...lists.filter(isTextList), ...lists.filter((list) => !isTextList(list))];
}

export function isTextList(list: AnyList): list is ReadList {
  return list.spec.kind !== 'images';
}

/** The list as it was, where the value and the texts that it names are the same. */
function readKnown(
  name: string,
  piece: Piece<YamlMap>,
  assembly: Assembly,
  known: WeakMap<object, KnownList>,
): KnownList {
  const { value, file } = piece;
  const texts: (string | undefined)[] = [];
  for (const key of entryKeys) {
    const entries = value[key];
    if (typeof entries === 'string') texts.push(assembly.texts.get(resolvePath(file.path, entries)));
  }
  const before = known.get(value);
  if (before?.texts.every((text, i) => text === texts[i]) === true) return before;
  const report = createReport();
  const list = readList(name, piece, assembly, report);
  const read = { list, texts, diagnostics: report.diagnostics };
  known.set(value, read);
  return read;
}

function readList(name: string, piece: Piece<YamlMap>, assembly: Assembly, report: Report): AnyList | null {
  const { value, file } = piece;
  const own = { file: file.path, place: placeOfKey(file, piece.parent, name) };
  const found = kinds.filter((kind) => value[kind] !== undefined);
  const kind = found[0];
  if (kind === undefined || found.length > 1) {
    report.add('list-kind', own, { found });
    return null;
  }
  refuseOptions(kind, piece, report);
  const entries = readEntries(piece, kind, assembly, report);
  const except =
    value['except'] === undefined
      ? { texts: [], places: [] }
      : readEntries(piece, 'except', assembly, report);
  if (entries.texts.length === 0) report.add('empty-list', own, { list: name });
  const base = { id: name, entries: entries.texts, except: except.texts };
  const fold = value['fold'] as readonly FoldStep[] | undefined;
  if (kind === 'images') refuseHashes(entries, report);
  const spec: AnyList['spec'] =
    kind === 'images'
      ? imageListOf(name, entries.texts, Number(value['distance'] ?? usualDistance))
      : kind === 'terms'
        ? {
            ...base,
            kind,
            match: value['match'] === 'anywhere' ? 'anywhere' : 'word',
            fold: fold ?? defaultFold,
          }
        : kind === 'patterns'
          ? { ...base, kind, fold: fold ?? patternFold }
          : { ...base, kind };
  return {
    name,
    title: typeof value['title'] === 'string' ? value['title'] : null,
    spec,
    piece,
    onHit: (value['on-hit'] as AnyList['onHit'] | undefined) ?? null,
    severity: typeof value['severity'] === 'number' ? value['severity'] : 5,
    entryPlaces: entries.places,
    exceptPlaces: except.places,
  };
}

/** An option that would do nothing is a mistake of the author, not ours to swallow. */
function refuseOptions(kind: (typeof kinds)[number], piece: Piece<YamlMap>, report: Report): void {
  const { value, file } = piece;
  const meaningless = {
    terms: ['distance'],
    domains: ['match', 'fold', 'distance'],
    patterns: ['match', 'distance'],
    images: ['match', 'fold', 'except'],
  }[kind];
  for (const option of meaningless) {
    if (value[option] === undefined) continue;
    report.add('list-option', { file: file.path, place: placeOfKey(file, value, option) }, { option, kind });
  }
  if (kind !== 'patterns' || !isList(value['fold'])) return;
  const steps = value['fold'];
  steps.forEach((step, index) => {
    if (patternFold.includes(step as FoldStep)) return;
    report.add(
      'list-option',
      { file: file.path, place: placeOf(file, steps, index) },
      { option: asText(step), kind },
    );
  });
}

function refuseHashes({ texts, places }: Entries, report: Report): void {
  texts.forEach((entry, index) => {
    const at = places[index];
    if (at !== undefined && readImageEntry(entry) === null) report.add('bad-image', at, { entry, farthest });
  });
}

interface Entries {
  readonly texts: readonly string[];
  readonly places: readonly EntryPlace[];
}

function readEntries(piece: Piece<YamlMap>, key: string, assembly: Assembly, report: Report): Entries {
  const { value, file } = piece;
  const entries = value[key] as YamlValue;
  if (isList(entries)) {
    return {
      texts: entries.map((entry) => asText(entry)),
      places: entries.map((_, index) => ({ file: file.path, place: placeOf(file, entries, index) })),
    };
  }
  const path = resolvePath(file.path, asText(entries));
  const text = assembly.texts.get(path);
  if (text !== undefined) return readTextList(path, text);
  report.add('file-missing', { file: file.path, place: placeOf(file, value, key) }, { path });
  return { texts: [], places: [] };
}

/** One entry a line; `#` begins a comment at the start of a line or after a space. */
function readTextList(path: string, text: string): Entries {
  const texts: string[] = [];
  const places: EntryPlace[] = [];
  text.split('\n').forEach((line, index) => {
    const entry = line.replace(/(^|\s)#.*$/, '').trim();
    if (entry === '') return;
    texts.push(entry.replace(/^\uFEFF/, ''));
    places.push({
      file: path,
      place: { line: index + 1, column: line.length - line.trimStart().length + 1 },
    });
  });
  return { texts, places };
}

function resolvePath(from: string, relative: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '.' || part === '') continue;
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}
