const hasPair = /[\ud800-\udbff][\udc00-\udfff]/;

/** Code points, as a reader counts characters. Most texts have no surrogate pair, and the test for one is all they pay. */
export function letterCount(text: string): number {
  if (!hasPair.test(text)) return text.length;
  let count = text.length;
  for (let i = 0; i < text.length; i++) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xdc00) count--;
  }
  return count;
}
