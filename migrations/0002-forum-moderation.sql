-- Moderating a forum: reports, what staff do about them, sanctions and their appeals, what members are told, and what is
-- owed to the surface. Nothing cascades. What only staff may read has tables of its own: no column that a member may
-- read is secret.

-- What an index needs in order to find part of a word. It comes with PostgreSQL, and needs no superuser. Where the packages of a
-- system leave it out, or an administrator forbids it, searching reports reads all of them, and finds the same.
do $extension$
begin
  if not exists (select from pg_available_extensions where name = 'pg_trgm') then
    raise notice 'pg_trgm is not available: searching reports will read all of them';
  else
    create extension if not exists pg_trgm with schema public;
  end if;
exception when insufficient_privilege then
  raise notice 'pg_trgm may not be created: searching reports will read all of them';
end
$extension$;

set local role fuero_owner;
set local search_path = fuero, pg_temp;

create function caller_is_admin() returns boolean language sql stable
  as $$
    select exists (
      select from fuero.staff_grants g
      where g.community_id = fuero.caller_community() and g.member_id = fuero.caller_member() and g.revoked_at is null
        and g.rank = 'admin'
    )
  $$;
revoke all on function caller_is_admin() from public;
grant execute on function caller_is_admin() to anon, authenticated, service_role, fuero_core;

-- Ids of sanctions and of lines of the ledger are given to clients as UUIDs. ------------------------------------------

alter table points_entries drop constraint points_entries_sanction_id_fkey;
alter table sanctions alter column id type uuid using replace(id, 'san_', '')::uuid;
alter table points_entries
  alter column id type uuid using replace(id, 'pts_', '')::uuid,
  alter column sanction_id type uuid using replace(sanction_id, 'san_', '')::uuid;
alter table sanctions add unique (community_id, id);
alter table points_entries add foreign key (community_id, sanction_id) references sanctions (community_id, id);

-- Where a decision waits for staff, as `flag` says: its queues, and the most urgent of their priorities (low, medium, high, critical).
alter table decisions
  add column queues text[] not null default '{}',
  add column priority smallint not null default 1 check (priority between 0 and 3);
alter table decisions no force row level security;
update decisions d set
    queues = array(select e ->> 'queue' from jsonb_array_elements(d.decision -> 'effects') e where e ->> 'kind' = 'flag'),
    priority = coalesce((select max(array_position(array['low', 'medium', 'high', 'critical'], e ->> 'priority') - 1)
      from jsonb_array_elements(d.decision -> 'effects') e where e ->> 'kind' = 'flag'), 1)
  where jsonb_typeof(d.decision -> 'effects') = 'array';
alter table decisions force row level security;
drop index decisions_for_review;
create index decisions_for_review on decisions (community_id, priority desc, at desc, id desc) where review;

-- What a policy no longer keeps. A decision goes before what it led to: nothing but its effects and reviews refers to it by key.
alter table sanctions drop constraint sanctions_community_id_decision_id_fkey;
-- When its copy of what was said was emptied; null: it is there.
alter table decisions add column words_erased_at timestamptz;
create index decisions_with_words on decisions (community_id, at) where words_erased_at is null;
create index decisions_with_pictures on decisions (community_id, at) where payload -> 'content' -> 'attachments' <> '[]'::jsonb;
-- The door looks decisions up by it. While the table is empty the planner takes the youngest of the indexes that look alike.
alter table decisions drop constraint decisions_community_id_event_id_key, add unique (community_id, event_id);
-- What the trail says of a decision goes with it.
create index audit_of_decisions on audit_entries (community_id, subject) where action = 'decision.made';

-- What was known already, extended. -----------------------------------------------------------------------------------

alter table journal add column content_id text;
alter table journal no force row level security;
update journal set content_id = payload -> 'content' ->> 'id';
alter table journal force row level security;
create index journal_by_content on journal (community_id, surface, content_id, at desc) where content_id is not null;

alter table sanctions
  -- The line in the records of actions that imposed it; null before there were such lines.
  add column action_id uuid,
  -- When its end was noticed and told; whether it is in force follows from its end alone.
  add column expired_at timestamptz,
  -- The entry of the ledger that crossed the threshold which imposed it; null for a rule's or a person's own sanction.
  add column entry_id uuid references points_entries (id);
-- Until now only rules added points, at most one entry for each decision.
alter table sanctions no force row level security;
alter table points_entries no force row level security;
update sanctions s set entry_id = p.id from points_entries p
  where s.threshold is not null and p.community_id = s.community_id and p.decision_id = s.decision_id
    and p.member_id = s.member_id;
