/** The symbol of a letter drawn as one bare stroke: i or l, as the word needs it. It is the letter that is nothing else, the palochka. */
export const stroke = 0x4c0;

const bare = new Set(Array.from('ӀӏǀΙІⅠⅼƖ∣', (letter) => letter.charCodeAt(0)));
const capitalI = 0x49;
const smallL = 0x6c;

/**
 * Is the character at `i` a bare stroke? Letters of other alphabets always are. A capital I is one beside small letters (`giIipoIIas`), a
 * small l between capitals (`NlTRO`); anywhere else they are what they are.
 */
export function isStroke(text: string, i: number, point: number): boolean {
  if (point === capitalI)
    return isSmall(text.charCodeAt(i - 1)) || isSmall(text.charCodeAt(i + 1)) || isAmongStrokes(text, i);
  if (point !== smallL) return point > 0x7f && bare.has(point);
  const [before, after] = [text.charCodeAt(i - 1), text.charCodeAt(i + 1)];
  return (isCapital(before) || isCapital(after)) && !isSmall(before) && !isSmall(after);
}

function isAmongStrokes(text: string, i: number): boolean {
  const [before, after] = [text.charCodeAt(i - 1), text.charCodeAt(i + 1)];
  if (bare.has(before) || bare.has(after)) return true;
  return (
    (before === capitalI && isSmall(text.charCodeAt(i - 2))) ||
    (after === capitalI && isSmall(text.charCodeAt(i + 2)))
  );
}

function isSmall(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}
