import { charFoldOf, step } from './char-fold.ts';
import { decodePunycode } from './punycode.ts';

/** A host as it is written in a text, made comparable. */
export interface Host {
  /** Lower-case ASCII, punycode where needed. */
  readonly ascii: string;
  /** What it looks like in ASCII, where that is another host; else `null`. */
  readonly seenAs: string | null;
}

/** A host name has at most 253 characters; disguised ones are longer before they are made plain. */
const longestWritten = 1000;
const plainHost = /^(?!-)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*$/;
const dots = /[\u3002\uff0e\uff61\u2024]/g;

/** Reads a written host: case, percent signs, other dots, a dot at the end, letters of other scripts. `null`: not a host. */
export function readHost(written: string): Host | null {
  if (written.length > longestWritten) return null;
  // Plain letters look like themselves; only what is written in others has to be seen as a reader sees it.
  if (isPlainHost(written)) return { ascii: written, seenAs: null };
  const decoded = written.includes('%') ? percentDecoded(written) : written;
  const host = withoutEnd(decoded.replace(dots, '.')).toLowerCase();
  if (isPlainHost(host)) return { ascii: host, seenAs: null };
  const ascii = plainHost.test(host) ? host : idn(host);
  if (ascii === null || ascii.length > 253) return null;
  const seen = seenAs(host, ascii);
  return { ascii, seenAs: seen !== ascii && plainHost.test(seen) ? seen : null };
}

/** What a host looks like: as it is written where that reads plainly, else as its address has it, composed and without what is passed over. */
function seenAs(host: string, ascii: string): string {
  const written = lookalike(host);
  if (isPlainHost(written) || !ascii.includes('xn--')) return written;
  return lookalike(ascii.split('.').map(unicodeLabel).join('.'));
}

const hyphen = 0x2d;
const dot = 0x2e;
const underscore = 0x5f;
const longestName = 253;
const longestLabel = 63;

/** What `plainHost` says, of a host that has no label in punycode, without its price: every link of every text is asked. */
function isPlainHost(name: string): boolean {
  const { length } = name;
  if (length === 0 || length > longestName || name.charCodeAt(0) === hyphen) return false;
  let start = 0;
  for (let i = 0; i <= length; i += 1) {
    const unit = i < length ? name.charCodeAt(i) : dot;
    if (unit === dot) {
      if (i === start || i - start > longestLabel) return false;
      start = i + 1;
    } else if (!isHostUnit(unit)) return false;
    else if (unit === hyphen && isPunycode(name, i)) return false;
  }
  return true;
}

function isHostUnit(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit === hyphen || unit === underscore
  );
}

/** Does the hyphen end `xn--`? */
function isPunycode(name: string, i: number): boolean {
  return name.charCodeAt(i - 1) === hyphen && name.startsWith('xn', i - 3);
}

function withoutEnd(host: string): string {
  let end = host.length;
  while (end > 0 && host.charCodeAt(end - 1) === dot) end -= 1;
  return end === host.length ? host : host.slice(0, end);
}

const percent = 0x25;

/** Bytes written with percent signs; what is no UTF-8 stays as it is. */
function percentDecoded(text: string): string {
  let decoded = '';
  let from = 0;
  for (let i = 0; i < text.length;) {
    const byte = byteAt(text, i);
    if (byte < 0) {
      i += 1;
      continue;
    }
    const first = i;
    do i += 3;
    while (byte >= 0x80 && byteAt(text, i) >= 0x80);
    decoded +=
      text.slice(from, first) + (byte < 0x80 ? String.fromCharCode(byte) : utf8(text.slice(first, i)));
    from = i;
  }
  return decoded + text.slice(from);
}

/** The byte that a percent sign at `i` writes; -1: none. */
function byteAt(text: string, i: number): number {
  if (text.charCodeAt(i) !== percent) return -1;
  const [high, low] = [hexDigit(text.charCodeAt(i + 1)), hexDigit(text.charCodeAt(i + 2))];
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

function hexDigit(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  const letter = (unit | 0x20) - 0x61;
  return letter >= 0 && letter < 6 ? letter + 10 : -1;
}

function utf8(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

function idn(host: string): string | null {
  if (/[/?#@:\\\s]/.test(host)) return null;
  const parsed = URL.parse(`http://${host}/`);
  if (parsed === null) return null;
  const name = parsed.hostname.replace(/\.$/, '');
  return plainHost.test(name) ? name : null;
}

function unicodeLabel(label: string): string {
  return label.startsWith('xn--') ? (decodePunycode(label.slice(4)) ?? label) : label;
}

function lookalike(host: string): string {
  const { others, units } = charFoldOf(step.lookalikes | step.case);
  let seen = '';
  for (let i = 0; i < host.length; i += 1) {
    const only = units[host.charCodeAt(i)] ?? 0;
    if (only !== 0) {
      seen += String.fromCharCode(only);
      continue;
    }
    const point = host.codePointAt(i) ?? 0;
    seen += String.fromCodePoint(...(others.get(point) ?? [point]));
    if (point > 0xffff) i += 1;
  }
  return seen;
}
