-- The first tables. Every table carries community_id, is owned by fuero_owner and has row security enabled and forced.
-- Nothing cascades: a row is closed, lifted or withdrawn, never removed with something else.

set local role fuero_owner;
set local search_path = fuero, pg_temp;
revoke all on schema fuero from public;
grant usage on schema fuero to anon, authenticated, service_role, fuero_core;

-- Who is asking: set for one transaction by community/database, read by the policies. -------------------------------

create function caller_community() returns text language sql stable
  as $$ select nullif(current_setting('fuero.community', true), '') $$;

create function caller_member() returns uuid language sql stable
  as $$ select nullif(current_setting('fuero.member', true), '')::uuid $$;

-- Tables -------------------------------------------------------------------------------------------------------------

create table communities (
  id text primary key,
  name text not null,
  locale text not null check (locale in ('es', 'en')),
  -- Number of the revision in force.
  revision int,
  revised_at timestamptz,
  created_at timestamptz not null
);

create table members (
  id uuid primary key,
  community_id text not null references communities (id),
  name text not null,
  -- Contents published so far; kept here because the journal is not kept for ever.
  messages int not null default 0,
  created_at timestamptz not null,
  unique (community_id, id)
);

create table accounts (
  community_id text not null,
  surface text not null,
  external_id text not null,
  member_id uuid not null,
  name text not null,
  created_at timestamptz,
  joined_at timestamptz,
  roles text[] not null default '{}',
  bot boolean not null default false,
  primary key (community_id, surface, external_id),
  foreign key (community_id, member_id) references members (community_id, id)
);
create index accounts_by_member on accounts (community_id, member_id);

create table staff_grants (
  community_id text not null,
  member_id uuid not null,
  rank text not null check (rank in ('moderator', 'senior', 'admin')),
  granted_by text not null,
  granted_at timestamptz not null,
  revoked_at timestamptz,
  primary key (community_id, member_id),
  foreign key (community_id, member_id) references members (community_id, id)
);

create table journal (
  community_id text not null references communities (id),
  event_id text not null,
  surface text not null,
  kind text not null,
  at timestamptz not null,
  received_at timestamptz not null,
  member_id uuid not null,
  member_name text not null,
  content_type text,
  excerpt text not null,
  payload jsonb not null,
  readings jsonb not null,
  outcome text not null check (outcome in ('publish', 'hold', 'block')),
  answer jsonb not null,
  decision_id text,
  primary key (community_id, event_id)
);
create index journal_by_time on journal (community_id, at desc, event_id desc);
create index journal_by_receipt on journal (community_id, received_at desc);

create table policy_files (
  community_id text not null references communities (id),
  hash text not null,
  content text not null,
  primary key (community_id, hash)
);

create table policy_revisions (
  community_id text not null references communities (id),
  number int not null check (number > 0),
  hash text not null,
  base int,
  note text not null,
  author text not null,
  git_commit text,
  published_at timestamptz not null,
  primary key (community_id, number)
);
create index policy_revisions_by_hash on policy_revisions (community_id, hash);

create table policy_revision_files (
  community_id text not null,
  number int not null,
  path text not null,
  file_hash text not null,
  primary key (community_id, number, path),
  foreign key (community_id, number) references policy_revisions (community_id, number),
  foreign key (community_id, file_hash) references policy_files (community_id, hash)
);

-- The folder when it does not check or was made for another base. One per community; closed when the folder is in force.
create table policy_drafts (
  community_id text primary key references communities (id),
  hash text not null,
  base int,
  files jsonb not null,
  diagnostics jsonb not null,
  git_commit text,
  saved_at timestamptz not null,
  closed_at timestamptz
);

create table decisions (
  id text primary key,
  community_id text not null references communities (id),
  event_id text not null,
  at timestamptz not null,
  cause text not null check (cause in ('rules', 'sanction')),
  outcome text not null check (outcome in ('publish', 'hold', 'block')),
  review boolean not null,
  -- Rules that fired, then shadow rules that fired, then inconclusive ones: what the list filters on.
  fired text[] not null,
  shadow text[] not null,
  inconclusive text[] not null,
  member_id uuid not null,
  member_name text not null,
  content_type text,
  excerpt text not null,
  payload jsonb not null,
  decision jsonb,
  message jsonb,
  points_after int,
  revision int not null,
  unique (community_id, event_id),
  unique (community_id, id),
  foreign key (community_id, revision) references policy_revisions (community_id, number)
);
create index decisions_by_time on decisions (community_id, at desc, id desc);
create index decisions_for_review on decisions (community_id, at desc, id desc) where review;
create index decisions_by_member on decisions (community_id, member_id, at desc);

-- The outbox: what was decided, and whether it has been done. (decision, index) is the key that makes effects idempotent.
create table effects (
  community_id text not null,
  decision_id text not null,
  index int not null,
  kind text not null,
  payload jsonb not null,
  state text not null check (state in ('pending', 'done', 'failed')),
  created_at timestamptz not null,
  done_at timestamptz,
  primary key (decision_id, index),
  foreign key (community_id, decision_id) references decisions (community_id, id)
);
create index effects_pending on effects (community_id, created_at) where state = 'pending';

