import type { Pair } from './source.ts';
import type { Reading } from './part.ts';
import type { DraftTemplate } from './draft.ts';

/** Characters: what a template holds. */
const longest = 2000;

interface Words {
  readonly kind: DraftTemplate['kind'];
  /** Finds the placeholders of the source; its first group is the name. */
  readonly shape: RegExp;
  /** Name of a placeholder of the source → ours. */
  readonly names: Readonly<Record<string, string | undefined>>;
  /** Name of a placeholder of the source → one of ours that says nearly the same. */
  readonly near?: Readonly<Record<string, string | undefined>>;
}

/** Makes a template out of words of the source; its name. What the words lose is noted. */
export function addWords(
  text: string,
  name: string,
  words: Words,
  pair: Pair | undefined,
  reading: Reading,
): string {
  const { notes, draft } = reading;
  const lost = new Set<string>();
  const parts = text.split(words.shape).map((part, index) => {
    // Every second part is the name of a placeholder.
    if (index % 2 === 0) return part.replaceAll('{', '(').replaceAll('}', ')');
    const theirs = part.trim();
    const ours = words.names[theirs.toLowerCase()];
    if (ours !== undefined) return `{${ours}}`;
    const close = words.near?.[theirs.toLowerCase()];
    if (close !== undefined) {
      notes.approximated(pair, `\`{${close}}\` stands for \`${theirs}\``);
      return `{${close}}`;
    }
    lost.add(theirs);
    return '…';
  });
  const whole = parts.join('');
  if (lost.size > 0)
    notes.approximated(
      pair,
      `there is no placeholder for ${[...lost].map((one) => `\`${one}\``).join(', ')}: an ellipsis stands there`,
    );
  if (whole.length > longest)
    notes.approximated(pair, `a template holds ${longest} characters; the rest is cut off`);
  const cut = whole.length > longest ? `${whole.slice(0, longest - 1)}…` : whole;
  return draft.addTemplate(name, { kind: words.kind, text: cut.trim() === '' ? '…' : cut });
}
