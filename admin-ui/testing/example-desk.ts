import type {
  Desk,
  DeskActor,
  DecisionFilter,
  DecisionRow,
  EventFilter,
  EventRow,
  LiveMessage,
} from '@fuero/community';
import { exampleRecord, type ExampleRecord } from './example-events.ts';
import { judgeExample } from './example-judge.ts';
import { exampleCards, exampleSources } from './example-policy.ts';
import { exampleModeration } from './example-moderation.ts';
import { exampleModerationRules as exampleRules } from './example-people.ts';
import { exampleRevisions } from './example-revisions.ts';

const actor: DeskActor = {
  community: 'ejemplo',
  kind: 'member',
  communityName: 'Comunidad Ejemplo',
  member: 'm1',
  name: 'Marta Quintero',
  rank: 'admin',
};

export interface ExampleDesk {
  readonly desk: Desk;
  /** One more event happens, as if the forum had sent it. */
  readonly happen: () => ExampleRecord;
  readonly policyState: (state: 'in-force' | 'draft') => void;
}

/** A desk in memory: `count` events of the last hours, one good link `good-link`, sessions that end when asked. */
export function createExampleDesk({ count, now }: { count: number; now: number }): ExampleDesk {
  const records: ExampleRecord[] = [];
  const sessions = new Set<string>(['example-session']);
  const links = new Set<string>(['good-link']);
  const listeners = new Set<(message: LiveMessage) => void>();
  let draft: 'in-force' | 'draft' = 'in-force';
  for (let n = 0; n < count; n += 1) records.unshift(exampleRecord(n, now - (count - n) * 97_000));

  function happen(): ExampleRecord {
    const record = exampleRecord(records.length, Date.now());
    records.unshift(record);
    for (const listener of listeners) {
      listener({ kind: 'event', row: record.event });
      if (record.detail !== null) listener({ kind: 'decision', row: record.detail });
    }
    return record;
  }

  const desk: Desk = {
    moderation: exampleModeration({
      now,
      actor,
      size: count === 0 ? 'empty' : 'full',
      tell: (message) => listeners.forEach((listener) => listener(message)),
    }),
    sessions: {
      peek: async (link) => links.has(link),
      redeem: async (link) => {
        if (!links.delete(link)) return null;
        sessions.add(`session-of-${link}`);
        return { token: `session-of-${link}`, expiresAt: new Date(Date.now() + 86_400_000) };
      },
      find: async (token) => (sessions.has(token) ? actor : null),
      end: async (token) => void sessions.delete(token),
    },
    decisions: {
      list: async (_, filter) =>
        pageOf(
          decisionsOf(records).filter((row) => admitsDecision(filter, row)),
          filter,
        ),
      queues: async () => {
        const waiting = decisionsOf(records).filter(({ review }) => review);
        const names = [...new Set(waiting.flatMap(({ queues }) => queues))].sort();
        return names.map((queue) => ({
          queue,
          waiting: waiting.filter(({ queues }) => queues.includes(queue)).length,
        }));
      },
      get: async (_, id) => records.find(({ detail }) => detail?.id === id)?.detail ?? null,
      summary: async () => ({
        events: records.length,
        decisions: decisionsOf(records).length,
        held: decisionsOf(records).filter(({ outcome }) => outcome === 'hold').length,
        blocked: decisionsOf(records).filter(({ outcome }) => outcome === 'block').length,
      }),
    },
    events: {
      list: async (_, filter) =>
        pageOf(
          records.map(({ event }) => event).filter((row) => admitsEvent(filter, row)),
          filter,
        ),
    },
    policy: {
      moderation: async () => exampleRules,
      sources: async () => exampleSources,
      revisions: async (_, { before }) => {
        const rows = exampleRevisions(now).filter(({ number }) => before === null || number < before);
        return { rows: rows.slice(0, 10), next: rows.length > 10 ? (rows[9]?.number ?? null) : null };
      },
      status: async () => ({
        revision: {
          number: 14,
          hash: '9f2c4b7d1e6a80530c1d',
          publishedAt: new Date(now - 3 * 86_400_000),
          author: 'Marta Quintero',
          note: 'Estafas de regalos: nuevos dominios',
          gitCommit: '4be1f00c93ab77d2',
        },
        rules: count === 0 ? [] : exampleCards,
        draft: draft === 'draft' ? exampleDraft : null,
      }),
      files: async () => [],
      tryOut: async (_, input) => {
        const text = input.title === null ? input.text : `${input.title}\n${input.text}`;
        const { accountAge, tenure, rank: _rank, ...facts } = input.author;
        const known = {
          ...facts,
          ...(accountAge === null ? {} : { accountAge }),
          ...(tenure === null ? {} : { tenure }),
        };
        const decision = judgeExample({ event: 'try', text, facts: known });
        const message = decision.outcome === 'publish' ? null : { code: 'forum.held', values: {} };
        return { text, decision, sources: exampleSources, message, took: 0.08 };
      },
    },
    audit: { list: async () => [] },
    live: {
      subscribe: (_, listener) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
  };
  return { desk, happen, policyState: (state) => (draft = state) };
}

const exampleDraft = {
  files: 9,
  diagnostics: [
    {
      code: 'unknown-key',
      severity: 'error',
      file: 'automod/scam.yaml',
      line: 47,
      column: 9,
      message: 'unknown key `treshold`; allowed here: `all`, `any`, `not`, `text`, `links`',
      hint: 'did you mean `threshold`?',
      rule: 'scam-link',
    },
    {
      code: 'always-runs',
      severity: 'warning',
      file: 'automod/tone.yaml',
      line: 3,
      column: 5,
      message: 'rule `shouting` runs on every event, because nothing in it can wake it',
      hint: 'add a leaf that reads a list',
      rule: 'shouting',
    },
  ],
} as const;

function decisionsOf(records: readonly ExampleRecord[]): DecisionRow[] {
  return records.flatMap(({ detail }) => (detail === null ? [] : [detail]));
}

function admitsDecision({ outcome, rule, review, search }: DecisionFilter, row: DecisionRow): boolean {
  return (
    (outcome === undefined || row.outcome === outcome) &&
    (rule === undefined || [...row.rules, ...row.shadow, ...row.inconclusive].includes(rule)) &&
    (review !== true || row.review) &&
    holds(search, row)
  );
}

function admitsEvent({ outcome, kind, search }: EventFilter, row: EventRow): boolean {
  return (
    (outcome === undefined || row.outcome === outcome) &&
    (kind === undefined || row.kind === kind) &&
    holds(search, row)
  );
}

function holds(search: string | undefined, row: { excerpt: string; memberName: string }): boolean {
  return (
    search === undefined || `${row.excerpt} ${row.memberName}`.toLowerCase().includes(search.toLowerCase())
  );
}

function pageOf<Row extends { id: string }>(
  rows: readonly Row[],
  { cursor, limit = 50 }: { cursor?: string; limit?: number },
) {
  const start = cursor === undefined ? 0 : rows.findIndex(({ id }) => id === cursor) + 1;
  const page = rows.slice(start, start + limit);
  return { rows: page, next: start + limit < rows.length ? (page.at(-1)?.id ?? null) : null };
}
