/** What the command line prints. */
export const cli = {
  'cli.check.clean': '{rules, plural, one {# regla} other {# reglas}} sin hallazgos.',
  'cli.import.unsaid': 'sin motivo',
  'cli.import.balance': 'Saldo del foro',
  'cli.import.watched': 'Estaba en la lista de vigilancia del foro',
  'cli.import.terms':
    'Términos del foro ({action, select, block {bloquear} review {revisar} other {advertir}}, {severity})',
  'cli.import.header':
    'Términos, plantillas y puntos que venían de las tablas foro_* del foro. Cámbialos, muévelos o bórralos: son tuyos.',
} as const;
