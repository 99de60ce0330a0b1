import type { Place, Places } from './place.ts';

/** Where the reader stands, and what it has seen. Lines and columns count from 1. */
export interface PlainReader {
  readonly text: string;
  readonly places: Map<object, Places>;
  at: number;
  line: number;
  /** Offset of the first character of the line. */
  lineStart: number;
  /** Line on which the last value ended. */
  valueEnd: number;
}

/** The text holds something that only the full reader understands, or refuses. */
export class NotPlain extends Error {}

/** Nesting that the plain reader follows; the full reader knows the limit of the language, which is above. */
export const deepest = 30;
export const forbiddenKeys = new Set(['<<', '__proto__', 'constructor', 'prototype']);

export function placeHere(reader: PlainReader): Place {
  return { line: reader.line, column: columnOf(reader) };
}

export function columnOf(reader: PlainReader): number {
  return reader.at - reader.lineStart + 1;
}

/**
 * Moves to the next character that is neither a space nor part of a comment; from the start or the end of a line. A comment
 * that stands on its own line further in than `comments` may belong to what is before it: the full reader tells.
 */
export function nextContent(reader: PlainReader, comments = Number.POSITIVE_INFINITY): boolean {
  const { text, line } = reader;
  while (reader.at < text.length) {
    const unit = text.charCodeAt(reader.at);
    if (unit === 0x20) reader.at += 1;
    else if (unit === 0x0a) {
      reader.at += 1;
      reader.line += 1;
      reader.lineStart = reader.at;
    } else if (unit !== 0x23) return true;
    else if (reader.line > line && columnOf(reader) > comments) throw new NotPlain();
    else reader.at = lineEnd(text, reader.at);
  }
  return false;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
