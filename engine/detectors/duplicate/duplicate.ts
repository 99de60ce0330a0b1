import { asText } from '../../policy/place.ts';
import { contentKinds } from '../../event.ts';
import { formatDuration, parseDuration } from '../../policy/units.ts';
import { Duration, PositiveCount, keys, oneOf } from '../../sections/shapes.ts';
import { numberTest } from '../leaf.ts';
import type { LeafCard } from '../leaf.ts';
import { readingOf } from '../rate/rate.ts';

export const duplicate: LeafCard = {
  key: 'duplicate',
  description:
    'How often the same text was published in a length of time, this one included. Case, accents and spaces do not count.',
  reads: contentKinds,
  schema: keys({ by: oneOf(['author', 'community']), atLeast: PositiveCount, within: Duration }, [
    'atLeast',
    'within',
  ]),
  predicates(value, context) {
    const by = value['by'] === 'community' ? 'community' : 'author';
    const atLeast = Number(value['atLeast']);
    const within = parseDuration(asText(value['within']));
    const spec = context.window({
      kind: 'duplicate',
      of: ['content.created'],
      by,
      within,
      capacity: atLeast,
    });
    return [
      numberTest(readingOf(spec, `duplicate by ${by} within ${formatDuration(within)}`), 'atLeast', atLeast),
    ];
  },
};
