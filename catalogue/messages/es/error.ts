/** Refusals: an expected “no”, with the reason and what to do. */
export const error = {
  'error.unexpected':
    'Algo falló de nuestro lado. Inténtalo otra vez; si sigue igual, mira el registro del servidor.',
  'error.not-found': 'Aquí no hay nada con esa dirección.',
  'error.signed-out': 'Tu sesión terminó. Entra otra vez para seguir.',
  'error.rank': 'Para esto necesitas el rango {rank}.',
  'refusal.not-staff': 'Esto es solo para el equipo de moderación.',
  'refusal.bad-cursor': 'Esa página ya no se puede abrir. Vuelve a la primera.',
  'refusal.no-policy': 'Todavía no hay ninguna política en vigor.',
  'refusal.other-community': 'Esa clave es de otra comunidad.',
  'problem.wrong-key': 'Falta la clave del servicio o no es la correcta: Authorization: Bearer CLAVE.',
  'problem.too-many-wrong-keys':
    'Demasiadas claves equivocadas desde esta dirección. Espera {seconds, plural, one {# segundo} other {# segundos}}.',
  'problem.not-from-here': 'Esto solo se lee desde la propia máquina o con la clave del servicio.',
  'problem.no-such-address': 'En {path} no hay nada.',
  'problem.no-such-decision': 'No hay ninguna decisión con el identificador {id}.',
  'problem.method-not-allowed': '{method} no sirve aquí; se permite: {allowed}.',
  'problem.body-too-large': 'El cuerpo es demasiado grande: como mucho {megabytes} MB.',
  'problem.unsupported-media-type': 'El cuerpo tiene que ser JSON: Content-Type: application/json.',
  'problem.not-json': 'El cuerpo no es JSON válido.',
  'problem.bad-request': 'La petición no se entiende.',
  'problem.invalid-event': 'El evento no es válido: {path}: {reason}.',
  'problem.too-many-events': 'Hay {count} eventos en la petición; como mucho {limit}.',
  'problem.invalid-query': 'Los parámetros no son válidos: {path}: {reason}.',
  'problem.refused': 'La petición fue rechazada.',
  'problem.database-away': 'La base de datos no responde: no se guardó nada. Repite la petición más tarde.',
  'problem.no-policy':
    'Todavía no hay ninguna política en vigor. El registro del servidor dice qué lo impide.',
  'problem.unexpected':
    'Algo falló de nuestro lado. El registro del servidor tiene el detalle con el número {request}.',
} as const;
