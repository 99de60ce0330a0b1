import type { ColumnCard, ViewRow } from '@fuero/community';
import type { Call } from '../../face/call.ts';

/** What arguments are, in PostgreSQL's words, and what a function is given. */
export interface Kinds {
  readonly text: string;
  readonly uuid: string;
  readonly 'uuid[]': readonly string[];
  readonly int4: number;
  readonly bool: boolean;
  readonly jsonb: Readonly<Record<string, unknown>>;
}
export type Kind = keyof Kinds;

export interface ArgumentCard {
  readonly type: Kind;
  readonly description: string;
  /** It may be left out, or be null. */
  readonly optional?: true;
  readonly words?: readonly string[];
  /** Characters of a text at most; 10,000 when absent. */
  readonly most?: number;
  readonly example: unknown;
}

export type ArgumentCards = Readonly<Record<string, ArgumentCard>>;
export type Arguments<Cards extends ArgumentCards> = {
  readonly [Name in keyof Cards]: Cards[Name] extends { readonly optional: true }
    ? Kinds[Cards[Name]['type']] | null
    : Kinds[Cards[Name]['type']];
};

/** What a function answers. */
export type Result =
  | { readonly kind: 'scalar'; readonly type: 'uuid' | 'int4' | 'bool'; readonly example: unknown }
  | { readonly kind: 'json'; readonly schema: object }
  | { readonly kind: 'set'; readonly columns: readonly ColumnCard[]; readonly example: ViewRow };

/** What a function of a set gives: `total`: `null` unless it was counted. */
export interface Rows {
  readonly rows: readonly ViewRow[];
  readonly total: number | null;
}

export interface FunctionCard {
  readonly name: string;
  readonly description: string;
  /** Who may call it, for people: the use case behind it decides. */
  readonly who: string;
  /** `reads`: it may be called by GET too. */
  readonly does: 'reads' | 'writes';
  readonly arguments: ArgumentCards;
  readonly result: Result;
  run(call: Call, args: Readonly<Record<string, unknown>>, count: 'exact' | null): Promise<unknown>;
}

/** A card whose function is given its arguments with their types. */
export function defineFunction<const Cards extends ArgumentCards>(
  card: Omit<FunctionCard, 'arguments' | 'run'> & {
    readonly arguments: Cards;
    run(call: Call, args: Arguments<Cards>, count: 'exact' | null): Promise<unknown>;
  },
): FunctionCard {
  // What a call gives has been read by these cards before.
  return { ...card, run: (call, args, count) => card.run(call, args as Arguments<Cards>, count) };
}

/** The last argument of every function that writes. */
export const keyArgument = {
  p_idempotency_key: {
    type: 'text',
    optional: true,
    most: 200,
    description: 'The same key with the same arguments gives the same answer; with others it is a conflict.',
    example: 'a6f2c0de',
  },
} as const satisfies ArgumentCards;
