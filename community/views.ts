import type { Actor } from './actor.ts';

/** What a column of a view holds, in PostgreSQL's words. */
export type ColumnType = 'uuid' | 'text' | 'timestamptz' | 'int4' | 'bool' | 'jsonb';

export interface ColumnCard {
  readonly name: string;
  readonly type: ColumnType;
  /** Every word that it can hold; absent: any. */
  readonly words?: readonly string[];
  /** It is null for some rows or some readers. */
  readonly nullable?: true;
}

/** A view of the forum's face. Nothing is written through it. */
export interface ViewCard {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly ColumnCard[];
}

/** One value of a column, or a place inside a column of JSON. */
export interface FieldRef {
  readonly column: string;
  /** Keys or positions inside JSON, from the outside in. */
  readonly path: readonly string[];
  /** The last step gives text instead of JSON. */
  readonly asText: boolean;
}

export interface Selected extends FieldRef {
  /** The key under which it is answered. */
  readonly as: string;
  /** A type of PostgreSQL to which it is cast. */
  readonly cast: string | null;
}

export const comparisons = ['eq', 'neq', 'gt', 'gte', 'lt', 'lte', 'like', 'ilike', 'isdistinct'] as const;
export type Comparison = (typeof comparisons)[number];

export type Condition =
  | { readonly kind: 'compare'; readonly field: FieldRef; readonly by: Comparison; readonly value: string }
  | { readonly kind: 'in'; readonly field: FieldRef; readonly values: readonly string[] }
  | {
      readonly kind: 'is';
      readonly field: FieldRef;
      readonly value: 'null' | 'not_null' | 'true' | 'false' | 'unknown';
    }
  | { readonly kind: 'and' | 'or'; readonly all: readonly Condition[] }
  | { readonly kind: 'not'; readonly condition: Condition };

export interface Ordering {
  readonly field: FieldRef;
  readonly direction: 'asc' | 'desc';
  /** `null`: last when ascending, first when descending, as PostgreSQL does. */
  readonly nulls: 'first' | 'last' | null;
}

/** What is asked of a view. Values are text and take the column's type. */
export interface ViewQuery {
  /** `null`: every column. */
  readonly select: readonly Selected[] | null;
  readonly where: readonly Condition[];
  readonly order: readonly Ordering[];
  /** At most 1,000, which is also what is read where this is `null`. */
  readonly limit: number | null;
  readonly offset: number;
  /** `exact`: all rows that match are counted too. */
  readonly count: 'exact' | null;
}

export type ViewRow = Readonly<Record<string, unknown>>;

export interface ViewAnswer {
  /** As PostgreSQL writes them in JSON: times are ISO 8601 with an offset. */
  readonly rows: readonly ViewRow[];
  /** `null` unless it was asked for. */
  readonly total: number | null;
}

/** The forum's tables as its clients know them. Read as the caller: the row policies decide what there is to see. */
export interface Views {
  readonly cards: readonly ViewCard[];
  /** Throws a `QueryError` where the query cannot be run or the caller may not read the view. */
  read(actor: Actor, view: string, query: ViewQuery): Promise<ViewAnswer>;
  /** The same query on rows that are at hand: what a function answered. */
  readRows(
    actor: Actor,
    source: { readonly columns: readonly ColumnCard[]; readonly rows: readonly ViewRow[] },
    query: ViewQuery,
  ): Promise<ViewAnswer>;
}

/** The database's own "no" to a query that a client wrote. `code`: an SQLSTATE. Never about our own SQL. */
export class QueryError extends Error {
  readonly code: string;
  readonly hint: string | null;
  constructor(code: string, message: string, hint: string | null = null) {
    super(message);
    this.name = 'QueryError';
    this.code = code;
    this.hint = hint;
  }
}
