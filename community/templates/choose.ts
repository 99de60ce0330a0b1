import { placeholdersIn } from '@fuero/engine';
import type { Locale, Policy, Template, TemplateKind } from '@fuero/engine';
import { Refusal } from '../refusal.ts';

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
export function namesEnd({ text }: Template, locale: Locale): boolean {
  return placeholdersIn(text[locale]).includes('until');
}
