const es = {
  title: 'Foro de ejemplo',
  who: 'Soy',
  desk: 'Abrir el panel de moderación',
  notices: 'Avisos para ti',
  newThread: 'Abrir un hilo',
  threadTitle: 'Título',
  text: 'Texto',
  publish: 'Publicar',
  answer: 'Responder',
  report: 'Reportar',
  reportTitle: 'Reportar este contenido',
  reason: 'Motivo',
  description: 'Cuéntanos más (opcional)',
  cancel: 'Cancelar',
  sendReport: 'Enviar el reporte',
  reported: 'Gracias. El equipo de moderación lo va a mirar.',
  held: 'espera a que lo mire el equipo',
  closed: 'cerrado',
  featured: 'destacado',
  markRead: 'Marcar como leído',
  appeal: 'Apelar',
  appealText: '¿Por qué crees que es un error?',
  sendAppeal: 'Enviar la apelación',
  appealed: 'Tu apelación llegó. La mirará otra persona del equipo.',
  appealUpheld: 'Apelaste, y la sanción se queda como está.',
  appealOverturned: 'Apelaste, y la sanción se levantó.',
  waiting: 'Publicado cuando alguien del equipo lo haya mirado.',
  until: 'Tu cuenta está en pausa hasta el {until}.',
  noEnd: 'Tu cuenta no puede publicar.',
  nothing: 'Todavía no hay nada. Abre el primer hilo.',
  spam: 'Spam',
  acoso: 'Acoso',
  contenido_inapropiado: 'Contenido inapropiado',
  desinformacion: 'Desinformación',
  lenguaje_ofensivo: 'Lenguaje ofensivo',
  fuera_de_tema: 'Fuera de tema',
  otro: 'Otro motivo',
  footer:
    'Un foro pequeño que pregunta a Fuero antes de publicar. Abre otra ventana y entra como otra persona.',
};
type Words = typeof es;
export type Word = keyof Words;

const en: Words = {
  title: 'Example forum',
  who: 'I am',
  desk: 'Open the moderation desk',
  notices: 'Notices for you',
  newThread: 'Start a thread',
  threadTitle: 'Title',
  text: 'Text',
  publish: 'Publish',
  answer: 'Answer',
  report: 'Report',
  reportTitle: 'Report this content',
  reason: 'Reason',
  description: 'Tell us more (optional)',
  cancel: 'Cancel',
  sendReport: 'Send the report',
  reported: 'Thank you. The moderation team will look at it.',
  held: 'waits for the team to look at it',
  closed: 'closed',
  featured: 'featured',
  markRead: 'Mark as read',
  appeal: 'Appeal',
  appealText: 'Why do you think this is a mistake?',
  sendAppeal: 'Send the appeal',
  appealed: 'Your appeal has arrived. Somebody else of the team will look at it.',
  appealUpheld: 'You appealed, and the sanction stays as it is.',
  appealOverturned: 'You appealed, and the sanction was lifted.',
  waiting: 'It will be published once somebody of the team has looked at it.',
  until: 'Your account is paused until {until}.',
  noEnd: 'Your account cannot post.',
  nothing: 'There is nothing yet. Start the first thread.',
  spam: 'Spam',
  acoso: 'Harassment',
  contenido_inapropiado: 'Inappropriate content',
  desinformacion: 'Misinformation',
  lenguaje_ofensivo: 'Offensive language',
  fuera_de_tema: 'Off topic',
  otro: 'Another reason',
  footer: 'A small forum that asks Fuero before it publishes. Open another window and be somebody else.',
};

const wanted = new URLSearchParams(location.search).get('lang') ?? navigator.language;
export const locale = wanted.startsWith('en') ? 'en' : 'es';
const words = locale === 'en' ? en : es;

export function say(word: Word, values: Readonly<Record<string, string>> = {}): string {
  return words[word].replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** The reasons that the policy of the example knows. */
export const reasons: readonly Word[] = [
  'spam',
  'acoso',
  'contenido_inapropiado',
  'desinformacion',
  'lenguaje_ofensivo',
  'fuera_de_tema',
  'otro',
];
