import { asStaff, repeatable } from '../../face/call.ts';
import { actionColumns, sanctionColumns } from '../../face/columns.ts';
import { ShownFigures, moderationFigures } from '../../face/figures.ts';
import {
  ShownVerification,
  activeSanctions,
  historyOf,
  imposeSanction,
  verifyMember,
} from '../../face/sanctions.ts';
import { sanctionKinds } from '../../words.ts';
import { defineFunction, keyArgument } from './function-card.ts';

const exampleId = '0b6d7c52-7f7b-4f3a-9b55-1f0a2f6f6a11';
const user = {
  p_usuario_id: {
    type: 'text',
    most: 200,
    description: 'Id of the member on the forum.',
    example: '6f1c2d9a-0c5e-4c57-8f6e-9b1d2a3c4e5f',
  },
} as const;

export const imposeOnUser = defineFunction({
  name: 'aplicar_sancion_usuario',
  description:
    'Imposes a sanction: action, sanction, points and the thresholds that they cross, in one transaction. Days and points that are left out are those of the policy.',
  who: 'by kind: warnings and temporary suspensions moderators, permanent ones seniors, bans admins; never on the same rank or a higher one',
  does: 'writes',
  arguments: {
    ...user,
    p_tipo_sancion: {
      type: 'text',
      words: sanctionKinds.all,
      description: 'Kind of sanction.',
      example: 'advertencia',
    },
    p_razon: { type: 'text', description: 'The member reads it.', example: 'Insultos' },
    p_dias_duracion: {
      type: 'int4',
      optional: true,
      description: 'Days of a temporary suspension; without effect on the other kinds.',
      example: 7,
    },
    p_puntos: { type: 'int4', optional: true, description: 'Not negative.', example: 5 },
    p_notificar: {
      type: 'bool',
      optional: true,
      description: 'Whether the member is told; true when absent.',
      example: true,
    },
    ...keyArgument,
  },
  result: { kind: 'scalar', type: 'uuid', example: exampleId },
  run: (call, args) =>
    imposeSanction(
      call,
      {
        usuario_id: args.p_usuario_id,
        tipo_sancion: args.p_tipo_sancion,
        razon: args.p_razon,
        dias_duracion: args.p_dias_duracion,
        puntos: args.p_puntos,
        notificar: args.p_notificar ?? true,
      },
      args.p_idempotency_key,
    ),
});

export const history = defineFunction({
  name: 'obtener_historial_moderacion_usuario',
  description: 'What was done about a member, newest first.',
  who: 'staff; members about themselves, without who did it and without internal notes',
  does: 'reads',
  arguments: user,
  result: {
    kind: 'set',
    columns: actionColumns,
    example: { id: exampleId, tipo_accion: 'advertencia', tipo_contenido: 'usuario', razon: 'Insultos' },
  },
  run: async (call, args) => ({ rows: await historyOf(call, args.p_usuario_id), total: null }),
});

export const sanctionsInForce = defineFunction({
  name: 'obtener_sanciones_activas_usuario',
  description: 'Sanctions in force, most severe first; warnings that were not lifted are among them.',
  who: 'staff; members about themselves; the service',
  does: 'reads',
  arguments: user,
  result: {
    kind: 'set',
    columns: sanctionColumns,
    example: {
      id: exampleId,
      tipo_sancion: 'suspension_temporal',
      fin: '2026-11-28T12:00:00.000Z',
      activa: true,
    },
  },
  run: async (call, args) => ({ rows: await activeSanctions(call, args.p_usuario_id), total: null }),
});

export const verify = defineFunction({
  name: 'verificar_sancion_usuario',
  description: 'The most severe sanction in force. A warning alone is none, and points are never null.',
  who: 'staff; members about themselves; the service',
  does: 'reads',
  arguments: user,
  result: { kind: 'json', schema: ShownVerification },
  run: (call, args) => verifyMember(call, args.p_usuario_id),
});

const date = {
  type: 'text',
  optional: true,
  most: 40,
  description: 'A day of the community’s calendar (`2026-11-21`), or a time with its zone.',
} as const;

export const statistics = defineFunction({
  name: 'obtener_estadisticas_moderacion',
  description: 'The figures of a time, each of them for that time; the last 30 days where no range is given.',
  who: 'staff',
  does: 'reads',
  arguments: {
    p_fecha_inicio: { ...date, example: '2026-11-01' },
    p_fecha_fin: { ...date, example: '2026-11-30' },
  },
  result: { kind: 'json', schema: ShownFigures },
  run: (call, args) => moderationFigures(call, { from: args.p_fecha_inicio, until: args.p_fecha_fin }),
});

export const expireSanctions = defineFunction({
  name: 'desactivar_sanciones_expiradas',
  description:
    'Tells the members whose sanctions are over, and answers how many. It also runs by itself every minute.',
  who: 'the service, admins',
  does: 'writes',
  arguments: keyArgument,
  result: { kind: 'scalar', type: 'int4', example: 0 },
  run: (call, args) =>
    call.house.moderation.sanctions.expire(asStaff(call), repeatable(args.p_idempotency_key)),
});
