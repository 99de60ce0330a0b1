import { nature, natureOf } from './fold-table.ts';

/**
 * What one part of a pattern is known to match: all its strings where they are few (`exact`), else strings of which each match holds at
 * least one (`required`). `null`: not known.
 */
interface Known {
  readonly exact: readonly string[] | null;
  readonly required: readonly string[] | null;
}

const nothing: Known = { exact: [''], required: null };
const anything: Known = { exact: null, required: null };
const mostExact = 16;
const mostRequired = 64;
const longestExact = 60;
/** A shorter literal stands in too many texts to be worth a test. */
const leastWeight = 2;

/**
 * Literals of which every match of the pattern holds at least one, so that the pattern has to run only where one was seen. Conservative:
 * `null` where none is certain.
 */
export function requiredLiterals(pattern: string): readonly string[] | null {
  const reader: Reader = { pattern, at: 0 };
  const known = readAlternatives(reader);
  if (known === null || reader.at < pattern.length) return null;
  const required = requiredOf(known);
  return required !== null && weightOf(required) >= leastWeight ? required : null;
}

interface Reader {
  readonly pattern: string;
  at: number;
}

/** Characters in the shortest literal that an automaton can tell apart: letters and digits, doubles once. */
function weightOf(literals: readonly string[]): number {
  return Math.min(
    ...literals.map((literal) => {
      const points = Array.from(literal.toLowerCase(), (c) => c.codePointAt(0) ?? 0);
      return points.filter((p, i) => p !== points[i - 1] && (natureOf(p) & nature.word) !== 0).length;
    }),
  );
}

function requiredOf({ exact, required }: Known): readonly string[] | null {
  return better(required, exact !== null && exact.length > 0 && exact.every((s) => s !== '') ? exact : null);
}

function better(a: readonly string[] | null, b: readonly string[] | null): readonly string[] | null {
  if (a === null || b === null) return a ?? b;
  const difference = weightOf(a) - weightOf(b);
  if (difference !== 0) return difference > 0 ? a : b;
  return a.length <= b.length ? a : b;
}

/** `null` here and below: syntax that this reader does not know. */
function readAlternatives(reader: Reader): Known | null {
  const branches: Known[] = [];
  do {
    const branch = readSequence(reader);
    if (branch === null) return null;
    branches.push(branch);
  } while (accepts(reader, '|'));
  return branches.length === 1 ? (branches[0] ?? anything) : anyOf(branches);
}

function anyOf(branches: readonly Known[]): Known {
  const exact = branches.every((branch) => branch.exact !== null)
    ? branches.flatMap((b) => b.exact ?? [])
    : null;
  const required = branches.map(requiredOf);
  const all = required.every((each) => each !== null)
    ? [...new Set(required.flatMap((each) => each ?? []))]
    : null;
  return {
    exact: exact !== null && exact.length <= mostExact ? [...new Set(exact)] : null,
    required: all !== null && all.length <= mostRequired ? all : null,
  };
}

function readSequence(reader: Reader): Known | null {
  let sofar: readonly string[] = [''];
  let isWhole = true;
  let required: readonly string[] | null = null;
  const settle = () => {
    required = better(required, requiredOf({ exact: sofar, required: null }));
    isWhole = false;
  };
  while (reader.at < reader.pattern.length && !'|)'.includes(reader.pattern.charAt(reader.at))) {
    const item = readItem(reader);
    if (item === null) return null;
    const joined = item.exact === null ? null : product(sofar, item.exact);
    if (joined !== null) {
      sofar = joined;
      continue;
    }
    settle();
    required = better(required, requiredOf(item));
    sofar = item.exact ?? [''];
  }
  if (isWhole) return { exact: sofar, required: null };
  settle();
  return { exact: null, required };
}

function product(a: readonly string[], b: readonly string[]): readonly string[] | null {
  if (a.length * b.length > mostExact) return null;
  const joined = a.flatMap((one) => b.map((other) => one + other));
  return joined.every((s) => s.length <= longestExact) ? joined : null;
}

function readItem(reader: Reader): Known | null {
  let item = readAtom(reader);
  while (item !== null) {
    const repeat = readRepeat(reader);
    if (repeat === null) break;
    item = repeated(item, repeat);
  }
  return item;
}

interface Repeat {
  readonly least: number;
  /** `null`: no end. */
  readonly most: number | null;
}

