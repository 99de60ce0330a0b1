import { asText } from '../../policy/place.ts';
import type { YamlValue } from '../../policy/place.ts';
import { eventKinds } from '../../event.ts';
import type { EventKind } from '../../event.ts';
import type { Predicate, Quantity } from '../../evaluate/predicate.ts';
import { formatDuration, parseDuration } from '../../policy/units.ts';
import { Duration, PositiveCount, expects, keys, oneOf } from '../../sections/shapes.ts';
import { numberTest } from '../leaf.ts';
import type { LeafCard, LeafContext } from '../leaf.ts';
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
      params: paramsOf(spec),
    },
  };
}

/** What a condition of json-rules-engine says of a window: what is the same for all windows of a kind is left out. */
function paramsOf({ kind, counts, of, by, within }: WindowSpec): Readonly<Record<string, string>> {
  return {
    ...(counts === 'channels' ? { counts } : {}),
    ...(kind === 'rate' ? { of: of.join('+') } : {}),
    ...(kind === 'joins' ? {} : { by }),
    within: formatDuration(within),
  };
}

/** Keys that `rate` and `duplicate` share. */
export const windowKeys = {
  by: {
    ...oneOf(['author', 'community']),
    description: 'Whose events count together; the author’s where nothing is said.',
  },
  atLeast: { ...PositiveCount, description: 'So many, this one included.' },
  within: { ...Duration, description: 'In this length of time, by the time of the events.' },
  distinctChannels: {
    ...expects('a whole number from 2 to 100', { type: 'integer', minimum: 2, maximum: 100 }),
    description: 'And they happened in so many different channels.',
  },
};

/** The tests that `rate` and `duplicate` make: one of the events, one of their channels. */
export function windowTests(
  kind: 'rate' | 'duplicate',
  of: EventKind,
  value: Readonly<Record<string, YamlValue>>,
  context: LeafContext,
): readonly Predicate[] {
  const by = value['by'] === 'community' ? 'community' : 'author';
  const within = parseDuration(asText(value['within']));
  const what = kind === 'rate' ? `rate of ${of}` : 'duplicate';
  const test = (counts: WindowSpec['counts'], least: number) => {
    const spec = context.window({ kind, counts, of: [of], by, within, capacity: least });
    const counted = counts === 'channels' ? ' distinctChannels' : '';
    const name = `${what} by ${by} within ${formatDuration(within)}${counted}`;
    return numberTest(readingOf(spec, name), 'atLeast', least);
  };
  const { distinctChannels } = value;
  return [
    test('events', Number(value['atLeast'])),
    ...(typeof distinctChannels === 'number' ? [test('channels', distinctChannels)] : []),
  ];
}

export const rate: LeafCard = {
  key: 'rate',
  description: 'How many events of a kind in a length of time, this one included.',
  reads: eventKinds,
  readsOf: (value) => [value['of'] as EventKind],
  schema: keys(
    { of: { ...oneOf(eventKinds), description: 'A kind of event that the rule runs on.' }, ...windowKeys },
    ['of', 'atLeast', 'within'],
  ),
  predicates: (value, context) => windowTests('rate', value['of'] as EventKind, value, context),
};
