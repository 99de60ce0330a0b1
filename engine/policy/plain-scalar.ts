import { NotPlain } from './plain-reader.ts';
import type { PlainReader } from './plain-reader.ts';

/** What a plain scalar cannot begin with, or what would make it something else: `-` alone is one of them. */
const indicators = new Set(Array.from('?:,[]{}#&*!|>\'"%@`', (c) => c.charCodeAt(0)));
const flowSigns = new Set(Array.from(',[]{}', (c) => c.charCodeAt(0)));

/**
 * Offset after the plain scalar that begins at `at`. In a block a colon before a space or the end of the line ends it only
 * where a key is read, and is not plain elsewhere.
 */
export function plainEnd(
  text: string,
  at: number,
  place: 'block' | 'block-key' | 'flow' | 'flow-key',
): number {
  const first = text.charCodeAt(at);
  if (at >= text.length || indicators.has(first)) throw new NotPlain();
  if (first === 0x2d && (isBlank(text, at + 1) || flowSigns.has(text.charCodeAt(at + 1))))
    throw new NotPlain();
  const inFlow = place === 'flow' || place === 'flow-key';
  let end = at;
  let i = at;
  for (; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === 0x0a) break;
    if (unit === 0x20) continue;
    if (unit === 0x23 && i > at && text.charCodeAt(i - 1) === 0x20) break;
    if (unit === 0x3a) {
      const after = text.charCodeAt(i + 1);
      if (isBlank(text, i + 1)) {
        if (place === 'block' || place === 'flow') throw new NotPlain();
        break;
      }
      if (inFlow && flowSigns.has(after)) throw new NotPlain();
    }
    if (inFlow && flowSigns.has(unit)) break;
    end = i + 1;
  }
  return end;
}

/** A space, the end of a line or of the text. */
export function isBlank(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 0x20 || unit === 0x0a || at >= text.length;
}

const simpleInteger = /^(?:0|-?[1-9][0-9]{0,14})$/;
/** What the core schema of YAML 1.2 could read as a number. */
const numberLike =
  /^(?:0o[0-7]+|0x[0-9a-f]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:e[-+]?[0-9]+)?|[-+]?\.inf|\.nan)$/i;

/** The value of a plain scalar under the core schema. */
export function plainValue(text: string, at: number, end: number): string | number | boolean {
  const first = text.charCodeAt(at);
  const written = text.slice(at, end);
  // Digits, signs and dots may begin a number; a few letters a word of the schema.
  if (first <= 0x39) {
    if (simpleInteger.test(written)) return Number(written);
    if (numberLike.test(written) || /^(?:---|\.\.\.)/.test(written)) throw new NotPlain();
    return written;
  }
  if (written === 'true') return true;
  if (written === 'false') return false;
  if (written.length <= 5 && /^(?:~|null|true|false)$/i.test(written)) throw new NotPlain();
  return written;
}

/** Offset of the quote that closes the one at `at`, on the same line. */
export function closingQuote(text: string, at: number, quote: number): number {
  for (let i = at + 1; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === 0x0a) break;
    if (unit === 0x5c && quote === 0x22 && text.charCodeAt(i + 1) !== 0x0a) i += 1;
    else if (unit === quote) {
      if (quote === 0x22 || text.charCodeAt(i + 1) !== quote) return i;
      i += 1;
    }
  }
  throw new NotPlain();
}

const escapes: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', n: '\n', t: '\t', '/': '/' };

/** The quoted scalar at the reader's place; the reader moves behind it. */
export function readQuoted(reader: PlainReader, quote: number): string {
  const { text, at } = reader;
  const end = closingQuote(text, at, quote);
  const inner = text.slice(at + 1, end);
  reader.at = end + 1;
  if (quote === 0x27) return inner.includes("'") ? inner.replaceAll("''", "'") : inner;
  if (!inner.includes('\\')) return inner;
  return inner.replace(/\\(.)/g, (_, escape: string) => {
    const value = escapes[escape];
    if (value === undefined) throw new NotPlain();
    return value;
  });
}
