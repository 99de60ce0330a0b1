import { setImmediate } from 'node:timers/promises';
import { contentOf, createWindows, subjectOf } from '@fuero/engine';
import type { Event, Policy, Readings, Windows } from '@fuero/engine';
import { appendAudit } from '../audit/append.ts';
import type { Head } from '../audit/append.ts';
import type { HeadFile } from '../audit/head-file.ts';
import type { Notified } from '../authority/acting.ts';
import { service } from '../database/caller.ts';
import type { Database, Transaction } from '../database/database.ts';
import { decisionRowOf } from '../decisions/decision-row.ts';
import { waitingPlace } from '../decisions/waiting.ts';
import type { DecisionRow, EventRow } from '../desk.ts';
import type { Answer, HouseOptions } from '../house.ts';
import type { Live } from '../live/live.ts';
import { accountKey, resolveMembers } from '../members/directory.ts';
import { lockStandings } from '../members/standing.ts';
import { notifyStaff } from '../notifications/notify-staff.ts';
import { tellBooked } from '../sanctions/tell-booked.ts';
import { JournalRow } from './journal-row.entity.ts';
import { excerptOf, judge } from './judge.ts';
import { lookUp } from './look-up.ts';
import { createOutage } from './outage.ts';
import type { Incoming, Judgement } from './judge.ts';
import { tellEffects } from './tell-effects.ts';
import { writeJudgements } from './write.ts';

export interface IngestDeps {
  readonly database: Database;
  readonly heads: HeadFile;
  readonly live: Live;
  readonly clock: HouseOptions['clock'];
  readonly log: HouseOptions['log'];
  readonly current: () => { readonly policy: Policy; readonly revision: number } | null;
}

export interface Ingest {
  ingest(community: string, events: readonly Event[]): Promise<readonly (Answer | Error)[]>;
  /** Takes over the windows of a policy; the first time they are filled from the journal. */
  adopt(policy: Policy): Promise<void>;
}

/** Milliseconds and rows: how far back the journal is read to fill the windows after a start. */
const refill = { within: 86_400_000, rows: 50_000 } as const;

export function createIngest(deps: IngestDeps): Ingest {
  let windows: Windows | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const outage = createOutage(deps.database);

  /** One after the other: events of a community are judged in the order in which they came. */
  function inOrder<T>(work: () => Promise<T>): Promise<T> {
    const next = queue.then(work);
    queue = next.catch(() => undefined);
    return next;
  }

  async function judgeAll(community: string, events: readonly Event[]): Promise<readonly (Answer | Error)[]> {
    const readings = new Map<Event, Readings>();
    try {
      return await one(community, events, readings);
    } catch (error) {
      await outage.endWith(error, community);
      if (events.length === 1) throw error;
      deps.log('warn', 'a batch could not be recorded as one; its events are recorded one by one', {
        err: error,
        events: events.length,
      });
    }
    const answers: (Answer | Error)[] = [];
    for (const event of events) {
      try {
        answers.push(...(await one(community, [event], readings)));
      } catch (error) {
        // What was recorded before the database went away keeps its answer by its id: the caller sends all of it again.
        await outage.endWith(error, community);
        answers.push(error instanceof Error ? error : new Error(String(error)));
      }
    }
    return answers;
  }

  /** One transaction. `readings` outlives a transaction that is tried again, so that no event is counted twice. */
  async function one(
    community: string,
    events: readonly Event[],
    readings: Map<Event, Readings>,
  ): Promise<readonly Answer[]> {
    const written = await deps.database.inOrder(community, (tx) =>
      judgeIn(tx, { community, events, readings }),
    );
    await deps.heads.note(written.head);
    for (const judgement of written.fresh) announce(deps.live, community, judgement);
    for (const { member, row } of written.notified) deps.live.notify({ community, member }, row);
    return written.answers;
  }

  async function judgeIn(
    tx: Transaction,
    input: { community: string; events: readonly Event[]; readings: Map<Event, Readings> },
  ): Promise<Written> {
    const { community, events, readings } = input;
    const current = deps.current();
    if (current === null) throw new Error('no policy is in force');
    const { policy, revision } = current;
    const now = deps.clock();
    const known = await lookUp(tx, { community, events, at: now });
    const fresh = [
      ...new Map(
        events.filter((event) => !known.answers.has(event.id)).map((event) => [event.id, event]),
      ).values(),
    ];
    const members = await resolveMembers(tx, { community, events: fresh, accounts: known.accounts, now });
    const incoming = await inTurns(fresh, (event): Incoming => {
      const member = members.get(accountKey(event.surface, subjectOf(event).id));
      if (member === undefined) throw new Error(`no member for the event ${event.id}`);
      const reading = readings.get(event) ?? windows?.observe(event) ?? {};
      readings.set(event, reading);
      return { event, member, readings: reading, woken: policy.match(event, reading) };
    });
    const concerned = [
      ...new Set(
        incoming.filter((i) => i.woken.size > 0 || known.sanctions.has(i.member.id)).map((i) => i.member.id),
      ),
    ];
    const standings = await lockStandings(tx, {
      community,
      members: concerned,
      at: now,
      points: policy.points,
    });
    const judgements = await inTurns(incoming, (one) =>
      judge(one, standings.get(one.member.id) ?? null, { community, policy, now }),
    );
    await writeJudgements(tx, { community, policy, revision, judgements, now });
    const notified: Notified[] = [];
    const telling = { community, policy, now, notified };
    for (const judgement of judgements) {
      if (judgement.record === null) continue;
      await tellBooked(tx, telling, judgement.record.consequences);
      await tellEffects(tx, telling, judgement);
    }
    await notifyStaff(
      tx,
      telling,
      judgements.flatMap(({ record }) => record?.alert ?? []),
    );
    const lines = judgements.flatMap((judgement) => judgement.record?.audit ?? []);
    const head = await appendAudit(tx, { community, lines, at: now });
    const made = new Map(judgements.map((j) => [j.answer.event, j.answer]));
    const told = new Set<string>();
    const answers = events.map((event): Answer => {
      const before = known.answers.get(event.id);
      if (before !== undefined) return before;
      const answer = made.get(event.id);
      if (answer === undefined) throw new Error(`no answer for the event ${event.id}`);
      const repeated = told.has(event.id);
      told.add(event.id);
      return { ...answer, repeated };
    });
    return { answers, fresh: judgements, notified, head };
  }

  return {
    ingest(community, events) {
      const check = outage.ticket();
      return inOrder(() => {
        check();
        return judgeAll(community, events);
      });
    },
    adopt: (policy) =>
      inOrder(async () => {
        if (windows !== null) return windows.adopt(policy.windows);
        windows = createWindows(policy.windows);
        await fill(deps, windows, policy);
      }),
  };
}

