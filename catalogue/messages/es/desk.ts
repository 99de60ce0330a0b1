/** The web desk. */
export const desk = {
  'desk.product': 'Fuero',
} as const;
