/** What the command line prints. */
export const cli = {
  'cli.check.clean': '{rules, plural, one {# regla} other {# reglas}} sin hallazgos.',
} as const;
