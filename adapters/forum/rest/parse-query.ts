import type { ViewQuery } from '@fuero/community';
import { parseOrder, parseSelect } from './parse-field.ts';
import { looksLikeFilter, parseFilter, parseLogic } from './parse-filter.ts';
import type { Preferences } from './prefer.ts';
import { RestError } from './rest-error.ts';

/** Parameters that shape the answer; every other one is a filter, or an argument of a function. */
const logic = new Set(['and', 'or', 'not.and', 'not.or']);
const ignored = new Set(['columns', 'on_conflict', 'apikey']);

export interface Asked {
  readonly query: ViewQuery;
  /** Parameters of a function, as they came. */
  readonly args: ReadonlyMap<string, string>;
}

export interface Asking {
  readonly params: URLSearchParams;
  /** Of the view or of what the function answers. */
  readonly columns: readonly string[];
  readonly prefer: Preferences;
  /** The header `Range`, which counts on GET alone. */
  readonly range: string | undefined;
  /** Tells whether a parameter is an argument of the function. A view has none. */
  readonly isArgument: (name: string) => boolean;
  /** What is neither an argument nor a filter: of a function read by GET it is an unknown argument, of a view a bad filter. */
  readonly strangers: 'arguments' | 'filters';
}

/** What an address asks for. Throws a `RestError`. */
export function parseQuery(asking: Asking): Asked {
  const { params, columns, prefer, isArgument, strangers } = asking;
  const args = new Map<string, string>();
  const where = [];
  for (const [name, value] of params) {
    if (name === 'select' || name === 'order' || name === 'limit' || name === 'offset' || ignored.has(name))
      continue;
    if (logic.has(name)) where.push(parseLogic(name, value));
    else if (isArgument(name) || (strangers === 'arguments' && !looksLikeFilter(value)))
      args.set(name, value);
    else where.push(parseFilter(name, value));
  }
  const order = params.get('order') ?? '';
  return {
    query: {
      select: parseSelect(params.get('select') ?? '', columns),
      where,
      order: order === '' ? [] : parseOrder(order),
      ...windowOf(asking),
      count: prefer.count,
    },
    args,
  };
}

/** Whether the rows are to be taken as they come. */
export function isPlain({ select, where, order, limit, offset }: ViewQuery): boolean {
  return select === null && where.length === 0 && order.length === 0 && limit === null && offset === 0;
}

function windowOf({ params, range }: Asking): Pick<ViewQuery, 'limit' | 'offset'> {
  const asked = { limit: whole(params.get('limit')), offset: whole(params.get('offset')) ?? 0 };
  if ((asked.limit ?? 0) < 0) throw unsatisfiable('Limit should be greater than or equal to zero.');
  if (asked.offset < 0) throw unsatisfiable('Offset should be greater than or equal to zero.');
  const bounds = /^(\d{1,15})-(\d{0,15})$/.exec(range ?? '');
  if (bounds === null || asked.limit !== null || asked.offset > 0) return asked;
  const from = Number(bounds[1]);
  if (bounds[2] === '') return { limit: null, offset: from };
  const limit = Number(bounds[2]) - from + 1;
  if (limit < 0) throw unsatisfiable('The lower boundary must be lower than or equal to the upper boundary.');
  return { limit, offset: from };
}

export function unsatisfiable(details: string): RestError {
  return new RestError('PGRST103', 'Requested range not satisfiable', { details });
}

/** What is no number is as if it were not there. */
function whole(text: string | null): number | null {
  return text !== null && /^-?\d{1,15}$/.test(text) ? Number(text) : null;
}
