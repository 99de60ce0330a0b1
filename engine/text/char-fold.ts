import { nature, natureOf, unicode } from './fold-table.ts';
import type { FoldTable } from './fold-table.ts';

/** How single characters fold under one choice of steps. */
export interface CharFold {
  /** By code unit: the folded code unit. Zero: ask `others`. */
  readonly units: Uint16Array;
  /** By code unit below 128: what it folds to where it means the same whatever stands beside it, a mark and another blank aside; else zero. */
  readonly plain: Uint16Array;
  /** What folds to several characters, or lies beyond the first plane. A missing code point folds to itself. */
  readonly others: ReadonlyMap<number, readonly number[]>;
}

/** Signs that are style rather than text where they are what `isMarkdown` says. */
export const styleMarks: ReadonlySet<number> = new Set(Array.from('*`_~|', (c) => c.charCodeAt(0)));

/** Bits of a choice of steps. `owns` takes letters of their own apart too: only for proposals, never for a list. */
export const step = { lookalikes: 1, case: 2, accents: 4, owns: 8 } as const;

const made = new Map<number, CharFold>();

/** The fold of a choice of `step` bits. Made once and kept: there are at most a dozen in use. */
export function charFoldOf(steps: number): CharFold {
  const known = made.get(steps);
  if (known !== undefined) return known;
  const fold = makeCharFold(tablesOf(steps));
  made.set(steps, fold);
  return fold;
}

/** Look-alikes first, so that a Greek capital Nu in a disguise is read as N and not as the small nu, which looks like v. */
function tablesOf(steps: number): readonly FoldTable[] {
  const tables: FoldTable[] = [];
  if ((steps & step.lookalikes) !== 0) tables.push(unicode.lookalikes);
  if ((steps & step.case) !== 0) tables.push(unicode.cases);
  if ((steps & step.accents) !== 0) tables.push(unicode.accents);
  if ((steps & step.owns) !== 0) tables.push(unicode.owns);
  return tables;
}

function makeCharFold(tables: readonly FoldTable[]): CharFold {
  const units = new Uint16Array(0x10000);
  for (let unit = 0; unit < units.length; unit += 1) units[unit] = unit;
  const others = new Map<number, readonly number[]>();
  for (const table of tables) {
    for (const point of table.keys()) {
      const folded = settle(point, tables);
      const only = folded.length === 1 ? (folded[0] ?? 0) : 0x10000;
      if (point < 0x10000 && only < 0x10000) units[point] = only;
      else others.set(point, folded);
      if (point < 0x10000 && only >= 0x10000) units[point] = 0;
    }
  }
  return { units, plain: units.slice(0, 0x80).map((only, unit) => (isAlone(unit) ? only : 0)), others };
}

function isAlone(unit: number): boolean {
  const bits = natureOf(unit);
  if (unit === 0x20) return true;
  return (bits & (nature.blank | nature.invisible | nature.mark)) === 0 && !styleMarks.has(unit);
}

/** Applies the tables until nothing changes: ё → ë → e. */
function settle(point: number, tables: readonly FoldTable[]): readonly number[] {
  for (const table of tables) {
    const next = table.get(point);
    if (next === undefined) continue;
    const [only] = next;
    return next.length === 1 && only !== undefined
      ? settle(only, tables)
      : next.flatMap((p) => settle(p, tables));
  }
  return [point];
}
