import { afterAll, beforeAll, expect, test } from 'vitest';
import { eachDatabase } from '../../community/testing/each-database.ts';
import { asSuperuser, openPlace } from '../../community/testing/open-place.ts';
import { openForumPlace } from './testing/forum-place.ts';
import type { Caller, ForumPlace } from './testing/forum-place.ts';

eachDatabase((place) => {
  let forum: ForumPlace;
  /** Content whose author the moderator suspended, and of which a report was closed. */
  let content: string;
  let report: string;
  let lines: number;

  async function call(caller: Caller, path: string, body?: object) {
    const response = await fetch(forum.server.url + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: forum.bearer(caller), 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as unknown };
  }
  const rowsOf = async (path: string) => {
    const { status, body } = await call('admin', path);
    expect(status).toBe(200);
    return body;
  };

  // What a moderator did; then the forum deletes their account, says so, and somebody cleans up behind it in the database.
  beforeAll(async () => {
    forum = await openForumPlace(place);
    report = await forum.report();
    const [first] = (await rowsOf('/rest/v1/foro_reportes?select=contenido_id')) as {
      contenido_id: string;
    }[];
    content = first?.contenido_id ?? '';
    const done = [
      await call('moderator', '/api/admin/foro/sanciones', {
        usuario_id: `by-${content}`,
        tipo_sancion: 'suspension_temporal',
        dias_duracion: 30,
        razon: 'Insultos',
      }),
      await call('moderator', '/rest/v1/rpc/resolver_reporte_foro', {
        p_reporte_id: report,
        p_resolucion: 'Retirado.',
        p_accion: 'eliminar_contenido',
      }),
      await call('service', '/api/forum/events', {
        id: 'e-gone',
        kind: 'member.updated',
        member: { id: 'u-moderator', name: 'moderator', roles: [] },
      }),
    ];
    expect(done.map(({ status }) => status)).toEqual([201, 200, 200]);
    const verified = await forum.server.house.audit.verify('prueba');
    if (!verified.ok) throw new Error(JSON.stringify(verified));
    lines = verified.lines;
    await forum.remove();

    const database = await openPlace(place);
    const gone = `(select member_id from accounts where external_id = 'u-moderator')`;
    await expect(
      asSuperuser(place, database, `delete from members where id = ${gone}`),
    ).rejects.toMatchObject({ code: '23503' });
    await asSuperuser(place, database, `delete from accounts where external_id = 'u-moderator'`);
    await database.close();
    forum = await openForumPlace(place);
  });
  afterAll(() => forum.remove());

  test('their sanction is in force, with their name', async () => {
    expect(await rowsOf(`/api/admin/foro/sanciones?usuario_id=by-${content}`)).toMatchObject({
      sanciones: [{ razon: 'Insultos', activa: true, moderador_id: null, moderador_nombre: 'moderator' }],
    });
    expect(await rowsOf(`/rest/v1/foro_sanciones?usuario_id=eq.by-${content}`)).toMatchObject([
      { razon: 'Insultos', activa: true, moderador_id: null },
    ]);
    const { body } = await call('service', '/api/forum/events', {
      id: 'e-again',
      kind: 'content.created',
      author: { id: `by-${content}`, name: 'autor' },
      content: { id: 'c-again', type: 'post', text: 'aquí sigo' },
    });
    expect(body).toMatchObject({ decision: 'block', sanction: { kind: 'temporary-suspension' } });
  });

  test('what they decided and did stays, with their name', async () => {
    const { reportes } = (await rowsOf('/api/admin/foro/reportes')) as { reportes: { id: string }[] };
    expect(reportes.find(({ id }) => id === report)).toMatchObject({
      estado: 'resuelto',
      resolucion: 'Retirado.',
      resuelto_por: null,
      resuelto_por_nombre: 'moderator',
    });
    expect(await rowsOf(`/api/admin/foro/usuarios/by-${content}/historial`)).toMatchObject({
      historial: [
        { tipo_accion: 'eliminar_contenido', reporte_id: report, moderador_nombre: 'moderator' },
        { tipo_accion: 'suspension_temporal', moderador_nombre: 'moderator' },
      ],
    });
  });

  test('no line of the audit trail is gone, each has their name, and the chain holds', async () => {
    const { house } = forum.server;
    const session = await house.desk.sessions.redeem(await house.mintAdminLink());
    const admin = await house.desk.sessions.find(session?.token ?? '');
    if (admin === null) throw new Error('no session');
    const trail = await house.desk.audit.list(admin, { limit: 100 });
    const theirs = trail.filter(({ actorName }) => actorName === 'moderator').map(({ action }) => action);

    expect(await house.audit.verify('prueba')).toMatchObject({ ok: true, lines: trail.length });
    expect(trail.length).toBeGreaterThanOrEqual(lines);
    expect(theirs).toEqual(expect.arrayContaining(['sanction.suspend', 'report.resolve', 'content.delete']));
  });

  test('nobody acts with a token of that account any more', async () => {
    expect((await call('moderator', '/api/admin/foro/reportes')).status).toBe(403);
  });
});
