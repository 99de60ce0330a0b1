import type { EventKind } from '../../event.ts';
import type { YamlMap } from '../../policy/place.ts';
import type { Part, Reading } from '../part.ts';
import type { Pair, SourceMap } from '../source.ts';
import { textOf } from '../source.ts';
import { readSearchKey } from './key.ts';

/** What a rule is about; link, text and other posts are submissions too. */
export type Kind = 'any' | 'submission' | 'comment';

/** One AutoModerator rule while its keys are read. */
export interface RuleReading extends Reading {
  readonly kind: Kind;
  readonly parts: Part[];
  /** Author thresholds, joined by `all` or by `any`. */
  readonly thresholds: Part[];
  on: readonly EventKind[] | null;
  /** A rule without one is no rule. */
  title: string | null;
  exempt: YamlMap | null;
}

export type Reader = (pair: Pair, reading: RuleReading) => void;

/** Keys that say something about comments or about threads only. */
const ofThreads = ['title', 'url', 'domain'];

/** The kind that a rule can be about: `type`, or what its checks leave. */
export function kindOf(map: SourceMap): Kind {
  const said = textOf(
    map.pairs.findLast((pair) => pair.key.toLowerCase() === 'type')?.value ?? {
      kind: 'scalar',
      line: 1,
      value: null,
    },
  );
  if (said === 'comment') return 'comment';
  if (said !== null && said !== 'any') return 'submission';
  if (map.pairs.some((pair) => pair.key.toLowerCase() === 'parent_submission')) return 'comment';
  const searches = map.pairs.flatMap((pair) => readSearchKey(pair.key) ?? []);
  const isThreads =
    searches.length > 0 && searches.every(({ fields }) => fields.every((field) => ofThreads.includes(field)));
  return isThreads ? 'submission' : 'any';
}

export const removing = ['remove', 'spam', 'filter'];
