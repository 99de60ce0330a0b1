import { LineCounter, isAlias, isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import type { Alias, Node, ParsedNode } from 'yaml';

/** A key of a foreign configuration, with its value and the line on which it stands, from 1. */
export interface Pair {
  readonly key: string;
  readonly line: number;
  readonly value: Source;
}

/** A foreign configuration with its lines. Integers beyond 2^53 are text, so that no id loses a digit. */
export type Source =
  | { readonly kind: 'scalar'; readonly line: number; readonly value: null | boolean | number | string }
  | { readonly kind: 'list'; readonly line: number; readonly items: readonly Source[] }
  | { readonly kind: 'map'; readonly line: number; readonly pairs: readonly Pair[] };

export type SourceMap = Extract<Source, { kind: 'map' }>;

/** The text is not in the format at all. Lines count from 1. */
export class Unreadable extends Error {
  readonly line: number;
  readonly column: number;
  readonly hint: string | null;
  constructor(message: string, at: { line: number; column?: number }, hint: string | null = null) {
    super(message);
    this.name = 'Unreadable';
    this.line = at.line;
    this.column = at.column ?? 1;
    this.hint = hint;
  }
}

/** Characters. What is longer is no configuration that a person wrote. */
const longest = 4_000_000;

/** Reads YAML or JSON; `firstLine` is the line of the file on which the text begins. Of a key that stands twice both are kept, in order. */
export function readSource(text: string, firstLine = 1): Source {
  if (text.length > longest)
    throw new Unreadable(`the file has ${text.length} characters; at most ${longest} are read`, { line: 1 });
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: false,
    intAsBigInt: true,
    merge: true,
    logLevel: 'error',
    prettyErrors: false,
  });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  const [problem] = document.errors;
  if (problem !== undefined) {
    const isTooDeep = problem.code === 'RESOURCE_EXHAUSTION';
    throw new Unreadable(isTooDeep ? tooDeep : problem.message, at(problem.pos[0]));
  }
  const resolve = (alias: Alias) => alias.resolve(document) ?? null;
  return convert(document.contents, { at, resolve, depth: 0, read: { values: 0 } });
}

interface Reader {
  readonly at: (offset: number) => { line: number };
  readonly resolve: (alias: Alias) => unknown;
  readonly depth: number;
  /** Values so far: an alias can stand for millions. */
  readonly read: { values: number };
}

const deepest = 64;
const mostValues = 1_000_000;
const tooDeep = `nested deeper than ${deepest} levels`;

function convert(node: unknown, reader: Reader): Source {
  const { line } = reader.at((node as ParsedNode | null)?.range?.[0] ?? 0);
  if (reader.depth > deepest) throw new Unreadable(tooDeep, { line });
  if ((reader.read.values += 1) > mostValues)
    throw new Unreadable(`more than ${mostValues} values, aliases written out`, { line });
  const inner = { ...reader, depth: reader.depth + 1 };
  if (isAlias(node)) return { ...convert(reader.resolve(node), inner), line };
  if (isScalar(node)) return { kind: 'scalar', line, value: scalarOf(node.value) };
  if (isSeq(node)) return { kind: 'list', line, items: node.items.map((item) => convert(item, inner)) };
  if (isMap(node)) {
    const pairs = node.items.filter(isPair).map((pair): Pair => {
      const key = pair.key as Node & ParsedNode;
      return {
        key: String(isScalar(key) ? key.value : key),
        line: reader.at(key.range[0]).line,
        value: convert(pair.value, inner),
      };
    });
    return { kind: 'map', line, pairs };
  }
  return { kind: 'scalar', line, value: null };
}

function scalarOf(value: unknown): null | boolean | number | string {
  if (typeof value === 'bigint') {
    const isSafe = value <= BigInt(Number.MAX_SAFE_INTEGER) && value >= BigInt(Number.MIN_SAFE_INTEGER);
    return isSafe ? Number(value) : String(value);
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}

const nothing: Source = { kind: 'scalar', line: 1, value: null };

export function pairOf(map: Source | undefined, key: string): Pair | undefined {
  return map?.kind === 'map' ? map.pairs.findLast((pair) => pair.key === key) : undefined;
}

export function valueOf(map: Source | undefined, key: string): Source {
  return pairOf(map, key)?.value ?? nothing;
}

/** A scalar as text, `null` for anything else. */
export function textOf(source: Source): string | null {
  return source.kind === 'scalar' && source.value !== null ? String(source.value) : null;
}

/** One text or several. */
export function textsOf(source: Source): readonly string[] {
  if (source.kind === 'list') return source.items.flatMap((item) => textOf(item) ?? []);
  return [textOf(source) ?? []].flat();
}

export function isTrue(source: Source): boolean {
  return source.kind === 'scalar' && source.value === true;
}

export function numberOf(source: Source): number | null {
  const value = textOf(source);
  return value === null || value.trim() === '' || Number.isNaN(Number(value)) ? null : Number(value);
}

/** A whole number between `least` and a million, `null` for anything else. */
export function countOf(source: Source, least = 1): number | null {
  const value = numberOf(source);
  return value !== null && Number.isInteger(value) && value >= least && value <= 1_000_000 ? value : null;
}

/** Everything that a source says: each key whose value is no mapping, with the keys that lead to it. */
export function statements(source: Source, above: readonly Pair[] = []): readonly Statement[] {
  if (source.kind === 'list') return source.items.flatMap((item) => statements(item, above));
  if (source.kind === 'scalar') return [];
  return source.pairs.flatMap((pair) => {
    const here = [...above, pair];
    const below = statements(pair.value, here);
    return below.length > 0 ? below : [{ path: here.map(({ key }) => key).join('.'), pair, above }];
  });
}

export interface Statement {
  readonly path: string;
  readonly pair: Pair;
  /** What it stands in, the outermost first. */
  readonly above: readonly Pair[];
}
