import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApiDocument } from '../../http/testing/api-document.ts';
import { eachDatabase } from '../../../community/testing/each-database.ts';
import { createContractClient } from '../testing/contract-client.ts';
import type { Answered } from '../testing/contract-client.ts';
import { callers, openForumPlace } from '../testing/forum-place.ts';
import type { Caller, ForumPlace } from '../testing/forum-place.ts';

type Headers = Readonly<Record<string, string>>;

/** A path of the document with everything that it can be asked about berta. */
function addressesOf(path: string): readonly string[] {
  if (path.includes('{kind}'))
    return ['reports', 'actions', 'sanctions'].map((kind) =>
      path.replace('{kind}', kind).replace('{format}', 'json'),
    );
  const asked: Readonly<Record<string, string>> = {
    rpc: 'p_usuario_id=u-berta',
    sanciones: 'usuario_id=u-berta',
    deliveries: 'after=0&limit=500',
  };
  const [, query] = Object.entries(asked).find(([part]) => path.split('/').includes(part)) ?? [];
  const plain = path.replace('{id}', 'u-berta');
  return query === undefined || path.includes('_reportes_') ? [plain] : [`${plain}?${query}`];
}

eachDatabase((place) => {
  let forum: ForumPlace;
  let client: Awaited<ReturnType<typeof createContractClient>>;

  /** Whatever the document says can be read, but what never ends. */
  let doors: readonly string[];

  beforeAll(async () => {
    forum = await openForumPlace(place);
    client = await createContractClient(forum);
    const { body } = await forum.server.call('/api/openapi.json');
    doors = Object.entries((body as ApiDocument).paths)
      .filter(([path, methods]) => methods['get'] !== undefined && !path.endsWith('/live'))
      .flatMap(([path]) => addressesOf(path));
  });
  afterAll(() => forum.remove());

  const post = (path: string, body: object, headers: Headers) => client.send('POST', path, { body, headers });
  const as = (caller: Caller, key?: string): Headers => ({
    ...client.as(caller),
    ...(key === undefined ? {} : { 'idempotency-key': key }),
  });
  const acting = (content: string, more: object = {}) => ({
    tipo_accion: 'eliminar_contenido',
    tipo_contenido: 'post',
    contenido_id: content,
    razon: 'Repetido',
    ...more,
  });
  interface Delivery {
    readonly kind: string;
    readonly payload: { readonly content?: { readonly id: string } };
  }
  /** What the forum's server polls about some content, as kind and payload. */
  async function owed(content: string) {
    const { body } = await forum.server.call('/api/forum/deliveries?after=0&limit=500', {
      headers: { authorization: forum.bearer('service') },
    });
    const { deliveries } = body as { deliveries: readonly Delivery[] };
    return deliveries
      .filter(({ payload }) => payload.content?.id === content)
      .map(({ kind, payload }) => ({ kind, payload }));
  }

  async function sanction(): Promise<string> {
    const body = { usuario_id: `by-${await forum.write()}`, tipo_sancion: 'advertencia', razon: 'Spam' };
    return String((await post('sanciones', body, as('admin'))).body['id']);
  }

  /** Status by caller: anonymous, two members, three ranks, a token that has expired, the forum's own server. */
  const table: readonly (readonly [
    what: string,
    send: (headers: Headers) => Promise<Answered>,
    expected: readonly number[],
  ])[] = [
    [
      'POST acciones',
      async (headers) => post('acciones', acting(await forum.write()), headers),
      [401, 403, 403, 201, 201, 201, 401, 403],
    ],
    [
      'POST acciones, editar_contenido',
      async (headers) =>
        post(
          'acciones',
          acting(await forum.write(), { tipo_accion: 'editar_contenido', detalles: { texto: 'mejor' } }),
          headers,
        ),
      [401, 403, 403, 403, 201, 201, 401, 403],
    ],
    [
      'POST notas',
      async (headers) => post(`sanciones/${await sanction()}/notas`, { texto: 'SECRETO' }, headers),
      [401, 403, 403, 201, 201, 201, 401, 403],
    ],
    [
      'POST notificaciones',
      async (headers) =>
        post('notificaciones', { usuario_id: `by-${await forum.write()}`, mensaje: 'Hola' }, headers),
      [401, 403, 403, 201, 201, 201, 401, 403],
    ],
    [
      'POST notificaciones to a moderator',
      (headers) => post('notificaciones', { usuario_id: 'u-moderator', mensaje: 'Hola' }, headers),
      [401, 403, 403, 403, 201, 201, 401, 403],
    ],
    [
      'POST notificaciones to nobody',
      (headers) => post('notificaciones', { usuario_id: 'u-nobody', mensaje: 'Hola' }, headers),
      [401, 403, 403, 404, 404, 404, 401, 403],
    ],
    [
      'POST notificaciones without words',
      (headers) => post('notificaciones', { usuario_id: 'u-ana' }, headers),
      [401, 403, 403, 400, 400, 400, 401, 403],
    ],
  ];

  test.for(table)('%s', async ([, attempt, expected]) => {
    const found: number[] = [];
    for (const caller of callers) found.push((await attempt(as(caller))).response.status);

    expect(found).toEqual(expected);
  });

  test('content is removed and brought back, and the forum is told both', async () => {
    const content = await forum.write();
    const removed = await post('acciones', acting(content), as('moderator'));
    const back = await post(
      'acciones',
      acting(content, { tipo_accion: 'restaurar_contenido', razon: 'Fue un error' }),
      as('moderator'),
    );

    expect([removed.response.status, back.response.status]).toEqual([201, 201]);
    expect(await owed(content)).toEqual([
      { kind: 'content.delete', payload: { content: { type: 'post', id: content }, reason: 'Repetido' } },
      {
        kind: 'content.publish',
        payload: {
          content: { type: 'post', id: content },
          reason: 'Fue un error',
          title: null,
          text: 'algo que alguien reporta',
        },
      },
    ]);
    const { data } = await forum
      .as('moderator')
      .from('foro_acciones_moderacion')
      .select('id,tipo_accion,notificar_usuario')
      .eq('contenido_id', content);
    expect(data).toHaveLength(2);
    expect(data).toEqual(
      expect.arrayContaining([
        { id: removed.body['id'], tipo_accion: 'eliminar_contenido', notificar_usuario: true },
        { id: back.body['id'], tipo_accion: 'restaurar_contenido', notificar_usuario: true },
      ]),
    );
    const history = await client.send('GET', `usuarios/by-${content}/historial`, {
      headers: as('moderator'),
    });
    expect(history.body['historial']).toEqual(
      expect.arrayContaining([expect.objectContaining({ tipo_accion: 'restaurar_contenido' })]),
    );
  });

  test.for<[string, object, number]>([
    ['what is not removed', { tipo_accion: 'restaurar_contenido' }, 409],
    ['a sanction', { tipo_accion: 'baneo' }, 400],
    ['an edit to nothing', { tipo_accion: 'editar_contenido' }, 400],
    ['a move to nowhere', { tipo_accion: 'mover_hilo', tipo_contenido: 'hilo' }, 400],
    ['a post as a thread', { tipo_accion: 'cerrar_hilo' }, 400],
    ['no reason', { razon: '' }, 400],
    ['a key that is none', { color: 'rojo' }, 400],
    ['content that nobody spoke of', { contenido_id: 'nada' }, 404],
  ])('refused: %s', async ([, more, status]) => {
    const content = await forum.write();
    const { response, body } = await post('acciones', acting(content, more), as('admin'));

    expect(response.status, JSON.stringify(body)).toBe(status);
    expect(await owed(content)).toEqual([]);
  });

  test('a note about a sanction is written once', async () => {
    const body = { usuario_id: 'u-berta', tipo_sancion: 'advertencia', razon: 'Spam' };
    const id = String((await post('sanciones', body, as('admin'))).body['id']);
    const path = `sanciones/${id}/notas`;
    const first = await post(path, { texto: 'SECRETO' }, as('moderator', 'k-notas'));
    const second = await post(path, { texto: 'SECRETO' }, as('moderator', 'k-notas'));
    const other = await post(path, { texto: 'Otra' }, as('moderator', 'k-notas'));

    expect(first.body).toMatchObject({
      texto: 'SECRETO',
      autor_id: 'u-moderator',
      autor_nombre: 'moderator',
    });
    expect(second.body).toEqual(first.body);
    expect(other.response.status).toBe(409);
  });

  test('what staff write to each other comes out of no door that there is, but theirs', async () => {
    const { house } = forum.server;
    const { moderation } = house;
    const staff = await house.staff.find('prueba', { surface: 'forum', externalId: 'u-moderator' });
    if (staff === null) throw new Error('nobody is the moderator');
    const member = await moderation.members.byAccount('prueba', { surface: 'forum', externalId: 'u-berta' });
    const stream = await fetch(`${forum.server.url}/api/forum/notifications/live`, { headers: as('berta') });
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    const filed = await forum.as('berta').rpc('crear_reporte_foro', {
      p_tipo_contenido: 'post',
      p_contenido_id: await forum.write(),
      p_razon: 'spam',
    });
    const report = String(filed.data);
    const sanction = await post(
      'sanciones',
      { usuario_id: 'u-berta', tipo_sancion: 'advertencia', razon: 'Spam' },
      as('admin'),
    );

    await moderation.members.addNote(staff, member ?? '', 'SECRETO uno');
    await moderation.members.watch(staff, member ?? '', 'SECRETO dos');
    await moderation.reports.addNote(staff, report, 'SECRETO tres');
    await moderation.sanctions.addNote(staff, String(sanction.body['id']), 'SECRETO cuatro');
    await moderation.reports.dismiss(staff, report, { resolution: 'Visto' });

    let heard = '';
    while (!heard.includes('Visto')) heard += (await reader?.read())?.value ?? '';
    await reader?.cancel();
    const answers = new Map<string, string>([['the stream', heard]]);
    for (const caller of ['berta', 'service'] as const)
      for (const path of doors) {
        const response = await fetch(forum.server.url + path, { headers: as(caller) });
        answers.set(`${caller} ${path}`, await response.text());
      }
    expect([...answers].filter(([, text]) => text.includes('SECRETO'))).toEqual([]);
    for (const path of ['foro_sanciones', 'rpc/obtener_historial_moderacion_usuario?p_usuario_id=u-berta'])
      expect(answers.get(`berta /rest/v1/${path}`)).toContain('Spam');
    const { data } = await forum
      .as('moderator')
      .from('foro_puntos_moderacion')
      .select('notas_moderador, en_lista_vigilancia')
      .eq('usuario_id', 'u-berta');
    expect(data).toEqual([{ notas_moderador: 'SECRETO uno', en_lista_vigilancia: true }]);
  });

  test('a notice is written once, and the member reads it in their table, the list and the stream', async () => {
    const stream = await fetch(`${forum.server.url}/api/forum/notifications/live`, {
      headers: as('ana'),
    });
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    const body = { usuario_id: 'u-ana', mensaje: 'El lunes hay mudanza' };
    const first = await post('notificaciones', body, as('moderator', 'k-avisos'));
    const second = await post('notificaciones', body, as('moderator', 'k-avisos'));
    const other = await post('notificaciones', { ...body, mensaje: 'Otra' }, as('moderator', 'k-avisos'));

    let heard = '';
    while (!heard.includes('event: notification')) heard += (await reader?.read())?.value ?? '';
    await reader?.cancel();
    expect(heard).toContain('El lunes hay mudanza');
    expect(second.body).toEqual(first.body);
    expect(other.response.status).toBe(409);
    const table = forum.as('ana').from('foro_notificaciones_moderacion');
    const { data } = await table.select('titulo,mensaje,leida,accion_id');
    expect(data).toEqual([
      {
        titulo: 'Un aviso del equipo',
        mensaje: expect.stringContaining('El lunes hay mudanza') as string,
        leida: false,
        accion_id: first.body['id'],
      },
    ]);
    const { body: listed } = await forum.server.call('/api/forum/notifications', { headers: as('ana') });
    expect(listed).toMatchObject({
      unread: 1,
      notifications: [{ kind: 'notice', action: first.body['id'] }],
    });
    const history = await client.send('GET', 'usuarios/u-ana/historial', { headers: as('moderator') });
    expect(history.body['historial']).toEqual([
      expect.objectContaining({ tipo_accion: 'aviso', razon: 'El lunes hay mudanza' }),
    ]);
  });

  test('the table itself takes no notice from anybody, and says by what it does', async () => {
    const row = { usuario_id: 'u-ana', titulo: 'x', mensaje: 'x' };
    for (const caller of ['moderator', 'admin'] as const) {
      const { error, status } = await forum.as(caller).from('foro_notificaciones_moderacion').insert(row);

      expect(status).toBe(405);
      expect(error).toMatchObject({
        code: 'PT405',
        details: expect.stringContaining('/api/admin/foro/notificaciones') as string,
      });
    }
  });

  test.for<[string, string, object, number]>([
    ['a sanction that is not there', '5a1c2f0e-6a3b-4a53-9f0e-0d8f3b1c2a10', { texto: 'x' }, 404],
    ['an id that is none', 'nada', { texto: 'x' }, 400],
    ['a note without words', '5a1c2f0e-6a3b-4a53-9f0e-0d8f3b1c2a10', { texto: '' }, 400],
  ])('a note is refused: %s', async ([, id, body, status]) => {
    expect((await post(`sanciones/${id}/notas`, body, as('admin'))).response.status).toBe(status);
  });

  test('removed once, and a key makes repeating harmless', async () => {
    const content = await forum.write();
    const first = await post('acciones', acting(content), as('moderator', 'k-acciones'));
    const second = await post('acciones', acting(content), as('moderator', 'k-acciones'));
    const other = await post('acciones', acting(content, { razon: 'Otra' }), as('moderator', 'k-acciones'));
    const again = await post('acciones', acting(content), as('moderator'));

    expect(second.body).toEqual(first.body);
    expect([first, second, other, again].map(({ response }) => response.status)).toEqual([
      201, 201, 409, 409,
    ]);
    expect(await owed(content)).toHaveLength(1);
  });
});
