/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index lies inside its array, and a default would cost in the loops */
/** A word over classes, as a string of their numbers, with the number that is reported where it ends. */
export interface Keyword {
  readonly key: string;
  readonly id: number;
}

/** Classes that every alphabet has; letters follow from `firstLetter`. */
export const classes = { other: 0, boundary: 1, skip: 2, special: 3, firstLetter: 4 } as const;

/** Set in a table entry whose target state ends a keyword, or that needs the slow path. */
export const flag = 0x80000000 | 0;
export const mask = 0x7fffffff;

/**
 * Aho–Corasick over classes, dense. A state is the index of its row; rows are numbered breadth first, so that those in use lie close
 * together. A class that repeats leaves the state as it is, so runs read as one; so does `skip`, silently. `special` is flagged
 * everywhere, so that the scan has one branch for all that is rare.
 */
export interface Automaton {
  readonly width: number;
  readonly table: Int32Array;
  /** By row number: the first keyword that ends here, as index into `ids`; -1 if none. */
  readonly firstOutput: Int32Array;
  /** By row number: the row of the longest proper suffix that ends a keyword; 0 if none. */
  readonly nextOutput: Int32Array;
  /** By keyword: the next one that ends in the same row; -1 if none. */
  readonly nextId: Int32Array;
  readonly ids: Int32Array;
}

/** Builds row by row, breadth first, from sorted keywords. Adjacent equal classes in a keyword must have been joined. */
export function buildAutomaton(keywords: readonly Keyword[], width: number): Automaton {
  const sorted = [...keywords].sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  const rows = countRows(sorted);
  const automaton: Automaton = {
    width,
    table: new Int32Array(rows * width),
    firstOutput: new Int32Array(rows).fill(-1),
    nextOutput: new Int32Array(rows),
    nextId: new Int32Array(sorted.length).fill(-1),
    ids: Int32Array.from(sorted, ({ id }) => id),
  };
  connect(automaton, sorted, rows);
  return automaton;
}

/** One row for each distinct beginning of a keyword, the empty one included. */
function countRows(sorted: readonly Keyword[]): number {
  let rows = 1;
  let before = '';
  for (const { key } of sorted) {
    let shared = 0;
    while (shared < before.length && key.charCodeAt(shared) === before.charCodeAt(shared)) shared += 1;
    rows += key.length - shared;
    before = key;
  }
  return rows;
}

/** The keywords that begin with a row's letters are neighbours in the sorted list: from `firsts` to before `ends`. */
function connect(automaton: Automaton, sorted: readonly Keyword[], rows: number): void {
  const { width, table, firstOutput, nextOutput, nextId } = automaton;
  const fails = new Int32Array(rows);
  const firsts = new Int32Array(rows);
  const ends = new Int32Array(rows);
  const depths = new Uint16Array(rows);
  const labels = new Uint16Array(rows);
  ends[0] = sorted.length;
  let made = 1;
  for (let row = 0; row < rows; row += 1) {
    const base = row * width;
    const depth = depths[row]!;
    const failBase = fails[row]! * width;
    if (row > 0) table.copyWithin(base, failBase, failBase + width);
    let at = firsts[row]!;
    const end = ends[row]!;
    while (at < end) {
      const symbol = sorted[at]!.key.charCodeAt(depth);
      const child = made++;
      firsts[child] = at;
      while (at < end && sorted[at]!.key.charCodeAt(depth) === symbol) {
        if (sorted[at]!.key.length === depth + 1) {
          nextId[at] = firstOutput[child]!;
          firstOutput[child] = at;
          firsts[child] = at + 1;
        }
        at += 1;
      }
      ends[child] = at;
      depths[child] = depth + 1;
      labels[child] = symbol;
      const fail = row === 0 ? 0 : (table[base + symbol]! & mask) / width;
      fails[child] = fail;
      nextOutput[child] = firstOutput[fail]! >= 0 ? fail : nextOutput[fail]!;
      table[base + symbol] = reports(automaton, child) ? (child * width) | flag : child * width;
    }
    const label = labels[row]!;
    if (row > 0)
      table[base + label] = reports(automaton, row) && label !== classes.boundary ? base | flag : base;
    table[base + classes.skip] = base;
    table[base + classes.special] = base | flag;
  }
}

function reports({ firstOutput, nextOutput }: Automaton, row: number): boolean {
  return firstOutput[row]! >= 0 || nextOutput[row]! !== 0;
}
