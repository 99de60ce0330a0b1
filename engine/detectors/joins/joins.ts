import { eventKinds } from '../../event.ts';
import { asText } from '../../policy/place.ts';
import { formatDuration, parseDuration } from '../../policy/units.ts';
import { keys } from '../../sections/shapes.ts';
import { numberTest } from '../leaf.ts';
import type { LeafCard } from '../leaf.ts';
import { readingOf, windowKeys } from '../rate/rate.ts';

export const joins: LeafCard = {
  key: 'joins',
  description:
    'How many members joined the community in a length of time. Unlike `rate` it can be asked at any event: what a newcomer writes during a raid.',
  reads: eventKinds,
  schema: keys({ atLeast: windowKeys.atLeast, within: windowKeys.within }, ['atLeast', 'within']),
  predicates(value, context) {
    const atLeast = Number(value['atLeast']);
    const within = parseDuration(asText(value['within']));
    const spec = context.window({
      kind: 'joins',
      counts: 'events',
      of: ['member.joined'],
      by: 'community',
      within,
      capacity: atLeast,
    });
    return [numberTest(readingOf(spec, `joins within ${formatDuration(within)}`), 'atLeast', atLeast)];
  },
};
