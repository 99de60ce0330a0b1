/** A run of words that both texts have, or only one of them. */
export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Beyond this many words in either text, the whole is shown as replaced: the table grows with their product. */
const most = 1_500;

/** What changed between two texts, by words. The pieces that are not `removed`, joined, are `after`; not `added`: `before`. */
export function changesBetween(before: string, after: string): readonly Piece[] {
  const [old, next] = [wordsOf(before), wordsOf(after)];
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  if (old.length > most || next.length > most) return replaced(before, after);
  return joined(aligned(old, next));
}

function aligned(old: readonly string[], next: readonly string[]): readonly Piece[] {
  // longest[i][j]: weight of the heaviest words that old[i…] and next[j…] have in common, in order.
  const width = next.length + 1;
  const longest = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = next.length - 1; j >= 0; j -= 1)
      longest[i * width + j] =
        old[i] === next[j] ? at(i + 1, j + 1) + weightOf(old[i] ?? '') : Math.max(at(i + 1, j), at(i, j + 1));

  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < next.length) {
    const [gone, come] = [old[i], next[j]];
    if (gone !== undefined && gone === come) {
      pieces.push({ kind: 'same', text: gone });
      [i, j] = [i + 1, j + 1];
    } else if (gone !== undefined && (come === undefined || at(i + 1, j) >= at(i, j + 1))) {
      pieces.push({ kind: 'removed', text: gone });
      i += 1;
    } else if (come !== undefined) {
      pieces.push({ kind: 'added', text: come });
      j += 1;
    }
  }
  return pieces;
}

/** Runs of one kind, what is gone before what came. White space that stayed between two changes is part of them. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const runs: Piece[] = [];
  let change = { removed: '', added: '' };
  function settle(): void {
    for (const kind of ['removed', 'added'] as const)
      if (change[kind] !== '') runs.push({ kind, text: change[kind] });
    change = { removed: '', added: '' };
  }
  for (const [index, { kind, text }] of pieces.entries()) {
    const inside = change.removed + change.added !== '' && (pieces[index + 1]?.kind ?? 'same') !== 'same';
    if (kind !== 'same') change = { ...change, [kind]: change[kind] + text };
    else if (inside && text.trim() === '')
      change = { removed: change.removed + text, added: change.added + text };
    else {
      settle();
      const last = runs.at(-1);
      if (last?.kind === 'same') runs[runs.length - 1] = { kind, text: last.text + text };
      else runs.push({ kind, text });
    }
  }
  settle();
  return runs;
}

function replaced(before: string, after: string): readonly Piece[] {
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
}

/** Words and the white space between them; joined they are the text again. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\s+|[^\s]+/gu) ?? [];
}

/** A word that stayed says more than a space that stayed. */
function weightOf(token: string): number {
  return token.trim() === '' ? 1 : 3;
}
