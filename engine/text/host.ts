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
  const host = decoded.replace(dots, '.').replace(/\.+$/, '').toLowerCase();
  const ascii = plainHost.test(host) ? host : idn(host);
  if (ascii === null || ascii.length > 253) return null;
  const shown = ascii.includes('xn--') ? ascii.split('.').map(unicodeLabel).join('.') : host;
  const seen = lookalike(shown);
  return { ascii, seenAs: seen !== ascii && plainHost.test(seen) ? seen : null };
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

function percentDecoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
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
  for (const character of host) {
    const point = character.codePointAt(0) ?? 0;
    const only = point < 0x10000 ? (units[point] ?? 0) : 0;
    seen += only !== 0 ? String.fromCharCode(only) : String.fromCodePoint(...(others.get(point) ?? [point]));
  }
  return seen;
}