alter table sanctions force row level security;
alter table points_entries force row level security;
create index sanctions_by_start on sanctions (community_id, starts_at, id) include (member_id);
create index sanctions_in_force on sanctions (community_id, member_id)
  where lifted_at is null and kind <> 'warning';
create index sanctions_ending on sanctions (community_id, ends_at)
  where lifted_at is null and expired_at is null and ends_at is not null;

alter table points_entries
  -- `automod`, `import`, or the member id of staff.
  add column actor text not null default 'automod',
  -- The entry that this one takes back. It is taken back once.
  add column reverses uuid references points_entries (id);
alter table points_entries alter column actor drop default;
create unique index points_reversed_once on points_entries (reverses) where reverses is not null;

-- Quotas count what people did. What rules did is most of the trail, and no quota is theirs.
create index audit_by_action on audit_entries (community_id, action, at desc) where actor <> 'automod';

-- Reports: one for each content that is open, whoever reports it. -----------------------------------------------------

create table reports (
  id uuid primary key,
  community_id text not null references communities (id),
  surface text not null,
  content_type text not null check (content_type in ('thread', 'post', 'comment', 'message')),
  content_id text not null,
  -- Who wrote it; null: nobody knows.
  author_id uuid,
  author_name text,
  -- The content as it was when it was first reported.
  title text,
  body text not null,
  parent text,
  url text,
  written_at timestamptz,
  -- The surface's own server showed us this content; false: it is the reporter's copy.
  verified boolean not null,
  state text not null check (state in ('open', 'in-review', 'resolved', 'dismissed')),
  -- low, medium, high, critical
  priority smallint not null check (priority between 0 and 3),
  reporters int not null check (reporters > 0),
  -- What the reporters are told.
  resolution text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  closed_at timestamptz,
  -- When the copy was emptied, long after it was closed; null: it is there.
  words_erased_at timestamptz,
  unique (community_id, id),
  foreign key (community_id, author_id) references members (community_id, id),
  check ((state in ('resolved', 'dismissed')) = (closed_at is not null))
);
create unique index reports_one_open on reports (community_id, surface, content_id) where state in ('open', 'in-review');
create index reports_by_state on reports (community_id, state, priority desc, created_at desc, id desc);
create index reports_by_type on reports (community_id, state, content_type, priority desc, created_at desc, id desc);
create index reports_in_order on reports (community_id, priority desc, created_at desc, id desc);
create index reports_by_time on reports (community_id, created_at desc, id desc);
create index reports_by_author on reports (community_id, author_id, created_at desc);
create index reports_by_closing on reports (community_id, closed_at) where closed_at is not null;
create index reports_with_words on reports (community_id, closed_at) where closed_at is not null and words_erased_at is null;

-- What a search of staff looks through: title, text and the author's name of each report, folded to lower case, a line each. A table
-- of its own, because it does not change while the report does: its index is written once, and again when the text is let go.
create table report_texts (
  community_id text not null,
  report_id uuid primary key,
  folded text not null,
  foreign key (community_id, report_id) references reports (community_id, id)
);

create function keep_report_text() returns trigger language plpgsql
  as $$
    begin
      insert into fuero.report_texts (community_id, report_id, folded)
        values (new.community_id, new.id, lower(concat_ws(E'\n', new.title, new.body, new.author_name)));
      return null;
    end
  $$;
revoke all on function keep_report_text() from public;
create trigger keep_text after insert on reports for each row execute function keep_report_text();

-- The index on parts of words, where `pg_trgm` is there, in whichever schema it is.
do $index$
declare
  home regnamespace := (select extnamespace from pg_extension where extname = 'pg_trgm');
begin
  if home is not null then
    execute format('create index report_texts_by_part on report_texts using gin (folded %s.gin_trgm_ops)', home);
  end if;
end
$index$;

-- Who reported it, and why. A member reports the same thing once.
create table report_filings (
  community_id text not null,
  report_id uuid not null,
  member_id uuid not null,
  member_name text not null,
  reason text not null,
  description text,
  at timestamptz not null,
  primary key (report_id, member_id),
  foreign key (community_id, report_id) references reports (community_id, id),
  foreign key (community_id, member_id) references members (community_id, id)
);
create index report_filings_by_member on report_filings (community_id, member_id, at desc);

