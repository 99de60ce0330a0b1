import Type from 'typebox';
import { always, no, yes } from '../../evaluate/predicate.ts';
import type { Predicate } from '../../evaluate/predicate.ts';
import type { Event } from '../../event.ts';
import { eventKinds } from '../../event.ts';
import { keys, oneOf } from '../../sections/shapes.ts';
import type { LeafCard } from '../leaf.ts';

function eventTest(key: 'kind' | 'surface', wanted: readonly string[]): Predicate {
  const read = (event: Event): string => event[key];
  return {
    says: `event.${key} ${wanted.join(' | ')}`,
    lowered: { fact: 'event', path: `$.${key}`, operator: 'in', value: wanted },
    wake: always,
    facts: [],
    holds: ({ event }) => (wanted.includes(read(event)) ? yes : no),
    found: ({ event }) => read(event),
    evidence: () => [],
  };
}

export const event: LeafCard = {
  key: 'event',
  description:
    'What happened, and on which surface. Where a whole rule is meant, `on` and `surface` cost nothing.',
  reads: eventKinds,
  schema: {
    ...keys({
      kind: Type.Unsafe({
        type: 'array',
        items: oneOf(eventKinds),
        minItems: 1,
        uniqueItems: true,
        description: 'One of these kinds of event.',
      }),
      surface: { ...oneOf(['discord', 'forum']), description: 'Where it happened.' },
    }),
    minProperties: 1,
  },
  predicates: ({ kind, surface }) => [
    ...(kind === undefined ? [] : [eventTest('kind', kind as readonly string[])]),
    ...(typeof surface === 'string' ? [eventTest('surface', [surface])] : []),
  ],
};
