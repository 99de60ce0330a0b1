/** Measures of a text that need no list. Each is one pass. */

const leastLetters = 8;

/** Percentage of capitals among letters that have two cases; 0 when there are fewer than eight of them (`OK` is not shouting). */
export function uppercaseShare(text: string): number {
  let upper = 0;
  let cased = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x61 && unit <= 0x7a) cased++;
    else if (unit >= 0x41 && unit <= 0x5a) {
      cased++;
      upper++;
    } else if (unit >= 0xaa) {
      const letter = text.charAt(i);
      const lower = letter.toLowerCase();
      if (lower === letter.toUpperCase()) continue;
      cased++;
      if (lower !== letter) upper++;
    }
  }
  return cased < leastLetters ? 0 : (upper * 100) / cased;
}

const none: readonly string[] = [];
/**
 * An emoji as UTS #51 builds one: a flag, a keycap, or a picture with its skin or tag, and those that it is joined to.
 * `\p{RGI_Emoji}` says the same, but tries a list of thousands at each place: 2,000 emoji took 24 ms.
 */
const onePicture = String.raw`(?!\p{RI})(?:\p{Emoji_Modifier_Base}\p{Emoji_Modifier}|\p{Emoji_Presentation}|(?![0-9#*])\p{Emoji}\uFE0F)(?:[\u{E0020}-\u{E007E}]+\u{E007F})?`;
const emojiShape = new RegExp(
  String.raw`\p{RI}\p{RI}|[0-9#*]\uFE0F\u20E3|${onePicture}(?:\u200D(?:${onePicture}|\p{Emoji}))*`,
  'gu',
);

/** Emoji as a reader counts them: a family or a flag is one. */
export function emojiIn(text: string): readonly string[] {
  let plain = true;
  for (let i = 0; i < text.length && plain; i++) plain = text.charCodeAt(i) < 0xa9;
  if (plain && !text.includes('\u20e3')) return none;
  return text.match(emojiShape) ?? none;
}

/** Length of the longest run of one character that is not a space. */
export function longestRun(text: string): number {
  let best = 0;
  let run = 0;
  let previous = -1;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    run = unit === previous ? run + 1 : 1;
    previous = unit;
    if (run > best && unit > 0x20) best = run;
  }
  return best;
}

/** Three marks on one letter, three times: no language writes that. */
export function isZalgo(text: string): boolean {
  let towers = 0;
  let marks = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const mark =
      (unit >= 0x300 && unit <= 0x36f) ||
      (unit >= 0x1ab0 && unit <= 0x1aff) ||
      (unit >= 0x1dc0 && unit <= 0x1dff) ||
      (unit >= 0x20d0 && unit <= 0x20f0);
    marks = mark ? marks + 1 : 0;
    if (marks === 3 && ++towers === 3) return true;
  }
  return false;
}
