import { assemble } from '../../policy/assemble.ts';
import type { Assembly, Piece } from '../../policy/assemble.ts';
import type { PolicyFile } from '../../policy/diagnostic.ts';
import { isMap } from '../../policy/place.ts';
import type { YamlMap, YamlValue } from '../../policy/place.ts';
import { createReport } from '../../policy/report.ts';
import { readLists } from '../../sections/lists/read.ts';
import type { AnyList } from '../../sections/lists/read.ts';
import { spotOf } from './change.ts';
import type { PolicyChange, ChangeKind } from './change.ts';
import { differences } from './differences.ts';
import type { Difference } from './differences.ts';
import { show } from './measure.ts';

/** One of the two policies. What does not fit the language is left out of it. */
export interface Side {
  readonly assembly: Assembly;
  readonly lists: ReadonlyMap<string, AnyList>;
  /** What rules do that do not say it themselves, as written. */
  readonly defaults: YamlMap;
  /** How many errors stand in its files. */
  readonly errors: number;
}

export function readSide(files: readonly PolicyFile[]): Side {
  const report = createReport();
  const assembly = assemble(files, report);
  const lists = new Map(readLists(assembly, report).map((list) => [list.name, list]));
  const defaults = Object.fromEntries([...assembly.keyed.defaults].map(([key, { value }]) => [key, value]));
  const errors = report.diagnostics.filter((finding) => finding.severity === 'error').length;
  return { assembly, lists, defaults, errors };
}

/** `value[key]` of a piece; `null` where it does not stand there. */
export function childOf({ file, value }: Piece, key: string): Piece | null {
  if (!isMap(value)) return null;
  const inner = value[key];
  return inner === undefined ? null : { file, parent: value, key, value: inner };
}

/** A change of two pieces of which at least one is there. */
export function changeOf(
  pieces: Pick<Difference, 'before' | 'after'>,
  change: Pick<PolicyChange, 'kind' | 'bearing' | 'subject' | 'words'>,
): PolicyChange {
  const { before, after } = pieces;
  return { ...change, before: before && spotOf(before), after: after && spotOf(after) };
}

/** What is said of a difference that nobody understands better. */
export function plainChange(kind: ChangeKind, subject: string, difference: Difference): PolicyChange {
  const { path, before, after, moved } = difference;
  const name = path.join('.');
  const words = moved
    ? `${name} in another order`
    : before === null
      ? `${name} ${show(after?.value ?? null)} added`
      : after === null
        ? `${name} ${show(before.value)} removed`
        : `${name} ${show(before.value)} → ${show(after.value)}`;
  return changeOf(difference, { kind, bearing: 'other', subject, words: words.trim() });
}

/** Every key of two maps of pieces that differ, with its smallest differences. */
export function differencesByKey(
  before: ReadonlyMap<string, Piece>,
  after: ReadonlyMap<string, Piece>,
  path: readonly string[],
): readonly Difference[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) =>
    differences([...path, key], before.get(key) ?? null, after.get(key) ?? null),
  );
}

/** The value that counts where a key is not written. */
export function valueOr(piece: Piece | null, otherwise: YamlValue): YamlValue {
  return piece === null ? otherwise : piece.value;
}
