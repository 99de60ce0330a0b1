import type { Event, SanctionKind } from '@fuero/engine';
import { subjectOf } from '@fuero/engine';
import type { Transaction } from '../database/database.ts';
import { runOnce, runPlanned } from '../database/planned.ts';
import type { Answer } from '../house.ts';
import type { Account } from '../members/account.entity.ts';
import { accountOf, timeOf } from '../members/account-row.ts';
import type { AccountRow } from '../members/account-row.ts';
import type { StandingSanction } from '../members/standing.ts';
import { repeatAnswer } from './answer.ts';
import type { StoredAnswer } from './answer.ts';

/** What the house knows before it judges a batch. */
export interface Known {
  /** Answers that were given before, by event id. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** Accounts of those whom the events are about. */
  readonly accounts: readonly Account[];
  /** Suspensions and bans in force, for those members who have one. */
  readonly sanctions: ReadonlyMap<string, readonly StandingSanction[]>;
}

interface Found {
  readonly answers: readonly { readonly event: string; readonly answer: StoredAnswer }[];
  /** What is left of answers whose events are no longer in the journal. */
  readonly decided: Found['answers'];
  readonly accounts: readonly AccountRow[];
  readonly sanctions: readonly {
    readonly member: string;
    readonly kind: SanctionKind;
    readonly reason: string;
    readonly ends: string | null;
  }[];
}

/** One read for a whole batch. */
export async function lookUp(
  tx: Transaction,
  {
    community,
    events,
    at,
  }: { readonly community: string; readonly events: readonly Event[]; readonly at: Date },
): Promise<Known> {
  const ids = JSON.stringify([...new Set(events.map((event) => event.id))]);
  const people = JSON.stringify([...new Set(events.map((event) => subjectOf(event).id))]);
  // The key of accounts begins with it: without it every account of the community would be read.
  const surfaces = JSON.stringify([...new Set(events.map((event) => event.surface))]);
  const run = events.length === 1 ? runPlanned : runOnce;
  const [row] = await run<Found[]>(
    tx,
    `with known as materialized (
       select community_id, surface, external_id, member_id, name, created_at, joined_at, roles, bot from accounts
        where community_id = ? and surface = any(array(select jsonb_array_elements_text(?::jsonb)))
          and external_id = any(array(select jsonb_array_elements_text(?::jsonb))))
     select
       (select coalesce(jsonb_agg(jsonb_build_object('event', event_id, 'answer', answer)), '[]') from journal
         where community_id = ? and event_id = any(array(select jsonb_array_elements_text(?::jsonb)))) as answers,
       (select coalesce(jsonb_agg(jsonb_build_object('event', e.id, 'answer', jsonb_build_object('event', e.id, 'decision', d.outcome,
           'id', d.id, 'rules', d.fired, 'message', d.message, 'sanction', null))), '[]')
          -- Each by its own key, whatever the planner thinks of how many there are.
          from jsonb_array_elements_text(?::jsonb) as e(id) cross join lateral (
            select id, outcome, fired, message from decisions where community_id = ? and event_id = e.id limit 1) d) as decided,
       (select coalesce(jsonb_agg(to_jsonb(known)), '[]') from known) as accounts,
       (select coalesce(jsonb_agg(jsonb_build_object('member', member_id, 'kind', kind, 'reason', reason, 'ends', ends_at)), '[]')
          from sanctions where community_id = ? and member_id in (select member_id from known) and kind <> 'warning'
           and lifted_at is null and (ends_at is null or ends_at > ?)) as sanctions`,
    [community, surfaces, people, community, ids, ids, community, community, at],
  );
  if (row === undefined) throw new Error('a select without a table gave no row');
  const sanctions = new Map<string, StandingSanction[]>();
  for (const { member, kind, reason, ends } of row.sanctions)
    sanctions.set(member, [...(sanctions.get(member) ?? []), { kind, reason, endsAt: timeOf(ends) }]);
  return {
    answers: new Map(
      [...row.decided, ...row.answers].map(({ event, answer }) => [event, repeatAnswer(answer)]),
    ),
    accounts: row.accounts.map(accountOf),
    sanctions,
  };
}
