import type { cli as es } from '../es/cli.ts';

export const cli = {
  'cli.check.clean': '{rules, plural, one {# rule} other {# rules}} without findings.',
} as const satisfies Record<keyof typeof es, string>;