-- Staff only: who works on it, who closed it, and what the policy says about the content.
create table report_work (
  community_id text not null,
  report_id uuid primary key,
  assigned_to uuid,
  assigned_at timestamptz,
  -- A member id, or `automod`.
  closed_by text,
  -- The engine's decision on the content, and the revision that made it; null: not judged.
  judgement jsonb,
  revision int,
  foreign key (community_id, report_id) references reports (community_id, id),
  foreign key (community_id, assigned_to) references members (community_id, id)
);
create index report_work_by_assignee on report_work (community_id, assigned_to) where assigned_to is not null;

create table report_notes (
  id uuid primary key,
  community_id text not null,
  report_id uuid not null,
  author uuid not null,
  body text not null,
  at timestamptz not null,
  foreign key (community_id, report_id) references reports (community_id, id),
  foreign key (community_id, author) references members (community_id, id)
);
create index report_notes_by_report on report_notes (community_id, report_id, at);

create table sanction_notes (
  id uuid primary key,
  community_id text not null,
  sanction_id uuid not null,
  author uuid not null,
  body text not null,
  at timestamptz not null,
  foreign key (community_id, sanction_id) references sanctions (community_id, id),
  foreign key (community_id, author) references members (community_id, id)
);
create index sanction_notes_by_sanction on sanction_notes (community_id, sanction_id, at);

create table member_notes (
  id uuid primary key,
  community_id text not null,
  member_id uuid not null,
  author uuid not null,
  body text not null,
  at timestamptz not null,
  foreign key (community_id, member_id) references members (community_id, id),
  foreign key (community_id, author) references members (community_id, id)
);
create index member_notes_by_member on member_notes (community_id, member_id, at);

-- Every version of content that was moderated, kept when the journal no longer is.
create table content_versions (
  community_id text not null references communities (id),
  surface text not null,
  content_id text not null,
  event_id text not null,
  kind text not null,
  at timestamptz not null,
  member_id uuid not null,
  member_name text not null,
  title text,
  body text not null,
  primary key (community_id, surface, content_id, event_id)
);
create index content_versions_by_time on content_versions (community_id, at);

-- What was done: appended, never changed. -----------------------------------------------------------------------------

create table actions (
  id uuid primary key,
  community_id text not null references communities (id),
  kind text not null check (kind in ('delete-content', 'warning', 'temporary-suspension', 'permanent-suspension', 'ban',
    'unban', 'lift-sanction', 'edit-content', 'move-thread', 'close-thread', 'open-thread', 'feature-thread', 'unfeature-thread',
    'restore-content', 'notice', 'resolve-report', 'dismiss-report')),
  surface text not null,
  content_type text,
  content_id text,
  -- Whom it concerns; null: nobody knows.
  member_id uuid,
  member_name text,
  -- `automod`, `service`, `import`, or the member id of staff, and the name as it was then.
  actor text not null,
  actor_name text,
  reason text not null,
  details jsonb not null,
  notified boolean not null,
  report_id uuid,
  sanction_id uuid,
  decision_id text,
  at timestamptz not null,
  unique (community_id, id),
  foreign key (community_id, member_id) references members (community_id, id),
  foreign key (community_id, report_id) references reports (community_id, id),
  foreign key (community_id, sanction_id) references sanctions (community_id, id)
);
create index actions_by_time on actions (community_id, at desc, id desc);
create index actions_by_member on actions (community_id, member_id, at desc);
create index actions_by_report on actions (community_id, report_id) where report_id is not null;
create index actions_by_actor on actions (community_id, actor, at desc);

-- Members whom staff keep an eye on: put there by the policy's points, or by hand.
create table watch_list (
  id uuid primary key,
  community_id text not null,
  member_id uuid not null,
  reason text not null,
  since timestamptz not null,
  put_by text not null,
  ended_at timestamptz,
  ended_by text,
  foreign key (community_id, member_id) references members (community_id, id)
);
create unique index watch_list_once on watch_list (community_id, member_id) where ended_at is null;

-- What staff made of a decision, once each: whoever looks at it first.
create table decision_reviews (
  community_id text not null,
  decision_id text primary key,
  done text not null check (done in ('publish', 'remove', 'dismiss')),
  -- Whether they agreed with its outcome.
  verdict text not null check (verdict in ('upheld', 'overturned')),
  actor uuid not null,
  note text not null,
  at timestamptz not null,
  foreign key (community_id, decision_id) references decisions (community_id, id),
  foreign key (community_id, actor) references members (community_id, id)
);

-- What members are told, and what they answer. ------------------------------------------------------------------------

