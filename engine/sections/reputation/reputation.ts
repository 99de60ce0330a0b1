import type { Readings, Span } from '../../decision.ts';
import type { Event } from '../../event.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Condition } from '../rules/condition.ts';

export interface ReputationPolicy {
  /** `null`: thanks are not looked for, or their feature is switched off. */
  readonly keywords: { readonly thanks: Condition; readonly ignore: Condition | null } | null;
  /** Whole numbers, `min` ≤ `default` ≤ `max`. */
  readonly award: { readonly default: number; readonly min: number; readonly max: number };
  /** Id of the channel where staff decide; `null`: only in the desk. */
  readonly channel: string | null;
  /** Milliseconds between two requests of one member. */
  readonly cooldown: number;
}

/** Reputation that a text proposes for somebody; staff decide on it. */
export interface ThanksProposal {
  /** Id of the person helped. */
  readonly member: string;
  /** Id of the person who thanked. */
  readonly by: string;
  /** How the text says who it was. */
  readonly via: 'reply' | 'mention';
  /** Where the text thanks, in `textOf(event)`. */
  readonly spans: readonly Span[];
}

const noReadings: Readings = {};

/**
 * Whom a new content thanks: the author of what it answers, then those it mentions, each once; never the speaker, never
 * a bot. Empty without keywords, without thanks, and where a pattern could not be run within its budget.
 */
export function thanksIn(policy: Policy, event: Event): readonly ThanksProposal[] {
  const keywords = policy.sections.reputation?.keywords ?? null;
  if (keywords === null || event.kind !== 'content.created' || event.author.bot) return [];
  const { answers, mentions } = event.content;
  const helped = new Map<string, ThanksProposal['via']>();
  if (answers !== null && answers !== undefined && !answers.bot) helped.set(answers.id, 'reply');
  for (const id of mentions?.users ?? []) {
    if (!helped.has(id) && !(mentions?.bots ?? []).includes(id)) helped.set(id, 'mention');
  }
  helped.delete(event.author.id);
  if (helped.size === 0) return [];
  const ignored = keywords.ignore === null ? [] : spansOf(policy, keywords.ignore, event);
  const spans = spansOf(policy, keywords.thanks, event).filter(
    (span) => !ignored.some((other) => other.start <= span.start && other.end >= span.end),
  );
  return spans.length === 0
    ? []
    : [...helped].map(([member, via]) => ({ member, by: event.author.id, via, spans }));
}

function spansOf(policy: Policy, when: Condition, event: Event): readonly Span[] {
  const trace = policy.ask(when, event, noReadings, {});
  return trace.children.flatMap((leaf) => leaf.evidence.flatMap(({ span }) => span ?? []));
}

/** What an award comes to: the default where staff named nothing, else a whole number within the limits. */
export function clampAward({ award }: ReputationPolicy, amount: number | null): number {
  return amount === null ? award.default : Math.min(award.max, Math.max(award.min, Math.trunc(amount)));
}

export type RequestPermission =
  { readonly may: true } | { readonly may: false; readonly reason: 'cooldown'; readonly until: number };

/** Whether a member may ask for reputation again. Times are milliseconds since the epoch; `last`: their last request, `null` for none. */
export function mayRequest(
  { cooldown }: ReputationPolicy,
  at: number,
  last: number | null,
): RequestPermission {
  const until = last === null ? at : last + cooldown;
  return at >= until ? { may: true } : { may: false, reason: 'cooldown', until };
}
