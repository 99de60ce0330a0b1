import { charFoldOf, step } from './char-fold.ts';
import type { CharFold } from './char-fold.ts';
import { nature, natureOf } from './fold-table.ts';
import type { Folding } from './folding.ts';

/** A wider range is a script, not a choice of letters: it stays as it is. */
const widestRange = 2000;

/**
 * The source of a pattern with its letters read like the text that it will see. Operators and escapes are ASCII, which no step but `case`
 * changes, so only other characters are looked at: a letter becomes what it folds to, a range in a class also takes what its letters fold
 * to, and what is invisible goes.
 */
export function foldPattern(entry: string, folding: Folding): string {
  if (folding.raw) return entry;
  const bits = (folding.lookalikes ? step.lookalikes : 0) | (folding.accents ? step.accents : 0);
  const chars = charFoldOf(bits);
  const points = Array.from(entry.normalize('NFC'), (character) => character.codePointAt(0) ?? 0);
  let folded = '';
  let inClass = false;
  for (let i = 0; i < points.length; i += 1) {
    const point = points[i] ?? 0;
    if (point === 0x5c) {
      folded += String.fromCodePoint(...points.slice(i, i + 2));
      i += 1;
      continue;
    }
    if (point === 0x5b) inClass = true;
    if (point === 0x5d) inClass = false;
    const last = points[i + 2] ?? 0;
    const isRange =
      inClass && points[i + 1] === 0x2d && last !== 0x5d && last !== 0x5c && Math.max(point, last) > 0x7f;
    if (isRange && last >= point) {
      folded += rangeWith(chars, point, last);
      i += 2;
    } else folded += isPassedOver(folding, point) ? '' : oneOf(chars, point, inClass ? 'class' : 'sequence');
  }
  return folded;
}

function isPassedOver({ invisible, accents }: Folding, point: number): boolean {
  const bits = natureOf(point);
  if (point < 0x80) return false;
  return (
    (invisible && (bits & nature.invisible) !== 0) || ((invisible || accents) && (bits & nature.mark) !== 0)
  );
}

function imageOf({ units, others }: CharFold, point: number): readonly number[] {
  const only = point < 0x10000 ? (units[point] ?? 0) : 0;
  return only !== 0 ? [only] : (others.get(point) ?? [point]);
}

function oneOf(chars: CharFold, point: number, place: 'class' | 'sequence'): string {
  const image = point < 0x80 ? [point] : imageOf(chars, point);
  // A sign could become an operator of the pattern; it reads as itself.
  const isPlain = image.every((p) => (natureOf(p) & nature.word) !== 0);
  if (point < 0x80 || !isPlain || (image.length > 1 && place === 'class')) return String.fromCodePoint(point);
  const text = String.fromCodePoint(...image);
  return image.length > 1 ? `(?:${text})` : text;
}

function rangeWith(chars: CharFold, first: number, last: number): string {
  const range = `${String.fromCodePoint(first)}-${String.fromCodePoint(last)}`;
  if (last - first > widestRange) return range;
  const images = new Set<number>();
  for (let point = Math.max(first, 0x80); point <= last; point += 1) {
    const [image = point, ...more] = imageOf(chars, point);
    const isOutside = image < first || image > last;
    if (more.length === 0 && isOutside && (natureOf(image) & nature.word) !== 0) images.add(image);
  }
  return range + String.fromCodePoint(...images);
}
