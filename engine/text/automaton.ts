/** A word over classes with the number that is reported where it ends. */
export interface Keyword {
  readonly classes: readonly number[];
  readonly id: number;
}

/** Classes that every alphabet has; letters follow from `firstLetter`. */
export const classes = { other: 0, boundary: 1, skip: 2, special: 3, firstLetter: 4 } as const;

/** Set in a table entry whose target state ends a keyword, or that needs the slow path. */
export const flag = 0x80000000 | 0;
export const mask = 0x7fffffff;

/**
 * Aho–Corasick over classes, dense. A state is the index of its row. A class that repeats leaves the state as it is, so runs read as
 * one; so does `skip`, silently. `special` is flagged everywhere, so that the scan has one branch for all that is rare.
 */
export interface Automaton {
  readonly width: number;
  readonly table: Int32Array;
  /** By row number: the first keyword that ends here, as index into `ids`; -1 if none. */
  readonly firstOutput: Int32Array;
  /** By row number: the row of the longest proper suffix that ends a keyword; 0 if none. */
  readonly nextOutput: Int32Array;
  /** Chains of keywords that end in the same row. */
  readonly nextId: Int32Array;
  readonly ids: Int32Array;
}

/** Builds in breadth-first order over typed arrays. Adjacent equal classes in a keyword must have been joined. */
export function buildAutomaton(keywords: readonly Keyword[], width: number): Automaton {
  const limit = keywords.reduce((sum, keyword) => sum + keyword.classes.length, 1);
  const trie = new Int32Array(limit * width);
  const labels = new Uint16Array(limit);
  const firstOutput = new Int32Array(limit).fill(-1);
  const nextId = new Int32Array(keywords.length).fill(-1);
  const ids = new Int32Array(keywords.length);
  let rows = 1;
  keywords.forEach((keyword, i) => {
    let row = 0;
    for (const symbol of keyword.classes) {
      const at = row * width + symbol;
      let child = trie[at] ?? 0;
      if (child === 0) {
        child = rows++;
        trie[at] = child;
        labels[child] = symbol;
      }
      row = child;
    }
    ids[i] = keyword.id;
    nextId[i] = firstOutput[row] ?? -1;
    firstOutput[row] = i;
  });
  const nextOutput = new Int32Array(rows);
  const table = trie.slice(0, rows * width);
  connect(table, { rows, width, labels, firstOutput, nextOutput });
  return { width, table, firstOutput: firstOutput.slice(0, rows), nextOutput, nextId, ids };
}

interface Rows {
  readonly rows: number;
  readonly width: number;
  /** Class on the edge that leads to a row. */
  readonly labels: Uint16Array;
  readonly firstOutput: Int32Array;
  readonly nextOutput: Int32Array;
}

/** Turns the trie in place into the full transition table: what has no child goes where the longest proper suffix goes. */
function connect(table: Int32Array, { rows, width, labels, firstOutput, nextOutput }: Rows): void {
  const fails = new Int32Array(rows);
  const queue = new Int32Array(rows);
  let tail = 1;
  for (let head = 0; head < tail; head += 1) {
    const row = queue[head] ?? 0;
    const base = row * width;
    const failBase = (fails[row] ?? 0) * width;
    for (let symbol = 0; symbol < width; symbol += 1) {
      const child = table[base + symbol] ?? 0;
      const back = row === 0 ? 0 : (table[failBase + symbol] ?? 0);
      if (child === 0) {
        table[base + symbol] = back;
        continue;
      }
      const fail = (back & mask) / width;
      fails[child] = fail;
      nextOutput[child] = (firstOutput[fail] ?? -1) >= 0 ? fail : (nextOutput[fail] ?? 0);
      const ends = (firstOutput[child] ?? -1) >= 0 || (nextOutput[child] ?? 0) !== 0;
      table[base + symbol] = ends ? (child * width) | flag : child * width;
      queue[tail++] = child;
    }
    const label = labels[row] ?? 0;
    const ends = (firstOutput[row] ?? -1) >= 0 || (nextOutput[row] ?? 0) !== 0;
    if (row !== 0) table[base + label] = ends && label !== classes.boundary ? base | flag : base;
    table[base + classes.skip] = base;
    table[base + classes.special] = base | flag;
  }
}
