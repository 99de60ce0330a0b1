import type { Assembly, NamedEntry, Piece } from '../../policy/assemble.ts';
import type { Place } from '../../policy/place.ts';
import { asText, isList, isMap, placeOf, placeOfKey } from '../../policy/place.ts';
import { locales } from '../../policy/policy.ts';
import type { Locale, Template } from '../../policy/policy.ts';
import type { Report } from '../../policy/report.ts';
import { templatePlaceholders, untitledKinds } from './kinds.ts';
import type { TemplateKind, TemplateValues } from './kinds.ts';
import { checkPlaceholders, fillPlaceholders, placeholdersIn } from './placeholders.ts';

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
  for (const locale of locales) {
    checkWords({ id, locale, piece: keys.get(locale) ?? null, known }, report);
    checkTitle({ kind, piece: keys.get(`title-${locale}`) ?? null, known }, report);
    if (!keys.has(locale)) report.add('template-language', own, { template: id, missing: locale, fallback });
  }
  // Words of another language bring the title of that language.
  const written = (locale: Locale): Locale => (keys.has(locale) ? locale : fallback);
  const text = (locale: Locale): string => asText(keys.get(written(locale))?.value);
  const title = (locale: Locale): string | null => {
    const piece = keys.get(`title-${written(locale)}`);
    return piece === undefined ? null : asText(piece.value);
  };
  return {
    id,
    kind,
    title: { es: title('es'), en: title('en') },
    text: { es: text('es'), en: text('en') },
  };
}

interface Written {
  /** `null`: it is not written. */
  readonly piece: Piece | null;
  readonly known: readonly string[];
}

function checkWords(
  { id, locale, piece, known }: Written & { readonly id: string; readonly locale: Locale },
  report: Report,
): void {
  if (piece === null) return;
  const words = asText(piece.value);
  checkPlaceholders(words, known, piece, report);
  if (known.includes('resolution') && !placeholdersIn(words).includes('resolution'))
    report.add('template-resolution', whereIs(piece), { template: id, locale });
}

function checkTitle({ kind, piece, known }: Written & { readonly kind: TemplateKind }, report: Report): void {
  if (piece === null) return;
  checkPlaceholders(asText(piece.value), known, piece, report);
  if (untitledKinds.includes(kind))
    report.add('template-title', whereIs(piece), { kind, key: String(piece.key) });
}

function whereIs({ file, parent, key }: Piece): { readonly file: string; readonly place: Place } {
  return { file: file.path, place: placeOf(file, parent, key) };
}

function offerFields(assembly: Assembly): readonly string[] {
  const fields = assembly.keyed.offers.get('fields')?.value;
  return isList(fields) ? fields.filter(isMap).map((field) => `field.${asText(field['id'])}`) : [];
}

/** The words of a template with its placeholders filled; one without a value stays as it is written. Values are put in as they are; the surface escapes them. */
export function renderTemplate(template: Template, locale: Locale, values: TemplateValues): string {
  return fillPlaceholders(template.text[locale], values);
}
