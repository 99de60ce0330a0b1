import type { TemplateRow, Templates } from '@fuero/community';

const rows: readonly TemplateRow[] = [
  {
    id: 'aviso',
    kind: 'warning',
    text: {
      es: '{member}, recibes una advertencia: {rule}. Tienes {points} puntos.',
      en: '{member}, this is a warning: {rule}. You have {points} points.',
    },
    placeholders: ['member', 'rule', 'points'],
    rules: [],
    isGeneral: true,
    file: 'templates/mensajes.yaml',
    line: 4,
  },
  {
    id: 'cuenta-comprometida',
    kind: 'suspension',
    text: {
      es: 'Desde tu cuenta se publicó un enlace de estafa ({rule}).\nNo puedes publicar hasta {until}.',
      en: 'A scam link was posted from your account ({rule}).\nYou cannot post until {until}.',
    },
    placeholders: ['rule', 'until'],
    rules: ['scam-link', 'nitro-gratis'],
    isGeneral: false,
    file: 'templates/mensajes.yaml',
    line: 8,
  },
];

/** Two templates, filled as plainly as the pages need it. */
export function exampleTemplates(size: 'full' | 'empty'): Templates {
  const known = size === 'full' ? rows : [];
  return {
    list: async () => known,
    preview: async (_, id, locale, values) => {
      const text = known.find((row) => row.id === id)?.text[locale] ?? null;
      return text?.replaceAll(/\{(.*?)\}/g, (_, name: string) => values[name] ?? `(${name})`) ?? null;
    },
  };
}