create table notifications (
  id uuid primary key,
  community_id text not null,
  member_id uuid not null,
  kind text not null,
  -- Filled in when it was made: a template that changes later does not rewrite what was said.
  title text not null,
  body text not null,
  action_id uuid,
  sanction_id uuid,
  report_id uuid,
  appeal_id uuid,
  created_at timestamptz not null,
  read_at timestamptz,
  foreign key (community_id, member_id) references members (community_id, id)
);
create index notifications_by_member on notifications (community_id, member_id, created_at desc, id desc);
create index notifications_alerting on notifications (community_id, created_at) where kind = 'alert' and body <> '';
create index notifications_unread on notifications (community_id, member_id) where read_at is null;

create table appeals (
  id uuid primary key,
  community_id text not null,
  sanction_id uuid not null,
  member_id uuid not null,
  body text not null,
  state text not null check (state in ('open', 'upheld', 'overturned')),
  -- What the member is told.
  answer text,
  created_at timestamptz not null,
  decided_at timestamptz,
  unique (community_id, id),
  foreign key (community_id, member_id) references members (community_id, id),
  foreign key (community_id, sanction_id) references sanctions (community_id, id),
  check ((state = 'open') = (decided_at is null))
);
create unique index appeals_one_open on appeals (community_id, sanction_id) where state = 'open';
create index appeals_by_state on appeals (community_id, state, created_at desc, id desc);
create index appeals_by_member on appeals (community_id, member_id, created_at desc);

create table appeal_work (
  community_id text not null,
  appeal_id uuid primary key,
  assigned_to uuid,
  assigned_at timestamptz,
  decided_by uuid,
  foreign key (community_id, appeal_id) references appeals (community_id, id),
  foreign key (community_id, assigned_to) references members (community_id, id),
  foreign key (community_id, decided_by) references members (community_id, id)
);

-- What the revision in force says, one row each, for those who read tables: filled when it is published. ---------------

create table policy_terms (
  id uuid primary key,
  community_id text not null references communities (id),
  list text not null,
  entry_kind text not null check (entry_kind in ('term', 'domain', 'pattern')),
  entry text not null,
  on_hit text not null check (on_hit in ('block', 'review', 'warn')),
  severity int not null,
  revision int not null,
  since timestamptz not null
);
create index policy_terms_by_list on policy_terms (community_id, list);

create table policy_templates (
  id uuid primary key,
  community_id text not null references communities (id),
  name text not null,
  kind text not null,
  locale text not null,
  -- Null: whoever shows it has a title of its own.
  title text,
  body text not null,
  placeholders jsonb not null,
  revision int not null,
  since timestamptz not null,
  unique (community_id, name, locale)
);

create table policy_settings (
  community_id text not null references communities (id),
  name text not null,
  -- Null: a threshold that does nothing by itself.
  value jsonb,
  -- In the community's language.
  description text not null,
  revision int not null,
  since timestamptz not null,
  primary key (community_id, name)
);

-- What is owed to a surface, in the order in which it became owed. ------------------------------------------------------

create table deliveries (
  community_id text not null references communities (id),
  sequence bigint generated by default as identity,
  id uuid not null unique,
  -- What makes asking for it twice harmless: `decision:<id>:<index>`, `action:<id>`, `sanction:<id>:ended`.
  key text not null,
  surface text not null,
  kind text not null,
  -- `content:<id>` or `member:<id>`: about one of them things are told one after the other.
  subject text not null,
  payload jsonb not null,
  decision_id text,
  effect_index int,
  state text not null check (state in ('pending', 'delivered', 'dead')),
  attempts int not null default 0,
  next_at timestamptz not null,
  last_error text,
  created_at timestamptz not null,
  done_at timestamptz,
  primary key (community_id, sequence),
  unique (community_id, key)
);
create index deliveries_with_words on deliveries (community_id, done_at) where state = 'delivered' and payload -> 'text' is not null;
create index deliveries_due on deliveries (community_id, next_at) where state = 'pending';
create index deliveries_by_subject on deliveries (community_id, subject, sequence) where state = 'pending';
create index deliveries_owed on deliveries (community_id, sequence) where state <> 'delivered';
create index deliveries_dead on deliveries (community_id, sequence) where state = 'dead';
-- What was last asked for decides where content stands.
create index deliveries_of_content on deliveries (community_id, subject, sequence)
  where kind in ('content.delete', 'content.hide', 'content.publish');

-- Answers of writing calls that carried a key of the caller's.
create table idempotency_keys (
  community_id text not null references communities (id),
  caller text not null,
  key text not null,
  operation text not null,
  arguments_hash text not null,
  answer jsonb not null,
  at timestamptz not null,
  primary key (community_id, caller, key)
);

