import { expect } from 'vitest';
import type { TestHouse } from './test-house.ts';

/** Whatever a test did: nothing is half there. Each question counts what should not be. */
const questions: Readonly<Record<string, string>> = {
  'decisions without their event': `select from decisions d left join journal j using (community_id, event_id)
      where j.decision_id is distinct from d.id`,
  'events without their decision': `select from journal j left join decisions d on d.id = j.decision_id
      where j.decision_id is not null and d.id is null`,
  'events whose answer says something else': `select from journal j where j.answer ->> 'id' is distinct from j.decision_id
      or j.answer ->> 'decision' <> j.outcome`,
  'other effects than were decided': `select from decisions d where d.decision is not null
      and jsonb_array_length(d.decision -> 'effects') <> (select count(*) from effects e where e.decision_id = d.id)`,
  'effects that are owed and are called done': `select from effects e where (e.state = 'done') <> (e.done_at is not null)
      or (e.state = 'done' and e.kind = 'role')`,
  'decisions without audit': `select from decisions d where cardinality(d.fired) > 0
      and not exists (select from audit_entries a where a.subject = 'decision:' || d.id)`,
  'audit without decision': `select from audit_entries a where a.subject like 'decision:%'
      and not exists (select from decisions d where a.subject = 'decision:' || d.id)`,
  'sanctions without audit': `select from sanctions s where s.decision_id is not null
      and not exists (select from audit_details a where a.details ->> 'sanction' = s.id::text)`,
  'points that were not decided': `select from points_entries p join decisions d on d.id = p.decision_id
      where not exists (select from effects e where e.decision_id = d.id and e.kind = 'points'
        and (e.payload ->> 'amount')::int = p.amount)`,
  'balances that differ from the last decision': `select from members m
      where (select coalesce(sum(p.amount), 0) from points_entries p where p.member_id = m.id)
        < (select coalesce(max(d.points_after), 0) from decisions d where d.member_id = m.id)`,
  'wrong counts of messages': `select from members m where m.messages <> (select count(*) from journal j
      where j.member_id = m.id and j.outcome = 'publish' and j.kind = 'content.created')`,
};

export async function expectWhole(it: TestHouse): Promise<void> {
  const parts = Object.entries(questions).map(
    ([name, sql]) => `(select count(*)::int from (${sql}) x) as "${name}"`,
  );
  const [faults] = await it.rows(`select ${parts.join(', ')}`);

  expect(faults).toEqual(Object.fromEntries(Object.keys(questions).map((name) => [name, 0])));
  expect(await it.house.audit.verify('prueba')).toMatchObject({ ok: true });
}
