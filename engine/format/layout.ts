import type { CST } from 'yaml';
import { lineAt } from './lines.ts';
import type { Line, Splice } from './lines.ts';

/** A thing of a block and the column it moves to, counted from 0. */
interface Placed {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** What a line begins with gives way to `to` blanks. */
interface Indent {
  readonly width: number;
  readonly to: number;
}

/** What is to be done about a document so that it stands as it should. */
export interface Layout {
  /** The new indent of a line, by its number; a line that is not here stays. */
  readonly indents: Map<number, Indent>;
  readonly splices: Splice[];
  /** Lines whose end, or whose emptiness, belongs to a scalar. */
  readonly bound: Set<number>;
  /** In the order of the text. */
  readonly placed: Placed[];
}

interface Layouter extends Layout {
  readonly lines: readonly Line[];
}

const step = 2;

/**
 * Where everything in the documents of a file should stand: two blanks a level, a sequence further in than its key, one blank
 * after a dash. The insides of scalars and of flow collections move along with the line that they begin on.
 */
export function layOut(documents: readonly CST.Token[], lines: readonly Line[]): Layout {
  const at: Layouter = { lines, indents: new Map(), splices: [], bound: new Set(), placed: [] };
  for (const document of documents) {
    if (document.type === 'document' && document.value !== undefined) layOutValue(document.value, -step, at);
    if (document.type === 'document') layOutMarks([...document.start, ...(document.end ?? [])], null, at);
  }
  return at;
}

/** Lays out comments that stand alone: with what follows if they stood beside it, else with what they stood beside before. */
export function layOutComments(text: string, layout: Layout, lines: readonly Line[]): void {
  const { placed } = layout;
  let next = 0;
  lines.forEach((line, number) => {
    while ((placed[next]?.line ?? Number.POSITIVE_INFINITY) <= number) next += 1;
    if (text[line.start + line.indent] !== '#' || layout.indents.has(number) || layout.bound.has(number))
      return;
    const after = placed[next];
    let before = next - 1;
    while ((placed[before]?.from ?? -1) > line.indent) before -= 1;
    const beside = after?.from === line.indent ? after : placed[before];
    const to = beside?.from === line.indent ? beside.to : (after?.to ?? 0);
    layout.indents.set(number, { width: line.indent, to });
  });
}

/** `column` is that of the collection around; a value on a line of its own stands one step further in. */
function layOutValue(token: CST.Token, column: number, at: Layouter): void {
  const own = column + step;
  switch (token.type) {
    case 'block-map':
      for (const item of token.items) layOutItem(item, own, at);
      return;
    case 'block-seq':
      for (const item of token.items) layOutItem(item, own, at);
      return;
    case 'flow-collection':
      place(token.offset, own, at);
      shiftInside(token.offset, endOf(token), own, at);
      for (const item of token.items) layOutFlowItem(item, at);
      layOutMarks(token.end, null, at);
      return;
    case 'block-scalar':
      layOutMarks(token.props, own, at);
      moveBody(token, own, at);
      return;
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
      place(token.offset, own, at);
      if (token.source.includes('\n')) {
        const end = token.offset + token.source.length;
        bind(token.offset, end, at);
        shiftInside(token.offset, end, own, at);
      }
      layOutMarks(token.end ?? [], null, at);
      return;
    case 'alias':
      place(token.offset, own, at);
      layOutMarks(token.end ?? [], null, at);
      return;
  }
}

function layOutItem(item: CST.CollectionItem, column: number, at: Layouter): void {
  layOutMarks(item.start, column, at);
  const dash = item.start.some((mark) => mark.type === 'seq-item-ind');
  if (item.key) {
    if (item.start.some((mark) => mark.type === 'explicit-key-ind')) layOutValue(item.key, column, at);
    else place(item.key.offset, column, at, 'as key');
  }
  layOutMarks(item.sep ?? [], column, at);
  if (item.value === undefined) return;
  quoteLongNumber(item, at);
  const compact = dash && item.start.at(-1)?.type === 'space' && isBlock(item.value);
  if (dash || compact) narrow(item.start.at(-1), at);
  layOutValue(item.value, column, at);
}

function layOutFlowItem(item: CST.CollectionItem, at: Layouter): void {
  layOutMarks([...item.start, ...(item.sep ?? [])], null, at);
  quoteLongNumber(item, at);
  for (const token of [item.key, item.value]) {
    if (!token) continue;
    if (token.type === 'flow-collection') {
      for (const inner of token.items) layOutFlowItem(inner, at);
      layOutMarks(token.end, null, at);
    } else if ('source' in token && token.source.includes('\n') && token.type !== 'block-scalar')
      bind(token.offset, token.offset + token.source.length, at);
    if ('end' in token && token.type !== 'flow-collection') layOutMarks(token.end ?? [], null, at);
  }
}

function isBlock(token: CST.Token): boolean {
  return token.type === 'block-map' || token.type === 'block-seq';
}

/** One blank after a dash. */
function narrow(space: CST.SourceToken | undefined, at: Layouter): void {
  if (space?.type !== 'space' || space.source === ' ' || space.source.includes('\t')) return;
  at.splices.push({ start: space.offset, end: space.offset + space.source.length, text: ' ' });
}

/** Dashes, question marks and colons that begin a line stand in their column; a tab between two things becomes a blank. */
function layOutMarks(marks: readonly CST.Token[], column: number | null, at: Layouter): void {
  for (const mark of marks) {
    if (!('source' in mark)) continue;
    if (mark.type === 'space') {
      const line = at.lines[lineAt(at.lines, mark.offset)];
      const end = mark.offset + mark.source.length;
      const between = line !== undefined && mark.offset > line.start + line.indent && end < line.end;
      if (mark.source.includes('\t') && between) at.splices.push({ start: mark.offset, end, text: ' ' });
    } else if (column !== null && mark.type !== 'newline' && mark.type !== 'comment')
      place(mark.offset, mark.type === 'anchor' || mark.type === 'tag' ? column + step : column, at);
  }
}

function bind(start: number, end: number, at: Layouter): void {
  for (let number = lineAt(at.lines, start); (at.lines[number]?.end ?? end + 1) <= end; number += 1)
    at.bound.add(number);
}

/** Comments go by what begins a line, and by keys beside a dash; what stands `within` a line moves with it. */
function place(offset: number, to: number, at: Layouter, stands: 'within' | 'as key' = 'within'): void {
  const number = lineAt(at.lines, offset);
  const line = at.lines[number];
  if (line === undefined) return;
  const from = offset - line.start;
  if (from !== line.indent && stands === 'within') return;
  at.placed.push({ line: number, from, to: Math.max(0, to) });
  if (from === line.indent) at.indents.set(number, { width: from, to: Math.max(0, to) });
}

/** Moves the lines after the first as far as the first, but never out of their collection. */
function shiftInside(start: number, end: number, own: number, at: Layouter): void {
  const first = lineAt(at.lines, start);
  const last = lineAt(at.lines, Math.max(start, end - 1));
  const moved = at.indents.get(first);
  const by = moved === undefined ? 0 : moved.to - moved.width;
  for (let number = first + 1; number <= last; number += 1) {
    const line = at.lines[number];
    if (line === undefined) continue;
    // An empty line is one whatever blanks and tabs are on it; a tab short of the new indent would be a mistake.
    const to = line.blank ? 0 : Math.max(line.indent + by, own, 0);
    at.indents.set(number, { width: line.indent, to });
  }
}

/** Where the digits of the header say how far in the text stands, it moves with its collection; else it stands one step in. */
function moveBody(token: CST.BlockScalar, own: number, at: Layouter): void {
  const header = token.props.find((prop) => prop.type === 'block-scalar-header');
  if (header === undefined || !('source' in header) || token.source === '') return;
  const start = endOfMarks(token.props);
  const keeps = header.source.includes('+');
  const end = start + (keeps ? token.source : token.source.replace(/\n+$/, '')).length;
  bind(start, end, at);
  const first = lineAt(at.lines, start);
  const body = at.lines.slice(first, lineAt(at.lines, Math.max(start, end - 1)) + 1);
  const digit = /\d/.exec(header.source)?.[0];
  const outer = Math.max(0, own - step);
  const old =
    digit === undefined
      ? Math.min(...body.filter((line) => line.start + line.spaces < line.end).map((line) => line.spaces))
      : token.indent + Number(digit);
  if (!Number.isFinite(old)) return;
  const to = digit === undefined ? outer + step : outer + Number(digit);
  body.forEach((line, index) => {
    const text = line.start + line.spaces < line.end || line.spaces > old;
    at.indents.set(first + index, { width: line.spaces, to: text ? line.spaces - old + to : 0 });
  });
}

function endOfMarks(marks: readonly CST.Token[]): number {
  const last = marks.at(-1);
  return last !== undefined && 'source' in last ? last.offset + last.source.length : 0;
}

function endOf(token: CST.FlowCollection): number {
  const close = token.end[0];
  return close === undefined ? token.offset + 1 : close.offset + close.source.length;
}

/** An id that YAML would read as another number gets the quotes that the finding `unquoted-id` asks for. */
function quoteLongNumber({ start, sep, value }: CST.CollectionItem, at: Layouter): void {
  if (value?.type !== 'scalar' || !/^-?[1-9]\d{15,}$/.test(value.source)) return;
  if ([...start, ...(sep ?? [])].some((mark) => mark.type === 'tag')) return;
  if (Number.isSafeInteger(Number(value.source))) return;
  const end = value.offset + value.source.length;
  at.splices.push({ start: value.offset, end: value.offset, text: '"' }, { start: end, end, text: '"' });
}
