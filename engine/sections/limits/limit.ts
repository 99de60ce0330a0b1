import { matches } from '../../actions/glob.ts';
import type { ActionName } from '../../actions/catalogue.ts';

/** One entry of the section `limits`. */
export interface Limit {
  /** An action, a family such as `warn.*`, or `*`. */
  readonly action: string;
  /** Ids of roles and of members whom it concerns; both empty: everybody. */
  readonly roles: readonly string[];
  readonly members: readonly string[];
  /** `per` in milliseconds. */
  readonly quota: {
    readonly uses: number;
    readonly per: number;
    readonly by: 'moderator' | 'everyone';
  } | null;
  readonly rule: 'allow' | 'deny' | null;
  readonly file: string;
  readonly line: number;
}

/** Someone who acts, or acted: the id that uses are counted by, and ids of the roles that the surface reported. */
export interface Actor {
  readonly id: string;
  readonly roles: readonly string[];
  /** Ids by which surfaces know them: what a policy can name. */
  readonly accounts?: readonly string[];
}

export function concerns(limit: Limit, action: ActionName, actor: Actor): boolean {
  if (!matches(limit.action, action)) return false;
  if (limit.roles.length === 0 && limit.members.length === 0) return true;
  const ids = [actor.id, ...(actor.accounts ?? [])];
  return (
    ids.some((id) => limit.members.includes(id)) || limit.roles.some((role) => actor.roles.includes(role))
  );
}
