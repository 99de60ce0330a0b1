import { actionNames, actions } from '../../actions/catalogue.ts';
import { matches } from '../../actions/glob.ts';
import type { ActionCard, ActionName, DiscordPermission } from '../../actions/catalogue.ts';
import type { Rank } from '../../facts.ts';
import { reachesRank } from '../manifest/rank.ts';
import { concerns } from './limit.ts';
import type { Actor, Limit } from './limit.ts';

/** An action that was done. Refused ones are no uses. */
export interface ActionUse {
  readonly action: ActionName;
  readonly actor: Actor;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Somebody is about to act. */
export interface GateRequest {
  readonly action: ActionName;
  readonly actor: Actor & {
    /** By the policy's `staff` and the desk's grants, never by what the actor says; `null`: no staff. */
    readonly rank: Rank | null;
    /** What Discord has given the actor here; `null`: the action is not done on Discord. */
    readonly permissions: readonly DiscordPermission[] | null;
  };
  /** Where the surface puts the subject against the actor; `null`: nobody is acted on, or the surface has no hierarchy. */
  readonly subject: 'below' | 'not-below' | null;
  /** Uses that may count against a quota: at least those of the last `quotaReach` milliseconds. */
  readonly uses: readonly ActionUse[];
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Where the limit stands that refused. */
export type LimitPlace = Pick<Limit, 'action' | 'file' | 'line'>;

/** Why an action is refused, with the values that a message needs. Times are milliseconds since the epoch. */
export type GateRefusal =
  | { readonly reason: 'hierarchy' }
  | { readonly reason: 'denied'; readonly limit: LimitPlace }
  | { readonly reason: 'rank'; readonly needs: Rank; readonly has: Rank | null }
  | { readonly reason: 'permission'; readonly needs: DiscordPermission }
  | {
      readonly reason: 'quota';
      readonly limit: LimitPlace;
      readonly uses: number;
      readonly per: number;
      /** When the next use is free. */
      readonly until: number;
    };

export type GateAnswer = { readonly allowed: true } | ({ readonly allowed: false } & GateRefusal);

/**
 * Whether an action may be done, before anything is done: the hierarchy of the surface, then `deny`, then the rank that the
 * action needs or an explicit `allow`, then Discord's permission, then quotas. The first that refuses answers.
 */
export function gate(limits: readonly Limit[], request: GateRequest): GateAnswer {
  const refusal = refusalOf(limits, request);
  return refusal === null ? { allowed: true } : { allowed: false, ...refusal };
}

function refusalOf(limits: readonly Limit[], request: GateRequest): GateRefusal | null {
  const { action, actor } = request;
  if (request.subject === 'not-below') return { reason: 'hierarchy' };
  const mine = limits.filter((limit) => concerns(limit, action, actor));
  const denied = mine.find((limit) => limit.rule === 'deny');
  if (denied !== undefined) return { reason: 'denied', limit: placeOf(denied) };
  const { rank, permission }: ActionCard = actions[action];
  const allowed = mine.some((limit) => limit.rule === 'allow');
  if (rank !== null && !allowed && !reachesRank(actor.rank, rank)) {
    return { reason: 'rank', needs: rank, has: actor.rank };
  }
  if (permission !== null && actor.permissions !== null && !actor.permissions.includes(permission)) {
    return { reason: 'permission', needs: permission };
  }
  return mine.reduce<GateRefusal | null>((refused, limit) => refused ?? exhausted(limit, request), null);
}

/** A quota counts the uses of the last `per` milliseconds, so that nothing is forgiven at a full hour. */
function exhausted(limit: Limit, { actor, uses, at }: GateRequest): GateRefusal | null {
  const { quota } = limit;
  if (quota === null) return null;
  const counted = uses
    .filter((use) => use.at > at - quota.per && use.at <= at && concerns(limit, use.action, use.actor))
    .filter((use) => quota.by === 'everyone' || use.actor.id === actor.id)
    .map((use) => use.at)
    .sort((a, b) => a - b);
  const oldest = counted.at(-quota.uses);
  if (oldest === undefined) return null;
  return {
    reason: 'quota',
    limit: placeOf(limit),
    uses: quota.uses,
    per: quota.per,
    until: oldest + quota.per,
  };
}

function placeOf({ action, file, line }: Limit): LimitPlace {
  return { action, file, line };
}

/** How far back, in milliseconds, uses count for this action; 0: it has no quota, and nothing needs to be looked up. */
export function quotaReach(limits: readonly Limit[], action: ActionName, actor: Actor): number {
  const spans = limits
    .filter((limit) => concerns(limit, action, actor))
    .map((limit) => limit.quota?.per ?? 0);
  return Math.max(0, ...spans);
}

/** Which uses a quota may count. */
export interface CountedUses {
  /** Milliseconds back from now. */
  readonly within: number;
  readonly actions: readonly ActionName[];
  /** `everyone`: those of others count too, so that two who act at once have to wait for each other. */
  readonly by: 'moderator' | 'everyone';
}

/** The uses that the gate has to be given for this action; `null`: it has no quota, and nothing needs to be looked up. */
export function countedUses(limits: readonly Limit[], action: ActionName, actor: Actor): CountedUses | null {
  const within = quotaReach(limits, action, actor);
  if (within === 0) return null;
  const counting = limits.filter((limit) => limit.quota !== null && concerns(limit, action, actor));
  return {
    within,
    actions: actionNames.filter((name) => counting.some((limit) => matches(limit.action, name))),
    by: counting.some(({ quota }) => quota?.by === 'everyone') ? 'everyone' : 'moderator',
  };
}

/** Whether a limit gives this action to somebody whatever their rank; to whom, the gate says. */
export function isAllowed(limits: readonly Limit[], action: ActionName): boolean {
  return limits.some((limit) => limit.rule === 'allow' && matches(limit.action, action));
}
