import { performerOf, renderTemplate } from '@fuero/engine';
import type { Decision, EffectKind, Event, Outcome, Policy, Template } from '@fuero/engine';
import type { Message } from '../message.ts';
import { namesEnd } from '../templates/choose.ts';

export interface Told {
  readonly policy: Policy;
  readonly decision: Pick<Decision, 'effects' | 'rules' | 'outcome'>;
  readonly event: Pick<Event, 'surface' | 'kind'>;
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

/** Effects that make an outcome what it is: the words of their rules are the ones that fit it. */
const deciding: Record<Outcome, readonly EffectKind[]> = {
  publish: [],
  hold: ['hold'],
  block: ['delete', 'timeout', 'suspend', 'ban'],
};

/**
 * What the author is shown: the words of the templates of the rules that decided, in the community's language, else a
 * sentence of the catalogue; words that name the end of a sanction are left out where there is none. A warning is said in any case. A rule that would only have held says nothing where another one blocked. `null`: the message
 * is published and nobody has anything to say about it.
 */
export function messageFor(told: Told): Message | null {
  const { policy, decision, event } = told;
  const decided = decision.effects
    .filter((effect) => deciding[decision.outcome].includes(effect.kind))
    .flatMap((effect) => effect.rules);
  const texts = decision.effects.flatMap((effect) => {
    if (effect.kind !== 'reply' && effect.kind !== 'notify') return [];
    if (performerOf(effect, event) !== 'answer') return [];
    const rule =
      decision.outcome === 'publish' ? effect.rules[0] : effect.rules.find((id) => decided.includes(id));
    const template = policy.templates[effect.template];
    if (rule === undefined || template === undefined) return [];
    return told.until === null && namesEnd(template, policy.manifest.community.locale)
      ? []
      : [fill(template, rule, told)];
  });
  if (texts.length > 0) return { text: texts.join('\n\n') };
  const warned = decision.effects.find(
    (effect) => effect.kind === 'warn' && performerOf(effect, event) === 'answer',
  );
  if (decision.outcome !== 'publish' || warned === undefined) return plain[decision.outcome];
  return { code: 'forum.warned', values: { rule: titleOf(told, warned.rules[0] ?? '') } };
}

/** The title of a rule of a decision, or its id. */
export function titleOf({ decision }: Pick<Told, 'decision'>, rule: string): string {
  return decision.rules.find((outcome) => outcome.rule === rule)?.title ?? rule;
}

function fill(template: Template, rule: string, told: Told): string {
  const { policy, member, points, until } = told;
  const { locale, name } = policy.manifest.community;
  return renderTemplate(template, locale, {
    member,
    rule: titleOf(told, rule),
    community: name,
    points: String(points),
    ...(until === null ? {} : { until: formatTime(policy, until) }),
  });
}

/** A time as the members of this community read it: their language, their zone. */
export function formatTime({ manifest }: Pick<Policy, 'manifest'>, time: Date): string {
  const { locale, timezone } = manifest.community;
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: timezone,
  }).format(time);
}
