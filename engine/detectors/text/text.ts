import type { Evidence } from '../../decision.ts';
import type { Moment } from '../../evaluate/moment.ts';
import { asText } from '../../policy/place.ts';
import type { Answer, Predicate, Quantity } from '../../evaluate/predicate.ts';
import { no, unknown, yes } from '../../evaluate/predicate.ts';
import { parsePercent } from '../../policy/units.ts';
import { Count, Name, Percent, True, comparing, keys } from '../../sections/shapes.ts';
import { textKinds } from '../../event.ts';
import { letterCount } from '../../text/letter-count.ts';
import { flagTest, numberTests } from '../leaf.ts';
import type { LeafCard } from '../leaf.ts';
import { emojiIn, isZalgo, longestRun, uppercaseShare } from './measures.ts';

const plain = (value: number) => String(value);
const percent = (value: number) => `${Math.round(value * 10) / 10}%`;

const length: Quantity = {
  name: 'text.length',
  read: (m) => letterCount(m.text),
  most: (m) => m.text.length,
  show: plain,
  fact: null,
};
const uppercase: Quantity = {
  name: 'text.uppercase',
  read: (m) => uppercaseShare(m.text),
  show: percent,
  fact: null,
};
const emoji: Quantity = { name: 'text.emoji', read: (m) => emojiIn(m.text).length, show: plain, fact: null };
const repeated: Quantity = {
  name: 'text.repeated',
  read: (m) => longestRun(m.text),
  show: plain,
  fact: null,
};
const zalgo: Quantity = {
  name: 'text.zalgo',
  read: (m) => (isZalgo(m.text) ? 1 : 0),
  show: plain,
  fact: null,
};

const noFacts: Predicate['facts'] = [];
const noEvidence: readonly Evidence[] = [];

/** A hit of a list in the text. Of these a policy has thousands, so each is as small as can be. */
class ListTest implements Predicate {
  readonly #word: 'contains' | 'matches';
  readonly #name: string;
  readonly #list: number;
  /** Said once: a trace says it for each rule that fires. */
  #says: string | null = null;

  constructor(word: 'contains' | 'matches', name: string, list: number) {
    this.#word = word;
    this.#name = name;
    this.#list = list;
  }

  get says(): string {
    return (this.#says ??= `text ${this.#word} ${this.#name}`);
  }

  get lowered(): Predicate['lowered'] {
    const operator = this.#word === 'contains' ? 'containsTerm' : 'matchesPattern';
    return { fact: 'text', operator, value: this.#name };
  }

  get wake(): Predicate['wake'] {
    return { kind: 'list', list: this.#list };
  }

  get facts(): Predicate['facts'] {
    return noFacts;
  }

  holds(moment: Moment): Answer {
    const hits = moment.hits(this.#list);
    if (hits === null) return unknown;
    return hits.length > 0 ? yes : no;
  }

  found(moment: Moment): string | null {
    const hits = moment.hits(this.#list);
    if (hits === null || hits.length === 0) return null;
    return hits.length === 1 ? (hits[0]?.text ?? '') : hits.map((hit) => hit.text ?? '').join(', ');
  }

  evidence(moment: Moment): readonly Evidence[] {
    return moment.hits(this.#list) ?? noEvidence;
  }
}

/** The leaves `contains` and `matches` differ in the kind of list only. */
export function listTest(word: 'contains' | 'matches', name: string, list: number): Predicate {
  return new ListTest(word, name, list);
}

/** Title, a newline and the text, folded as each list asks. */
export const text: LeafCard = {
  key: 'text',
  description: 'What was written: the title, a newline and the text.',
  reads: textKinds,
  schema: {
    ...keys({
      contains: { ...Name, description: 'A list of terms.' },
      matches: { ...Name, description: 'A list of patterns.' },
      length: comparing(Count, 'Characters.'),
      uppercase: comparing(
        Percent,
        'Share of capitals among the letters that have two cases; 0 % under eight such letters.',
      ),
      emoji: comparing(Count, 'Number of emoji.'),
      repeated: comparing(Count, 'Length of the longest run of one character.'),
      zalgo: { ...True, description: 'Towers of combining marks.' },
    }),
    minProperties: 1,
  },
  predicates(value, context) {
    const tests: Predicate[] = [];
    for (const [word, kind] of [
      ['contains', 'terms'],
      ['matches', 'patterns'],
    ] as const) {
      const name = value[word];
      if (typeof name === 'string') tests.push(listTest(word, name, context.list([word], name, kind)));
    }
    if (value['zalgo'] === true) tests.push(flagTest(zalgo));
    return [
      ...tests,
      ...numberTests(length, value['length'], Number),
      ...numberTests(uppercase, value['uppercase'], (v) => parsePercent(asText(v))),
      ...numberTests(emoji, value['emoji'], Number),
      ...numberTests(repeated, value['repeated'], Number),
    ];
  },
};
