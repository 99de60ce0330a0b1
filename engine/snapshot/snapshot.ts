import type { WindowSpec } from '../detectors/windows.ts';
import { CompiledPolicy } from '../evaluate/compiled-policy.ts';
import { assemblyOf } from '../policy/assemble.ts';
import type { Assembly, Piece } from '../policy/assemble.ts';
import type { Diagnostic } from '../policy/diagnostic.ts';
import type { Loaded, OpenPolicy } from '../policy/load.ts';
import type { Manifest, PointsPolicy, Template, TemplateCard } from '../policy/policy.ts';
import { createReport } from '../policy/report.ts';
import { contextOf } from '../policy/rule-context.ts';
import type { AnyList, ReadList } from '../sections/lists/read.ts';
import type { Defaults } from '../sections/manifest/read.ts';
import { readSections } from '../sections/sections.ts';
import { matcherOf } from '../text/matcher.ts';
import { restoreText, saveText } from '../text/save.ts';
import { restoreBook, saveBook } from './book.ts';
import { PartReader, PartWriter } from './container.ts';
import { LateList, packList } from './list.ts';
import type { PackedList } from './list.ts';
import { packPiece, unpackPiece } from './piece.ts';
import type { PackedPiece } from './piece.ts';

interface Head {
  readonly hash: string;
  readonly manifest: Manifest;
  readonly defaults: Defaults;
  readonly points: PointsPolicy;
  readonly templates: Readonly<Record<string, Template>>;
  readonly templateCards: readonly TemplateCard[];
  readonly windows: readonly WindowSpec[];
  readonly diagnostics: readonly Diagnostic[];
}

interface ListNames {
  readonly all: readonly string[];
  /** How many of them, from the first, the text is searched for. */
  readonly ofText: number;
}

/**
 * A compiled policy as bytes, with its warnings: data only, for `restorePolicy` of the same engine. Who keeps it proves that
 * it comes from there and is whole.
 */
export function snapshotOf(
  { parts, assembly, compiled }: OpenPolicy,
  diagnostics: readonly Diagnostic[],
): Uint8Array {
  const { hash, manifest, points, templates, templateCards, windows } = parts;
  const { defaults } = compiled;
  const head: Head = { hash, manifest, defaults, points, templates, templateCards, windows, diagnostics };
  const writer = new PartWriter();
  writer.json('head', head);
  writer.json('names', { all: compiled.allLists.map((list) => list.name), ofText: parts.lists.length });
  writer.texts(
    'lists',
    compiled.allLists.map((list) => JSON.stringify(packList(list))),
  );
  writer.json('sections', sectionPieces(assembly));
  saveBook(
    { book: compiled.book, assembly, lists: compiled.allLists, alwaysRuns: parts.matcher.alwaysRuns },
    writer,
  );
  saveText(compiled.built, writer);
  return writer.bytes();
}

/** The policy of a snapshot, if it is of the files with this hash (see `hashOf`); `null`: it is not, or cannot be read. */
export function restorePolicy(bytes: Uint8Array, hash: string): Loaded | null {
  try {
    const reader = new PartReader(bytes);
    const head = reader.json('head') as Head;
    return head.hash === hash ? restore(head, reader) : null;
  } catch {
    // Cut short, or of another format: it is no error, because the files themselves say everything.
    return null;
  }
}

function restore(head: Head, reader: PartReader): Loaded {
  const { hash, manifest, points, templates, templateCards, windows, diagnostics } = head;
  const names = reader.json('names') as ListNames;
  const texts = reader.texts('lists');
  const lists = names.all.map((name, i) => new LateList(name, () => JSON.parse(texts(i)) as PackedList));
  const textLists = lists.slice(0, names.ofText) as readonly AnyList[] as readonly ReadList[];
  const pieces = reader.json('sections') as readonly (readonly [string, PackedPiece])[];
  const assembly = assemblyOf(pieces.map(([section, piece]) => [section, unpackPiece(piece)] as const));
  // What there is to report was reported when the snapshot was made.
  const { context } = contextOf({ report: createReport(), assembly, head, lists, textLists, templates });
  const matcher = matcherOf(
    restoreText({ length: textLists.length, at: (list) => textLists[list]?.spec }, reader),
  );
  const book = restoreBook({ context, lists, alwaysRuns: matcher.alwaysRuns }, reader);
  const sections = readSections({ ...context, manifest });
  const parts = {
    hash,
    manifest,
    points,
    templates,
    templateCards,
    sections,
    rules: [],
    windows,
    matcher,
    lists: names.all.slice(0, names.ofText),
    allLists: lists,
  };
  return { policy: new CompiledPolicy(parts, book), diagnostics };
}

/** Pieces of all sections but lists and rules, which are kept in other forms. */
function sectionPieces({ once, keyed, items }: Assembly): readonly (readonly [string, PackedPiece])[] {
  const found: [string, Iterable<Piece>][] = [
    ...[...once].map(([section, piece]): [string, Iterable<Piece>] => [section, [piece]]),
    ...Object.entries(keyed).map(([section, pieces]): [string, Iterable<Piece>] => [
      section,
      pieces.values(),
    ]),
    ...Object.entries(items),
  ];
  return found
    .filter(([section]) => section !== 'lists' && section !== 'rules')
    .flatMap(([section, pieces]) => [...pieces].map((piece) => [section, packPiece(piece)] as const));
}