-- Privileges ------------------------------------------------------------------------------------------------------------

grant select on reports, report_texts, report_filings, report_work, report_notes, sanction_notes, member_notes, content_versions,
  decision_reviews, actions, watch_list, notifications, appeals, appeal_work, policy_terms, policy_templates, policy_settings, deliveries
  to authenticated;
grant update (read_at) on notifications to authenticated;
grant select on decision_reviews, reports, actions, notifications, appeals, deliveries to service_role;

grant update (review, excerpt, payload, decision, words_erased_at) on decisions to fuero_core;
grant update (folded) on report_texts to fuero_core;
-- What a policy no longer keeps.
grant delete on journal, decisions, effects, decision_reviews, content_versions, audit_details to fuero_core;
-- Of the trail it lets go only what is said of decisions that rules made; what people did stays said.
create policy erased on audit_details as restrictive for delete to fuero_core
  using (exists (select from audit_entries e where e.community_id = audit_details.community_id
    and e.sequence = audit_details.sequence and e.action = 'decision.made'));
grant select, insert on decision_reviews, report_texts, report_filings, report_notes, sanction_notes, member_notes, content_versions, actions,
  idempotency_keys to fuero_core;
grant select, insert, update on reports, report_work, watch_list, notifications, appeals, appeal_work, deliveries
  to fuero_core;
-- The projections of the policy are written anew with each revision.
grant select, insert, delete on policy_terms, policy_templates, policy_settings to fuero_core;

-- Row security ------------------------------------------------------------------------------------------------------------

do $security$
declare
  t text;
  own constant text := 'community_id = fuero.caller_community() and (member_id = fuero.caller_member() or (select fuero.caller_is_staff()))';
  staff constant text := 'community_id = fuero.caller_community() and (select fuero.caller_is_staff())';
  tenant constant text := 'community_id = fuero.caller_community()';
begin
  foreach t in array array['decision_reviews', 'reports', 'report_texts', 'report_filings', 'report_work', 'report_notes', 'sanction_notes', 'member_notes',
    'content_versions', 'actions', 'watch_list', 'notifications', 'appeals', 'appeal_work', 'policy_terms',
    'policy_templates', 'policy_settings', 'deliveries', 'idempotency_keys'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy core on %I to fuero_core using (%s) with check (%s)', t, tenant, tenant);
  end loop;

  foreach t in array array['decision_reviews', 'report_work', 'report_notes', 'sanction_notes', 'member_notes', 'content_versions', 'actions',
    'watch_list', 'appeal_work', 'policy_terms', 'policy_templates', 'policy_settings', 'deliveries'] loop
    execute format('create policy staff on %I for select to authenticated using (%s)', t, staff);
  end loop;

  foreach t in array array['report_filings', 'appeals'] loop
    execute format('create policy member on %I for select to authenticated using (%s)', t, own);
  end loop;

  foreach t in array array['decision_reviews', 'reports', 'actions', 'notifications', 'appeals', 'deliveries'] loop
    execute format('create policy service on %I for select to service_role using (%s)', t, tenant);
  end loop;
end
$security$;

-- A reporter sees what became of it: those who filed it have a row in `report_filings` that they may read.
create policy member on reports for select to authenticated
  using (community_id = caller_community() and ((select caller_is_staff()) or exists (
    select from report_filings f where f.report_id = reports.id and f.member_id = caller_member())));

-- What is sought stands in the policy: no condition of a statement may use an index before the policy has been asked, unless its
-- function is leakproof, and `like` is not. Staff are shown the texts in which the first three of `fuero.sought` are, a pattern on
-- each line; all of them, where it is not set.
create function sought(line int) returns text language sql stable
  as $$ select '%' || split_part(coalesce(current_setting('fuero.sought', true), ''), E'\n', line) || '%' $$;
revoke all on function sought(int) from public;
grant execute on function sought(int) to authenticated;
create policy staff on report_texts for select to authenticated
  using (community_id = caller_community() and (select caller_is_staff())
    and folded like sought(1) and folded like sought(2) and folded like sought(3));

create policy own on notifications for select to authenticated
  using (community_id = caller_community() and (member_id = caller_member() or (select caller_is_admin())));
-- Not even an admin marks what somebody else has read.
create policy read on notifications for update to authenticated
  using (community_id = caller_community() and member_id = caller_member())
  with check (community_id = caller_community() and member_id = caller_member());
