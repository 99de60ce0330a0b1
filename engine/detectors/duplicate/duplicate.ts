import { keys } from '../../sections/shapes.ts';
import type { LeafCard } from '../leaf.ts';
import { windowKeys, windowTests } from '../rate/rate.ts';

export const duplicate: LeafCard = {
  key: 'duplicate',
  description:
    'How often the same text was published in a length of time, this one included. Case, accents and spaces do not count.',
  reads: ['content.created'],
  schema: keys(windowKeys, ['atLeast', 'within']),
  predicates: (value, context) => windowTests('duplicate', 'content.created', value, context),
};
