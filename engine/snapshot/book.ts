import type { RuleBook } from '../evaluate/rule-book.ts';
import type { Quantity } from '../evaluate/predicate.ts';
import { signalsOf, wakeOf } from '../evaluate/wake.ts';
import type { Ladder } from '../evaluate/wake-index.ts';
import type { Assembly, Piece } from '../policy/assemble.ts';
import type { YamlMap } from '../policy/place.ts';
import type { RuleCard } from '../policy/policy.ts';
import type { AnyList } from '../sections/lists/read.ts';
import { readRule, ruleOfList } from '../sections/rules/read.ts';
import type { ReadRule, RuleContext } from '../sections/rules/read.ts';
import type { PartReader, PartWriter } from './container.ts';
import { packPiece, unpackPiece } from './piece.ts';
import type { PackedPiece } from './piece.ts';

/** How a rule is bound again: from its piece, or from the list that stands for it. */
type PackedRule = PackedPiece | { readonly list: number };

interface BookHead {
  readonly always: readonly number[];
  /** By ladder: a rule that its quantity wakes, and which of the rule's signals that is. */
  readonly quantities: readonly (readonly [rule: number, signal: number])[];
}

interface Saving {
  readonly book: RuleBook;
  readonly assembly: Assembly;
  readonly lists: readonly AnyList[];
  readonly alwaysRuns: readonly boolean[];
}

export function saveBook({ book, assembly, lists, alwaysRuns }: Saving, into: PartWriter): void {
  const { cards, index, size } = book;
  const numbers = Array.from({ length: size }, (_, number) => number);
  const pieces = new Map(assembly.items.rules.map((piece) => [piece.value['id'], piece]));
  const listOf = new Map(lists.map((list, number) => [`terms/${list.name}`, number]));
  const rules = numbers.map((number): PackedRule => {
    const { id } = ruleOf(book, number);
    const piece = pieces.get(id);
    return piece === undefined ? { list: listOf.get(id) ?? -1 } : packPiece(piece);
  });
  const quantities = new Map<Ladder['quantity'], readonly [number, number]>();
  for (const number of numbers)
    signalsOf(wakeOf(ruleOf(book, number).when, alwaysRuns)).forEach((signal, at) => {
      if (signal.kind === 'quantity') quantities.set(signal.quantity, [number, at]);
    });
  const head: BookHead = {
    always: index.always,
    quantities: index.ladders.map(({ quantity }) => quantities.get(quantity) ?? [-1, -1]),
  };
  into.json('book', head);
  into.json('cards', cards);
  into.texts(
    'rules',
    rules.map((rule) => JSON.stringify(rule)),
  );
  into.table('runsOn', book.runsOn);
  into.table('byList.firsts', index.byList.firsts);
  into.table('byList.rules', index.byList.rules);
  index.ladders.forEach(({ rising, falling }, i) => {
    into.table(`rising${i}.values`, rising.values);
    into.table(`rising${i}.rules`, rising.rules);
    into.table(`falling${i}.values`, falling.values);
    into.table(`falling${i}.rules`, falling.rules);
  });
}

function ruleOf(book: RuleBook, number: number): ReadRule {
  const rule = book.rule(number);
  if (rule === undefined) throw new Error(`the book has no rule ${number}`);
  return rule;
}

interface Restoring {
  readonly context: RuleContext;
  readonly lists: readonly AnyList[];
  readonly alwaysRuns: readonly boolean[];
}

/** The book again; the cards are read, and each rule is bound, when they are first asked for. */
export function restoreBook({ context, lists, alwaysRuns }: Restoring, from: PartReader): RuleBook {
  const { always, quantities } = from.json('book') as BookHead;
  const texts = from.texts('rules');
  const runsOn = from.u32('runsOn');
  const bound: (ReadRule | undefined)[] = [];
  const bind = (number: number): ReadRule | undefined => {
    const packed = JSON.parse(texts(number)) as PackedRule;
    if (!('list' in packed)) return readRule(unpackPiece(packed) as Piece<YamlMap>, context);
    const list = lists[packed.list];
    return list === undefined ? undefined : (ruleOfList(list, packed.list, context) ?? undefined);
  };
  const rule = (number: number): ReadRule | undefined =>
    number < runsOn.length ? (bound[number] ??= bind(number)) : undefined;
  const ladders = quantities.map(([number, signal], i): Ladder => ({
    quantity: lateQuantity(() => quantityOf(rule(number), signal, alwaysRuns)),
    rising: { values: from.f64(`rising${i}.values`), rules: from.i32(`rising${i}.rules`) },
    falling: { values: from.f64(`falling${i}.values`), rules: from.i32(`falling${i}.rules`) },
  }));
  let cards: readonly RuleCard[] | null = null;
  return {
    get cards() {
      return (cards ??= from.json('cards') as readonly RuleCard[]);
    },
    size: runsOn.length,
    index: {
      byList: { firsts: from.i32('byList.firsts'), rules: from.i32('byList.rules') },
      always,
      ladders,
    },
    runsOn,
    rule,
  };
}

/** Bound when the first event is measured by it. */
function lateQuantity(find: () => Quantity): Ladder['quantity'] {
  let found: Quantity | null = null;
  return {
    read: (moment) => (found ??= find()).read(moment),
    most: (moment) => (found ??= find()).most?.(moment) ?? Infinity,
  };
}

function quantityOf(rule: ReadRule | undefined, at: number, alwaysRuns: readonly boolean[]): Quantity {
  const signal = rule === undefined ? undefined : signalsOf(wakeOf(rule.when, alwaysRuns))[at];
  if (signal?.kind !== 'quantity') throw new Error('the snapshot names a quantity that no rule reads');
  return signal.quantity;
}
