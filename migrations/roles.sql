-- Roles belong to the whole cluster, so this runs before the numbered migrations, and only where a role is missing.
-- `if not exists` is no protection: several databases of one cluster may be migrated at the same moment. Both errors
-- that the loser can meet are caught instead.
do $roles$
declare
  role_name text;
begin
  foreach role_name in array array[
    'fuero_owner',   -- owns every table; used by migrations only
    'fuero_core',    -- what use cases become after they have authorised the caller
    'fuero_nobody',  -- what a connection is between transactions: it may do nothing
    'anon', 'authenticated', 'service_role'
  ] loop
    begin
      execute format('create role %I nologin nosuperuser nobypassrls noinherit nocreatedb nocreaterole', role_name);
    exception when duplicate_object or unique_violation then
      null;
    end;
  end loop;
end
$roles$;
