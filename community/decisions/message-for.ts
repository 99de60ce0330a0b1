import { renderTemplate } from '@fuero/engine';
import type { Decision, Outcome, Policy } from '@fuero/engine';
import type { Message } from '../message.ts';

export interface Told {
  readonly policy: Policy;
  readonly decision: Pick<Decision, 'effects' | 'rules' | 'outcome'>;
  /** Name of the author. */
  readonly member: string;
  /** Balance of the author's ledger after this decision. */
  readonly points: number;
  /** End of the sanction that the decision imposes; `null`: there is none, or it has no end. */
  readonly until: Date | null;
}

const plain: Record<Outcome, Message | null> = {
  publish: null,
  hold: { code: 'forum.held', values: {} },
  block: { code: 'forum.blocked', values: {} },
};

/**
 * What the author is shown: the words of the template that a rule replies with, in the community's language, else a
 * sentence of the catalogue. `null`: the message is published and nobody has anything to say about it.
 */
export function messageFor({ policy, decision, member, points, until }: Told): Message | null {
  const reply = decision.effects.find((effect) => effect.kind === 'reply');
  const template = reply === undefined ? undefined : policy.templates[reply.template];
  if (reply === undefined || template === undefined) return plain[decision.outcome];
  const { locale, name } = policy.manifest.community;
  const [first = ''] = reply.rules;
  const title = decision.rules.find(({ rule }) => rule === first)?.title ?? first;
  return {
    text: renderTemplate(template, locale, {
      member,
      rule: title,
      until: until === null ? '—' : formatTime(policy, until),
      community: name,
      points: String(points),
    }),
  };
}

/** A time as the members of this community read it: their language, their zone. */
export function formatTime({ manifest }: Policy, time: Date): string {
  const { locale, timezone } = manifest.community;
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: timezone,
  }).format(time);
}
