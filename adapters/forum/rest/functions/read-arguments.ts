import { suggest } from '@fuero/engine';
import { RestError } from '../rest-error.ts';
import { splitOutside, unquoted } from '../split.ts';
import type { ArgumentCard, FunctionCard, Kind } from './function-card.ts';
import { functionCards } from './functions.ts';

/** Characters of a text where a card says nothing else. */
const usualMost = 10_000;

/** The function of a name. Throws PGRST202 with the nearest one as a hint. */
export function functionNamed(name: string): FunctionCard {
  const card = functionCards.find((one) => one.name === name);
  if (card !== undefined) return card;
  const nearest = suggest(
    name,
    functionCards.map((one) => one.name),
  );
  throw new RestError(
    'PGRST202',
    `Could not find the function public.${name.slice(0, 100)} in the schema cache`,
    {
      details: `Searched for the function public.${name.slice(0, 100)}, but no matches were found in the schema cache.`,
      hint: nearest === null ? null : `Perhaps you meant to call the function ${signatureOf(nearest)}`,
    },
  );
}

/** Fits when every name is an argument, and every argument without a default is there. Throws PGRST202. */
export function checkNames({ name, arguments: cards }: FunctionCard, given: readonly string[]): void {
  const strange = given.filter((one) => !Object.hasOwn(cards, one));
  const missing = Object.entries(cards).filter(
    ([argument, { optional }]) => optional !== true && !given.includes(argument),
  );
  if (strange.length === 0 && missing.length === 0) return;
  const names = given
    .map((one) => one.slice(0, 60))
    .slice(0, 20)
    .join(', ');
  const called = given.length === 0 ? `${name} without parameters` : `${name}(${names})`;
  throw new RestError('PGRST202', `Could not find the function public.${called} in the schema cache`, {
    details: `Searched for the function public.${called}, but no matches were found in the schema cache.`,
    hint: `Perhaps you meant to call the function ${signatureOf(name)}`,
  });
}

function signatureOf(name: string): string {
  const cards = functionCards.find((one) => one.name === name)?.arguments ?? {};
  return `public.${name}(${Object.keys(cards).join(', ')})`;
}

/** The values of arguments as their function is given them: what was left out is null. Throws a `RestError`. */
export function readArguments(
  { arguments: cards }: FunctionCard,
  given: ReadonlyMap<string, unknown>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(cards).map(([name, card]) => [name, readArgument(name, card, given.get(name) ?? null)]),
  );
}

function readArgument(name: string, card: ArgumentCard, value: unknown): unknown {
  if (value === null) {
    if (card.optional === true) return null;
    throw new RestError('23502', `null value in argument "${name}" violates not-null constraint`);
  }
  const read = readers[card.type](value);
  if (typeof read !== 'string') return read;
  const most = card.most ?? usualMost;
  if (read.length > most) throw new RestError('22001', `value too long for type character varying(${most})`);
  if (card.words === undefined || card.words.includes(read)) return read;
  const nearest = suggest(read, card.words);
  throw new RestError('22023', `invalid value for argument "${name}": "${read.slice(0, 100)}"`, {
    details: `Allowed: ${card.words.join(', ')}`,
    hint: nearest === null ? null : `Perhaps you meant "${nearest}"`,
  });
}

const uuidPattern = /^\{?[0-9a-f]{4}(?:-?[0-9a-f]{4}){7}\}?$/i;
const readers: Readonly<Record<Kind, (value: unknown) => unknown>> = {
  text: textOf,
  uuid: uuidOf,
  'uuid[]': (value) => listOf(value).map(uuidOf),
  int4: intOf,
  bool: boolOf,
  jsonb: objectOf,
};

/** As PostgreSQL turns JSON into text: a number or an object is what it would be written as. */
function textOf(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (text.includes('\0')) {
    throw new RestError('22P05', 'unsupported Unicode escape sequence', {
      details: '\\u0000 cannot be converted to text.',
    });
  }
  return text;
}

function uuidOf(value: unknown): string {
  const text = textOf(value).trim();
  if (!uuidPattern.test(text)) throw invalid('uuid', text);
  const digits = text.replace(/[{}-]/g, '').toLowerCase();
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function intOf(value: unknown): number {
  const text = textOf(value).trim();
  if (!/^[+-]?\d+$/.test(text)) throw invalid('integer', text);
  const number = Number(text);
  if (number < -2_147_483_648 || number > 2_147_483_647)
    throw new RestError('22003', `value "${text.slice(0, 100)}" is out of range for type integer`);
  return number;
}

const truths = new Map([
  ...['true', 't', 'yes', 'y', 'on', '1'].map((word) => [word, true] as const),
  ...['false', 'f', 'no', 'n', 'off', '0'].map((word) => [word, false] as const),
]);

function boolOf(value: unknown): boolean {
  const text = textOf(value).trim().toLowerCase();
  const truth = truths.get(text);
  if (truth === undefined) throw invalid('boolean', text);
  return truth;
}

/** A list of JSON, or PostgreSQL's own way of writing one: `{a,b}`. */
function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const inside = typeof value === 'string' ? /^\{(.*)\}$/s.exec(value.trim())?.[1] : undefined;
  if (inside === undefined) {
    throw new RestError('22P02', `malformed array literal: ${JSON.stringify(value).slice(0, 100)}`);
  }
  return inside === '' ? [] : splitOutside(inside, ',').map((one) => unquoted(one.trim()));
}

function objectOf(value: unknown): object {
  const found = typeof value === 'string' ? parsed(value) : value;
  if (typeof found === 'object' && found !== null && !Array.isArray(found)) return found;
  throw new RestError('22023', 'an object of JSON is expected here');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RestError('22P02', 'invalid input syntax for type json');
  }
}

function invalid(type: string, text: string): RestError {
  return new RestError(
    '22P02',
    `invalid input syntax for type ${type}: ${JSON.stringify(text.slice(0, 100))}`,
  );
}
