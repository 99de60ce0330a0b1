import { priorities, priorityOf } from '@fuero/engine';
import type { Content, ContentEvent, Policy, Priority, ReportEvent, Woken } from '@fuero/engine';
import type { Acting } from '../authority/acting.ts';
import type { KnownContent } from '../contents/find-content.ts';
import { Refusal } from '../refusal.ts';
import type { ReportInput } from '../reports.ts';
import { unknownPerson } from './author.ts';
import type { Author } from './author.ts';

/** Where the ladder of priorities stands that the policy has none of. */
const usual: Priority = 'medium';

/**
 * The content as an event that has just been created: what staff want to know is what the rules say about what stands there, not
 * whether they also run on edits. Content that we do not know is the reporter's copy, by nobody. Throws `refusal.unknown-content`.
 */
export function contentToJudge(
  { content, copy }: ReportInput,
  { known, now }: { readonly known: KnownContent | null; readonly now: Date },
): ContentEvent {
  if (known !== null) return { ...known.event, kind: 'content.created' };
  if (copy === null) throw new Refusal('refusal.unknown-content');
  const { surface, type, id } = content;
  return {
    id: `copy:${id}`,
    surface,
    kind: 'content.created',
    at: now.getTime(),
    author: unknownPerson,
    content: { id, type, ...copy, parent: null, attachments: [] },
  };
}

/** The rules that the content could wake, with the counters as they stood when it was written. */
export function matchContent(policy: Policy, event: ContentEvent, known: KnownContent | null): Woken {
  return policy.match(event, known?.readings ?? {});
}

/** A filing as the rules see it: about the author, whoever reports. */
export function filingEvent(
  { community, actor, actorName, now }: Pick<Acting, 'community' | 'actor' | 'actorName' | 'now'>,
  filed: {
    readonly report: string;
    readonly reporters: number;
    readonly reason: string;
    readonly author: Author;
    readonly content: Content;
    readonly surface: ReportEvent['surface'];
  },
): ReportEvent {
  const { report, reporters, reason, author, content, surface } = filed;
  return {
    id: `report:${community}:${report}:${actor}`,
    surface,
    kind: 'report.filed',
    at: now.getTime(),
    author: author.person,
    content,
    report: { reporter: { ...unknownPerson, id: actor, name: actorName ?? '' }, reason, reporters },
  };
}

/** The rung of the policy's ladder that holds, as the number that the store orders by. */
export function priorityOfFiling(policy: Policy, event: ReportEvent, author: Author): number {
  const facts = author.facts(policy.sections.reports?.needs ?? [], event);
  const { priority } = priorityOf(policy, { event, readings: {}, facts }) ?? { priority: usual };
  return priorities.indexOf(priority);
}
