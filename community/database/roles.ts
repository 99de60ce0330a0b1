import type { Session } from './session.ts';
import { DatabaseUnfit } from './unfit.ts';

/** Roles of PostgreSQL that a transaction can be run as. `fuero_owner` is for migrations only. */
export const roleNames = [
  'fuero_owner',
  'fuero_core',
  'fuero_nobody',
  'anon',
  'authenticated',
  'service_role',
] as const;

/**
 * Makes the cluster's roles where they are missing, and sees to it that the login may become each of them.
 * Throws `DatabaseUnfit` with the SQL for an administrator when the login is not allowed to.
 */
export async function prepareRoles(session: Session, rolesSql: string): Promise<void> {
  let state = await inspect(session);
  if (state.missing.length > 0 && state.mayCreate) {
    await session.script(rolesSql);
    state = await inspect(session);
  }
  if (state.missing.length === 0 && state.unreachable.length > 0 && state.mayCreate) {
    await session.script(state.unreachable.map((role) => grantTo(state, role)).join(';\n'));
    state = await inspect(session);
  }
  if (!isReady(state)) throw unfit(state);
}

/** Throws what `prepareRoles` throws; `false`: something is missing that it would make. Makes nothing. */
export async function areRolesReady(session: Session): Promise<boolean> {
  const state = await inspect(session);
  if (isReady(state)) return true;
  if (state.mayCreate) return false;
  throw unfit(state);
}

function isReady({ missing, unreachable }: RoleState): boolean {
  return missing.length === 0 && unreachable.length === 0;
}

function unfit(state: RoleState): DatabaseUnfit {
  const wanted = [
    ...state.missing.map((role) => `create role ${role} nologin noinherit;`),
    ...[...state.missing, ...state.unreachable].map((role) => `${grantTo(state, role)};`),
  ];
  return new DatabaseUnfit(
    `the PostgreSQL login ${state.login} may not become the roles that Fuero needs; have an administrator run:\n${wanted.join('\n')}`,
  );
}

interface RoleState {
  readonly login: string;
  readonly version: number;
  readonly mayCreate: boolean;
  readonly missing: readonly string[];
  readonly unreachable: readonly string[];
}

async function inspect(session: Session): Promise<RoleState> {
  const [me] = await session.rows(
    `select quote_ident(session_user) as login, current_setting('server_version_num')::int as version,
       rolsuper or rolcreaterole as may_create from pg_roles where rolname = session_user`,
  );
  const version = Number(me?.['version']);
  if (version < 150_000) throw new DatabaseUnfit('Fuero needs PostgreSQL 15 or newer');
  // Since 16 a membership may come without the right to become the role; before, membership was that right.
  const right = version >= 160_000 ? 'SET' : 'MEMBER';
  const found = await session.rows(
    `select rolname as role, pg_has_role(session_user, oid, '${right}') as reachable
       from pg_roles where rolname in (${roleNames.map((role) => `'${role}'`).join(', ')})`,
  );
  const reachable = new Map(found.map((row) => [String(row['role']), row['reachable'] === true]));
  return {
    login: String(me?.['login']),
    version,
    mayCreate: me?.['may_create'] === true,
    missing: roleNames.filter((role) => !reachable.has(role)),
    unreachable: roleNames.filter((role) => reachable.get(role) === false),
  };
}

function grantTo(state: RoleState, role: string): string {
  const how = state.version >= 160_000 ? ' with inherit false, set true' : '';
  return `grant ${role} to ${state.login}${how}`;
}
