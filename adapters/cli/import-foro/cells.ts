import type { Row } from './read-tables.ts';

/** Text of a cell; `null`: nothing is there. PostgreSQL's text holds no NUL, so ours may have it. */
export function textIn(row: Row, column: string): string | null {
  const value = row[column];
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value);
  return text.trim() === '' ? null : text;
}

/** A time as ISO 8601; `null`: nothing is there, or no time of this world (`infinity`). */
export function timeIn(row: Row, column: string): string | null {
  const text = textIn(row, column);
  const time = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

export function numberIn(row: Row, column: string): number {
  const value = Number(row[column] ?? 0);
  return Number.isFinite(value) ? Math.trunc(value) : 0;
}

/** The id of a row; the tables without one are named by what they are about. */
export function idIn(row: Row, column = 'id'): string {
  return textIn(row, column) ?? '';
}

/** Our word for one of theirs; `null`: there is none. */
export function wordFor<Word>(words: Readonly<Record<string, Word>>, theirs: string | null): Word | null {
  return theirs !== null && Object.hasOwn(words, theirs) ? (words[theirs] ?? null) : null;
}

/** Without a time of its own a row is as old as nothing is. */
export const beginning = '1970-01-01T00:00:00.000Z';
