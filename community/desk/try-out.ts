import { createWindows, crossed, sanctionOf, textOf } from '@fuero/engine';
import type { Decision, Policy } from '@fuero/engine';
import { messageFor } from '../decisions/message-for.ts';
import type { TryInput, TryResult } from '../desk.ts';
import { madeUpEvent, madeUpFacts } from './made-up-event.ts';

export interface Trial {
  readonly policy: Policy;
  readonly input: TryInput;
  /** Name of the made-up author. */
  readonly name: string;
  readonly now: Date;
}

/** Judges a message that never happened. Pure but for the time it measures: counters are its own and start empty. */
export function judgeMadeUp({ policy, input, name, now }: Trial): Omit<TryResult, 'sources'> {
  const event = madeUpEvent(input, { name, now });
  const facts = madeUpFacts(input, policy);
  const readings = createWindows(policy.windows).observe(event);
  const start = performance.now();
  const decision = policy.explain(event, readings, facts);
  const took = performance.now() - start;
  const earned = decision.effects.find((effect) => effect.kind === 'points')?.amount ?? 0;
  const points = input.author.points + earned;
  const until = sanctionEnd(decision, { policy, before: input.author.points, after: points });
  const end = until === null ? null : new Date(now.getTime() + until);
  return {
    text: textOf(event),
    decision,
    message: messageFor({ policy, decision, event, member: name, points, until: end }),
    took,
  };
}

/** Milliseconds that the author could not publish: by a rule's sanction, else by the highest threshold that the points cross. */
function sanctionEnd(
  decision: Decision,
  { policy, before, after }: { readonly policy: Policy; readonly before: number; readonly after: number },
): number | null {
  if (!policy.manifest.features.sanctions) return null;
  const own = decision.effects.find((effect) => sanctionOf(effect) !== null);
  if (own !== undefined && 'for' in own) return own.for;
  if (own?.kind === 'ban' || !policy.points.automatic) return null;
  return crossed(policy.points, before, after).at(-1)?.for ?? null;
}
