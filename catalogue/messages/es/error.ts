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
  'refusal.rank': 'Hace falta el rango {rank} o uno mayor.',
  'refusal.no-note': 'Di en una nota por qué: queda con la revisión.',
  'refusal.no-such-revision': 'No hay ninguna revisión {revision}.',
  'refusal.folder-changed':
    'La carpeta de la política tiene cambios que no están en vigor. Publícalos o deja la carpeta como estaba.',
  'problem.wrong-key': 'Falta la clave del servicio o no es la correcta: Authorization: Bearer CLAVE.',
  'problem.sign-in':
    'Esto lo leen el equipo de moderación y el servidor del foro: hay que identificarse (Authorization: Bearer …).',
  'problem.tokens-not-accepted':
    'Aquí no se aceptan credenciales de miembros: al servidor le falta FUERO_JWT_SECRET o FUERO_JWKS_URL, o a la política le falta community.surfaces.forum.',
  'problem.token-malformed': 'La credencial no es un JWT que se pueda leer.',
  'problem.token-algorithm': 'La credencial no está firmada como aquí se acepta: {allowed}.',
  'problem.token-signature': 'La firma de la credencial no es correcta.',
  'problem.token-unknown-key':
    'La credencial está firmada con una clave que FUERO_JWKS_URL no publica, o no dice con cuál (kid).',
  'problem.token-issuer': 'La credencial no es de esta comunidad: iss tiene que ser {issuer}.',
  'problem.token-expired': 'La credencial ha caducado. Hay que entrar otra vez.',
  'problem.token-not-yet': 'La credencial todavía no vale (nbf).',
  'problem.token-no-subject': 'La credencial no dice de quién es: falta sub.',
  'problem.not-staff':
    'Esto es solo para el equipo de moderación: esta cuenta no tiene ningún rango aquí, o el foro todavía no ha hablado de ella.',
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
  'problem.keys-away':
    'Las claves del foro no se pueden consultar ahora, así que la credencial no se puede comprobar. Inténtalo más tarde.',
  'problem.no-policy':
    'Todavía no hay ninguna política en vigor. El registro del servidor dice qué lo impide.',
  'problem.unexpected':
    'Algo falló de nuestro lado. El registro del servidor tiene el detalle con el número {request}.',
} as const;
