import { QueryError } from '../views.ts';
import type { ColumnCard, Condition, FieldRef, Ordering, Selected, ViewQuery } from '../views.ts';
import type { AccountPath } from './cards.ts';

/** SQL with `?` for each of its values. */
export interface Sql {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What is read: a view of ours, or rows at hand. */
export interface Source {
  /** As errors name it. */
  readonly name: string;
  readonly from: Sql;
  readonly columns: readonly ColumnCard[];
  readonly accounts: Readonly<Record<string, AccountPath>>;
}

/** Rows of one answer at most. */
export const mostRows = 1_000;

/** Types to which a client may cast: no more than what columns can become. */
const castTypes = new Set([
  ...['text', 'varchar', 'uuid', 'date', 'timestamptz', 'timestamp', 'json', 'jsonb', 'bool', 'boolean'],
  ...['int2', 'int4', 'int8', 'integer', 'bigint', 'smallint', 'float4', 'float8', 'numeric', 'real'],
]);

const operators = {
  eq: '=',
  neq: '<>',
  gt: '>',
  gte: '>=',
  lt: '<',
  lte: '<=',
  like: 'like',
  ilike: 'ilike',
  isdistinct: 'is distinct from',
} as const;

/** The rows of a query, as one JSON text in the column `body`. Names come from cards alone, everything else is bound. */
export function rowsOf(source: Source, query: ViewQuery): Sql {
  const select = query.select ?? source.columns.map(({ name }) => plain(name));
  const picked = join(
    select.map((one) => selected(source, one)),
    ', ',
  );
  const where = conditionOf(source, query.where);
  const order = query.order.map((one) => ordering(source, one));
  const sorted = order.length === 0 ? nothing : sql`order by ${join(order, ', ')}`;
  const limit = Math.min(query.limit ?? mostRows, mostRows);
  return sql`select coalesce(json_agg(q), '[]')::text as body from (select ${picked} from ${source.from} where ${where} ${sorted} limit ${bind(limit)} offset ${bind(query.offset)}::bigint) q`;
}

/** How many rows match, in the column `total`. */
export function totalOf(source: Source, query: ViewQuery): Sql {
  return sql`select count(*)::int as total from ${source.from} where ${conditionOf(source, query.where)}`;
}

function plain(column: string): Selected {
  return { column, path: [], asText: false, as: column, cast: null };
}

function selected(source: Source, one: Selected): Sql {
  const value = fieldOf(source, one);
  if (one.cast === null) return sql`${value} as ${raw(quoted(one.as))}`;
  if (!castTypes.has(one.cast)) throw new QueryError('42704', `type "${one.cast}" does not exist`);
  return sql`(${value})::${raw(one.cast)} as ${raw(quoted(one.as))}`;
}

function ordering(source: Source, { field, direction, nulls }: Ordering): Sql {
  return sql`${fieldOf(source, field)} ${raw(direction)}${raw(nulls === null ? '' : ` nulls ${nulls}`)}`;
}

function conditionOf(source: Source, conditions: readonly Condition[]): Sql {
  if (conditions.length === 0) return raw('true');
  return join(
    conditions.map((one) => sql`(${condition(source, one)})`),
    ' and ',
  );
}

function condition(source: Source, one: Condition): Sql {
  switch (one.kind) {
    case 'and':
    case 'or':
      if (one.all.length === 0) return raw(one.kind === 'and' ? 'true' : 'false');
      return join(
        one.all.map((part) => sql`(${condition(source, part)})`),
        ` ${one.kind} `,
      );
    case 'not':
      return sql`not (${condition(source, one.condition)})`;
    case 'is':
      return sql`${fieldOf(source, one.field)} is ${raw(one.value.replace('_', ' '))}`;
    case 'in': {
      if (one.values.length === 0) return raw('false');
      const type = raw(typeOf(source, one.field));
      const list = join(
        one.values.map((value) => sql`${bind(value)}::${type}`),
        ', ',
      );
      return sql`${fieldOf(source, one.field)} in (${list})${byAccount(source, one.field, one.values)}`;
    }
    case 'compare': {
      const { field, by, value } = one;
      // A pattern is text whatever the column is: PostgreSQL says itself where it fits none.
      const isPattern = by === 'like' || by === 'ilike';
      const operand = isPattern ? value.replaceAll('*', '%') : value;
      const type = raw(isPattern ? 'text' : typeOf(source, field));
      const quick = by === 'eq' ? byAccount(source, field, [value]) : nothing;
      return sql`${fieldOf(source, field)} ${raw(operators[by])} ${bind(operand)}::${type}${quick}`;
    }
  }
}

/** Says the same once more in a way that an index can follow: account ids stand in a table of their own. */
function byAccount(source: Source, { column, path }: FieldRef, values: readonly string[]): Sql {
  const found = path.length > 0 ? undefined : source.accounts[column];
  if (found === undefined) return nothing;
  const { table, column: member, key } = found;
  const list = join(values.map(bind), ', ');
  return sql` and v."id" in (select x.${raw(key)} from ${raw(table)} x
    join accounts xa on xa.community_id = x.community_id and xa.member_id = x.${raw(member)}
    where xa.community_id = caller_community() and xa.surface = 'forum' and xa.external_id in (${list}))`;
}

function fieldOf(source: Source, { column, path, asText }: FieldRef): Sql {
  const card = source.columns.find(({ name }) => name === column);
  if (card === undefined) {
    throw new QueryError('42703', `column ${source.name}.${column.slice(0, 100)} does not exist`);
  }
  const start = raw(`v.${quoted(column)}`);
  if (path.length === 0) return start;
  if (card.type !== 'jsonb')
    throw new QueryError('42883', `operator does not exist: ${card.type} -> unknown`);
  const steps = path.map((step, index): Sql => {
    const isLast = index === path.length - 1;
    const arrow = raw(isLast && asText ? '->>' : '->');
    return /^-?\d{1,9}$/.test(step) ? sql`${arrow}${bind(step)}::int` : sql`${arrow}${bind(step)}::text`;
  });
  return sql`(${join([start, ...steps], '')})`;
}

function typeOf(source: Source, { column, path, asText }: FieldRef): string {
  if (path.length > 0) return asText ? 'text' : 'jsonb';
  return source.columns.find(({ name }) => name === column)?.type ?? 'text';
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

const nothing = raw('');

function raw(text: string): Sql {
  return { text, values: [] };
}

function bind(value: unknown): Sql {
  return { text: '?', values: [value] };
}

function join(parts: readonly Sql[], between: string): Sql {
  return { text: parts.map(({ text }) => text).join(between), values: parts.flatMap(({ values }) => values) };
}

function sql(texts: TemplateStringsArray, ...parts: readonly Sql[]): Sql {
  return join(
    texts.flatMap((text, index) => [raw(text), ...parts.slice(index, index + 1)]),
    '',
  );
}