/** Milliseconds that a batch is worked on before the rest of the server has its turn: it may hold the longest texts there are. */
const turn = 10;

async function inTurns<Item, Made>(
  items: readonly Item[],
  work: (item: Item) => Made,
): Promise<readonly Made[]> {
  const made: Made[] = [];
  let began = performance.now();
  for (const item of items) {
    if (performance.now() - began > turn) {
      await setImmediate();
      began = performance.now();
    }
    made.push(work(item));
  }
  return made;
}

interface Written {
  readonly answers: readonly Answer[];
  readonly fresh: readonly Judgement[];
  readonly notified: readonly Notified[];
  readonly head: Head | null;
}

async function fill(deps: IngestDeps, windows: Windows, policy: Policy): Promise<void> {
  const longest = Math.max(0, ...policy.windows.map((spec) => spec.within));
  if (longest === 0) return;
  const community = policy.manifest.community.id;
  const since = new Date(deps.clock().getTime() - Math.min(longest, refill.within));
  const rows = await deps.database.readAs(service(community), (tx) =>
    tx.find(
      JournalRow,
      { communityId: community, at: { $gt: since } },
      { fields: ['payload'], orderBy: { at: 'desc' }, limit: refill.rows },
    ),
  );
  for (const row of rows.reverse()) windows.observe(row.payload);
}

/** Tells the desk after the commit. */
function announce(live: Live, community: string, { incoming, answer, record }: Judgement): void {
  const { event, member } = incoming;
  const shown = {
    at: new Date(event.at),
    member: member.id,
    memberName: member.account.name,
    excerpt: excerptOf(event),
    contentType: contentOf(event)?.type ?? null,
  };
  const eventRow: EventRow = {
    ...shown,
    id: event.id,
    surface: event.surface,
    kind: event.kind,
    outcome: answer.decision,
    decision: record?.id ?? null,
  };
  live.publish(community, { kind: 'event', row: eventRow });
  if (record === null) return;
  const { id, cause, outcome, decision, review } = record;
  const row: DecisionRow = decisionRowOf({
    ...shown,
    id,
    eventId: event.id,
    outcome,
    cause,
    fired: [...(decision?.fired ?? [])],
    shadow: [...(decision?.shadowFired ?? [])],
    inconclusive: [...(decision?.inconclusive ?? [])],
    review,
    ...waitingPlace(decision),
    memberId: member.id,
  });
  live.publish(community, { kind: 'decision', row });
  const { alert } = record;
  if (alert === null) return;
  const { title, text } = alert;
  live.publish(community, { kind: 'alert', row: { id, at: shown.at, title, text } });
}
