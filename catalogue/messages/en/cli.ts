import type { cli as es } from '../es/cli.ts';

export const cli = {
  'cli.check.clean': '{rules, plural, one {# rule} other {# rules}} without findings.',
  'cli.import.unsaid': 'no reason given',
  'cli.import.balance': 'Balance of the forum',
  'cli.import.watched': 'Was on the watch list of the forum',
  'cli.import.terms':
    'Terms of the forum ({action, select, block {block} review {review} other {warn}}, {severity})',
  'cli.import.header':
    'Terms, templates and points that came from the foro_* tables of the forum. Change, move or delete them: they are yours.',
} as const satisfies Record<keyof typeof es, string>;
