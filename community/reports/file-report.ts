import type { ContentEvent, ReportEvent } from '@fuero/engine';
import type { Actor, Repeatable } from '../actor.ts';
import { act } from '../authority/act.ts';
import type { Acting, Done, ModerationDeps } from '../authority/acting.ts';
import { lockMembers } from '../authority/members.ts';
import { findContent } from '../contents/find-content.ts';
import type { KnownContent } from '../contents/find-content.ts';
import { keepVersions } from '../contents/keep-versions.ts';
import type { Transaction } from '../database/database.ts';
import { Refusal } from '../refusal.ts';
import type { Filed, ReportInput } from '../reports.ts';
import { nobodyKnown, readAuthor } from './author.ts';
import type { Author } from './author.ts';
import { checkInput } from './check-input.ts';
import { checkRate, inWordsOfReports } from './check-rate.ts';
import { handToRules } from './hand-to-rules.ts';
import { contentToJudge, filingEvent, matchContent, priorityOfFiling } from './judge-content.ts';
import { insertReport, joinReport, lockOpenReport, newReportId } from './open-report.ts';

/** See `Reports.file`. */
export async function fileReport(
  deps: ModerationDeps,
  actor: Actor,
  input: ReportInput,
  options: Repeatable = {},
): Promise<Filed> {
  let event: ReportEvent | null = null;
  const deed = { action: 'report.file', repeat: { key: options.key, arguments: input } } as const;
  const filed = await act(deps, actor, deed, async (tx, acting) => {
    const made = await fileIn(tx, acting, input);
    event = made.event;
    return made.done;
  }).catch((error: unknown) => {
    throw inWordsOfReports(error);
  });
  await handToRules(deps, actor.community, event);
  return filed;
}

interface Made {
  readonly done: Done<Filed>;
  /** What the rules are told; `null` where nobody knows whom it is about. */
  readonly event: ReportEvent | null;
}

async function fileIn(tx: Transaction, acting: Acting, input: ReportInput): Promise<Made> {
  const { community, policy, actor } = acting;
  checkInput(policy, input);
  const { surface, id } = input.content;
  const known = await findContent(tx, { community, surface, id });
  if (known?.member === actor) throw new Refusal('refusal.own-content');
  const content = contentToJudge(input, { known, now: acting.now });
  const woken = matchContent(policy, content, known);
  const needed = woken.needs.length + (policy.sections.reports?.needs.length ?? 0) > 0;
  await lockMembers(tx, community, known === null || !needed ? [actor] : [actor, known.member]);
  await keepVersions(tx, { community, surface, id });
  const open = await lockOpenReport(tx, acting, input.content);
  const author = known === null ? nobodyKnown : await readAuthor(tx, acting, { content: known, needed });
  const of = { report: open?.id ?? newReportId(), content: content.content, author, surface };
  const told = (reporters: number) => filingEvent(acting, { ...of, reason: input.reason, reporters });
  const made = (as: Filed['as'], event: ReportEvent): Made => ({
    done: doneWith(acting, { id: of.report, as }, input),
    event: known === null ? null : event,
  });
  if (open?.mine === true) return made('repeated', told(open.reporters));
  await checkRate(tx, acting);
  const event = told((open?.reporters ?? 0) + 1);
  const priority = priorityOfFiling(policy, event, author);
  if (open !== null) {
    await joinReport(tx, acting, { input, open, priority });
    return made('joined', event);
  }
  const judgement = policy.decide(woken, author.facts(woken.needs, content));
  const fresh = { row: copyOf(input, { known, content, author }), priority, judgement };
  await insertReport(tx, acting, { input, fresh, id: of.report });
  return made('new', event);
}

/** The content as it stands now: later it may be edited or gone. */
function copyOf(
  { content: place }: ReportInput,
  { known, content, author }: { known: KnownContent | null; content: ContentEvent; author: Author },
) {
  const { title, text, parent, url, type } = content.content;
  return {
    surface: place.surface,
    contentType: type,
    contentId: place.id,
    authorId: known?.member ?? null,
    authorName: known === null ? null : author.person.name,
    title,
    body: text,
    parent,
    url,
    writtenAt: known === null ? null : new Date(content.at),
    verified: known !== null,
  };
}

function doneWith({ actor }: Acting, answer: Filed, { reason, content }: ReportInput): Done<Filed> {
  if (answer.as === 'repeated') return { answer, audit: [] };
  const details = { as: answer.as, reason, surface: content.surface, content: content.id };
  return {
    answer,
    audit: [{ actor, action: 'report.file', subject: `report:${answer.id}`, details }],
    announce: [{ kind: 'report', id: answer.id }],
  };
}
