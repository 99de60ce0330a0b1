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
  /** Two numbers a node, see `part`. A node is the index of its first one; the root is 0. */
  readonly nodes: Int32Array;
  /**
   * Two numbers a node, which has the same index here: the first keyword that ends there, as index into `keywords`, -1 if none; and the
   * longest suffix of the node that is a keyword, 0 if none.
   */
  readonly outputs: Int32Array;
  /** Two numbers a keyword: its id, and the index of the next one that ends in the same node, -1 if none. */
  readonly keywords: Int32Array;
}

/**
 * What is kept of a node, as little as can be: what lies deep is seldom near. `branch`: its last class and, above it, the number of the
 * next child of its parent, 0 if none. `fail`: the state of its longest proper suffix that is a node, and above it the two flags below.
 */
const part = { branch: 0, fail: 1, count: 2 } as const;
const labelMask = 0xff;
const labelBits = 8;
/** Nodes that can be told apart. */
const mostNodes = 1 << 24;
const stateMask = 0x3fffffff;
/** Some keyword ends with the node. */
const ends = 0x40000000;
/** The node after it is its first child. */
const goesOn = 0x80000000 | 0;

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
  if (count > mostNodes) throw new RangeError(`the terms have more than ${mostNodes} different beginnings`);
  const { depths, ...made } = makeNodes(sorted, count);
  const order = byDepth(depths);
  // The root's children have rows in any case: what begins a word is where every text starts.
  const rows = Math.min(count, Math.max(Math.floor(largest / width), width + 1));
  const automaton: Automaton = {
    width,
    table: new Int32Array(rows * width),
    nodeOfRow: order.slice(0, rows),
    ...made,
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

interface Made extends Pick<Automaton, 'nodes' | 'outputs' | 'keywords'> {
  /** By number of a node. */
  readonly depths: Uint16Array;
}

function makeNodes(sorted: readonly Keyword[], count: number): Made {
  const nodes = new Int32Array(count * part.count);
  const depths = new Uint16Array(count);
  const outputs = new Int32Array(count * part.count);
  for (let at = 0; at < outputs.length; at += part.count) outputs[at] = -1;
  const keywords = new Int32Array(sorted.length * 2);
  /** By depth: the node of the keyword at hand; below, still of the one before it. */
  const path = [0];
  let made = part.count;
  let before = '';
  sorted.forEach(({ key, id }, index) => {
    const shared = sharedLength(before, key);
    if (shared < before.length) nodes[path[shared + 1]! + part.branch]! |= (made / part.count) << labelBits;
    for (let depth = shared; depth < key.length; depth += 1) {
      nodes[path[depth]! + part.fail]! |= goesOn;
      nodes[made + part.branch] = key.charCodeAt(depth);
      depths[made / part.count] = depth + 1;
      path[depth + 1] = made;
      made += part.count;
    }
    const end = path[key.length]!;
    keywords[index * 2] = id;
    keywords[index * 2 + 1] = outputs[end]!;
    outputs[end] = index * 2;
    before = key;
  });
  return { nodes, depths, outputs, keywords };
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
    const fail = nodes[at + part.fail]! & stateMask;
    const hasRow = state < table.length;
    // Rows are short: to call `copyWithin` costs more than the loop. What has a row fails to one that has.
    if (hasRow && at > 0) for (let i = 0; i < width; i += 1) table[state + i] = table[fail + i]!;
    for (let child = firstChild(nodes, at); child !== 0; child = sibling(nodes, child)) {
      const symbol = nodes[child + part.branch]! & labelMask;
      const to = stateOf(child);
      join(automaton, child, at === 0 ? 0 : step(automaton, fail, symbol) & mask);
      if (hasRow) table[state + symbol] = to >= table.length || isEnd(nodes, child) ? to | flag : to;
    }
    if (!hasRow) continue;
    const label = nodes[at + part.branch]! & labelMask;
    if (at > 0) table[state + label] = isEnd(nodes, at) && label !== classes.boundary ? state | flag : state;
    table[state + classes.skip] = state;
    table[state + classes.special] = state | flag;
  }
}

/** Tells a node its suffix. */
function join(automaton: Automaton, at: number, suffix: number): void {
  const { nodes, outputs } = automaton;
  const shorter = nodeOf(automaton, suffix);
  const output = outputs[shorter]! >= 0 ? shorter : outputs[shorter + 1]!;
  outputs[at + 1] = output;
  nodes[at + part.fail]! |= outputs[at]! >= 0 || output !== 0 ? suffix | ends : suffix;
}

function firstChild(nodes: Int32Array, at: number): number {
  return (nodes[at + part.fail]! & goesOn) === 0 ? 0 : at + part.count;
}

function sibling(nodes: Int32Array, at: number): number {
  return (nodes[at + part.branch]! >>> labelBits) * part.count;
}

function isEnd(nodes: Int32Array, at: number): boolean {
  return (nodes[at + part.fail]! & ends) !== 0;
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
    const fail = nodes[at + part.fail]!;
    if (symbol === (nodes[at]! & labelMask))
      return (fail & ends) !== 0 && symbol !== classes.boundary ? state | flag : state;
    for (let child = (fail & goesOn) === 0 ? 0 : at + part.count; child !== 0;) {
      const branch = nodes[child]!;
      if ((branch & labelMask) === symbol) return isEnd(nodes, child) ? (end + child) | flag : end + child;
      child = (branch >>> labelBits) * part.count;
    }
    state = fail & stateMask;
  }
  const next = table[state + symbol]!;
  const to = next & mask;
  return to >= end && !isEnd(nodes, to - end) ? to : next;
}

/** Writes the numbers of all keywords that may end at a state to the beginning of `found`, and returns how many there are. */
export function outputsOf(automaton: Automaton, state: number, found: number[]): number {
  const { outputs, keywords } = automaton;
  let count = 0;
  for (let at = nodeOf(automaton, state); at !== 0; at = outputs[at + 1]!)
    for (let keyword = outputs[at]!; keyword >= 0; keyword = keywords[keyword + 1]!)
      found[count++] = keywords[keyword]!;
  return count;
}
