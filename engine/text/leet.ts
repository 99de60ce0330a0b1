/**
 * Digits and signs that stand for letters, as folded code points. `1`, `!` and `|` are i or l.
 */
const written: readonly (readonly [string, string])[] = [
  ['0', 'o'],
  ['1', 'il'],
  ['!', 'il'],
  ['|', 'il'],
  ['2', 'z'],
  ['3', 'e'],
  ['€', 'e'],
  ['4', 'a'],
  ['@', 'a'],
  ['5', 's'],
  ['$', 's'],
  ['6', 'g'],
  ['9', 'g'],
  ['7', 't'],
  ['+', 't'],
  ['8', 'b'],
];

export const leetLetters: ReadonlyMap<number, readonly number[]> = new Map(
  written.map(([sign, letters]) => [
    sign.charCodeAt(0),
    Array.from(letters, (letter) => letter.charCodeAt(0)),
  ]),
);

/** The one letter that proposals use for a code point: l counts as i, because the same signs stand for both. */
export function proposedLetter(point: number): number {
  return point === 0x6c ? 0x69 : (leetLetters.get(point)?.[0] ?? point);
}
