/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index lies inside its array, and a default would cost in the loops */
/** A word over classes, as a string of their numbers, with the number that is reported where it ends. */
export interface Keyword {
  readonly key: string;
  readonly id: number;
}

/** Classes that every alphabet has; letters follow from `firstLetter`. */
export const classes = { other: 0, boundary: 1, skip: 2, special: 3, firstLetter: 4 } as const;

/** Set in a table entry that needs the slow path: its target ends a keyword or has no row, or the class is `special`. */
export const flag = 0x80000000 | 0;
export const mask = 0x7fffffff;

/**
 * Aho–Corasick over classes, in two storeys. Each distinct beginning of a keyword is a node; nodes are kept in the order of the sorted
 * keywords, so that the tail of a keyword is a row of neighbours. The shallowest nodes have a row in a dense table, in which nearly all of
 * a text is read with one look-up a character; from deeper ones the scan follows children and suffixes, in linear time as well.
 *
 * A state is the index of a node's row in the table, or, for a node without one, the length of the table plus the node. A class that
 * repeats leaves the state as it is, so runs read as one; so does `skip`, silently. `special` is flagged everywhere, so that the scan has
 * one branch for all that is rare.
 */
export interface Automaton {
  readonly width: number;
  readonly table: Int32Array;
  /** By row: its node. */
  readonly nodeOfRow: Int32Array;
  /** Four numbers a node, see `part`. A node is the index of its first one; the root is 0. */
  readonly nodes: Int32Array;
  /** By number of a node: the first keyword that ends there, as index into `ids`; -1 if none. */
  readonly firstOutput: Int32Array;
  /** By keyword: the next one that ends in the same node; -1 if none. */
  readonly nextId: Int32Array;
  readonly ids: Int32Array;
}

/**
 * What is kept of a node. `label`: its last class, with the two flags below. `sibling`: the next child of its parent, 0 if none. `fail`: the
 * state of its longest proper suffix that is a node. `output`: the longest such suffix that is a keyword, 0 if none.
 */
const part = { label: 0, sibling: 1, fail: 2, output: 3, count: 4 } as const;
const labelMask = 0xff;
/** Some keyword ends with the node. */
const ends = 0x100;
/** The node after it is its first child. */
const goesOn = 0x200;

/** Entries of the table. What lies deeper than so many rows is one look-up in fifty in ordinary text. */
const largestTable = 1 << 19;

/** Makes the nodes from the sorted keywords, then joins them, breadth first. Adjacent equal classes in a keyword must have been joined. */
export function buildAutomaton(
  keywords: readonly Keyword[],
  width: number,
  largest = largestTable,
): Automaton {
  const sorted = [...keywords].sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  const count = countNodes(sorted);
  const { depths, ...made } = makeNodes(sorted, count);
  const order = byDepth(depths);
  // The root's children have rows in any case: what begins a word is where every text starts.
  const rows = Math.min(count, Math.max(Math.floor(largest / width), width + 1));
  const automaton: Automaton = {
    width,
    table: new Int32Array(rows * width),
    nodeOfRow: order.slice(0, rows),
    ...made,
    ids: Int32Array.from(sorted, ({ id }) => id),
  };
  connect(automaton, order);
  return automaton;
}

/** One node for each distinct beginning of a keyword, the empty one included. */
function countNodes(sorted: readonly Keyword[]): number {
  let count = 1;
  let before = '';
  for (const { key } of sorted) {
    count += key.length - sharedLength(before, key);
    before = key;
  }
  return count;
}

function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a.charCodeAt(shared) === b.charCodeAt(shared)) shared += 1;
  return shared;
}

interface Made extends Pick<Automaton, 'nodes' | 'firstOutput' | 'nextId'> {
  /** By number of a node. */
  readonly depths: Uint16Array;
}

function makeNodes(sorted: readonly Keyword[], count: number): Made {
  const nodes = new Int32Array(count * part.count);
  const depths = new Uint16Array(count);
  const firstOutput = new Int32Array(count).fill(-1);
  const nextId = new Int32Array(sorted.length).fill(-1);
  /** By depth: the node of the keyword at hand; below, still of the one before it. */
  const path = [0];
  let made = part.count;
  let before = '';
  sorted.forEach(({ key }, at) => {
    const shared = sharedLength(before, key);
    if (shared < before.length) nodes[path[shared + 1]! + part.sibling] = made;
    else if (made < nodes.length) nodes[path[shared]! + part.label]! |= key.length > shared ? goesOn : 0;
    for (let depth = shared; depth < key.length; depth += 1) {
      nodes[made + part.label] = key.charCodeAt(depth) | (depth < key.length - 1 ? goesOn : 0);
      depths[made / part.count] = depth + 1;
      path[depth + 1] = made;
      made += part.count;
    }
    const end = path[key.length]! / part.count;
    nextId[at] = firstOutput[end]!;
    firstOutput[end] = at;
    before = key;
  });
  return { nodes, depths, firstOutput, nextId };
}

