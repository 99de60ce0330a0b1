import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eachDatabase } from '../../../community/testing/each-database.ts';
import { callers, openForumPlace } from '../testing/forum-place.ts';
import type { Caller, ForumPlace } from '../testing/forum-place.ts';
import { addresses, hostile } from '../testing/injections.ts';
import { functionCards } from './functions/functions.ts';

/**
 * Who gets what. A number below 100: so many rows; `ok`: done, or answered; a status: refused with it. In the order of the
 * callers: anonymous, two members, three ranks, a token that has expired, the forum's own server. One warning of ana and
 * two reports are there: ana reported berta, and berta reported ana.
 */
const table = `
                                                    | anonymous | ana | berta | moderator | senior | admin | expired | service
foro_reportes                                       | 401       | 1   | 1     | 2         | 2      | 2     | 401     | 403
foro_acciones_moderacion                            | 401       | 0   | 0     | 1         | 1      | 1     | 401     | 1
foro_sanciones                                      | 401       | 1   | 0     | 1         | 1      | 1     | 401     | 1
foro_puntos_moderacion                              | 401       | 1   | 0     | 1         | 1      | 1     | 401     | 403
foro_plantillas_mensajes                            | 401       | 0   | 0     | 2         | 2      | 2     | 401     | 403
foro_terminos_prohibidos                            | 401       | 0   | 0     | 1         | 1      | 1     | 401     | 403
foro_config_moderacion                              | 401       | 0   | 0     | 7         | 7      | 7     | 401     | 403
foro_notificaciones_moderacion                      | 401       | 1   | 0     | 0         | 0      | 1     | 401     | 1
insert foro_reportes                                | 401       | 405 | 405   | 405       | 405    | 405   | 401     | 405
update foro_sanciones                               | 401       | 405 | 405   | 405       | 405    | 405   | 401     | 405
delete foro_reportes                                | 401       | 405 | 405   | 405       | 405    | 405   | 401     | 405
read the notification of ana                        | 401       | 1   | 0     | 0         | 0      | 0     | 401     | 0
rewrite the notification of ana                     | 401       | 403 | 403   | 403       | 403    | 403   | 401     | 403
crear_reporte_foro                                  | 401       | ok  | ok    | ok        | ok     | ok    | 401     | 403
obtener_reportes_foro                               | 401       | 1   | 1     | 2         | 2      | 2     | 401     | 403
resolver_reporte_foro                               | 401       | 403 | 403   | ok        | ok     | ok    | 401     | 403
resolver_reporte_foro suspension_permanente         | 401       | 403 | 403   | 403       | ok     | ok    | 401     | 403
resolver_reporte_foro baneo                         | 401       | 403 | 403   | 403       | 403    | ok    | 401     | 403
desestimar_reporte_foro                             | 401       | 403 | 403   | ok        | ok     | ok    | 401     | 403
procesar_reportes_masivo                            | 401       | 403 | 403   | ok        | ok     | ok    | 401     | 403
aplicar_sancion_usuario advertencia                 | 401       | 403 | 403   | ok        | ok     | ok    | 401     | 403
aplicar_sancion_usuario suspension_temporal         | 401       | 403 | 403   | ok        | ok     | ok    | 401     | 403
aplicar_sancion_usuario suspension_permanente       | 401       | 403 | 403   | 403       | ok     | ok    | 401     | 403
aplicar_sancion_usuario baneo                       | 401       | 403 | 403   | 403       | 403    | ok    | 401     | 403
aplicar_sancion_usuario advertencia to a moderator  | 401       | 403 | 403   | 403       | ok     | ok    | 401     | 403
aplicar_sancion_usuario advertencia to an admin     | 401       | 403 | 403   | 403       | 403    | 403   | 401     | 403
aplicar_sancion_usuario advertencia to nobody       | 401       | 403 | 403   | 404       | 404    | 404   | 401     | 403
obtener_historial_moderacion_usuario of ana         | 401       | 1   | 403   | 1         | 1      | 1     | 401     | 403
obtener_sanciones_activas_usuario of ana            | 401       | 1   | 403   | 1         | 1      | 1     | 401     | 1
verificar_sancion_usuario of ana                    | 401       | ok  | 403   | ok        | ok     | ok    | 401     | ok
verificar_sancion_usuario of nobody                 | 401       | 403 | 403   | ok        | ok     | ok    | 401     | ok
obtener_estadisticas_moderacion                     | 401       | 403 | 403   | ok        | ok     | ok    | 401     | 403
desactivar_sanciones_expiradas                      | 401       | 403 | 403   | 403       | 403    | ok    | 401     | ok
no_hay_tal_funcion                                  | 404       | 404 | 404   | 404       | 404    | 404   | 401     | 404
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
  'resolver_reporte_foro suspension_permanente': resolveWith('suspension_permanente'),
  'resolver_reporte_foro baneo': resolveWith('baneo'),
  desestimar_reporte_foro: async (client, place) =>
    client.rpc('desestimar_reporte_foro', { p_reporte_id: await place.report(), p_razon: 'Nada' }),
  procesar_reportes_masivo: async (client, place) =>
    client.rpc('procesar_reportes_masivo', {
      p_reporte_ids: [await place.report()],
      p_accion: 'resolver',
      p_resolucion: 'Visto',
    }),
  'aplicar_sancion_usuario advertencia': impose('advertencia'),
  'aplicar_sancion_usuario suspension_temporal': impose('suspension_temporal'),
  'aplicar_sancion_usuario suspension_permanente': impose('suspension_permanente'),
  'aplicar_sancion_usuario baneo': impose('baneo'),
  'aplicar_sancion_usuario advertencia to a moderator': impose('advertencia', 'u-moderator'),
  'aplicar_sancion_usuario advertencia to an admin': impose('advertencia', 'u-admin'),
  'aplicar_sancion_usuario advertencia to nobody': impose('advertencia', 'u-nobody'),
  'obtener_historial_moderacion_usuario of ana': about('obtener_historial_moderacion_usuario', 'u-ana'),
  'obtener_sanciones_activas_usuario of ana': about('obtener_sanciones_activas_usuario', 'u-ana'),
  'verificar_sancion_usuario of ana': about('verificar_sancion_usuario', 'u-ana'),
  'verificar_sancion_usuario of nobody': about('verificar_sancion_usuario', 'u-nobody'),
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

  test('every view and every function of the contract is in it', () => {
    const tried = new Set(lines.map(([name = '']) => name.split(' ')[0]));
    const contract = [...forum.server.house.views.cards, ...functionCards].map(({ name }) => name);

    expect(contract).toHaveLength(8 + 11);
    expect(contract.filter((name) => !tried.has(name))).toEqual([]);
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

  const read = async (view: string, query: readonly (readonly [string, string])[]) => {
    const search = new URLSearchParams(query.map(([name, value]) => [name, value])).toString();
    const response = await fetch(`${forum.server.url}/rest/v1/${view}?${search}`, {
      headers: { authorization: forum.bearer('moderator') },
    });
    return (await response.json()) as readonly unknown[] | { readonly code: string };
  };

  test('what stands in an address is a column or a value, and never SQL', async () => {
    const countOrCode = async (...asked: Parameters<typeof read>) => {
      const found = await read(...asked);
      return 'code' in found ? found.code : found.length;
    };
    for (const [view, query, expected] of addresses) {
      const outcome = await countOrCode(view, [query]);
      const rows = expected === 'all' ? await countOrCode(view, []) : 0;
      const isRows = expected === 'all' || expected === 'none';
      expect(outcome, `${view} asked for ${query.join('=')}`).toBe(isRows ? rows : expected);
      if (expected === 'all') expect(rows).toBeGreaterThan(0);
    }
  });

  test('what a function is given is a value, whatever stands in it', async () => {
    const staff = forum.as('admin');
    const fresh = async () => ({ p_reporte_id: await forum.report() });
    const by = { p_usuario_id: `by-${await forum.write()}` };
    const key = { p_idempotency_key: hostile };
    const content = { p_tipo_contenido: 'post', p_contenido_id: hostile, p_razon: 'spam' };
    const copy = { p_descripcion: hostile, p_copia: { titulo: hostile, texto: hostile } };
    const nobody = { p_usuario_id: hostile };
    const calls: readonly (readonly [name: string, args: object, expected: unknown])[] = [
      ['crear_reporte_foro', { ...content, ...copy, p_razon: hostile }, '22023'],
      ['crear_reporte_foro', { ...content, ...copy, ...key }, expect.any(String)],
      ['obtener_reportes_foro', { p_estado: hostile }, '22023'],
      ['obtener_reportes_foro', { p_limit: hostile }, '22P02'],
      ['resolver_reporte_foro', { p_reporte_id: hostile, p_resolucion: 'x' }, '22P02'],
      ['resolver_reporte_foro', { ...(await fresh()), p_resolucion: hostile }, true],
      ['desestimar_reporte_foro', { ...(await fresh()), p_razon: hostile }, true],
      [
        'procesar_reportes_masivo',
        {
          p_reporte_ids: [(await fresh()).p_reporte_id],
          p_accion: 'resolver',
          p_resolucion: hostile,
        },
        1,
      ],
      [
        'procesar_reportes_masivo',
        { p_reporte_ids: [hostile], p_accion: 'resolver', p_resolucion: 'x' },
        '22P02',
      ],
      [
        'aplicar_sancion_usuario',
        { ...by, p_tipo_sancion: 'advertencia', p_razon: hostile },
        expect.any(String),
      ],
      ['aplicar_sancion_usuario', { ...by, p_tipo_sancion: hostile, p_razon: 'x' }, '22023'],
      ['obtener_historial_moderacion_usuario', nobody, []],
      ['obtener_sanciones_activas_usuario', nobody, []],
      [
        'verificar_sancion_usuario',
        nobody,
        expect.objectContaining({ sancionado: false, puntos_totales: 0 }),
      ],
      ['obtener_estadisticas_moderacion', { p_fecha_fin: hostile.slice(0, 40) }, '22023'],
      ['desactivar_sanciones_expiradas', { p_idempotency_key: `${hostile}2` }, expect.any(Number)],
    ];
    for (const [name, args, expected] of calls) {
      const answer: Answer = await staff.rpc(name, args);
      const said = JSON.stringify({ name, args, error: answer.error });
      expect(answer.error?.code ?? answer.data, said).toEqual(expected);
    }

    const history: Answer = await staff.rpc('obtener_historial_moderacion_usuario', by);
    expect(history.data).toMatchObject([{ razon: hostile }]);
    expect(await read('foro_reportes', [['contenido_id', `eq.${hostile}`]])).toMatchObject([
      { contenido_id: hostile, descripcion: hostile },
    ]);
    const words: Answer = await staff.from('foro_reportes').select('id').eq('resolucion', hostile);
    expect(words.data).toHaveLength(3);
  });
});
