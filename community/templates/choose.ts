import { placeholdersIn } from '@fuero/engine';
import type { Locale, Policy, Template, TemplateKind } from '@fuero/engine';
import type { NotificationKind } from '../notifications.ts';
import { Refusal } from '../refusal.ts';

/** What members are told; an alert is for the staff. */
type ToldKind = Exclude<NotificationKind, 'alert'>;

/** Kinds of template that have words for a notification. */
export const tellingKinds: Readonly<Record<ToldKind, readonly [TemplateKind, ...TemplateKind[]]>> = {
  warning: ['warning', 'other', 'notice'],
  suspension: ['suspension', 'other', 'notice'],
  ban: ['ban', 'other', 'notice'],
  'report-resolved': ['resolution'],
  'report-dismissed': ['report-dismissed'],
  'appeal-upheld': ['appeal-upheld'],
  'appeal-overturned': ['appeal-overturned'],
  lifted: ['lifted'],
  expired: ['expired'],
  content: ['content'],
  notice: ['notice', 'other'],
};

/** The kind whose general template tells of something; `null`: a notice can be about anything, so no template is for all of them. */
export function generalKindOf(kind: ToldKind): TemplateKind | null {
  return kind === 'notice' ? null : tellingKinds[kind][0];
}

/** The general template of a kind: the first one that no rule names; what rules name is about what they judge. */
export function generalTemplate(
  { templates, templateCards }: Pick<Policy, 'templates' | 'templateCards'>,
  kind: TemplateKind,
): Template | null {
  const card = templateCards.find(({ id, rules }) => rules.length === 0 && templates[id]?.kind === kind);
  return card === undefined ? null : (templates[card.id] ?? null);
}

/** A template that was asked for by its id. Throws `refusal.no-template`, and `refusal.template-kind` where it is meant for something else. */
export function namedTemplate(
  { templates }: Pick<Policy, 'templates'>,
  { id, kinds }: { readonly id: string; readonly kinds: readonly TemplateKind[] },
): Template {
  const template = Object.hasOwn(templates, id) ? templates[id] : undefined;
  if (template === undefined) throw new Refusal('refusal.no-template', { template: id });
  if (!kinds.includes(template.kind))
    throw new Refusal('refusal.template-kind', { template: id, kind: template.kind });
  return template;
}

/** Whether a template names the end of a sanction, `{until}`: where a sanction has none, its words would say nothing true. */
export function namesEnd(template: Template, locale: Locale): boolean {
  return namedIn(template, locale).includes('until');
}

/**
 * Whether a template for notices has a place for words of the moment: `{rule}`, for which the reason stands. One that names an end
 * has too: a notice has none, so the house's own words stand for it.
 */
export function saysReason(template: Template, locale: Locale): boolean {
  return namedIn(template, locale).some((name) => name === 'rule' || name === 'until');
}

function namedIn({ title, text }: Template, locale: Locale): readonly string[] {
  return placeholdersIn(`${title[locale] ?? ''} ${text[locale]}`);
}
