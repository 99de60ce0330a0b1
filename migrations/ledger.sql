-- Where the migrations that have been applied are written down. Runs once per database, before the numbered files.
create schema if not exists fuero authorization fuero_owner;
set local role fuero_owner;
create table fuero.migrations (
  name text primary key,
  checksum text not null,
  applied_at timestamptz not null default clock_timestamp()
);
alter table fuero.migrations enable row level security;
alter table fuero.migrations force row level security;
create policy kept on fuero.migrations to fuero_owner using (true) with check (true);
create policy known on fuero.migrations for select to fuero_core using (true);
grant select on fuero.migrations to fuero_core;
reset role;
