import type { TemplateRow, Templates } from '@fuero/community';

const rows: readonly TemplateRow[] = [
  {
    id: 'aviso',
    kind: 'warning',
    title: { es: 'Una advertencia de {community}', en: null },
    text: {
      es: '{member}, recibes una advertencia: {rule}. Tienes {points} puntos.',
      en: '{member}, this is a warning: {rule}. You have {points} points.',
    },
    placeholders: ['community', 'member', 'rule', 'points'],
    rules: [],
    isGeneral: true,
    file: 'templates/mensajes.yaml',
    line: 4,
  },
  {
    id: 'cuenta-comprometida',
    kind: 'suspension',
    title: { es: null, en: null },
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
  {
    id: 'no-se-cambia',
    kind: 'appeal-upheld',
    title: { es: 'Tu apelación', en: 'Your appeal' },
    text: { es: 'Hemos vuelto a mirarlo: {resolution}', en: 'We looked at it again: {resolution}' },
    placeholders: ['resolution'],
    rules: [],
    isGeneral: true,
    file: 'templates/mensajes.yaml',
    line: 12,
  },
  {
    id: 'cambio-de-normas',
    kind: 'notice',
    title: { es: 'Cambian las normas', en: 'The rules change' },
    text: { es: 'Hola, {member}: {rule}', en: 'Hi {member}: {rule}' },
    placeholders: ['member', 'rule'],
    rules: [],
    isGeneral: false,
    file: 'templates/mensajes.yaml',
    line: 16,
  },
];

/** Templates, filled as plainly as the pages need it. */
export function exampleTemplates(size: 'full' | 'empty'): Templates {
  const known = size === 'full' ? rows : [];
  return {
    list: async () => known,
    preview: async (_, id, locale, values) => {
      const row = known.find((one) => one.id === id);
      if (row === undefined) return null;
      const filled = (words: string) =>
        words.replaceAll(/\{(.*?)\}/g, (_, name: string) => values[name] ?? `(${name})`);
      const title = row.title[locale];
      return { title: title === null ? null : filled(title), text: filled(row.text[locale]) };
    },
  };
}
