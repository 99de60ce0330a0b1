/**
 * Digits and signs that stand for letters, as folded code points. `1`, `!` and `|` are i or l. The signs of money, the letters with a
 * stroke and the letters of other scripts resemble a letter without looking like it: UTS #39 does not take them for it, people do.
 */
const written: readonly (readonly [string, string])[] = [
  ['0', 'o'],
  ['1', 'il'],
  ['!¡|', 'il'],
  ['2', 'z'],
  ['3', 'e'],
  ['4@', 'a'],
  ['5$§', 's'],
  ['69', 'g'],
  ['7+†', 't'],
  ['8', 'b'],
  ['(<{¢©', 'c'],
  ['#', 'h'],
  ['£լ', 'l'],
  ['¥', 'y'],
  ['×', 'x'],
  ['®', 'r'],
  ['∂', 'd'],
  ['€ɛɘəǝэξ', 'e'],
  ['₳λƛ', 'a'],
  ['฿', 'b'],
  ['₵', 'c'],
  ['₫đð', 'd'],
  ['₣', 'f'],
  ['₲', 'g'],
  ['ħ', 'h'],
  ['₭', 'k'],
  ['յ', 'j'],
  ['ł', 'l'],
  ['₥', 'm'],
  ['₦ип', 'n'],
  ['øδ', 'o'],
  ['₱þ', 'p'],
  ['я', 'r'],
  ['₴', 's'],
  ['₮ŧ', 't'],
  ['цʊ', 'u'],
  ['₩шω', 'w'],
  ['ч', 'y'],
];

export const leetLetters: ReadonlyMap<number, readonly number[]> = new Map(
  written.flatMap(([signs, letters]) =>
    Array.from(signs, (sign): [number, readonly number[]] => [
      sign.charCodeAt(0),
      Array.from(letters, (letter) => letter.charCodeAt(0)),
    ]),
  ),
);

/** Brackets and the like open or close what they stand beside: they are letters only between letters. */
export const onlyInside: ReadonlySet<number> = new Set(Array.from('(<{#', (sign) => sign.charCodeAt(0)));

/** Signs that people put between letters drawn apart; there they are no letters. */
const separators = new Set(Array.from('!¡|+(<{#×†', (sign) => sign.charCodeAt(0)));

/** Is this sign a letter where letters stand apart (`$ c @ m`)? */
export function isLetterApart(symbol: number): boolean {
  return leetLetters.has(symbol) && !separators.has(symbol);
}

const smallI = 0x69;
const smallL = 0x6c;

/** Proposals read l as i: a bare stroke is either, and the same signs stand for both. */
export function withoutStroke(point: number): number {
  return point === smallL ? smallI : point;
}

/** The one letter that proposals use for a code point where signs stand for letters. */
export function proposedLetter(point: number): number {
  return withoutStroke(leetLetters.get(point)?.[0] ?? point);
}
