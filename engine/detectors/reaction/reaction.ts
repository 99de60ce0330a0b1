import { no, unknown, yes } from '../../evaluate/predicate.ts';
import type { LoweredTest } from '../../evaluate/lowered.ts';
import type { Answer, Predicate, Quantity } from '../../evaluate/predicate.ts';
import type { Moment } from '../../evaluate/moment.ts';
import type { Reaction } from '../../event.ts';
import { reactionKinds } from '../../event.ts';
import { Count, Id, Text, comparing, keys } from '../../sections/shapes.ts';
import { numberTests, onlyWith } from '../leaf.ts';
import type { LeafCard } from '../leaf.ts';

const reactionOf = ({ event }: Moment): Reaction | null => ('reaction' in event ? event.reaction : null);

const present: Quantity = {
  name: 'reaction',
  read: (moment) => (reactionOf(moment) === null ? 0 : 1),
  show: String,
  fact: null,
};
const count: Quantity = {
  name: 'reaction.count',
  read: (moment) => reactionOf(moment)?.count ?? Number.NaN,
  show: String,
  fact: null,
};

/** Emoji are written with and without the mark that asks for colour (U+FE0F). */
const plain = (emoji: string) => emoji.replaceAll('\ufe0f', '');

function reactionTest(
  says: string,
  lowered: Pick<LoweredTest, 'path' | 'value'>,
  read: (reaction: Reaction) => string,
  answer: (found: Reaction, moment: Moment) => Answer,
): Predicate {
  return {
    says,
    lowered: { fact: 'reaction', operator: 'equal', ...lowered },
    wake: { kind: 'quantity', quantity: present, comparison: 'atLeast', value: 1 },
    facts: [],
    because: () => 'not-said: reaction.author',
    holds(moment) {
      const found = reactionOf(moment);
      return found === null ? no : answer(found, moment);
    },
    found(moment) {
      const found = reactionOf(moment);
      return found === null ? null : read(found);
    },
    evidence: () => [],
  };
}

function onTest(on: string): Predicate {
  return reactionTest(
    `reaction.on ${on}`,
    on === 'any' || on === 'own' ? { path: `$.${on}`, value: true } : { path: '$.content', value: on },
    ({ content }) => content,
    ({ author, content }, { person }) => {
      if (on === 'any') return yes;
      if (on !== 'own') return content === on ? yes : no;
      if (author === null) return unknown;
      return author.id === person.id ? yes : no;
    },
  );
}

export const reaction: LeafCard = {
  key: 'reaction',
  description: 'A reaction that was added or removed.',
  reads: reactionKinds,
  schema: {
    ...keys({
      emoji: { ...Text, description: 'The emoji itself, or the id of one of the community’s own.' },
      count: comparing(Count, 'How many of this emoji stand there after the event.'),
      on: { ...Id, description: 'The id of a content, `own` for the member’s own contents, or `any`.' },
    }),
    minProperties: 1,
  },
  predicates({ emoji, on, ...value }) {
    const tests: Predicate[] = [];
    if (typeof emoji === 'string') {
      const wanted = plain(emoji);
      const answer = (found: Reaction) => (plain(found.emoji) === wanted ? yes : no);
      tests.push(
        reactionTest(
          `reaction.emoji ${emoji}`,
          { path: '$.emoji', value: wanted },
          (found) => found.emoji,
          answer,
        ),
      );
    }
    tests.push(...numberTests(count, value['count'], Number));
    if (typeof on === 'string') tests.push(onTest(on));
    return onlyWith(present, tests);
  },
};
