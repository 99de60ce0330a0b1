import type { PointsPolicy, SanctionKind } from '@fuero/engine';
import { recorded } from '../actions/action-row.ts';
import type { AuditLine } from '../audit/chain.ts';
import type { Acting } from '../authority/acting.ts';
import type { Transaction } from '../database/database.ts';
import { changeTogether } from '../database/together.ts';
import type { LiveMessage } from '../desk.ts';
import { readStandings } from '../members/standing.ts';
import { Refusal } from '../refusal.ts';
import { longestSuspension } from '../sanctions.ts';
import { book } from './book.ts';
import type { Booked, Entry } from './book.ts';
import { checkPoints, checkReason } from '../authority/check-text.ts';
import { surfaceOf } from './surface-of.ts';
import { tellBooked } from './tell-booked.ts';
import { bookedChanges } from './write-booked.ts';

export interface ImposeInput {
  /** Id of a member whom `act` has locked. */
  readonly member: string;
  readonly kind: SanctionKind;
  readonly reason: string;
  /** Milliseconds; `null`: as the policy says. */
  readonly for: number | null;
  /** `null`: as the policy says. */
  readonly points: number | null;
  readonly notify: boolean;
  /** Id of a template of the policy; `null`: the general one of its kind. */
  readonly template: string | null;
  /** Id of the report that it answers. */
  readonly report: string | null;
  readonly decision?: string | null;
}

export interface Imposed {
  /** Id of the sanction. */
  readonly id: string;
  /** Id of its line in the records of actions. */
  readonly action: string;
  /** For the caller to hand to `act`, together with its own. */
  readonly audit: readonly AuditLine[];
  readonly announce: readonly LiveMessage[];
}

/**
 * Imposes a sanction: action, sanction, points, the thresholds that they cross, the watch list, what the member and the forum
 * are told. Takes no lock: `act` has locked the member. Throws `refusal.sanctions-off`, `refusal.bad-length`,
 * `refusal.bad-points`, `refusal.bad-reason`.
 */
export async function imposeIn(tx: Transaction, acting: Acting, input: ImposeInput): Promise<Imposed> {
  const { policy, now } = acting;
  if (!policy.manifest.features.sanctions) throw new Refusal('refusal.sanctions-off');
  const length = lengthOf(policy.points, input);
  const reason = checkReason(input.reason);
  const booked = await bookIn(tx, acting, {
    member: input.member,
    report: input.report,
    decision: input.decision ?? null,
    entry: {
      sanction: {
        kind: input.kind,
        endsAt: length === null ? null : new Date(now.getTime() + length),
        notify: input.notify,
        template: input.template,
        reason,
      },
      points: checkPoints(input.points ?? policy.points.values[input.kind]),
      reason,
    },
  });
  const [sanction] = booked.sanctions;
  const [action] = booked.actions;
  if (sanction === undefined || action === undefined)
    throw new Error('a sanction was asked for and none booked');
  return { id: sanction.id, action: action.id, ...announced(booked) };
}

/** What `act` is to be handed of what was booked. */
export function announced({ audit, sanctions }: Booked): Pick<Imposed, 'audit' | 'announce'> {
  return { audit, announce: sanctions.map(({ id }): LiveMessage => ({ kind: 'sanction', id })) };
}

/** Books an entry on a member's record in the name of whoever acts, and tells of it. */
export async function bookIn(
  tx: Transaction,
  acting: Acting,
  {
    member,
    report,
    decision,
    entry,
  }: {
    readonly member: string;
    readonly report: string | null;
    readonly decision: string | null;
    readonly entry: Entry;
  },
): Promise<Booked> {
  const { community, policy, now } = acting;
  const standing = (
    await readStandings(tx, { community, members: [member], at: now, points: policy.points })
  ).get(member);
  if (standing === undefined) throw new Refusal('refusal.no-member');
  const origin = {
    community,
    member,
    surface: await surfaceOf(tx, community, member),
    ...recorded(acting),
    decision,
    report,
    policy: policy.points,
    now,
  };
  const booked = book(origin, standing, entry);
  await changeTogether(tx, bookedChanges(tx, booked, { community, now }));
  await tellBooked(tx, acting, booked);
  return booked;
}

/** Milliseconds. */
const shortest = 60_000;
const longest = longestSuspension * 86_400_000;

function lengthOf({ defaultFor }: PointsPolicy, input: Pick<ImposeInput, 'kind' | 'for'>): number | null {
  const length = input.for;
  if (input.kind !== 'temporary-suspension') {
    if (length !== null) throw new Refusal('refusal.bad-length');
    return null;
  }
  if (length === null) return defaultFor;
  if (Number.isSafeInteger(length) && length >= shortest && length <= longest) return length;
  throw new Refusal('refusal.bad-length');
}
