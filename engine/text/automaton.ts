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
  const letters = lettersOf(sorted);
  const rows = countRows(letters);
  const automaton: Automaton = {
    width,
    table: new Int32Array(rows * width),
    firstOutput: new Int32Array(rows).fill(-1),
    nextOutput: new Int32Array(rows),
    nextId: new Int32Array(sorted.length).fill(-1),
    ids: Int32Array.from(sorted, ({ id }) => id),
  };
  connect(automaton, letters, rows);
  return automaton;
}

/** The letters of all keywords in one row: those of the n-th begin at `starts[n]` and end before `starts[n + 1]`. */
interface Letters {
  readonly all: Uint16Array;
  readonly starts: Int32Array;
}

function lettersOf(sorted: readonly Keyword[]): Letters {
  const starts = new Int32Array(sorted.length + 1);
  sorted.forEach(({ key }, i) => (starts[i + 1] = starts[i]! + key.length));
  const all = new Uint16Array(starts[sorted.length]!);
  sorted.forEach(({ key }, i) => {
    const start = starts[i]!;
    for (let at = 0; at < key.length; at += 1) all[start + at] = key.charCodeAt(at);
  });
  return { all, starts };
}

/** One row for each distinct beginning of a keyword, the empty one included. */
function countRows({ all, starts }: Letters): number {
  let rows = 1;
  for (let i = 0; i < starts.length - 1; i += 1) {
    const start = starts[i]!;
    const end = starts[i + 1]!;
    const before = i === 0 ? 0 : starts[i - 1]!;
    const most = i === 0 ? 0 : Math.min(start - before, end - start);
    let shared = 0;
    while (shared < most && all[start + shared] === all[before + shared]) shared += 1;
    rows += end - start - shared;
  }
  return rows;
}

/** The keywords that begin with a row's letters are neighbours in the sorted list: from `firsts` to before `ends`. */
function connect(automaton: Automaton, { all, starts }: Letters, rows: number): void {
  const { width, table, firstOutput, nextOutput, nextId } = automaton;
  const fails = new Int32Array(rows);
  const firsts = new Int32Array(rows);
  const ends = new Int32Array(rows);
  const depths = new Uint16Array(rows);
  const labels = new Uint16Array(rows);
  ends[0] = starts.length - 1;
  let made = 1;
  for (let row = 0; row < rows; row += 1) {
    const base = row * width;
    const depth = depths[row]!;
    const failBase = fails[row]! * width;
    // Rows are short: to call `copyWithin` costs more than the loop.
    if (row > 0) for (let i = 0; i < width; i += 1) table[base + i] = table[failBase + i]!;
    let at = firsts[row]!;
    const end = ends[row]!;
    while (at < end) {
      const symbol = all[starts[at]! + depth]!;
      const child = made++;
      firsts[child] = at;
      while (at < end && all[starts[at]! + depth] === symbol) {
        if (starts[at + 1]! - starts[at]! === depth + 1) {
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