/** The nodes, the shallowest first, and in order among those of one depth. */
function byDepth(depths: Uint16Array): Int32Array {
  const deepest = depths.reduce((most, depth) => Math.max(most, depth), 0);
  const next = new Int32Array(deepest + 2);
  for (const depth of depths) next[depth + 1]! += 1;
  for (let depth = 0; depth <= deepest; depth += 1) next[depth + 1]! += next[depth]!;
  const order = new Int32Array(depths.length);
  depths.forEach((depth, number) => (order[next[depth]!++] = number * part.count));
  return order;
}

/** Finds the suffix of each node, and fills the rows of those that have one. A suffix is shallower than its node, so it comes first. */
function connect(automaton: Automaton, order: Int32Array): void {
  const { width, table, nodes } = automaton;
  const states = new Int32Array(order.length);
  const stateOf = (at: number) => states[at / part.count]!;
  order.forEach((at, row) => {
    states[at / part.count] = row * width < table.length ? row * width : table.length + at;
  });
  for (const at of order) {
    const state = stateOf(at);
    const fail = nodes[at + part.fail]!;
    const hasRow = state < table.length;
    // Rows are short: to call `copyWithin` costs more than the loop. What has a row fails to one that has.
    if (hasRow && at > 0) for (let i = 0; i < width; i += 1) table[state + i] = table[fail + i]!;
    for (let child = firstChild(nodes, at); child !== 0; child = nodes[child + part.sibling]!) {
      const symbol = nodes[child + part.label]! & labelMask;
      const to = stateOf(child);
      join(automaton, child, at === 0 ? 0 : step(automaton, fail, symbol) & mask);
      if (hasRow) table[state + symbol] = to >= table.length || isEnd(nodes, child) ? to | flag : to;
    }
    if (!hasRow) continue;
    const label = nodes[at + part.label]! & labelMask;
    if (at > 0) table[state + label] = isEnd(nodes, at) && label !== classes.boundary ? state | flag : state;
    table[state + classes.skip] = state;
    table[state + classes.special] = state | flag;
  }
}

/** Tells a node its suffix. */
function join(automaton: Automaton, at: number, suffix: number): void {
  const { nodes, firstOutput } = automaton;
  const shorter = nodeOf(automaton, suffix);
  nodes[at + part.fail] = suffix;
  nodes[at + part.output] = firstOutput[shorter / part.count]! >= 0 ? shorter : nodes[shorter + part.output]!;
  if (firstOutput[at / part.count]! >= 0 || nodes[at + part.output] !== 0) nodes[at + part.label]! |= ends;
}

function firstChild(nodes: Int32Array, at: number): number {
  return (nodes[at + part.label]! & goesOn) === 0 ? 0 : at + part.count;
}

function isEnd(nodes: Int32Array, at: number): boolean {
  return (nodes[at + part.label]! & ends) !== 0;
}

function nodeOf({ table, nodeOfRow, width }: Automaton, state: number): number {
  return state < table.length ? nodeOfRow[state / width]! : state - table.length;
}

/** The state after one more class (any but `special`), flagged where a keyword may have ended. */
export function step({ table, nodes }: Automaton, from: number, symbol: number): number {
  const end = table.length;
  if (from >= end && symbol === classes.skip) return from;
  let state = from;
  while (state >= end) {
    const at = state - end;
    const own = nodes[at]!;
    if (symbol === (own & labelMask))
      return (own & ends) !== 0 && symbol !== classes.boundary ? state | flag : state;
    for (let child = (own & goesOn) === 0 ? 0 : at + part.count; child !== 0;) {
      const label = nodes[child]!;
      if ((label & labelMask) === symbol) return (label & ends) === 0 ? end + child : (end + child) | flag;
      child = nodes[child + part.sibling]!;
    }
    state = nodes[at + part.fail]!;
  }
  const next = table[state + symbol]!;
  const to = next & mask;
  return to >= end && !isEnd(nodes, to - end) ? to : next;
}

/** Writes the numbers of all keywords that may end at a state to the beginning of `found`, and returns how many there are. */
export function outputsOf(automaton: Automaton, state: number, found: number[]): number {
  const { nodes, firstOutput, nextId, ids } = automaton;
  let count = 0;
  for (let at = nodeOf(automaton, state); at !== 0; at = nodes[at + part.output]!)
    for (let id = firstOutput[at / part.count]!; id >= 0; id = nextId[id]!) found[count++] = ids[id]!;
  return count;
}
