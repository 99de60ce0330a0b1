import { checkText } from './check-text.ts';
import type { PolicyFile } from './diagnostic.ts';
import type { Place, YamlFile, YamlMap, YamlValue } from './place.ts';
import { asText, isList, isMap, placeOf, placeOfKey } from './place.ts';
import { loadMemory } from './memory.ts';
import type { LoadMemory } from './memory.ts';
import { readSheets } from './read-sheet.ts';
import type { ReadSheet } from './read-sheet.ts';
import type { Report } from './report.ts';
import { sections } from './schema.ts';
import type {
  EntrySection,
  KeyedSection,
  ListSection,
  OnceSection,
  SectionCard,
  SectionKey,
} from './schema.ts';
import { placesAbove } from './validate.ts';

/** One value of a section, with the file that it came from. */
export interface Piece<Value extends YamlValue = YamlValue> {
  readonly file: YamlFile;
  readonly parent: object;
  readonly key: string | number;
  readonly value: Value;
}

/** One entry of a section whose entries may be written in parts: its first part, and its keys from all of them. */
export interface NamedEntry {
  readonly first: Piece;
  readonly keys: ReadonlyMap<string, Piece>;
}

/**
 * All files of a policy as one. Pieces that do not fit the schema are left out. Sections are read by how they merge (see
 * `sections`): `once` holds a whole section, `keyed` its keys, `named` its entries with their keys, `items` the
 * entries of a list in file order.
 */
export interface Assembly {
  readonly once: ReadonlyMap<OnceSection, Piece>;
  readonly keyed: Readonly<Record<KeyedSection, ReadonlyMap<string, Piece>>>;
  readonly named: Readonly<Record<EntrySection, ReadonlyMap<string, NamedEntry>>>;
  readonly items: Readonly<Record<ListSection, readonly Piece<YamlMap>[]>>;
  /** Whether a piece that was left out would have defined this name, so that using it is not a finding of its own. */
  isBroken(section: OnceSection | KeyedSection | EntrySection, name: string): boolean;
  readonly texts: ReadonlyMap<string, string>;
}

/** Tests stand beside rules and are no part of what the engine evaluates. */
export function isPolicyYaml(path: string): boolean {
  return /\.ya?ml$/.test(path) && !/\.test\.ya?ml$/.test(path);
}

/** What is being gathered. */
interface Gathering {
  readonly report: Report;
  readonly once: Map<OnceSection, Piece>;
  readonly keyed: Record<KeyedSection, Map<string, Piece>>;
  readonly named: Record<EntrySection, Map<string, GatheredEntry>>;
  readonly items: Record<ListSection, Piece<YamlMap>[]>;
  /** Section and id → the first entry that has it. */
  readonly ids: Map<string, Piece<YamlMap>>;
  readonly broken: Set<string>;
}

type GatheredEntry = NamedEntry & { readonly keys: Map<string, Piece> };

interface Sheet {
  readonly file: YamlFile;
  /** Whether nothing at or below this JSON pointer misfits the schema. */
  readonly fits: (pointer: string) => boolean;
}

export function assemble(
  files: readonly PolicyFile[],
  report: Report,
  memory: LoadMemory = loadMemory(),
): Assembly {
  const gathering: Gathering = {
    report,
    once: new Map(),
    keyed: sectionsOf('by-key', () => new Map<string, Piece>()),
    named: sectionsOf('by-entry', () => new Map<string, GatheredEntry>()),
    items: sectionsOf('append', (): Piece<YamlMap>[] => []),
    ids: new Map(),
    broken: new Set(),
  };
  const ordered = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const sources = ordered.filter((file) => isPolicyYaml(file.path));
  for (const { file, misfits, diagnostics } of readSheets(sources, memory)) {
    for (const diagnostic of diagnostics) report.diagnostics.push(diagnostic);
    if (file !== null) takeFile(file, misfits, gathering);
  }
  // What is no text says so once and holds nothing, whoever reads it.
  const others = ordered.filter((file) => !isPolicyYaml(file.path) && !checkText(file, report));
  const unread = new Set(others.map((file) => file.path));
  const { once, keyed, named, items, broken } = gathering;
  return {
    once,
    keyed,
    named,
    items,
    isBroken: (section, name) => broken.has(`${section} ${name}`),
    texts: new Map(ordered.map(({ path, text }) => [path, unread.has(path) ? '' : text])),
  };
}

/** The pieces of sections again, as `assemble` had gathered them, without those of named entries. */
export function assemblyOf(pieces: readonly (readonly [section: string, piece: Piece])[]): Assembly {
  const once = new Map<OnceSection, Piece>();
  const keyed = sectionsOf('by-key', () => new Map<string, Piece>());
  const items = sectionsOf('append', (): Piece<YamlMap>[] => []);
  for (const [section, piece] of pieces) {
    const card = sections.find(({ key }) => key === section);
    if (card?.merge === 'once') once.set(card.key, piece);
    else if (card?.merge === 'by-key') keyed[card.key].set(String(piece.key), piece);
    else if (card?.merge === 'append') items[card.key].push(piece as Piece<YamlMap>);
  }
  const named = sectionsOf('by-entry', () => new Map<string, GatheredEntry>());
  return { once, keyed, named, items, isBroken: () => false, texts: new Map() };
}

