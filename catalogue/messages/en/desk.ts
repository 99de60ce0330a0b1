import type { desk as es } from '../es/desk.ts';

export const desk = {
  'desk.product': 'Fuero',
} as const satisfies Record<keyof typeof es, string>;
