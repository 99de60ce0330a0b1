import { factsNobodyKnew } from '@fuero/engine';
import type { PolicyFile } from '@fuero/engine';
import type { Database } from '../database/database.ts';
import type { House } from '../house.ts';
import { filesOfRevision } from '../policies/revision-files.ts';
import { grantedBy, readJournalPage, timeOf } from './journal-page.ts';
import type { JournalEntry, PageWanted, Place } from './journal-page.ts';
import type { PastDecision, PastEvent } from './past-event.ts';
import { openWindowsThen } from './windows-then.ts';

/** Rows of one statement: events are judged between two of them, also where there is one connection. */
const pageSize = 500;

/** What earlier events of the same batch did: they share the time at which they were received. */
interface Batch {
  readonly received: number;
  readonly points: Map<string, number>;
  readonly warnings: Map<string, number>;
  readonly sanctioned: Set<string>;
}

/** What was recorded, for whoever holds the data folder. */
export function createHistory({
  database,
  clock,
}: {
  readonly database: Database;
  readonly clock: () => Date;
}): House['history'] {
  async function* journal(
    community: string,
    range: { readonly since: Date | null; readonly until: Date | null },
  ): AsyncGenerator<readonly PastEvent[]> {
    const windows = await openWindowsThen(database, community);
    const receivedBy = clock();
    let after: Place | null = null;
    let batch = openBatch(Number.NEGATIVE_INFINITY);
    for (;;) {
      const wanted: PageWanted = { community, ...range, receivedBy, after, limit: pageSize };
      const page = await database.asHouse(community, (tx) => readJournalPage(tx, wanted));
      const events: PastEvent[] = [];
      for (const entry of page) {
        const received = timeOf(entry.received_at);
        if (received !== batch.received) batch = openBatch(received);
        const { readings, full } = await windows.of(entry.readings, { received, revision: entry.revision });
        events.push({ ...pastOf(entry, batch), readings, ...some('full', full) });
      }
      if (events.length > 0) yield events;
      const last = page.at(-1);
      if (last === undefined || page.length < pageSize) return;
      after = { received: new Date(last.received_at), at: new Date(last.at), id: last.event_id };
    }
  }

  return {
    journal,
    files: (community, revision) =>
      database.asHouse(community, async (tx): Promise<readonly PolicyFile[] | null> => {
        const files = await filesOfRevision(tx, { community, revision });
        return files.length === 0 ? null : files;
      }),
  };
}

function openBatch(received: number): Batch {
  return { received, points: new Map(), warnings: new Map(), sanctioned: new Set() };
}

function pastOf(entry: JournalEntry, batch: Batch): PastEvent {
  const { member_id: member, decision, imposed } = entry;
  const facts = {
    points: pointsBefore(entry, batch),
    warnings: Number(entry.warnings) + (batch.warnings.get(member) ?? 0),
    sanctioned: entry.sanctioned || batch.sanctioned.has(member),
    ...decision?.facts,
  };
  if (entry.points_after !== null) batch.points.set(member, entry.points_after);
  for (const { kind } of imposed) {
    if (kind === 'warning') batch.warnings.set(member, (batch.warnings.get(member) ?? 0) + 1);
    else batch.sanctioned.add(member);
  }
  const granted = grantedBy(entry, batch.received);
  return {
    event: entry.payload,
    member,
    received: batch.received,
    readings: entry.readings,
    facts,
    ...some('unknown', factsNobodyKnew(decision?.rules ?? [])),
    ...(granted === undefined ? {} : { granted }),
    ...(isGone(entry) ? {} : { decision: decisionOf(entry), ...verdictOf(entry) }),
  };
}

/** A sanction that staff lifted was not to be; else what they said of the decision itself. */
function verdictOf({ imposed, verdict }: JournalEntry): Pick<PastEvent, 'verdict'> {
  if (imposed.some(({ lifted }) => lifted)) return { verdict: 'overturned' };
  return verdict === null ? {} : { verdict };
}

/** The balance before the event: a decision wrote down what it was afterwards. */
function pointsBefore(
  { member_id: member, points, points_after: after, decision }: JournalEntry,
  batch: Batch,
): number {
  if (after === null) return batch.points.get(member) ?? Number(points);
  return after - (decision?.effects.find((effect) => effect.kind === 'points')?.amount ?? 0);
}

/** Somebody decided, and the decision is no longer kept: nothing is made up for it. */
function isGone({ decision_id: id, cause }: JournalEntry): boolean {
  return id !== null && cause === null;
}

function decisionOf({ outcome, cause, decision, imposed }: JournalEntry): NonNullable<PastEvent['decision']> {
  if (cause === null) return outcome === 'publish' ? 'publish' : { ...nothing, outcome, cause: 'rules' };
  if (decision === null) return { ...nothing, outcome, cause };
  const { fired, shadowFired, inconclusive, effects, rules } = decision;
  const sanctions = imposed.map(({ kind, ends }) => ({ kind, until: ends === null ? null : timeOf(ends) }));
  return { outcome, cause, fired, shadowFired, inconclusive, effects, sanctions, rules };
}

const nothing: Omit<PastDecision, 'outcome' | 'cause'> = {
  fired: [],
  shadowFired: [],
  inconclusive: [],
  effects: [],
  sanctions: [],
};

/** A key that is only there when there is something to say. */
function some<Key extends string, T>(key: Key, values: readonly T[]): { readonly [K in Key]?: readonly T[] } {
  return values.length === 0 ? {} : ({ [key]: values } as { readonly [K in Key]: readonly T[] });
}
