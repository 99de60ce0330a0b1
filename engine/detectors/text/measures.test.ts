import { expect, test } from 'vitest';
import { emojiIn } from './measures.ts';

test.for([
  ['a family and a flag of stripes', '👩‍👩‍👧🏳️‍🌈', 2],
  ['a heart on fire, a flag of tags', '❤️‍🔥🏴󠁧󠁢󠁥󠁮󠁧󠁿', 2],
  ['two flags of letters', '🇪🇸🇲🇽', 2],
  ['keycaps, and the digits alone', '1️⃣2️⃣#️⃣ 1 2 # *', 3],
  ['skins', '👍🏿👍👨🏽‍💻', 3],
  ['signs that are drawn as text', '❤ ☺ © ® ™', 0],
  ['the same drawn as pictures', '❤️☺️©️', 3],
] as const)('emoji as a reader counts them: %s', ([, text, count]) => {
  expect(emojiIn(text)).toHaveLength(count);
});

test('what Unicode recommends for interchange is one emoji each, skins and styles included', () => {
  const recommended = /\p{RGI_Emoji}/gv;
  const endings = ['', '\u{1F3FB}', '\u{1F3FF}', '\uFE0F', '\u200d'];
  const wrong: string[] = [];
  // A family has no skin of its own, though Unicode counts it among those that may.
  const family = 0x1f46a;
  for (let point = 0x23; point < 0x1fb00; point += 1) {
    const drawn = String.fromCodePoint(point);
    if (point === family || !/\p{Emoji}/u.test(drawn)) continue;
    for (const ending of endings) {
      const text = `a${drawn}${ending}b`;
      if (emojiIn(text).length !== (text.match(recommended)?.length ?? 0)) wrong.push(text);
    }
  }

  expect(wrong).toEqual([]);
});
