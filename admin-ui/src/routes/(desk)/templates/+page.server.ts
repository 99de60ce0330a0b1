import type { TemplatePreview } from '@fuero/community';
import type { Locale } from '@fuero/engine';
import { signedIn } from '#lib/server/door.ts';
import type { PageServerLoad } from './$types.d.ts';

/** Characters of a value that is tried out. */
const longest = 500;

export const load: PageServerLoad = async (event) => {
  const { desk, actor } = signedIn(event);
  const { templates } = desk.moderation;
  const rows = await templates.list(actor);
  const placeholders = [...new Set(rows.flatMap((row) => row.placeholders))];
  const params = event.url.searchParams;
  const values = Object.fromEntries(
    placeholders.flatMap((name): [string, string][] => {
      const value = params.get(name)?.slice(0, longest) ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  );
  // Gone since they were listed: another policy is in force.
  const previewOf = async (id: string, locale: Locale): Promise<TemplatePreview> =>
    (await templates.preview(actor, id, locale, values)) ?? { title: null, text: '' };
  const shown = rows.map(async (row) => ({
    ...row,
    preview: { es: await previewOf(row.id, 'es'), en: await previewOf(row.id, 'en') },
  }));
  return { templates: await Promise.all(shown), placeholders, values };
};