function sectionsOf<Merge extends SectionCard['merge'], Value>(
  merge: Merge,
  make: () => Value,
): Record<SectionKey<Merge>, Value> {
  const cards = sections.filter((section) => section.merge === merge);
  return Object.fromEntries(cards.map(({ key }) => [key, make()])) as Record<SectionKey<Merge>, Value>;
}

function takeFile(file: YamlFile, misfits: ReadSheet['misfits'], gathering: Gathering): void {
  const at = new Set(misfits);
  const above = placesAbove(misfits ?? []);
  const sheet: Sheet = {
    file,
    fits: (pointer) => misfits !== null && !at.has(pointer) && !above.has(pointer),
  };
  for (const card of sections) {
    const value = file.root[card.key];
    if (value === undefined) continue;
    if (card.merge === 'once') takeOnce(card, value, sheet, gathering);
    else if (card.merge === 'by-key') takeKeys(card, value, sheet, gathering);
    else if (card.merge === 'by-entry') takeEntries(card.key, value, sheet, gathering);
    else takeItems(card, value, sheet, gathering);
  }
}

function takeOnce(
  { key }: { readonly key: OnceSection },
  value: YamlValue,
  { file, fits }: Sheet,
  gathering: Gathering,
): void {
  const first = gathering.once.get(key);
  const place = placeOfKey(file, file.root, key);
  if (first !== undefined) {
    const firstPlace = placeOfKey(first.file, first.parent, key);
    refuseSecond({ what: 'the section', name: key, file, place, first, firstPlace }, gathering.report);
  } else if (fits(`/${key}`)) gathering.once.set(key, { file, parent: file.root, key, value });
  else gathering.broken.add(`${key} ${key}`);
}

function takeKeys(
  { key: section, entry }: { readonly key: KeyedSection; readonly entry: string | null },
  value: YamlValue,
  { file, fits }: Sheet,
  gathering: Gathering,
): void {
  if (!isMap(value)) return;
  const known = gathering.keyed[section];
  for (const [key, inner] of Object.entries(value)) {
    const first = known.get(key);
    const place = placeOfKey(file, value, key);
    if (first !== undefined) {
      const firstPlace = placeOfKey(first.file, first.parent, key);
      const [what, name] = entry === null ? ['the key', `${section}.${key}`] : [entry, key];
      refuseSecond({ what, name, file, place, first, firstPlace }, gathering.report);
    } else if (fits(`/${section}/${escapePointer(key)}`)) {
      known.set(key, { file, parent: value, key, value: inner });
    } else gathering.broken.add(`${section} ${key}`);
  }
}

function takeEntries(
  section: EntrySection,
  value: YamlValue,
  { file, fits }: Sheet,
  gathering: Gathering,
): void {
  if (!isMap(value)) return;
  for (const [name, inner] of Object.entries(value)) {
    if (!isMap(inner) || !fits(`/${section}/${escapePointer(name)}`)) {
      gathering.broken.add(`${section} ${name}`);
      continue;
    }
    const known = gathering.named[section].get(name);
    const entry = known ?? {
      first: { file, parent: value, key: name, value: inner },
      keys: new Map<string, Piece>(),
    };
    if (known === undefined) gathering.named[section].set(name, entry);
    for (const [key, part] of Object.entries(inner)) {
      const first = entry.keys.get(key);
      if (first === undefined) {
        entry.keys.set(key, { file, parent: inner, key, value: part });
        continue;
      }
      const firstPlace = placeOfKey(first.file, first.parent, key);
      const place = placeOfKey(file, inner, key);
      refuseSecond(
        { what: 'the key', name: `${section}.${name}.${key}`, file, place, first, firstPlace },
        gathering.report,
      );
    }
  }
}

function takeItems(
  {
    key: section,
    entry,
    id,
  }: { readonly key: ListSection; readonly entry: string; readonly id: string | null },
  value: YamlValue,
  { file, fits }: Sheet,
  gathering: Gathering,
): void {
  if (!isList(value)) return;
  value.forEach((item, index) => {
    if (!isMap(item) || !fits(`/${section}/${index}`)) return;
    const piece = { file, parent: value, key: index, value: item };
    if (id === null) {
      gathering.items[section].push(piece);
      return;
    }
    const name = asText(item[id]);
    const first = gathering.ids.get(`${section} ${name}`);
    if (first === undefined) {
      gathering.ids.set(`${section} ${name}`, piece);
      gathering.items[section].push(piece);
      return;
    }
    const place = placeOf(file, item, id);
    const firstPlace = placeOf(first.file, first.value, id);
    refuseSecond({ what: entry, name, file, place, first, firstPlace }, gathering.report);
  });
}

interface Second {
  /** What it is, with its article: `the rule`. */
  readonly what: string;
  readonly name: string;
  readonly file: YamlFile;
  readonly place: Place;
  readonly first: Piece;
  readonly firstPlace: Place;
}

function refuseSecond({ what, name, file, place, first, firstPlace }: Second, report: Report): void {
  const rule = what === 'the rule' ? name : null;
  const values = { what, name, firstFile: first.file.path, firstLine: firstPlace.line };
  report.add('defined-twice', { file: file.path, place, rule }, values);
}

function escapePointer(name: string): string {
  return /[~/]/.test(name) ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name;
}
