import type { Policy } from '@fuero/engine';
import type { DeskActor } from '../desk.ts';
import { Refusal } from '../refusal.ts';

/** The policy that judges now, and the number of its revision. */
export interface PolicyInForce {
  readonly policy: Policy;
  readonly revision: number;
}

/** The policy of the actor's community. Throws `refusal.no-policy` while none is in force. */
export function policyFor(actor: DeskActor, current: PolicyInForce | null): PolicyInForce {
  if (current?.policy.manifest.community.id !== actor.community) throw new Refusal('refusal.no-policy');
  return current;
}
