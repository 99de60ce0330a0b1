/** One line of a file; offsets are UTF-16 units, `end` is where its newline stands. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Blanks and tabs that it begins with. */
  readonly indent: number;
  /** Blanks alone: in the body of a text a tab is a letter. */
  readonly spaces: number;
  /** Nothing else is on it. */
  readonly blank: boolean;
}

/** A piece of a text and what takes its place. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The lines of a text; what follows the last newline is a line only if there is something. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    let first = start;
    while (first < end && text[first] === ' ') first += 1;
    const spaces = first - start;
    while (first < end && (text[first] === ' ' || text[first] === '\t')) first += 1;
    lines.push({ start, end, indent: first - start, spaces, blank: first === end });
    start = end + 1;
  }
  return lines;
}

/** Number of the line that an offset is on, counted from 0. */
export function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The text with every splice made; they do not overlap, and stand in any order. */
export function splice(text: string, splices: readonly Splice[]): string {
  const ordered = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: replacement } of ordered) {
    pieces.push(text.slice(at, start), replacement);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
