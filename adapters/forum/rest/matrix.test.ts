import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eachDatabase } from '../../../community/testing/each-database.ts';
import { callers, openForumPlace } from '../testing/forum-place.ts';
import type { Caller, ForumPlace } from '../testing/forum-place.ts';

/**
 * Who gets what. A number below 100: so many rows; `ok`: done, or answered; a status: refused with it. In the order of the
 * callers: anonymous, two members, three ranks, a token that has expired, the forum's own server. One warning of ana and
 * two reports are there: ana reported berta, and berta reported ana.
 */
const table = `
                                        | anonymous | ana | berta | moderator | senior | admin | expired | service
foro_reportes                           | 401       | 1   | 1     | 2         | 2      | 2     | 401     | 403
foro_acciones_moderacion                | 401       | 0   | 0     | 1         | 1      | 1     | 401     | 1
foro_sanciones                          | 401       | 1   | 0     | 1         | 1      | 1     | 401     | 1
foro_puntos_moderacion                  | 401       | 1   | 0     | 1         | 1      | 1     | 401     | 403
foro_plantillas_mensajes                | 401       | 0   | 0     | 2         | 2      | 2     | 401     | 403
foro_terminos_prohibidos                | 401       | 0   | 0     | 1         | 1      | 1     | 401     | 403
foro_config_moderacion                  | 401       | 0   | 0     | 7         | 7      | 7     | 401     | 403
foro_notificaciones_moderacion          | 401       | 1   | 0     | 0         | 0      | 1     | 401     | 1
insert foro_reportes                    | 401       | 405 | 405   | 405       | 405    | 405   | 401     | 405
update foro_sanciones                   | 401       | 405 | 405   | 405       | 405    | 405   | 401     | 405
delete foro_reportes                    | 401       | 405 | 405   | 405       | 405    | 405   | 401     | 405
read the notification of ana            | 401       | 1   | 0     | 0         | 0      | 0     | 401     | 0
rewrite the notification of ana         | 401       | 403 | 403   | 403       | 403    | 403   | 401     | 403
crear_reporte_foro                      | 401       | ok  | ok    | ok        | ok     | ok    | 401     | 403
obtener_reportes_foro                   | 401       | 1   | 1     | 2         | 2      | 2     | 401     | 403
resolver_reporte_foro                   | 401       | 403 | 403   | ok        | ok     | ok    | 401     | 403
resolver with a permanent suspension    | 401       | 403 | 403   | 403       | ok     | ok    | 401     | 403
resolver with a ban                     | 401       | 403 | 403   | 403       | 403    | ok    | 401     | 403
desestimar_reporte_foro                 | 401       | 403 | 403   | ok        | ok     | ok    | 401     | 403
procesar_reportes_masivo                | 401       | 403 | 403   | ok        | ok     | ok    | 401     | 403
aplicar advertencia                     | 401       | 403 | 403   | ok        | ok     | ok    | 401     | 403
aplicar suspension_temporal             | 401       | 403 | 403   | ok        | ok     | ok    | 401     | 403
aplicar suspension_permanente           | 401       | 403 | 403   | 403       | ok     | ok    | 401     | 403
aplicar baneo                           | 401       | 403 | 403   | 403       | 403    | ok    | 401     | 403
aplicar advertencia to a moderator      | 401       | 403 | 403   | 403       | ok     | ok    | 401     | 403
aplicar advertencia to an admin         | 401       | 403 | 403   | 403       | 403    | 403   | 401     | 403
aplicar advertencia to nobody           | 401       | 403 | 403   | 404       | 404    | 404   | 401     | 403
obtener_historial of ana                | 401       | 1   | 403   | 1         | 1      | 1     | 401     | 403
obtener_sanciones_activas of ana        | 401       | 1   | 403   | 1         | 1      | 1     | 401     | 1
verificar of ana                        | 401       | ok  | 403   | ok        | ok     | ok    | 401     | ok
verificar of nobody                     | 401       | 403 | 403   | ok        | ok     | ok    | 401     | ok
obtener_estadisticas_moderacion         | 401       | 403 | 403   | ok        | ok     | ok    | 401     | 403
desactivar_sanciones_expiradas          | 401       | 403 | 403   | 403       | 403    | ok    | 401     | ok
no_hay_tal_funcion                      | 404       | 404 | 404   | 404       | 404    | 404   | 401     | 404
`;

const [, ...lines] = table
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));

interface Answer {
  readonly data: unknown;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly status: number;
}
type Deed = (client: SupabaseClient, place: ForumPlace) => PromiseLike<Answer>;

const views = lines.flatMap(([name = '']) => (/^foro_/.test(name) ? [name] : []));
const impose =
  (kind: string, on?: string): Deed =>
  async (client, place) =>
    client.rpc('aplicar_sancion_usuario', {
      p_usuario_id: on ?? `by-${await place.write()}`,
      p_tipo_sancion: kind,
      p_razon: 'Por la tabla',
    });
const resolveWith =
  (action?: string): Deed =>
  async (client, place) =>
    client.rpc('resolver_reporte_foro', {
      p_reporte_id: await place.report(),
      p_resolucion: 'Visto',
      ...(action === undefined ? {} : { p_accion: action }),
    });
const about =
  (name: string, user: string): Deed =>
  (client) =>
    client.rpc(name, { p_usuario_id: user });
