import type { Assembly } from '../../policy/assemble.ts';
import { placeOf } from '../../policy/place.ts';
import type { Locale, Template } from '../../policy/policy.ts';
import type { Report } from '../../policy/report.ts';
import { suggest } from '../../policy/suggest.ts';

/** Placeholders that a template may hold; every message to a member can fill them. */
export const placeholders = ['member', 'rule', 'until', 'community', 'points'] as const;
export type TemplateValues = Readonly<Record<(typeof placeholders)[number], string>>;

const shape = /\{([^{}]*)\}/g;

export function readTemplates(assembly: Assembly, report: Report): Readonly<Record<string, Template>> {
  const templates: Record<string, Template> = {};
  for (const [id, piece] of assembly.templates) {
    const { kind, es, en } = piece.value as { kind: string; es: string; en: string };
    for (const [locale, text] of [
      ['es', es],
      ['en', en],
    ] as const) {
      for (const [, name = ''] of text.matchAll(shape)) {
        if ((placeholders as readonly string[]).includes(name)) continue;
        const place = placeOf(piece.file, piece.value, locale);
        report.add(
          'unknown-placeholder',
          { file: piece.file.path, place },
          { name, known: placeholders, suggestion: suggest(name, placeholders) },
        );
      }
    }
    templates[id] = { id, kind, text: { es, en } };
  }
  return templates;
}

/** The words of a template with its placeholders filled. Values are put in as they are; the surface escapes them. */
export function renderTemplate(template: Template, locale: Locale, values: TemplateValues): string {
  return template.text[locale].replace(
    shape,
    (whole, name: string) => values[name as keyof TemplateValues] ?? whole,
  );
}
