/* eslint-disable @typescript-eslint/no-non-null-assertion, @typescript-eslint/no-misused-spread -- code points are meant, and each index exists */
/**
 * Writes `engine/text/fold-table.generated.ts` from the Unicode data of this JavaScript and the UTS #39 confusables that
 * `unhomoglyph` carries. Run with `node scripts/fold-table.ts`; a test beside the table regenerates and compares.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { ownLetters } from './own-letters.ts';

const require = createRequire(import.meta.url);
const last = 0x10ffff;
const isSurrogate = (point: number) => point >= 0xd800 && point <= 0xdfff;

type Table = ReadonlyMap<number, string>;

const word = /^[\p{L}\p{M}\p{N}]+$/u;
const asciiWord = /^[A-Za-z0-9]+$/;
/** Visible format characters that precede a number; all others of their category are invisible. */
const visibleFormat = /^[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]$/u;
const blank = /^[\p{White_Space}\u2800]$/u;
const ignorable = /^[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]$/u;
/** Marks of no script of their own: what towers and accents are made of. The two kana voicing marks make other letters. */
const accentMark = /^(?=\p{M})(?=\p{Script=Inherited})[^\u3099\u309a]$/u;
const accented = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u;

function isInvisible(character: string): boolean {
  return ignorable.test(character) && !blank.test(character) && !visibleFormat.test(character);
}

