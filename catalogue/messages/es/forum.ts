/** What a member of the forum reads about their own message. */
export const forum = {
  'forum.published': 'Tu mensaje está publicado.',
  'forum.held': 'Tu mensaje está en revisión. Lo verás publicado en cuanto alguien del equipo lo apruebe.',
  'forum.blocked': 'Tu mensaje no se publicó porque va contra las normas de la comunidad.',
  'forum.warned': 'Tu mensaje está publicado y recibiste una advertencia: {rule}.',
  'forum.suspended': 'No puedes publicar hasta el {until}. Motivo: {reason}.',
  'forum.sanctioned': 'No puedes publicar en esta comunidad. Motivo: {reason}.',
} as const;
