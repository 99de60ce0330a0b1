import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eachDatabase } from '../../../community/testing/each-database.ts';
import { openForumPlace } from '../testing/forum-place.ts';
import type { ForumPlace } from '../testing/forum-place.ts';

/** What the unchanged client sends and understands. Cases after PostgREST's own: RpcSpec, RangeSpec, SingularSpec, ErrorSpec. */
eachDatabase((place) => {
  let forum: ForumPlace;
  let staff: SupabaseClient;
  let reports: readonly string[];

  beforeAll(async () => {
    forum = await openForumPlace(place);
    staff = forum.as('moderator');
    const made: string[] = [];
    for (let index = 0; index < 5; index++) made.push(await forum.report());
    reports = made;
  });
  afterAll(() => forum.remove());

  const call = (path: string, init: RequestInit = {}) =>
    fetch(`${forum.server.url}${path}`, {
      ...init,
      headers: { authorization: forum.bearer('moderator'), ...(init.headers as Record<string, string>) },
    });

  test('a scalar is bare, a set is a list, an object an object', async () => {
    const file = await forum.as('berta').rpc('crear_reporte_foro', {
      p_tipo_contenido: 'post',
      p_contenido_id: 'c-1',
      p_razon: 'spam',
    });
    const again = await forum.as('berta').rpc('crear_reporte_foro', {
      p_tipo_contenido: 'post',
      p_contenido_id: 'c-1',
      p_razon: 'otro',
      p_descripcion: null,
    });
    const verified = await staff.rpc('verificar_sancion_usuario', { p_usuario_id: 'u-ana' });
    const active = await staff.rpc('obtener_sanciones_activas_usuario', { p_usuario_id: 'u-ana' });

    expect(file).toMatchObject({ data: reports[0], error: null, status: 200 });
    expect(again.data).toBe(reports[0]);
    expect(verified.data).toEqual({
      sancionado: false,
      tipo_sancion: null,
      fin_sancion: null,
      puntos_totales: 0,
    });
    expect(active.data).toEqual([]);
  });

  test('rows are shaped: columns, filters, order, a page, a count', async () => {
    const all = await staff.rpc('obtener_reportes_foro', {}, { count: 'exact' });
    const page = await staff
      .rpc('obtener_reportes_foro', { p_limit: 50 }, { count: 'exact' })
      .select('contenido_id, estado')
      .order('contenido_id', { ascending: false })
      .range(1, 2);
    const found = await staff.rpc('obtener_reportes_foro').eq('contenido_id', 'c-3').select('id').single();
    const got = await staff.rpc('obtener_reportes_foro', { p_limit: 2 }, { get: true, count: 'exact' });
    const counted = await staff.rpc('obtener_reportes_foro', { p_limit: 1 }, { head: true, count: 'exact' });

    expect([all.count, all.status]).toEqual([5, 200]);
    expect(page).toMatchObject({
      status: 206,
      count: 5,
      data: [
        { contenido_id: 'c-4', estado: 'pendiente' },
        { contenido_id: 'c-3', estado: 'pendiente' },
      ],
    });
    expect(found.data).toEqual({ id: reports[2] });
    expect([(got.data as unknown[]).length, got.count, got.status]).toEqual([2, 5, 206]);
    expect([counted.data, counted.count]).toEqual([null, 5]);
  });

  test('views are read with the operators of the client', async () => {
    const view = () => staff.from('foro_reportes').select('contenido_id', { count: 'exact' });
    const ids = (answer: { readonly data: unknown; readonly error: unknown }) => {
      expect(answer.error).toBeNull();
      return (answer.data as { contenido_id: string }[]).map((row) => row.contenido_id).sort();
    };

    expect(ids(await view().in('contenido_id', ['c-1', 'c-2']))).toEqual(['c-1', 'c-2']);
    expect(ids(await view().or('contenido_id.eq.c-1,and(contenido_id.eq.c-2,estado.eq.pendiente)'))).toEqual([
      'c-1',
      'c-2',
    ]);
    expect(ids(await view().not('contenido_id', 'in', '(c-1,c-2,c-3)'))).toEqual(['c-4', 'c-5']);
    expect(ids(await view().ilike('contenido_id', 'C-_').limit(9))).toHaveLength(5);
    expect(ids(await view().likeAnyOf('contenido_id', ['%-1', '%-5']))).toEqual(['c-1', 'c-5']);
    expect(ids(await view().is('resuelto_por', null).gte('created_at', '2020-01-01'))).toHaveLength(5);
    expect(ids(await view().eq('reportado_por', 'reporter-of-c-4'))).toEqual(['c-4']);
    expect(ids(await view().match({ estado: 'pendiente', contenido_id: 'c-2' }))).toEqual(['c-2']);
    expect(await view().range(9, 10)).toMatchObject({ status: 416, error: { code: 'PGRST103' } });
  });

  test('one row or a refusal, a csv, nothing of null', async () => {
    const none = await staff.from('foro_reportes').select().eq('contenido_id', 'x').single();
    const many = await staff.from('foro_reportes').select().single();
    const maybe = await staff.from('foro_reportes').select().eq('contenido_id', 'x').maybeSingle();
    const csv = await staff
      .from('foro_reportes')
      .select('contenido_id, resolucion')
      .eq('contenido_id', 'c-1')
      .csv();
    const stripped = await call('/rest/v1/foro_reportes?select=contenido_id,resolucion&contenido_id=eq.c-1', {
      headers: { accept: 'application/vnd.pgrst.array+json;nulls=stripped' },
    });

    expect(none).toMatchObject({
      status: 406,
      error: { code: 'PGRST116', details: 'The result contains 0 rows' },
    });
    expect(many).toMatchObject({ status: 406, error: { code: 'PGRST116' } });
    expect(maybe).toMatchObject({ data: null, error: null });
    expect(csv.data).toBe('contenido_id,resolucion\nc-1,');
    expect(await stripped.json()).toEqual([{ contenido_id: 'c-1' }]);
  });

  test('the headers say which rows of how many', async () => {
    const plain = await call('/rest/v1/foro_reportes?limit=2');
    const counted = await call('/rest/v1/foro_reportes?limit=2', { headers: { prefer: 'count=exact' } });
    const ranged = await call('/rest/v1/foro_reportes', { headers: { range: '1-2' } });
    const empty = await call('/rest/v1/foro_reportes?estado=eq.resuelto', {
      headers: { prefer: 'count=exact' },
    });

    expect(plain.headers.get('content-range')).toBe('0-1/*');
    expect([counted.status, counted.headers.get('content-range')]).toEqual([206, '0-1/5']);
    expect(counted.headers.get('preference-applied')).toBe('count=exact');
    expect(ranged.headers.get('content-range')).toBe('1-2/*');
    expect([empty.status, empty.headers.get('content-range'), await empty.text()]).toEqual([
      200,
      '*/0',
      '[]',
    ]);
  });

  const refusals: readonly (readonly [
    name: string,
    path: string,
    init: RequestInit,
    status: number,
    code: string,
  ])[] = [
    ['no such view', '/rest/v1/foro_nada', {}, 404, 'PGRST205'],
    ['no such address', '/rest/v1/a/b', {}, 404, 'PGRST125'],
    ['no such column', '/rest/v1/foro_reportes?select=nada', {}, 400, '42703'],
    ['no such operator', '/rest/v1/foro_reportes?id=es.1', {}, 400, 'PGRST100'],
    ['a bad value', '/rest/v1/foro_reportes?id=eq.x', {}, 400, '22P02'],
    ['a bad tree', '/rest/v1/foro_reportes?or=(id.eq.1', {}, 400, 'PGRST100'],
    ['no relation', '/rest/v1/foro_reportes?select=id,autor(*)', {}, 400, 'PGRST200'],
    ['an aggregate', '/rest/v1/foro_reportes?select=id.count()', {}, 400, 'PGRST123'],
    ['no such form', '/rest/v1/foro_reportes', { headers: { accept: 'application/xml' } }, 406, 'PGRST107'],
    ['no such schema', '/rest/v1/foro_reportes', { headers: { 'accept-profile': 'x' } }, 406, 'PGRST106'],
    ['strict', '/rest/v1/foro_reportes', { headers: { prefer: 'handling=strict, a=b' } }, 400, 'PGRST122'],
    ['not JSON', '/rest/v1/rpc/verificar_sancion_usuario', { method: 'POST', body: '{' }, 400, 'PGRST102'],
    [
      'a missing argument',
      '/rest/v1/rpc/verificar_sancion_usuario',
      { method: 'POST', body: '{}' },
      404,
      'PGRST202',
    ],
    ['a number that is none', '/rest/v1/rpc/obtener_reportes_foro?p_limit=x', {}, 400, '22P02'],
    ['a number too large', '/rest/v1/rpc/obtener_reportes_foro?p_limit=2147483648', {}, 400, '22003'],
    ['a word that is none', '/rest/v1/rpc/obtener_reportes_foro?p_estado=abierto', {}, 400, '22023'],
    ['a writer by GET', '/rest/v1/rpc/desestimar_reporte_foro', {}, 405, '25006'],
    ['another verb', '/rest/v1/rpc/obtener_reportes_foro', { method: 'DELETE' }, 405, 'PGRST101'],
    [
      'a wrong key',
      '/rest/v1/foro_reportes',
      { headers: { authorization: 'Bearer no-such-key' } },
      401,
      'PGRST301',
    ],
    [
      'a token of nobody',
      '/rest/v1/foro_reportes',
      { headers: { authorization: 'Bearer a.b.c' } },
      401,
      'PGRST301',
    ],
  ];

  test.for(refusals)('%s', async ([, path, { headers, ...init }, status, code]) => {
    const json = { 'content-type': 'application/json' };
    const response = await call(path, {
      ...init,
      headers: { ...json, ...(headers as Record<string, string>) },
    });
    const body = (await response.json()) as Record<string, unknown>;

    expect([response.status, body['code']], JSON.stringify(body)).toEqual([status, code]);
    expect(Object.keys(body).sort()).toEqual(['code', 'details', 'hint', 'message']);
  });

  test('a misspelt argument is told the right one', async () => {
    const { error } = await staff.rpc('obtener_reportes_foro', { p_estadoo: 'pendiente' });
    const misspelt = await staff.rpc('obtener_reporte_foro');

    expect(error?.hint).toContain(
      'public.obtener_reportes_foro(p_estado, p_tipo_contenido, p_limit, p_offset)',
    );
    expect(misspelt.error?.hint).toContain('obtener_reportes_foro');
  });

  test('the figures are of the days that are asked for, the last one too; without any they are zero', async () => {
    const rows = await staff.from('foro_reportes').select('created_at').eq('id', reports[0]);
    const [first] = rows.data as { created_at: string }[];
    const madrid = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Madrid' });
    const day = madrid.format(new Date(first?.created_at ?? ''));
    const figures = async (from: string, until: string) =>
      (
        await staff.rpc('obtener_estadisticas_moderacion', {
          p_fecha_inicio: from,
          p_fecha_fin: until,
        })
      ).data as unknown;

    expect(await figures(day, day)).toHaveProperty(
      'reportes_totales',
      expect.toSatisfy((n) => n >= 5),
    );
    expect(await figures('2020-02-28', '2020-02-29')).toEqual({
      reportes_totales: 0,
      reportes_pendientes: 0,
      reportes_resueltos: 0,
      reportes_desestimados: 0,
      tiempo_promedio_resolucion: null,
      acciones_por_tipo: {},
      usuarios_sancionados: 0,
      usuarios_en_vigilancia: 0,
    });
  });

  test('the same key gives the same answer, with other arguments it is a conflict; a closed report too', async () => {
    const args = { p_reporte_id: reports[4], p_razon: 'No es nada', p_idempotency_key: 'k-1' };
    const first = await staff.rpc('desestimar_reporte_foro', args);
    const second = await staff.rpc('desestimar_reporte_foro', args);
    const other = await staff.rpc('desestimar_reporte_foro', { ...args, p_razon: 'Otra' });
    const closed = await staff.rpc('resolver_reporte_foro', {
      p_reporte_id: reports[4],
      p_resolucion: 'Tarde',
    });

    expect([first.data, second.data]).toEqual([true, true]);
    expect(other).toMatchObject({ status: 409, error: { code: 'PT409' } });
    expect(closed).toMatchObject({
      status: 409,
      error: { code: 'PT409', details: expect.stringContaining('dismissed') as string },
    });
  });

  test('many at once: how many really changed, and an unknown action is an error', async () => {
    const ids = [reports[3], reports[3], reports[4], '00000000-0000-4000-8000-000000000000'];
    const many = (p_accion: string, p_reporte_ids: readonly (string | undefined)[]) =>
      staff.rpc('procesar_reportes_masivo', { p_reporte_ids, p_accion, p_resolucion: 'Visto' });

    expect(await many('borrar', ids)).toMatchObject({ status: 400, error: { code: '22023' } });
    expect(
      (
        await many(
          'resolver',
          Array.from({ length: 501 }, () => ids[0]),
        )
      ).status,
    ).toBe(400);
    expect((await many('resolver', ids)).data).toBe(1);
  });

  test('days, points and actions reach the use cases', async () => {
    const imposed = await staff.rpc('aplicar_sancion_usuario', {
      p_usuario_id: 'by-c-1',
      p_tipo_sancion: 'suspension_temporal',
      p_razon: 'Insultos',
      p_dias_duracion: 3,
      p_puntos: 4,
      p_notificar: true,
    });
    const negative = await staff.rpc('aplicar_sancion_usuario', {
      p_usuario_id: 'by-c-1',
      p_tipo_sancion: 'advertencia',
      p_razon: 'x',
      p_puntos: -1,
    });
    const backwards = await Promise.all(
      ['advertencia', 'suspension_temporal'].map((p_tipo_sancion) =>
        staff.rpc('aplicar_sancion_usuario', {
          p_usuario_id: 'by-c-1',
          p_tipo_sancion,
          p_razon: 'x',
          p_dias_duracion: -1,
        }),
      ),
    );
    const found: { readonly data: unknown } = await staff
      .from('foro_sanciones')
      .select()
      .eq('id', String(imposed.data))
      .single();
    const row = found.data as { inicio: string; fin: string };
    const history = await staff.rpc('obtener_historial_moderacion_usuario', { p_usuario_id: 'by-c-1' });

    expect(imposed.error).toBeNull();
    expect(row).toMatchObject({
      usuario_id: 'by-c-1',
      tipo_sancion: 'suspension_temporal',
      puntos_acumulados: 4,
      activa: true,
      moderador_id: 'u-moderator',
    });
    expect(Date.parse(row.fin) - Date.parse(row.inicio)).toBe(3 * 86_400_000);
    for (const refused of [negative, ...backwards])
      expect(refused).toMatchObject({ status: 400, error: { code: '22023' } });
    expect(history.data).toMatchObject([{ tipo_accion: 'suspension_temporal', moderador_id: 'u-moderator' }]);
  });

  test('a report is resolved by an action on the content', async () => {
    const { error } = await staff.rpc('resolver_reporte_foro', {
      p_reporte_id: reports[1],
      p_resolucion: 'Lo quitamos',
      p_accion: 'eliminar_contenido',
    });
    const actions = await staff
      .from('foro_acciones_moderacion')
      .select('tipo_accion, contenido_id')
      .eq('reporte_id', String(reports[1]));
    const edited = await staff.rpc('resolver_reporte_foro', {
      p_reporte_id: reports[2],
      p_resolucion: 'Lo cambiamos',
      p_accion: 'editar_contenido',
    });

    expect(error).toBeNull();
    expect(actions.data).toEqual([{ tipo_accion: 'eliminar_contenido', contenido_id: 'c-2' }]);
    expect(edited).toMatchObject({ status: 400, error: { code: '22023' } });
  });

  test('an overturned warning takes along the ban of its threshold: the tables and the door know at once', async () => {
    const { house } = forum.server;
    const warned = await forum.as('senior').rpc('aplicar_sancion_usuario', {
      p_usuario_id: 'u-berta',
      p_tipo_sancion: 'advertencia',
      p_razon: 'Insultos',
      p_puntos: 1000,
    });
    const verified = async () =>
      (await staff.rpc('verificar_sancion_usuario', { p_usuario_id: 'u-berta' })).data as unknown;
    const says = (id: string) =>
      forum.server.post({
        id,
        kind: 'content.created',
        author: { id: 'u-berta', name: 'berta', roles: [] },
        content: { id: `c-${id}`, type: 'post', text: 'hola otra vez' },
      });
    expect(await verified()).toMatchObject({ sancionado: true, tipo_sancion: 'baneo' });
    expect((await says('banned')).body).toMatchObject({ decision: 'block' });
    const filed = await call('/api/forum/appeals', {
      method: 'POST',
      headers: { authorization: forum.bearer('berta'), 'content-type': 'application/json' },
      body: JSON.stringify({ sanction: warned.data as string, text: 'No eran insultos' }),
    });
    const { id } = (await filed.json()) as { id: string };
    const staffAs = async (name: string) => {
      const found = await house.staff.find('prueba', { surface: 'forum', externalId: `u-${name}` });
      if (found === null) throw new Error(`${name} is no staff`);
      return found;
    };
    const answer = { outcome: 'overturned', answer: 'No lo eran.' } as const;
    await expect(house.moderation.appeals.decide(await staffAs('senior'), id, answer)).rejects.toMatchObject({
      code: 'refusal.own-sanction',
    });
    await house.moderation.appeals.decide(await staffAs('admin'), id, answer);

    expect(await verified()).toMatchObject({ sancionado: false, puntos_totales: 0 });
    expect((await says('back')).body).toMatchObject({ decision: 'publish' });
    const actions = await staff
      .from('foro_acciones_moderacion')
      .select('tipo_accion, moderador_id')
      .eq('usuario_afectado_id', 'u-berta')
      .in('tipo_accion', ['levantar_sancion', 'desbaneo'])
      .order('tipo_accion');
    expect(actions.data).toEqual([
      { tipo_accion: 'desbaneo', moderador_id: 'u-admin' },
      { tipo_accion: 'levantar_sancion', moderador_id: 'u-admin' },
    ]);
  });
});
