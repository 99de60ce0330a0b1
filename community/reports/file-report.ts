import type { ContentEvent, ReportEvent } from '@fuero/engine';
import type { Actor, Repeatable } from '../actor.ts';
import { act } from '../authority/act.ts';
import type { Acting, Done, ModerationDeps } from '../authority/acting.ts';
import { membersLock } from '../authority/members.ts';
import { findContent } from '../contents/find-content.ts';
import type { KnownContent } from '../contents/find-content.ts';
import { versionsOf } from '../contents/keep-versions.ts';
import { lockContents } from '../contents/lock-content.ts';
import type { Transaction } from '../database/database.ts';
import { askTogether } from '../database/together.ts';
import type { Change } from '../database/together.ts';
import { askStandings, standingsFrom } from '../members/standing.ts';
import type { StandingRow } from '../members/standing.ts';
import { Refusal } from '../refusal.ts';
import type { Filed, ReportInput } from '../reports.ts';
import { authorOf, nobodyKnown } from './author.ts';
import type { Author } from './author.ts';
import { checkInput } from './check-input.ts';
import { askRate, checkRate, inWordsOfReports } from './check-rate.ts';
import type { Oldest } from './check-rate.ts';
import { handToRules } from './hand-to-rules.ts';
import { contentToJudge, filingEvent, matchContent, priorityOfFiling } from './judge-content.ts';
import { joinedReport, lockOpenReport, newReport, newReportId } from './open-report.ts';
import type { OpenReport } from './open-report.ts';

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
  const concerned = known === null || !needed ? [] : [known.member];
  const place = { community, surface, id };
  await lockContents(tx, [place], membersLock(community, [actor, ...concerned]));
  // The locks are held: what this reads is how things stand until the filing is there.
  const found = await askTogether<Found>(
    tx,
    {
      open: lockOpenReport(acting, input.content),
      standings: askStandings({ community, members: concerned, at: acting.now, points: policy.points }),
      rate: askRate(acting),
    },
    [versionsOf(place)],
  );
  const open = found.open[0] ?? null;
  const standing = known === null ? undefined : standingsFrom(found.standings).get(known.member);
  const author = known === null ? nobodyKnown : authorOf(acting, { content: known, standing });
  const of = { report: open?.id ?? newReportId(), content: content.content, author, surface };
  const told = (reporters: number) => filingEvent(acting, { ...of, reason: input.reason, reporters });
  const made = (as: Filed['as'], event: ReportEvent, changes: readonly Change[] = []): Made => ({
    done: { ...doneWith(acting, { id: of.report, as }, input), changes },
    event: known === null ? null : event,
  });
  if (open?.mine === true) return made('repeated', told(open.reporters));
  await checkRate(tx, acting, found.rate[0]);
  const event = told((open?.reporters ?? 0) + 1);
  const priority = priorityOfFiling(policy, event, author);
  if (open !== null) return made('joined', event, joinedReport(tx, acting, { input, open, priority }));
  const judgement = policy.decide(woken, author.facts(woken.needs, content));
  const fresh = { row: copyOf(input, { known, content, author }), priority, judgement };
  return made('new', event, newReport(tx, acting, { input, fresh, id: of.report }));
}

/** What is read at once when everybody concerned is locked. */
type Found = {
  readonly open: readonly OpenReport[];
  readonly standings: readonly StandingRow[];
  readonly rate: readonly Oldest[];
};

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
