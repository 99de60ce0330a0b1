/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index lies inside its array, and a default would cost in the loops */
import { alphabetOf, classesAt } from './alphabet.ts';
import type { Alphabet, LaneKind } from './alphabet.ts';
import { buildAutomaton, classes, mask, step } from './automaton.ts';
import type { Automaton, Keyword } from './automaton.ts';
import { isMarkdown } from './folded.ts';

/** A text to find in a lane. `wordStart`, `wordEnd`: only where the lane's own reading begins or ends a word. */
export interface LaneEntry {
  readonly text: string;
  readonly id: number;
  readonly wordStart: boolean;
  readonly wordEnd: boolean;
}

/** One automaton with its alphabet: text passes through it once. */
export interface Lane {
  readonly alphabet: Alphabet;
  readonly automaton: Automaton;
  /** The state at the start of a text, which begins a word. */
  readonly start: number;
}

/** Places where a keyword may have ended, in text order. Kept between scans. */
export interface Candidates {
  length: number;
  states: Int32Array;
  positions: Int32Array;
  /** Where a scan came to in the automaton. */
  state: number;
  /** Where the text first holds something that a link could hold; -1: nowhere. */
  link: number;
}

export function emptyCandidates(): Candidates {
  return { length: 0, states: new Int32Array(64), positions: new Int32Array(64), state: 0, link: -1 };
}

export function laneOf(kind: LaneKind, entries: readonly LaneEntry[]): Lane {
  const alphabet = alphabetOf(
    kind,
    entries.map((entry) => entry.text),
  );
  const keywords: Keyword[] = [];
  for (const entry of entries) {
    const key = keyOf(alphabet, entry);
    if (key !== '') keywords.push({ key, id: entry.id });
  }
  const automaton = buildAutomaton(keywords, alphabet.width);
  return laneFrom(alphabet, automaton);
}

export function laneFrom(alphabet: Alphabet, automaton: Automaton): Lane {
  return { alphabet, automaton, start: (automaton.table[classes.boundary] ?? 0) & mask };
}

/** The classes of an entry, equal neighbours joined; empty where it has no letter to look for. */
function keyOf(alphabet: Alphabet, { text, wordStart, wordEnd }: LaneEntry): string {
  let key = '';
  let before = -1;
  let letters = 0;
  const add = (symbol: number) => {
    if (symbol === classes.skip || symbol === before) return;
    if (symbol >= classes.firstLetter) letters += 1;
    key += String.fromCharCode(symbol);
    before = symbol;
  };
  if (wordStart) add(classes.boundary);
  for (let i = 0; i < text.length; i += 1) {
    const only = alphabet.classOf[text.charCodeAt(i)] ?? classes.other;
    if (only !== classes.special) {
      add(only);
      continue;
    }
    const point = text.codePointAt(i) ?? 0;
    if (!isMarkdown(text, i)) classesAt(alphabet, text, i).forEach(add);
    if (point > 0xffff) i += 1;
  }
  if (wordEnd) add(classes.boundary);
  return letters === 0 ? '' : key;
}

/**
 * The hot loop: one look-up for the class, one for the state, one branch, and nothing else in its registers. Everything rare (an end of
 * a keyword, a node without a row, a character of several classes, a surrogate pair, a dot) is flagged by the table itself.
 */
export function scanLane(lane: Lane, text: string, candidates: Candidates): void {
  const { classOf } = lane.alphabet;
  const { table } = lane.automaton;
  const length = text.length;
  const end = table.length;
  let state = lane.start;
  for (let i = 0; ; i += 1) {
    let next = 0;
    while (i < length) {
      next = table[state + classOf[text.charCodeAt(i)]!]!;
      if (next < 0) break;
      state = next;
      i += 1;
    }
    if (i >= length) break;
    const isSpecial = classOf[text.charCodeAt(i)] === classes.special;
    if (!isSpecial && (next & mask) < end) {
      state = next & mask;
      pushCandidate(candidates, state, i);
      continue;
    }
    i = follow({ lane, text, candidates }, state, i);
    state = candidates.state;
  }
  feed(lane.automaton, candidates, state, classes.boundary, length);
}

/** Reads on from `i` until there is a row to go on with, and returns the place of the last character read. The state is left in `candidates`. */
function follow(pass: Pass, from: number, start: number): number {
  const { lane, text, candidates } = pass;
  const { classOf } = lane.alphabet;
  const end = lane.automaton.table.length;
  let state = from;
  let i = start;
  for (; ; i += 1) {
    const symbol = classOf[text.charCodeAt(i)]!;
    if (symbol === classes.special) {
      const point = text.codePointAt(i)!;
      state = feedSpecial(pass, state, i, point);
      if (point > 0xffff) i += 1;
    } else state = feed(lane.automaton, candidates, state, symbol, i);
    if (state < end || i + 1 >= text.length) break;
  }
  candidates.state = state;
  return i;
}

interface Pass {
  readonly lane: Lane;
  readonly text: string;
  readonly candidates: Candidates;
}

function feedSpecial({ lane, text, candidates }: Pass, state: number, i: number, point: number): number {
  if (isMarkdown(text, i)) return state;
  if (candidates.link < 0 && isLinkSign(text, i, point)) candidates.link = i;
  let now = state;
  for (const symbol of classesAt(lane.alphabet, text, i))
    now = feed(lane.automaton, candidates, now, symbol, i);
  return now;
}

function feed(
  automaton: Automaton,
  candidates: Candidates,
  state: number,
  symbol: number,
  i: number,
): number {
  const next = step(automaton, state, symbol);
  if (next >= 0) return next;
  pushCandidate(candidates, next & mask, i);
  return next & mask;
}

/** A dot before something, `://`, or `%` before a digit: without one of them there is no link. */
function isLinkSign(text: string, i: number, point: number): boolean {
  const after = text.charCodeAt(i + 1);
  switch (point) {
    case 0x2e:
    case 0x3002:
    case 0xff0e:
    case 0xff61:
    case 0x2024:
      return i > 0 && after > 0x20;
    case 0x3a:
      return after === 0x2f;
    case 0x25:
      return after >= 0x30 && after <= 0x39;
    default:
      return false;
  }
}

function pushCandidate(candidates: Candidates, state: number, position: number): void {
  const at = candidates.length;
  if (at === candidates.states.length) {
    const { states, positions } = candidates;
    candidates.states = new Int32Array(at * 2);
    candidates.states.set(states);
    candidates.positions = new Int32Array(at * 2);
    candidates.positions.set(positions);
  }
  candidates.states[at] = state;
  candidates.positions[at] = position;
  candidates.length = at + 1;
}
