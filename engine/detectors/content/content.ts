import Type from 'typebox';
import { always, no, yes } from '../../evaluate/predicate.ts';
import { textKinds } from '../../event.ts';
import { keys, oneOf } from '../../sections/shapes.ts';
import type { LeafCard } from '../leaf.ts';

const types = ['thread', 'post', 'comment', 'message'] as const;

export const content: LeafCard = {
  key: 'content',
  description: 'What kind of content it is.',
  reads: textKinds,
  schema: keys(
    {
      type: Type.Unsafe({
        type: 'array',
        items: oneOf(types),
        minItems: 1,
        uniqueItems: true,
        description: 'One of these: what the surface calls it.',
      }),
    },
    ['type'],
  ),
  predicates(value) {
    const wanted = value['type'] as readonly string[];
    return [
      {
        says: `content.type ${wanted.join(' | ')}`,
        lowered: { fact: 'content', path: '$.type', operator: 'in', value: wanted },
        wake: always,
        facts: [],
        holds: (moment) => (moment.content !== null && wanted.includes(moment.content.type) ? yes : no),
        found: (moment) => moment.content?.type ?? null,
        evidence: () => [],
      },
    ];
  },
};
