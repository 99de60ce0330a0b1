import { textOf } from '../source.ts';
import type { SourceMap } from '../source.ts';
import { readSearchKey } from './key.ts';
import type { Kind } from './rule.ts';
import { isOfLinks } from './standards.ts';

/** Keys that say something about comments or about threads only. */
const ofThreads = ['title', 'url', 'domain'];

/** The kind that a rule can be about: `type`, or what its checks leave. */
export function kindOf(map: SourceMap): Kind {
  const last = (key: string) => map.pairs.findLast((pair) => pair.key.toLowerCase().trim() === key);
  const said = textOf(last('type')?.value ?? map)?.toLowerCase() ?? null;
  if (said === 'comment') return 'comment';
  if (said !== null && said !== 'any') return 'submission';
  if (last('parent_submission') !== undefined) return 'comment';
  if (isOfLinks(textOf(last('standard')?.value ?? map) ?? '')) return 'submission';
  const searches = map.pairs.flatMap((pair) => readSearchKey(pair.key) ?? []);
  const isThreads =
    searches.length > 0 && searches.every(({ fields }) => fields.every((field) => ofThreads.includes(field)));
  return isThreads ? 'submission' : 'any';
}
