import type { FieldRef, Ordering, Selected } from '@fuero/community';
import { RestError } from './rest-error.ts';
import { splitOutside, unquoted } from './split.ts';

/** The message of every part of an address that cannot be read. */
export function unreadable(part: string, text: string): RestError {
  return new RestError('PGRST100', `"failed to parse ${part} (${text.slice(0, 200)})"`, {
    details: `unexpected ${JSON.stringify(text.slice(0, 200))}`,
  });
}

/** `column`, `column->key`, `column->key->>0`. */
export function parseField(text: string): FieldRef {
  const [column = '', ...steps] = text.split(/(->>?)/);
  const path = steps.filter((_, index) => index % 2 === 1);
  const arrows = steps.filter((_, index) => index % 2 === 0);
  const name = unquoted(column.trim());
  if (name === '' || path.includes('') || arrows.slice(0, -1).includes('->>'))
    throw unreadable('column', text);
  return { column: name, path, asText: arrows.at(-1) === '->>' };
}

/** The parameter `select`; `null`: every column. */
export function parseSelect(text: string, columns: readonly string[]): readonly Selected[] | null {
  if (text.trim() === '' || text.trim() === '*') return null;
  return splitOutside(text, ',').flatMap((part) => selectedIn(part.trim(), columns));
}

function selectedIn(part: string, columns: readonly string[]): readonly Selected[] {
  if (part === '*') {
    return columns.map((column) => ({ column, path: [], asText: false, as: column, cast: null }));
  }
  const pieces = /^(?:([^":()]+|"[^"]*"):(?!:))?(.+?)(?:::([a-z0-9_]+))?$/.exec(part);
  if (pieces === null) throw unreadable('select parameter', part);
  const [, alias, inner = '', cast] = pieces;
  if (/\.(?:sum|avg|min|max|count)\(\)$/.test(inner) || inner === 'count()')
    throw new RestError('PGRST123', 'Use of aggregate functions is not allowed');
  if (inner.includes('(')) {
    const relation = inner.slice(0, inner.indexOf('('));
    throw new RestError(
      'PGRST200',
      `Could not find a relationship with '${relation.slice(0, 100)}' in the schema cache`,
    );
  }
  const field = parseField(inner);
  const as = alias === undefined ? (field.path.at(-1) ?? field.column) : unquoted(alias);
  // PostgreSQL cuts longer names.
  if (as.length > 63 || as.includes('\0')) throw unreadable('select parameter', part);
  return [{ ...field, as, cast: cast ?? null }];
}

const orderTerm = /^(.+?)(?:\.(asc|desc))?(?:\.(nullsfirst|nullslast))?$/;

/** The parameter `order`. */
export function parseOrder(text: string): readonly Ordering[] {
  return splitOutside(text, ',').map((part) => {
    const found = orderTerm.exec(part.trim());
    if (found === null) throw unreadable('order', part);
    const [, field = '', direction, nulls] = found;
    return {
      field: parseField(field),
      direction: direction === 'desc' ? 'desc' : 'asc',
      nulls: nulls === undefined ? null : nulls === 'nullsfirst' ? 'first' : 'last',
    };
  });
}
