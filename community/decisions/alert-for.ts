import { contentOf, fillPlaceholders, performerOf, whyOf } from '@fuero/engine';
import type { Effect, Event, Template, TemplateValues } from '@fuero/engine';
import { generalTemplate } from '../templates/choose.ts';
import { standardWords } from '../templates/standard-words.ts';
import { formatTime, titleOf } from './message-for.ts';
import type { Told } from './message-for.ts';

/** What a decision tells the staff, in the community's language. */
export interface Alert {
  readonly title: string;
  /** The words of all its alerts, each once. */
  readonly text: string;
  /** The words of each alert by the index of its effect. */
  readonly texts: ReadonlyMap<number, string>;
}

interface Alerting extends Told {
  readonly event: Event;
  /** The beginning of what was said. */
  readonly excerpt: string;
}

type AlertEffect = Extract<Effect, { readonly kind: 'alert' }>;

/** `null`: it alerts nobody, or a surface does it afterwards. */
export function alertFor(told: Alerting): Alert | null {
  const { decision, event } = told;
  const texts = new Map<number, string>();
  const titles: string[] = [];
  for (const [index, effect] of decision.effects.entries()) {
    if (effect.kind !== 'alert' || performerOf(effect, event) !== 'record') continue;
    texts.set(index, textOf(effect, told));
    titles.push(titleFor(effect, told));
  }
  const [title] = titles;
  if (title === undefined) return null;
  return { title, text: [...new Set(texts.values())].join('\n\n'), texts };
}

function titleFor(effect: AlertEffect, told: Alerting): string {
  const { locale } = told.policy.manifest.community;
  const [template = null] = templatesOf(effect, told);
  const own = template?.title[locale] ?? null;
  return own === null
    ? fillPlaceholders(standardWords[locale].alert.title, { rule: titleOf(told, effect.rules[0] ?? '') })
    : fillPlaceholders(own, valuesOf({ effect, template, told }));
}

function textOf(effect: AlertEffect, told: Alerting): string {
  const { locale } = told.policy.manifest.community;
  return templatesOf(effect, told)
    .map((template) => {
      const words = template?.text[locale] ?? standardWords[locale].alert.text;
      return fillPlaceholders(words, valuesOf({ effect, template, told })).trim();
    })
    .join('\n\n');
}

/** Those that its rules name, else the general one; `null`: the house's words. */
function templatesOf({ templates }: AlertEffect, { policy }: Alerting): readonly (Template | null)[] {
  const named = templates.flatMap((id) => policy.templates[id] ?? []);
  return named.length > 0 ? named : [generalTemplate(policy, 'alert')];
}

function valuesOf({
  effect,
  template,
  told,
}: {
  readonly effect: AlertEffect;
  readonly template: Template | null;
  readonly told: Alerting;
}): TemplateValues {
  const { policy, decision, event, member, points, until, excerpt } = told;
  // Alerts to one channel join: of several rules the words are about the one that names them.
  const naming = policy.templateCards.find(({ id }) => id === template?.id)?.rules ?? [];
  const rule = effect.rules.find((id) => naming.includes(id)) ?? effect.rules[0] ?? '';
  const fired = decision.rules.find((outcome) => outcome.rule === rule);
  const title = titleOf(told, rule);
  return {
    member,
    community: policy.manifest.community.name,
    rule: title,
    'rule.id': rule,
    'rule.title': title,
    points: String(points),
    until: until === null ? '—' : formatTime(policy, until),
    why: fired === undefined ? '' : whyOf(fired),
    channel: effect.channel,
    link: contentOf(event)?.url ?? '',
    excerpt,
  };
}
