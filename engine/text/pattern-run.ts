import type { PatternBudget } from './contract.ts';
import type { Folded, ShownText } from './folded.ts';
import { mostHits, standing } from './hits.ts';
import type { Hit } from './hits.ts';
import type { PlannedPattern, PlannedPatterns } from './plan.ts';

/**
 * Program size × length of text that re2js works through in about 10 ms. Measured with `RE2JS.matcher(text).find()` on fifteen hostile
 * patterns of 10 to 1,013 instructions over 200 to 20,000 characters (one core of a shared 2-core server, warm): most ran 50 to 300
 * units per microsecond, the slowest (optional letters a hundred times over) 24. The budget takes the slowest.
 */
export const patternBudgetUnits = 250_000;
/** Microseconds that the budget stands for, by the slowest pattern of that measurement. */
export const patternBudgetMicroseconds = 10_000;

interface Run {
  readonly planned: PlannedPatterns;
  readonly folded: Folded;
  readonly seen: ReadonlySet<PlannedPattern>;
  readonly budget: PatternBudget;
}

/** Runs the patterns that can match, exceptions last. `null`: nothing was found and a pattern did not fit the budget. */
export function runPatterns({ planned, folded, seen, budget }: Run): readonly Hit[] | null {
  const text = shownText(folded);
  const hits: Hit[] = [];
  const exceptions: Hit[] = [];
  let isKnown = true;
  for (const each of planned.patterns) {
    if (each.exception || !(each.always || seen.has(each))) continue;
    const found = find(each, text, folded, budget);
    if (found === null) isKnown = false;
    else hits.push(...found);
  }
  if (hits.length === 0) return isKnown ? [] : null;
  for (const each of planned.patterns) {
    if (!each.exception) continue;
    const found = find(each, text, folded, budget);
    if (found === null) return null;
    exceptions.push(...found);
  }
  const left = standing({ hits, exceptions });
  return left.length > 0 || isKnown ? left : null;
}

/** Called with the array as its arguments: to spread one that is no plain array takes many times as long. */
const stringOf = String.fromCodePoint.apply.bind(String.fromCodePoint, null) as unknown as (
  points: Int32Array,
) => string;

/** The folded text as a string, made once for all patterns that read it. */
function shownText(folded: Folded): ShownText {
  return (folded.shown ??= showText(folded));
}

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });
let plane = new Uint16Array(256);

/** The quick way for what holds nothing beyond the first plane and no half of a pair, as nearly all texts; else `null`. */
function showPlane(symbols: Int32Array, length: number): string | null {
  if (plane.length < length) plane = new Uint16Array(length * 2);
  for (let i = 0; i < length; i += 1) {
    const symbol = symbols[i] ?? 0;
    if (symbol >= 0xd800 && (symbol <= 0xdfff || symbol > 0xffff)) return null;
    plane[i] = symbol;
  }
  return decoder.decode(plane.subarray(0, length));
}

function showText({ symbols, length }: Folded): ShownText {
  const simple = showPlane(symbols, length);
  if (simple !== null) return { text: simple, symbolAt: null };
  const parts: string[] = [];
  let units = 0;
  for (let i = 0; i < length; i += 1) units += (symbols[i] ?? 0) > 0xffff ? 2 : 1;
  for (let i = 0; i < length; i += 4096)
    parts.push(stringOf(symbols.subarray(i, Math.min(i + 4096, length))));
  if (units === length) return { text: parts.join(''), symbolAt: null };
  const symbolAt = new Int32Array(units);
  for (let i = 0, unit = 0; i < length; i += 1) {
    symbolAt[unit++] = i;
    if ((symbols[i] ?? 0) > 0xffff) symbolAt[unit++] = i;
  }
  return { text: parts.join(''), symbolAt };
}

function find(each: PlannedPattern, shown: ShownText, folded: Folded, budget: PatternBudget): Hit[] | null {
  const { regex, size, entry } = each.pattern;
  // What proposed the pattern reads more coarsely than it does.
  if (each.shown?.some((literal) => shown.text.includes(literal)) === false) return [];
  const cost = size * (shown.text.length + 1);
  if (cost > budget.left) return null;
  budget.left -= cost;
  const matcher = regex.matcher(shown.text);
  const found: Hit[] = [];
  while (found.length < mostHits && matcher.find()) {
    if (matcher.end() > matcher.start())
      found.push({ entry, ...spanOf(shown, folded, matcher.start(), matcher.end()) });
    if (cost > budget.left) break;
    budget.left -= cost;
  }
  return found;
}

function spanOf(
  { symbolAt }: ShownText,
  folded: Folded,
  from: number,
  to: number,
): { start: number; end: number } {
  const first = symbolAt === null ? from : (symbolAt[from] ?? 0);
  const last = symbolAt === null ? to - 1 : (symbolAt[to - 1] ?? 0);
  return { start: folded.starts[first] ?? 0, end: folded.ends[last] ?? 0 };
}
