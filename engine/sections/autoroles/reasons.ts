import type { Autorole, AutoroleGrant, AutoroleStep } from './autorole.ts';

/** The reasons for which a member holds roles, kept while the autoroles of one pass are gone through. */
export interface Reasons {
  /** The grant in force that this autorole gave; one for another role is none of its. */
  of(autorole: Pick<Autorole, 'id' | 'role'>): AutoroleGrant | null;
  grant(autorole: Autorole, from: { readonly at: number; readonly until: number | null }): Granting;
  /** Ends a grant; says whether the role goes with it: it is ours, and no other reason is left. */
  withdraw(grant: AutoroleGrant): boolean;
}

type Granting = Pick<Extract<AutoroleStep, { step: 'grant' }>, 'ours' | 'adds'>;

/** `roles`: ids of the roles that the member holds. */
export function reasonsOf(grants: readonly AutoroleGrant[], roles: readonly string[]): Reasons {
  const active = grants.filter((grant) => grant.ended === null);
  const held = new Set(roles);
  return {
    of: ({ id, role }) => active.find((grant) => grant.autorole === id && grant.role === role) ?? null,
    grant({ id, role }, { at, until }) {
      const others = active.filter((grant) => grant.role === role);
      const adds = !held.has(role) && others.length === 0;
      const ours = others.length > 0 ? others.some((grant) => grant.ours) : adds;
      held.add(role);
      active.push({ autorole: id, role, at, until, ended: null, event: null, content: null, ours });
      return { ours, adds };
    },
    withdraw(grant) {
      active.splice(active.indexOf(grant), 1);
      const removes = grant.ours && !active.some((other) => other.role === grant.role);
      if (removes) held.delete(grant.role);
      return removes;
    },
  };
}