const notifications = (client: SupabaseClient) => client.from('foro_notificaciones_moderacion');

/** Rows that only count what was there at the beginning ask for it. */
const deeds: Readonly<Record<string, Deed>> = {
  ...Object.fromEntries(views.map((view): [string, Deed] => [view, (client) => client.from(view).select()])),
  'insert foro_reportes': (client) => client.from('foro_reportes').insert({ razon: 'spam' }),
  'update foro_sanciones': (client) =>
    client.from('foro_sanciones').update({ activa: false }).eq('usuario_id', 'u-ana'),
  'delete foro_reportes': (client) => client.from('foro_reportes').delete().eq('estado', 'pendiente'),
  'read the notification of ana': (client) =>
    notifications(client).update({ leida: true }).eq('usuario_id', 'u-ana').select('id'),
  'rewrite the notification of ana': (client) =>
    notifications(client).update({ titulo: 'Otra cosa' }).eq('usuario_id', 'u-ana'),
  crear_reporte_foro: async (client, place) =>
    client.rpc('crear_reporte_foro', {
      p_tipo_contenido: 'post',
      p_contenido_id: await place.write(),
      p_razon: 'spam',
    }),
  obtener_reportes_foro: (client) =>
    client.rpc('obtener_reportes_foro').in('contenido_id', ['c-of-ana', 'c-of-berta']),
  resolver_reporte_foro: resolveWith(),
  'resolver with a permanent suspension': resolveWith('suspension_permanente'),
  'resolver with a ban': resolveWith('baneo'),
  desestimar_reporte_foro: async (client, place) =>
    client.rpc('desestimar_reporte_foro', { p_reporte_id: await place.report(), p_razon: 'Nada' }),
  procesar_reportes_masivo: async (client, place) =>
    client.rpc('procesar_reportes_masivo', {
      p_reporte_ids: [await place.report()],
      p_accion: 'resolver',
      p_resolucion: 'Visto',
    }),
  'aplicar advertencia': impose('advertencia'),
  'aplicar suspension_temporal': impose('suspension_temporal'),
  'aplicar suspension_permanente': impose('suspension_permanente'),
  'aplicar baneo': impose('baneo'),
  'aplicar advertencia to a moderator': impose('advertencia', 'u-moderator'),
  'aplicar advertencia to an admin': impose('advertencia', 'u-admin'),
  'aplicar advertencia to nobody': impose('advertencia', 'u-nobody'),
  'obtener_historial of ana': about('obtener_historial_moderacion_usuario', 'u-ana'),
  'obtener_sanciones_activas of ana': about('obtener_sanciones_activas_usuario', 'u-ana'),
  'verificar of ana': about('verificar_sancion_usuario', 'u-ana'),
  'verificar of nobody': about('verificar_sancion_usuario', 'u-nobody'),
  obtener_estadisticas_moderacion: (client) => client.rpc('obtener_estadisticas_moderacion'),
  desactivar_sanciones_expiradas: (client) =>
    client.rpc('desactivar_sanciones_expiradas', { p_idempotency_key: 'ends' }),
  no_hay_tal_funcion: (client) => client.rpc('no_hay_tal_funcion'),
};

function outcomeOf({ data, error, status }: Answer): string {
  if (error !== null) return String(status);
  return Array.isArray(data) ? String(data.length) : 'ok';
}

eachDatabase((place) => {
  let forum: ForumPlace;

  beforeAll(async () => {
    forum = await openForumPlace(place);
    const posts = ['ana', 'berta'].map((name) => ({
      id: `e-of-${name}`,
      kind: 'content.created',
      author: { id: `u-${name}`, name, roles: [] },
      content: { id: `c-of-${name}`, type: 'post', text: 'hola' },
    }));
    await forum.server.post(posts);
    const file = (caller: Caller, content: string) =>
      forum.as(caller).rpc('crear_reporte_foro', {
        p_tipo_contenido: 'post',
        p_contenido_id: content,
        p_razon: 'spam',
      });
    const made = [
      await file('ana', 'c-of-berta'),
      await file('berta', 'c-of-ana'),
      await impose('advertencia', 'u-ana')(forum.as('moderator'), forum),
    ];
    expect(made.map(({ error }) => error)).toEqual([null, null, null]);
  });
  afterAll(() => forum.remove());

  test('the table names everything that is tried, and nothing else', () => {
    expect(lines.map(([name]) => name)).toEqual(Object.keys(deeds).toSorted((a, b) => order(a) - order(b)));
    function order(name: string): number {
      return lines.findIndex(([first]) => first === name);
    }
  });

  test.for(lines)('%s', async ([name = '', ...expected]) => {
    const found: string[] = [];
    const refusals: unknown[] = [];
    for (const caller of callers) {
      const answer = await deeds[name]?.(forum.as(caller), forum);
      if (answer === undefined) throw new Error(`nothing is tried for ${name}`);
      found.push(outcomeOf(answer));
      if (answer.error !== null) refusals.push(answer.error);
    }

    expect(found, JSON.stringify(refusals)).toEqual(expected);
    for (const refusal of refusals)
      expect(refusal).toMatchObject({
        code: expect.stringMatching(/^[A-Z0-9]{5,8}$/) as string,
        message: expect.any(String) as string,
      });
  });
});
