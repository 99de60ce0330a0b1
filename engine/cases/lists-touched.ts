import type { Event } from '../event.ts';
import { textOf } from '../event.ts';
import { patternBudgetUnits } from '../text/index.ts';
import type { TextList, TextMatcher } from '../text/contract.ts';

/** Numbers of the lists that have an entry in the text of an event, or a link in it; `lists` are those of the matcher. */
export function listsTouched(
  matcher: TextMatcher,
  lists: readonly TextList[],
  event: Event,
): readonly number[] {
  const text = textOf(event);
  if (text === '') return [];
  const scan = matcher.scan(text);
  const links = scan.links();
  return lists.flatMap(({ kind }, list) => {
    const touched =
      kind === 'domains'
        ? links.some((link) => scan.entryFor(link, list) !== null)
        : scan.hits(list, { left: patternBudgetUnits })?.length !== 0;
    return touched ? [list] : [];
  });
}
