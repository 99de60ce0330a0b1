import { afterAll, beforeAll, expect, test } from 'vitest';
import { eachDatabase } from '../../../community/testing/each-database.ts';
import { issuer } from '../../http/testing/forum-keys.ts';
import { createContractClient } from '../testing/contract-client.ts';
import type { Answered, Sent } from '../testing/contract-client.ts';
import { callers, openForumPlace } from '../testing/forum-place.ts';
import type { Caller, ForumPlace } from '../testing/forum-place.ts';

eachDatabase((place) => {
  let forum: ForumPlace;
  let cookie: string;
  let client: Awaited<ReturnType<typeof createContractClient>>;

  beforeAll(async () => {
    forum = await openForumPlace(place);
    client = await createContractClient(forum);
    const session = await forum.server.house.desk.sessions.redeem(await forum.server.house.mintAdminLink());
    cookie = `fuero_session=${session?.token ?? ''}`;
  });
  afterAll(() => forum.remove());

  const send = (method: string, path: string, sent?: Sent) => client.send(method, path, sent);
  const as = (caller: Caller) => client.as(caller);

  /** Status by caller: anonymous, two members, three ranks, a token that has expired, the forum's own server. */
  const table: readonly (readonly [
    what: string,
    send: (headers: Readonly<Record<string, string>>) => Promise<Answered>,
    expected: readonly number[],
  ])[] = [
    [
      'GET reportes',
      (headers) => send('GET', 'reportes', { headers }),
      [401, 403, 403, 200, 200, 200, 401, 403],
    ],
    [
      'POST reportes',
      async (headers) =>
        send('POST', 'reportes', {
          headers,
          body: { tipo_contenido: 'post', contenido_id: await forum.write(), razon: 'spam' },
        }),
      [401, 201, 201, 201, 201, 201, 401, 403],
    ],
    [
      'PATCH reportes',
      async (headers) =>
        send('PATCH', 'reportes', {
          headers,
          body: { reporte_id: await forum.report(), accion: 'desestimar', resolucion: 'Nada' },
        }),
      [401, 403, 403, 200, 200, 200, 401, 403],
    ],
    [
      'POST masivo',
      async (headers) =>
        send('POST', 'reportes/masivo', {
          headers,
          body: { reporte_ids: [await forum.report()], accion: 'resolver', resolucion: 'Visto' },
        }),
      [401, 403, 403, 200, 200, 200, 401, 403],
    ],
    [
      'GET sanciones',
      (headers) => send('GET', 'sanciones?usuario_id=u-ana', { headers }),
      [401, 403, 403, 200, 200, 200, 401, 403],
    ],
    [
      'POST sanciones',
      async (headers) =>
        send('POST', 'sanciones', {
          headers,
          body: {
            usuario_id: `by-${await forum.write()}`,
            tipo_sancion: 'suspension_permanente',
            razon: 'x',
          },
        }),
      [401, 403, 403, 403, 201, 201, 401, 403],
    ],
    [
      'GET historial',
      (headers) => send('GET', 'usuarios/u-ana/historial', { headers }),
      [401, 403, 403, 200, 200, 200, 401, 403],
    ],
    [
      'GET estadisticas',
      (headers) => send('GET', 'estadisticas-moderacion?fecha_inicio=2026-01-01', { headers }),
      [401, 403, 403, 200, 200, 200, 401, 403],
    ],
  ];

  test.for(table)('%s', async ([, attempt, expected]) => {
    const found: number[] = [];
    for (const caller of callers) {
      const { response, body } = await attempt(as(caller));
      found.push(response.status);
      if (response.status < 400) continue;
      expect(response.headers.get('content-type')).toContain('application/problem+json');
      expect(body).toMatchObject({ status: response.status, detail: expect.any(String) as string });
    }

    expect(found).toEqual(expected);
  });

  test('what is answered has the keys of the contract', async () => {
    const id = await forum.report();
    const filter = '?estado=pendiente&tipo_contenido=post&limit=200';
    const listed = (await send('GET', `reportes${filter}`, { headers: as('moderator') })).body;
    const body = { reporte_ids: [id, id], accion: 'resolver', resolucion: 'Visto' };
    const bulk = (await send('POST', 'reportes/masivo', { headers: as('moderator'), body })).body;
    const { body: figures } = await send('GET', 'estadisticas-moderacion', { headers: as('admin') });

    expect(listed['total']).toBe((listed['reportes'] as unknown[]).length);
    expect(listed['reportes']).toEqual(
      expect.arrayContaining([expect.objectContaining({ id, estado: 'pendiente', prioridad: 'media' })]),
    );
    expect(bulk['procesados']).toBe(1);
    expect(Object.keys(figures)).toEqual(
      expect.arrayContaining(['reportes_totales', 'tiempo_promedio_resolucion', 'usuarios_en_vigilancia']),
    );
  });

  test('a thread, a post and a comment are listed as what they are, with their title and their first words', async () => {
    const kinds = { hilo: 'thread', post: 'post', comentario: 'comment' } as const;
    for (const [word, type] of Object.entries(kinds)) {
      const title = type === 'thread' ? 'Un hilo' : null;
      const content = { id: `k-${type}`, type, title, text: `${word} `.repeat(100) };
      const author = { id: 'u-autora', name: 'autora', roles: [] };
      await forum.server.post({ id: `e-${type}`, kind: 'content.created', author, content });
      const { error } = await forum.as('berta').rpc('crear_reporte_foro', {
        p_tipo_contenido: word,
        p_contenido_id: content.id,
        p_razon: 'spam',
      });
      expect(error).toBeNull();
    }
    const shown = async (p_tipo_contenido: string) => {
      const { data }: { readonly data: unknown } = await forum
        .as('moderator')
        .rpc('obtener_reportes_foro', { p_tipo_contenido })
        .like('contenido_id', 'k-*')
        .select('tipo_contenido, contenido_id, contenido_titulo, contenido_preview');
      const view = await forum
        .as('moderator')
        .from('foro_reportes')
        .select('contenido_id')
        .match({ tipo_contenido: p_tipo_contenido, reportado_por: 'u-berta' })
        .like('contenido_id', 'k-*');
      return { data, view: view.data };
    };

    for (const [word, type] of Object.entries(kinds))
      expect(await shown(word)).toEqual({
        data: [
          {
            tipo_contenido: word,
            contenido_id: `k-${type}`,
            contenido_titulo: type === 'thread' ? 'Un hilo' : null,
            contenido_preview: `${word} `.repeat(100).slice(0, 200),
          },
        ],
        view: [{ contenido_id: `k-${type}` }],
      });
  });

  test.for([
    ['an unknown key', 'reportes?colour=red', 400],
    ['a word that is none', 'reportes?estado=abierto', 400],
    ['a day that is none', 'estadisticas-moderacion?fecha_inicio=ayer', 400],
    ['nobody', 'sanciones', 400],
  ] as const)('%s is refused', async ([, path, status]) => {
    const { response, body } = await send('GET', path, { headers: as('moderator') });

    expect(response.status, JSON.stringify(body)).toBe(status);
  });

  test.for([
    ['the longest', 3_653, 201],
    ['a day more', 3_654, 400],
  ] as const)(
    'a suspension of %s is taken and refused alike by the route and the function',
    async ([, days, status]) => {
      const by = `by-${await forum.write()}`;
      const body = { usuario_id: by, tipo_sancion: 'suspension_temporal', razon: 'x', dias_duracion: days };
      const sent = await send('POST', 'sanciones', { headers: as('moderator'), body });
      const called = await forum.as('moderator').rpc('aplicar_sancion_usuario', {
        p_usuario_id: by,
        p_tipo_sancion: 'suspension_temporal',
        p_razon: 'x',
        p_dias_duracion: days,
      });

      expect(sent.response.status).toBe(status);
      expect(called.status).toBe(status === 201 ? 200 : status);
    },
  );

  test('a key makes repeating harmless', async () => {
    const headers = { ...as('moderator'), 'idempotency-key': 'k-1' };
    const body = { usuario_id: 'u-berta', tipo_sancion: 'advertencia', razon: 'Una vez' };
    const first = await send('POST', 'sanciones', { headers, body });
    const second = await send('POST', 'sanciones', { headers, body });
    const other = await send('POST', 'sanciones', { headers, body: { ...body, razon: 'Otra' } });

    expect(second.body).toEqual(first.body);
    expect(other.response.status).toBe(409);
  });

  test('a desk session reads, and changes things from the desk’s own pages only', async () => {
    const own = forum.server.url;
    const change = async (origin: Readonly<Record<string, string>>) => {
      const body = { reporte_id: await forum.report(), accion: 'desestimar', resolucion: 'Nada' };
      return (await send('PATCH', 'reportes', { headers: { cookie, ...origin }, body })).response.status;
    };

    expect((await send('GET', 'reportes', { headers: { cookie } })).response.status).toBe(200);
    expect(await change({ origin: own })).toBe(200);
    expect(await change({})).toBe(403);
    expect(await change({ origin: 'null' })).toBe(403);
    expect(await change({ origin: 'https://otro.example' })).toBe(403);
    expect((await send('GET', 'reportes', { headers: { cookie: 'fuero_session=x' } })).response.status).toBe(
      401,
    );
  });

  test('pages of the forum may read the answers, and pages of nobody else', async () => {
    const read = async (path: string, method: string, origin: string) => {
      const response = await fetch(`${forum.server.url}${path}`, {
        method,
        headers: { origin, 'access-control-request-method': 'POST', ...as('moderator') },
      });
      await response.text();
      return { status: response.status, allowed: response.headers.get('access-control-allow-origin') };
    };

    for (const path of ['/rest/v1/rpc/crear_reporte_foro', '/api/admin/foro/reportes']) {
      expect(await read(path, 'OPTIONS', issuer)).toEqual({ status: 204, allowed: issuer });
      expect(await read(path, 'OPTIONS', 'https://otro.example')).toEqual({ status: 204, allowed: null });
    }
    for (const path of ['/rest/v1/foro_reportes', '/rest/v1/nada', '/api/admin/foro/reportes'])
      expect((await read(path, 'GET', issuer)).allowed).toBe(issuer);
    expect((await read('/api/forum/events', 'POST', issuer)).allowed).toBeNull();
    expect((await read('/rest/v1/foro_reportes', 'GET', 'https://otro.example')).allowed).toBeNull();
  });
});
