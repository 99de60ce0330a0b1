import { fillPlaceholders, locales, placeholdersIn } from '@fuero/engine';
import type { Policy, Template, TemplateCard, TemplateKind } from '@fuero/engine';
import type { Actor } from '../actor.ts';
import type { ModerationDeps } from '../authority/acting.ts';
import { readAsStaff } from '../authority/read-as-staff.ts';
import { Refusal } from '../refusal.ts';
import type { TemplateRow, Templates } from '../templates.ts';
import { generalKindOf, generalTemplate, tellingKinds } from './choose.ts';
import { exampleOf } from './examples.ts';

/** Kinds that are looked for when nobody has named a template. */
const generalKinds: readonly TemplateKind[] = [
  'alert',
  ...(Object.keys(tellingKinds) as (keyof typeof tellingKinds)[]).flatMap(
    (kind) => generalKindOf(kind) ?? [],
  ),
];

/** The templates of the policy in force in this process. */
export function createTemplates(deps: Pick<ModerationDeps, 'database' | 'current' | 'clock'>): Templates {
  const policyFor = (actor: Actor): Promise<Policy> =>
    readAsStaff(deps, actor, () => {
      const found = deps.current();
      if (found === null) throw new Refusal('refusal.no-policy');
      if (found.policy.manifest.community.id !== actor.community)
        throw new Refusal('refusal.other-community');
      return Promise.resolve(found.policy);
    });
  return {
    async list(actor) {
      const policy = await policyFor(actor);
      return policy.templateCards.flatMap((card) => {
        const template = policy.templates[card.id];
        return template === undefined ? [] : [rowOf(policy, template, card)];
      });
    },
    async preview(actor, id, locale, values) {
      const policy = await policyFor(actor);
      const template = Object.hasOwn(policy.templates, id) ? policy.templates[id] : undefined;
      if (template === undefined) return null;
      const around = { policy, locale, now: deps.clock() };
      const filled = placeholdersOf(template).map((name): [string, string] => [
        name,
        (Object.hasOwn(values, name) ? values[name] : undefined) ?? exampleOf(name, around),
      ]);
      const given = Object.fromEntries(filled);
      const title = template.title[locale];
      return {
        title: title === null ? null : fillPlaceholders(title, given),
        text: fillPlaceholders(template.text[locale], given),
      };
    },
  };
}

function placeholdersOf({ title, text }: Template): readonly string[] {
  const words = locales.flatMap((locale) => [title[locale] ?? '', text[locale]]);
  return [...new Set(words.flatMap(placeholdersIn))];
}

function rowOf(policy: Policy, template: Template, { rules, file, line }: TemplateCard): TemplateRow {
  const { id, kind, title, text } = template;
  return {
    id,
    kind,
    title,
    text,
    placeholders: placeholdersOf(template),
    rules,
    isGeneral: generalKinds.includes(kind) && generalTemplate(policy, kind)?.id === id,
    file,
    line,
  };
}
