import type { Person, Surface, TimerEvent } from '../../event.ts';
import type { Facts } from '../../facts.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Autorole, AutoroleGrant, AutoroleStep } from './autorole.ts';
import { reasonsOf } from './reasons.ts';
import type { Reasons } from './reasons.ts';

/** A member, a time (milliseconds since the epoch) and what is known then. */
export interface AutoroleState {
  readonly member: Person;
  readonly surface: Surface;
  readonly at: number;
  readonly facts: Facts;
  /** Every grant that the member has had, ended ones included. */
  readonly grants: readonly AutoroleGrant[];
}

/**
 * What autoroles call for at a time, without anything having happened: grants and withdrawals for what the member is,
 * the end of what has run out, the end of what the policy does not know any more, and back to members who left and
 * returned what they still have a reason for. It never extends anything, and gives a temporary role once. A role that
 * a person gave is not taken, and one that a person took is not given back.
 */
export function recheckAutoroles(policy: Policy, state: AutoroleState): readonly AutoroleStep[] {
  const { autoroles } = policy.sections;
  if (autoroles === null || state.member.bot) return [];
  const roles = state.member.roles ?? state.facts.roles ?? null;
  const reasons = reasonsOf(state.grants, roles ?? []);
  const gone = state.grants.filter(
    (grant) =>
      grant.ended === null && !autoroles.some(({ id, role }) => id === grant.autorole && role === grant.role),
  );
  return [
    ...gone.map((grant) => withdraw(grant, 'gone', reasons)),
    ...autoroles.flatMap((autorole) => recheckOne(autorole, state, roles, reasons, policy)),
  ];
}

function recheckOne(
  autorole: Autorole,
  state: AutoroleState,
  roles: readonly string[] | null,
  reasons: Reasons,
  policy: Policy,
): readonly AutoroleStep[] {
  const { at, facts, grants } = state;
  const grant = reasons.of(autorole);
  if (grant !== null && grant.until !== null && grant.until <= at)
    return [withdraw(grant, 'expired', reasons)];
  if (autorole.trigger === 'event') return grant === null ? [] : restore(grant, state, roles);
  const trace = policy.ask(autorole.when, noEvent(state), {}, facts);
  const base = { autorole: autorole.id, role: autorole.role, trace };
  if (trace.truth === 'unknown') return [{ ...base, step: 'undecided', because: 'condition' }];
  if (grant !== null) {
    if (trace.truth === 'false' && grant.until === null)
      return [{ ...withdraw(grant, 'over', reasons), trace }];
    const restored = restore(grant, state, roles);
    return restored.length > 0 ? restored : [{ ...base, step: 'nothing' }];
  }
  const again = autorole.for !== null && grants.some((past) => past.autorole === autorole.id);
  if (trace.truth === 'false' || again) return [{ ...base, step: 'nothing' }];
  if (roles === null) return [{ ...base, step: 'undecided', because: 'roles' }];
  const until = autorole.for === null ? null : at + autorole.for;
  return [{ ...base, step: 'grant', until, ...reasons.grant(autorole, { at, until }) }];
}

function withdraw(
  grant: AutoroleGrant,
  because: Extract<AutoroleStep, { step: 'withdraw' }>['because'],
  reasons: Reasons,
): AutoroleStep {
  const { autorole, role } = grant;
  return { autorole, role, trace: null, step: 'withdraw', because, removes: reasons.withdraw(grant) };
}

/** Who leaves loses their roles on the surface, and no person took them. */
function restore(
  grant: AutoroleGrant,
  { member }: AutoroleState,
  roles: readonly string[] | null,
): readonly AutoroleStep[] {
  const returned = member.joinedAt !== null && member.joinedAt > grant.at;
  if (!grant.ours || !returned || (roles?.includes(grant.role) ?? true)) return [];
  return [{ autorole: grant.autorole, role: grant.role, trace: null, step: 'restore' }];
}

function noEvent({ member, surface, at }: AutoroleState): TimerEvent {
  return {
    id: `autoroles:${member.id}:${at}`,
    kind: 'timer.due',
    surface,
    at,
    member,
    timer: { name: 'autoroles' },
  };
}
