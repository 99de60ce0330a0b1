import type { PolicyFile } from '../../policy/diagnostic.ts';
import { editScript } from './edit-script.ts';
import type { Line } from './edit-script.ts';

/** Lines around a change that are shown with it. */
const context = 3;

/** A stretch of a file that changed; line numbers count from 1. */
export interface Hunk {
  readonly before: number;
  readonly after: number;
  readonly lines: readonly Line[];
}

export interface FileDiff {
  readonly path: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly hunks: readonly Hunk[];
}

/** Which files came, went or changed, and how. */
export function diffText(before: readonly PolicyFile[], after: readonly PolicyFile[]): readonly FileDiff[] {
  const [a, b] = [textsOf(before), textsOf(after)];
  return [...new Set([...a.keys(), ...b.keys()])].sort().flatMap((path): readonly FileDiff[] => {
    const [one, other] = [a.get(path) ?? null, b.get(path) ?? null];
    if (one === other) return [];
    const change = one === null ? 'added' : other === null ? 'removed' : 'changed';
    return [{ path, change, hunks: hunksOf(editScript(linesOf(one), linesOf(other))) }];
  });
}

function textsOf(files: readonly PolicyFile[]): ReadonlyMap<string, string> {
  return new Map(files.map(({ path, text }) => [path, text]));
}

function linesOf(text: string | null): readonly string[] {
  if (text === null || text === '') return [];
  return (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
}

function hunksOf(lines: readonly Line[]): readonly Hunk[] {
  const shown = new Set<number>();
  lines.forEach(({ kind }, index) => {
    if (kind === 'same') return;
    for (let near = index - context; near <= index + context; near++) shown.add(near);
  });
  const hunks: (Hunk & { readonly lines: Line[] })[] = [];
  let [before, after] = [1, 1];
  lines.forEach((line, index) => {
    if (shown.has(index)) {
      if (!shown.has(index - 1) || hunks.length === 0) hunks.push({ before, after, lines: [] });
      hunks.at(-1)?.lines.push(line);
    }
    if (line.kind !== 'added') before += 1;
    if (line.kind !== 'removed') after += 1;
  });
  return hunks;
}

/** The hunks of a file as `diff -u` writes them. */
export function unified({ path, change, hunks }: FileDiff): string {
  const signs = { same: ' ', removed: '-', added: '+' } as const;
  const lines = hunks.flatMap((hunk) => {
    const [was, is] = [
      hunk.lines.filter((l) => l.kind !== 'added'),
      hunk.lines.filter((l) => l.kind !== 'removed'),
    ];
    return [
      `@@ -${range(hunk.before, was.length)} +${range(hunk.after, is.length)} @@`,
      ...hunk.lines.map(({ kind, text }) => `${signs[kind]}${text}`),
    ];
  });
  const [from, to] = [
    change === 'added' ? '/dev/null' : `a/${path}`,
    change === 'removed' ? '/dev/null' : `b/${path}`,
  ];
  return [`--- ${from}`, `+++ ${to}`, ...lines, ''].join('\n');
}

/** Where nothing stands on a side, its place is the line before. */
function range(start: number, length: number): string {
  const first = length === 0 ? start - 1 : start;
  return length === 1 ? String(first) : `${first},${length}`;
}