create table sanctions (
  id text primary key,
  community_id text not null,
  member_id uuid not null,
  kind text not null check (kind in ('warning', 'temporary-suspension', 'permanent-suspension', 'ban')),
  reason text not null,
  points int not null check (points >= 0),
  -- `automod`, or the member id of staff.
  actor text not null,
  decision_id text,
  -- The threshold that imposed it; null for a rule's or a person's own sanction.
  threshold int,
  starts_at timestamptz not null,
  ends_at timestamptz,
  lifted_at timestamptz,
  lifted_by text,
  lift_reason text,
  foreign key (community_id, member_id) references members (community_id, id),
  foreign key (community_id, decision_id) references decisions (community_id, id)
);
create index sanctions_by_member on sanctions (community_id, member_id, starts_at desc);

create table points_entries (
  id text primary key,
  community_id text not null,
  member_id uuid not null,
  amount int not null,
  -- The decision or the sanction that the entry belongs to.
  decision_id text,
  sanction_id text references sanctions (id),
  reason text not null,
  at timestamptz not null,
  foreign key (community_id, member_id) references members (community_id, id)
);
create index points_by_member on points_entries (community_id, member_id) include (amount);

create table desk_links (
  token_hash text primary key,
  community_id text not null,
  member_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  foreign key (community_id, member_id) references members (community_id, id)
);

create table desk_sessions (
  token_hash text primary key,
  community_id text not null,
  member_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  seen_at timestamptz not null,
  ended_at timestamptz,
  foreign key (community_id, member_id) references members (community_id, id)
);

create table audit_heads (
  community_id text primary key references communities (id),
  sequence bigint not null,
  hash text not null
);

create table audit_entries (
  community_id text not null references communities (id),
  sequence bigint not null,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text not null,
  -- Salted digest of the details, which live in a table of their own: they may be erased and the chain still verifies.
  details_digest text not null,
  previous text not null,
  hash text not null,
  primary key (community_id, sequence)
);

create table audit_details (
  community_id text not null,
  sequence bigint not null,
  salt text not null,
  details jsonb not null,
  primary key (community_id, sequence),
  foreign key (community_id, sequence) references audit_entries (community_id, sequence)
);

-- Rank comes from our table, never from a claim. Runs as the caller, who may see the grant of no one else.
create function caller_is_staff() returns boolean language sql stable
  as $$
    select exists (
      select from fuero.staff_grants g
      where g.community_id = fuero.caller_community() and g.member_id = fuero.caller_member() and g.revoked_at is null
    )
  $$;

revoke all on all functions in schema fuero from public;
grant execute on all functions in schema fuero to anon, authenticated, service_role, fuero_core;

-- Privileges ---------------------------------------------------------------------------------------------------------

grant select on communities, members, accounts, staff_grants, journal, policy_files, policy_revisions,
  policy_revision_files, policy_drafts, decisions, effects, sanctions, points_entries, audit_heads, audit_entries,
  audit_details to authenticated;
grant select on communities, members, accounts, journal, policy_files, policy_revisions, policy_revision_files,
  decisions, effects, sanctions, points_entries, audit_heads, audit_entries to service_role;

grant select, insert on journal, policy_files, policy_revisions, policy_revision_files, decisions, points_entries,
  audit_entries, audit_details to fuero_core;
grant select, insert, update on communities, members, accounts, staff_grants, policy_drafts, effects, sanctions,
  desk_links, desk_sessions, audit_heads to fuero_core;

-- Row security -------------------------------------------------------------------------------------------------------

do $security$
declare
  t text;
  -- What a row must be for a signed-in member to see it.
  own constant text := 'community_id = fuero.caller_community() and (member_id = fuero.caller_member() or (select fuero.caller_is_staff()))';
  staff constant text := 'community_id = fuero.caller_community() and (select fuero.caller_is_staff())';
  tenant constant text := 'community_id = fuero.caller_community()';
begin
  foreach t in array array['communities', 'members', 'accounts', 'staff_grants', 'journal', 'policy_files',
    'policy_revisions', 'policy_revision_files', 'policy_drafts', 'decisions', 'effects', 'sanctions', 'points_entries',
    'desk_links', 'desk_sessions', 'audit_heads', 'audit_entries', 'audit_details'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    if t <> 'communities' then
      execute format('create policy core on %I to fuero_core using (%s) with check (%s)', t, tenant, tenant);
    end if;
  end loop;

  foreach t in array array['journal', 'policy_files', 'policy_revisions', 'policy_revision_files', 'policy_drafts',
    'decisions', 'effects', 'audit_heads', 'audit_entries', 'audit_details'] loop
    execute format('create policy staff on %I for select to authenticated using (%s)', t, staff);
  end loop;

  foreach t in array array['accounts', 'sanctions', 'points_entries'] loop
    execute format('create policy member on %I for select to authenticated using (%s)', t, own);
  end loop;

  foreach t in array array['members', 'accounts', 'journal', 'policy_files', 'policy_revisions',
    'policy_revision_files', 'decisions', 'effects', 'sanctions', 'points_entries', 'audit_heads', 'audit_entries'] loop
    execute format('create policy service on %I for select to service_role using (%s)', t, tenant);
  end loop;
end
$security$;

create policy member on members for select to authenticated
  using (community_id = caller_community() and (id = caller_member() or (select caller_is_staff())));
-- No one but the holder: `caller_is_staff` reads this table, and a wider policy that asked it would never end.
create policy own on staff_grants for select to authenticated
  using (community_id = caller_community() and member_id = caller_member());
create policy member on communities for select to authenticated using (id = caller_community());
create policy service on communities for select to service_role using (id = caller_community());
-- At start nobody has said yet which community it is: the core may list them.
create policy listed on communities for select to fuero_core using (true);
create policy founded on communities for insert to fuero_core with check (id = caller_community());
create policy changed on communities for update to fuero_core
  using (id = caller_community()) with check (id = caller_community());
