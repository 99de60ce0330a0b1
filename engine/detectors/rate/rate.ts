import { asText } from '../../policy/place.ts';
import { eventKinds } from '../../event.ts';
import type { EventKind } from '../../event.ts';
import type { Quantity } from '../../evaluate/predicate.ts';
import { formatDuration, parseDuration } from '../../policy/units.ts';
import { Duration, PositiveCount, keys, oneOf } from '../../sections/shapes.ts';
import { numberTest } from '../leaf.ts';
import type { LeafCard } from '../leaf.ts';
import type { WindowSpec } from '../windows.ts';

/** The reading of one window at this event, the event itself included. */
export function readingOf(spec: WindowSpec, name: string): Quantity {
  return {
    name,
    fact: null,
    show: String,
    read: (moment) => moment.readings[spec.key] ?? 0,
    lowered: {
      fact: spec.kind,
      params: { of: spec.of.join('+'), by: spec.by, within: formatDuration(spec.within) },
    },
  };
}

export const rate: LeafCard = {
  key: 'rate',
  description: 'How many events of a kind in a length of time, this one included.',
  reads: eventKinds,
  schema: keys(
    { of: oneOf(eventKinds), by: oneOf(['author', 'community']), atLeast: PositiveCount, within: Duration },
    ['of', 'atLeast', 'within'],
  ),
  predicates(value, context) {
    const by = value['by'] === 'community' ? 'community' : 'author';
    const of = value['of'] as EventKind;
    const atLeast = Number(value['atLeast']);
    const within = parseDuration(asText(value['within']));
    const spec = context.window({ kind: 'rate', of: [of], by, within, capacity: atLeast });
    return [
      numberTest(
        readingOf(spec, `rate of ${of} by ${by} within ${formatDuration(within)}`),
        'atLeast',
        atLeast,
      ),
    ];
  },
};
