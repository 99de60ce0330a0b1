import type { Assembly } from '../../policy/assemble.ts';
import type { YamlMap } from '../../policy/place.ts';
import type { Locale, Template } from '../../policy/policy.ts';
import type { Report } from '../../policy/report.ts';
import { checkPlaceholders, fillPlaceholders } from './placeholders.ts';

/** Placeholders that a template may hold; every message to a member can fill them. */
export const placeholders = ['member', 'rule', 'until', 'community', 'points'] as const;
export type TemplateValues = Readonly<Record<(typeof placeholders)[number], string>>;

export function readTemplates(assembly: Assembly, report: Report): Readonly<Record<string, Template>> {
  const templates: Record<string, Template> = {};
  for (const [id, piece] of assembly.keyed.templates) {
    const value = piece.value as YamlMap;
    const { kind, es, en } = value as { kind: string; es: string; en: string };
    for (const [locale, text] of [
      ['es', es],
      ['en', en],
    ] as const) {
      checkPlaceholders(text, placeholders, { file: piece.file, parent: value, key: locale }, report);
    }
    templates[id] = { id, kind, text: { es, en } };
  }
  return templates;
}

/** The words of a template with its placeholders filled. Values are put in as they are; the surface escapes them. */
export function renderTemplate(template: Template, locale: Locale, values: TemplateValues): string {
  return fillPlaceholders(template.text[locale], values);
}
