import { listTest } from '../../detectors/text/text.ts';
import type { Piece } from '../../policy/assemble.ts';
import { asText, placeOf } from '../../policy/place.ts';
import type { YamlMap } from '../../policy/place.ts';
import { parseDuration } from '../../policy/units.ts';
import { channelOf, takeSection } from '../context.ts';
import type { SectionContext } from '../context.ts';
import type { Condition } from '../rules/condition.ts';
import type { ReputationPolicy } from './reputation.ts';

export function readReputation(context: SectionContext): ReputationPolicy | null {
  const pieces = takeSection(context, 'reputation');
  if (pieces === null) return null;
  const keywords = pieces.get('keywords');
  const requests = pieces.get('requests');
  const asked = (requests?.value ?? {}) as YamlMap;
  const read = keywords === undefined ? null : readKeywords(keywords, context);
  return {
    keywords: context.manifest.features['reputation-detection'] ? read : null,
    award: readAward(pieces.get('award'), context),
    channel:
      requests === undefined
        ? null
        : channelOf(
            asText(asked['channel']),
            { file: requests.file, parent: asked, key: 'channel' },
            context,
          ),
    cooldown: asked['cooldown'] === undefined ? 0 : parseDuration(asText(asked['cooldown'])),
  };
}

function readKeywords(piece: Piece, context: SectionContext): NonNullable<ReputationPolicy['keywords']> {
  const value = piece.value as YamlMap;
  return {
    thanks: anyOf('lists', value, piece, context),
    ignore: value['ignore'] === undefined ? null : anyOf('ignore', value, piece, context),
  };
}

/** Whether one of the lists has a hit; each is a leaf, so that its evidence can be read. */
function anyOf(key: 'lists' | 'ignore', value: YamlMap, { file }: Piece, context: SectionContext): Condition {
  const names = value[key] as readonly string[];
  const place = placeOf(file, value, key);
  const leaves = context.leafContext(file, null)(value);
  return {
    kind: 'any',
    place,
    of: names.map((name, index): Condition => {
      const kind =
        context.lists.find((list) => list.name === name)?.spec.kind === 'patterns' ? 'patterns' : 'terms';
      const test = listTest(kind === 'terms' ? 'contains' : 'matches', name, leaves.list([key], name, kind));
      return { kind: 'leaf', test, place: placeOf(file, names, index) };
    }),
  };
}

function readAward(piece: Piece | undefined, { report }: SectionContext): ReputationPolicy['award'] {
  const given = (piece?.value ?? {}) as Partial<ReputationPolicy['award']>;
  const award = { default: given.default ?? 1, min: given.min ?? -5, max: given.max ?? 5 };
  if (piece !== undefined && (award.default < award.min || award.default > award.max)) {
    const place = placeOf(piece.file, piece.parent, 'award');
    report.add('award-range', { file: piece.file.path, place }, award);
  }
  return award;
}