function repeated(item: Known, { least, most }: Repeat): Known {
  if (least === 1 && most === 1) return item;
  if (least === 0)
    return most === 1 && item.exact !== null ? { exact: ['', ...item.exact], required: null } : anything;
  return { exact: null, required: requiredOf(item) };
}

const repeats: Readonly<Record<string, Repeat>> = {
  '*': { least: 0, most: null },
  '+': { least: 1, most: null },
  '?': { least: 0, most: 1 },
};

function readRepeat(reader: Reader): Repeat | null {
  const { pattern, at } = reader;
  let repeat = repeats[pattern.charAt(at)] ?? null;
  if (repeat !== null) reader.at += 1;
  else {
    const counted = /^\{(\d+)(,(\d*))?\}/.exec(pattern.slice(at, at + 16));
    if (counted === null) return null;
    const least = Number(counted[1]);
    const most = counted[2] === undefined ? least : counted[3] === '' ? null : Number(counted[3]);
    repeat = { least, most };
    reader.at += counted[0].length;
  }
  accepts(reader, '?');
  return repeat;
}

function readAtom(reader: Reader): Known | null {
  const character = String.fromCodePoint(reader.pattern.codePointAt(reader.at) ?? 0);
  reader.at += character.length;
  switch (character) {
    case '(':
      return readGroup(reader);
    case '[':
      return readClass(reader);
    case '\\':
      return readEscape(reader);
    case '.':
      return anything;
    case '^':
    case '$':
      return nothing;
    case '*':
    case '+':
    case '?':
      return null;
    default:
      return { exact: [character], required: null };
  }
}

function readGroup(reader: Reader): Known | null {
  const opening = /^\?(?:P?<\w+>|[imsU-]*([:)]))/.exec(reader.pattern.slice(reader.at, reader.at + 80));
  if (opening === null && reader.pattern.charAt(reader.at) === '?') return null;
  reader.at += opening?.[0].length ?? 0;
  if (opening?.[1] === ')') return nothing;
  const known = readAlternatives(reader);
  return known !== null && accepts(reader, ')') ? known : null;
}

/** A class of a few plain characters is their alternatives; any other matches one character of which nothing is known. */
function readClass(reader: Reader): Known | null {
  const { pattern } = reader;
  let depth = reader.at;
  if (pattern.charAt(depth) === '^') depth += 1;
  if (pattern.charAt(depth) === ']') depth += 1;
  while (depth < pattern.length && pattern.charAt(depth) !== ']') {
    if (pattern.startsWith('[:', depth)) depth = Math.max(pattern.indexOf(':]', depth) + 1, depth);
    depth += pattern.charAt(depth) === '\\' ? 2 : 1;
  }
  if (depth >= pattern.length) return null;
  const inside = pattern.slice(reader.at, depth);
  reader.at = depth + 1;
  const isPlain = !/[\\^[\]-]/.test(inside) && Array.from(inside).length <= 4 && inside !== '';
  return isPlain ? { exact: Array.from(inside), required: null } : anything;
}

function readEscape(reader: Reader): Known | null {
  const { pattern } = reader;
  const letter = pattern.charAt(reader.at);
  reader.at += 1;
  if (letter === 'Q') {
    const end = pattern.indexOf('\\E', reader.at);
    const quoted = pattern.slice(reader.at, end < 0 ? pattern.length : end);
    reader.at = end < 0 ? pattern.length : end + 2;
    // A repetition after the quotation repeats only its last character.
    const isRepeated = '*+?{'.includes(pattern.charAt(reader.at) || ' ');
    return quoted.length <= longestExact && !isRepeated ? { exact: [quoted], required: null } : anything;
  }
  if (letter === 'p' || letter === 'P') {
    const name = /^(?:\{[^}]*\}|.)/u.exec(pattern.slice(reader.at));
    reader.at += name?.[0].length ?? 0;
    return name === null ? null : anything;
  }
  if (letter === 'x') {
    const code = /^(?:\{[0-9a-fA-F]+\}|[0-9a-fA-F]{2})/.exec(pattern.slice(reader.at));
    reader.at += code?.[0].length ?? 0;
    return code === null ? null : anything;
  }
  if ('bBAz'.includes(letter) && letter !== '') return nothing;
  if (/[a-zA-Z0-9]/.test(letter)) return 'dDwWsSfnrtva'.includes(letter) ? anything : null;
  return letter === '' ? null : { exact: [letter], required: null };
}

function accepts(reader: Reader, character: string): boolean {
  if (reader.pattern.charAt(reader.at) !== character) return false;
  reader.at += 1;
  return true;
}