function range(first: number, count: number, letters: string): [number, string][] {
  return Array.from({ length: count }, (_, i) => [first + i, letters[i] ?? '']);
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Letters drawn as something else that neither compatibility mappings nor UTS #39 bring back to ASCII. */
const drawn = new Map<number, string>([
  ...range(0x1f150, 26, alphabet),
  ...range(0x1f170, 26, alphabet),
  ...range(0x1f1e6, 26, alphabet),
  ...range(0x249c, 26, alphabet.toLowerCase()),
  ...range(0x1f110, 26, alphabet),
  ...range(0x2474, 9, '123456789'),
  ...range(0x2488, 9, '123456789'),
  ...range(0x2776, 9, '123456789'),
  ...range(0x2780, 9, '123456789'),
  ...range(0x278a, 9, '123456789'),
  ...range(0x24f5, 9, '123456789'),
  ...[...'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ'].map((letter, i): [number, string] => [
    letter.codePointAt(0)!,
    'abcdefghijklmnopqrstuvwyz'[i]!,
  ]),
  [0x0138, 'k'],
  [0x0131, 'i'],
  [0x24ff, '0'],
  [0x0454, 'e'],
  [0x03b5, 'e'],
  [0x03f2, 'c'],
  [0x03f9, 'C'],
  ...Array.from('’‘‛′´', (quote): [number, string] => [quote.codePointAt(0)!, "'"]),
  ...Array.from('“”„‟″', (quote): [number, string] => [quote.codePointAt(0)!, '"']),
  ...Array.from('‐‑‒–—―−', (dash): [number, string] => [dash.codePointAt(0)!, '-']),
]);

/** Signs put behind a word or before it; read as letters they would hide the word. */
const attached = new Set(['™', '℠', 'ℹ']);

function compatibility(character: string): string {
  if (attached.has(character)) return character;
  const folded = character.normalize('NFKC');
  if (folded === character) return character;
  const sameNature = word.test(folded) === word.test(character) || asciiWord.test(folded);
  return sameNature && !/\s/.test(folded) && (word.test(folded) || !/[\p{L}\p{N}]/u.test(folded))
    ? folded
    : character;
}

/** One ASCII letter or digit that UTS #39 gives as prototype, marks left aside. Longer prototypes (`rn` for `m`) are not used. */
function prototypeOf(character: string, confusables: Readonly<Record<string, string>>): string | null {
  const prototype = confusables[character];
  if (prototype === undefined) return null;
  const [base = '', ...rest] = [...prototype.replace(/^'(?=[A-Z]$)/, '').replace(/'$/, '')];
  if (rest.some((mark) => !accentMark.test(mark))) return null;
  const plain = asciiWord.test(base) ? base : (drawn.get(base.codePointAt(0)!) ?? null);
  if (plain === null || !/^[\p{L}\p{N}]$/u.test(character)) return null;
  // UTS #39 writes I, l, 1 and | as l; a capital is read as the capital.
  return plain === 'l' && /^\p{Lu}$/u.test(character) ? 'I' : plain;
}

function lookalikeOf(character: string, confusables: Readonly<Record<string, string>>): string | null {
  const point = character.codePointAt(0)!;
  if (point < 0x80 || ownLetters.has(character) || isInvisible(character) || accentMark.test(character))
    return null;
  if (point >= 0xf900 && point <= 0xfaff) return null;
  if (point >= 0x2f800 && point <= 0x2fa1f) return null;
  const direct = drawn.get(point);
  if (direct !== undefined) return direct;
  const folded = compatibility(character);
  if (folded !== character) return folded;
  const decomposed = [...character.normalize('NFD')];
  if (decomposed.length > 1) return composedLookalike(decomposed, confusables);
  return prototypeOf(character, confusables);
}

/** ё is drawn as ë: the base is exchanged and the marks stay, for `accents` to judge. */
function composedLookalike(
  decomposed: string[],
  confusables: Readonly<Record<string, string>>,
): string | null {
  const [base = '', ...marks] = decomposed;
  const plain = base.codePointAt(0)! < 0x80 ? null : prototypeOf(base, confusables);
  if (plain === null || !marks.every((mark) => accentMark.test(mark))) return null;
  const composed = (plain + marks.join('')).normalize('NFC');
  return [...composed].length === 1 && !ownLetters.has(composed) ? composed : plain;
}

function caseFold(character: string): string {
  if (character === 'ı' || /^\p{M}$/u.test(character)) return character;
  if (character === 'İ') return 'i';
  const folded = character.toUpperCase().toLowerCase().replace('ς', 'σ');
  // Greek vowels with an iota below, and letters that have no capital, would fall apart: only ß and ligatures may.
  return [...folded].length === 1 || /^[a-z]+$/.test(folded) ? folded : character.toLowerCase();
}

/** The letter without its accents; letters of their own keep the mark that makes them one. */
function withoutAccents(character: string): string {
  if (ownLetters.has(character)) return character;
  const [base = '', ...marks] = [...character.normalize('NFD')];
  if (marks.length === 0 || !accented.test(base) || !marks.every((mark) => accentMark.test(mark)))
    return character;
  const own = marks.map((mark) => (base + mark).normalize('NFC')).find((letter) => ownLetters.has(letter));
  return own ?? base;
}

function tableOf(change: (character: string) => string | null): Map<number, string> {
  const table = new Map<number, string>();
  for (let point = 0; point <= last; point += 1) {
    if (isSurrogate(point)) continue;
    const character = String.fromCodePoint(point);
    const changed = change(character);
    if (changed !== null && changed !== character) table.set(point, changed);
  }
  return table;
}

/** A capital that looks like an ASCII letter takes its small letter along, so that a word reads alike in both cases. */
function withSmallLetters(lookalikes: Map<number, string>): Map<number, string> {
  for (const [point, plain] of [...lookalikes]) {
    const character = String.fromCodePoint(point);
    const small = character.toLowerCase();
    const isPair = small !== character && [...small].length === 1 && small.toUpperCase() === character;
    if (
      isPair &&
      asciiWord.test(plain) &&
      !lookalikes.has(small.codePointAt(0)!) &&
      small.codePointAt(0)! >= 0x80
    )
      lookalikes.set(small.codePointAt(0)!, plain.toLowerCase());
  }
  return lookalikes;
}

function encodeTable(table: Table): string {
  const points = [...table.keys()].sort((a, b) => a - b);
  const parts: string[] = [];
  let previous = 0;
  for (let i = 0; i < points.length;) {
    const first = points[i]!;
    const target = table.get(first)!;
    const start = target.codePointAt(0)!;
    const isSingle = String.fromCodePoint(start) === target;
    const step = (to: number) => table.get(first + to)?.codePointAt(0) ?? -1;
    const stride = isSingle && step(1) === start ? 0 : 1;
    let count = 1;
    while (isSingle && table.get(first + count) === String.fromCodePoint(start + count * stride)) count += 1;
    const shown = isSingle ? start.toString(36) : `=${target}`;
    parts.push(
      `${(first - previous).toString(36)} ${count === 1 ? '' : `${count.toString(36)}${stride === 0 ? '!' : ''}`} ${shown}`,
    );
    previous = first;
    i += count;
  }
  return parts.join(',');
}

function encodeRanges(holds: (character: string, point: number) => boolean): string {
  const parts: string[] = [];
  let edge = 0;
  let inside = false;
  for (let point = 0; point <= last + 1; point += 1) {
    const now = point <= last && !isSurrogate(point) && holds(String.fromCodePoint(point), point);
    if (now === inside) continue;
    parts.push((point - edge).toString(36));
    edge = point;
    inside = now;
  }
  return parts.join(' ');
}

/** The text of the generated module. */
export function foldTableSource(): string {
  const confusables = JSON.parse(readFileSync(require.resolve('unhomoglyph/data.json'), 'utf8')) as Record<
    string,
    string
  >;
  const lookalikes = withSmallLetters(tableOf((character) => lookalikeOf(character, confusables)));
  const tables: readonly (readonly [string, string, string])[] = [
    ['lookalikes', 'code point → what it looks like', encodeTable(lookalikes)],
    ['cases', 'code point → case folded', encodeTable(tableOf(caseFold))],
    [
      'accents',
      'letter → without accents; letters of their own excepted',
      encodeTable(tableOf(withoutAccents)),
    ],
    [
      'owns',
      'letter of its own → base letter (proposals only)',
      encodeTable(tableOf((c) => (ownLetters.has(c) ? c.normalize('NFD')[0]! : null))),
    ],
    [
      'words',
      'letters, marks, numbers and what looks like them',
      encodeRanges((c, point) => word.test(c) || asciiWord.test(lookalikes.get(point) ?? '')),
    ],
    [
      'letters',
      'letters and what looks like them',
      encodeRanges((c, point) => /\p{L}/u.test(c) || /^[A-Za-z]+$/.test(lookalikes.get(point) ?? '')),
    ],
    ['invisibles', 'nothing is drawn', encodeRanges((c) => isInvisible(c))],
    ['marks', 'marks that stack on any letter', encodeRanges((c) => accentMark.test(c) && !isInvisible(c))],
    ['blanks', 'white space', encodeRanges((c) => blank.test(c))],
    ['signs', 'punctuation', encodeRanges((c) => /\p{P}/u.test(c) || (/[\p{S}]/u.test(c) && c < '\u0080'))],
  ];
  const lines = tables.map(
    ([name, what, text]) => `/** ${what} */\nexport const ${name} =\n  ${quote(text)};\n`,
  );
  return `// Written by scripts/fold-table.ts from Unicode ${process.versions.unicode ?? ''} and UTS #39 confusables. Do not edit; see NOTICE.\n\n${lines.join('\n')}`;
}

function quote(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replace(/\\"/g, '"').replace(/'/g, "\\'");
  return `'${escaped.replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)}'`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('../engine/text/fold-table.generated.ts', import.meta.url), foldTableSource());
}
