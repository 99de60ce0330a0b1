import { comparisons } from '@fuero/community';
import type { Comparison, Condition, FieldRef } from '@fuero/community';
import { parseField, unreadable } from './parse-field.ts';
import { splitOutside, unquoted } from './split.ts';

/** How deep conditions may be nested: PostgreSQL has an end to its stack. */
const deepest = 20;

const operation = /^([a-z]+)(?:\((any|all)\))?\.([\s\S]*)$/;
const isValues = ['null', 'not_null', 'true', 'false', 'unknown'] as const;

/** Whether a parameter's value is a filter: `eq.1`, `not.in.(1,2)`. */
export function looksLikeFilter(value: string): boolean {
  const [, name] = operation.exec(value.replace(/^not\./, '')) ?? [];
  return name === 'in' || name === 'is' || comparisons.some((one) => one === name);
}

/** `column=op.value` of an address. */
export function parseFilter(column: string, value: string): Condition {
  return operationOn(parseField(column), value);
}

/** `and=(…)`, `or=(…)` and their denials. */
export function parseLogic(name: string, value: string, depth = 0): Condition {
  if (depth > deepest) throw unreadable('logic tree', value);
  const inside = /^\((.*)\)$/s.exec(value.trim())?.[1];
  if (inside === undefined || inside === '') throw unreadable('logic tree', value);
  const all = splitOutside(inside, ',').map((part) => logicPart(part.trim(), depth + 1));
  const kind = name.endsWith('or') ? 'or' : 'and';
  const tree = { kind, all } as const;
  return name.startsWith('not.') ? { kind: 'not', condition: tree } : tree;
}

function logicPart(part: string, depth: number): Condition {
  const tree = /^((?:not\.)?(?:and|or))(\(.*\))$/s.exec(part);
  if (tree !== null) return parseLogic(tree[1] ?? '', tree[2] ?? '', depth);
  const [column = '', ...rest] = splitOutside(part, '.');
  if (rest.length === 0) throw unreadable('logic tree', part);
  return operationOn(parseField(column), rest.join('.'), unquoted);
}

/** `unquote`: in a tree a value may stand in quotes; alone it is taken as it is. */
function operationOn(
  field: FieldRef,
  text: string,
  unquote: (value: string) => string = (value) => value,
): Condition {
  if (text.startsWith('not.')) return { kind: 'not', condition: operationOn(field, text.slice(4), unquote) };
  const found = operation.exec(text);
  if (found === null) throw unreadable('filter', text);
  const [, name = '', quantifier, value = ''] = found;
  if (name === 'in') {
    const list = /^\((.*)\)$/s.exec(value)?.[1];
    if (list === undefined) throw unreadable('filter', text);
    return { kind: 'in', field, values: list === '' ? [] : splitOutside(list, ',').map(unquoted) };
  }
  if (name === 'is') {
    const wanted = isValues.find((one) => one === value.toLowerCase());
    if (wanted === undefined) throw unreadable('filter', text);
    return { kind: 'is', field, value: wanted };
  }
  const by: Comparison | undefined = comparisons.find((one) => one === name);
  if (by === undefined) throw unreadable('filter', text);
  if (quantifier === undefined) return { kind: 'compare', field, by, value: unquote(value) };
  const list = /^\{(.*)\}$/s.exec(value)?.[1];
  if (list === undefined) throw unreadable('filter', text);
  const values = list === '' ? [] : splitOutside(list, ',').map(unquoted);
  return {
    kind: quantifier === 'any' ? 'or' : 'and',
    all: values.map((one) => ({ kind: 'compare', field, by, value: one })),
  };
}
