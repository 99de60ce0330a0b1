/** Refusals: an expected “no”, with the reason and what to do. */
export const error = {
  'error.unexpected':
    'Algo falló de nuestro lado. Inténtalo otra vez; si sigue igual, mira el registro del servidor.',
  'error.not-found': 'Aquí no hay nada con esa dirección.',
  'error.signed-out': 'Tu sesión terminó. Entra otra vez para seguir.',
  'error.rank': 'Para esto necesitas el rango {rank}.',
} as const;
