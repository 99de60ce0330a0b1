import type { Assembly, NamedEntry } from '../../policy/assemble.ts';
import { asText, isList, isMap, placeOfKey } from '../../policy/place.ts';
import { locales } from '../../policy/policy.ts';
import type { Locale, Template } from '../../policy/policy.ts';
import type { Report } from '../../policy/report.ts';
import { templatePlaceholders } from './kinds.ts';
import type { TemplateKind, TemplateValues } from './kinds.ts';
import { checkPlaceholders, fillPlaceholders } from './placeholders.ts';

/** Reads the templates; the words of one may stand in several files, for example one for each language. */
export function readTemplates(assembly: Assembly, report: Report): Readonly<Record<string, Template>> {
  const templates: Record<string, Template> = {};
  for (const [id, entry] of assembly.named.templates) {
    const template = assembly.isBroken('templates', id) ? null : readTemplate(id, entry, assembly, report);
    if (template !== null) templates[id] = template;
  }
  return templates;
}

function readTemplate(
  id: string,
  { first, keys }: NamedEntry,
  assembly: Assembly,
  report: Report,
): Template | null {
  const own = { file: first.file.path, place: placeOfKey(first.file, first.parent, id) };
  const kind = keys.get('kind')?.value as TemplateKind | undefined;
  const fallback = locales.find((locale) => keys.has(locale));
  if (kind === undefined) report.add('missing-key', own, { key: 'kind' });
  if (fallback === undefined) report.add('missing-key', own, { key: 'es' });
  if (kind === undefined || fallback === undefined) return null;
  const known = [...templatePlaceholders[kind], ...(kind === 'offer' ? offerFields(assembly) : [])];
  const text = (locale: Locale): string => {
    const piece = keys.get(locale);
    if (piece !== undefined) {
      checkPlaceholders(asText(piece.value), known, piece, report);
      return asText(piece.value);
    }
    report.add('template-language', own, { template: id, missing: locale, fallback });
    return asText(keys.get(fallback)?.value);
  };
  return { id, kind, text: { es: text('es'), en: text('en') } };
}

function offerFields(assembly: Assembly): readonly string[] {
  const fields = assembly.keyed.offers.get('fields')?.value;
  return isList(fields) ? fields.filter(isMap).map((field) => `field.${asText(field['id'])}`) : [];
}

/** The words of a template with its placeholders filled; one without a value stays as it is written. Values are put in as they are; the surface escapes them. */
export function renderTemplate(template: Template, locale: Locale, values: TemplateValues): string {
  return fillPlaceholders(template.text[locale], values);
}
