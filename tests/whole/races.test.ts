import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { issuer } from '../../adapters/http/testing/forum-keys.ts';
import { onServer } from '../../community/testing/each-database.ts';
import { asAdmin } from '../../community/testing/server.ts';
import type { Place } from '../../community/testing/place.ts';
import { startTwoServers } from './two-servers.ts';
import type { Answered, TwoServers } from './two-servers.ts';

/** Milliseconds for which the policy’s quota counts. */
const window = 3_000;
const policy = `fuero: 1
community: { id: prueba, name: Prueba, locale: es, timezone: Europe/Madrid, surfaces: { forum: { origin: "${issuer}" } } }
staff: { moderator: { forum: [moderador] } }
points: { values: { warning: 5 } }
reports: { reasons: { spam: { es: Publicidad, en: Spam } } }
names: { roles: { contada: contada } }
limits: [{ action: warn.add, roles: [contada], quota: { uses: 10, per: 3s } }]
`;

const moderators = Array.from({ length: 20 }, (_, n) => `moderadora-${n}`);

onServer((place) => {
  let it: TwoServers;

  beforeAll(async () => {
    it = await startTwoServers(place, policy);
    const staff = (id: string, roles: readonly string[]) => ({
      id: `e-${id}`,
      kind: 'member.updated',
      member: { id, name: `Nombre de ${id}`, roles },
    });
    const { status } = await it.servers[0].post([
      ...moderators.map((id) => staff(id, ['moderador'])),
      staff('contada', ['moderador', 'contada']),
      staff('contada-movil', ['moderador', 'contada']),
    ]);
    expect(status).toBe(200);
  });
  afterAll(() => it.remove());

  let written = 0;

  /** Somebody writes, somebody else reports it; the id of the report. */
  async function reported(author: string): Promise<string> {
    const number = ++written;
    const id = `c-${number}`;
    const told = await it.servers[0].post({
      id: `e-${id}`,
      kind: 'content.created',
      author: { id: author, name: author },
      content: { id, type: 'post', text: 'algo que alguien reporta' },
    });
    expect(told.status).toBe(200);
    const filed = await it.send({
      server: number,
      account: `lectora-${number}`,
      method: 'POST',
      path: '/api/admin/foro/reportes',
      body: { tipo_contenido: 'post', contenido_id: id, razon: 'spam' },
    });
    expect(filed.status).toBe(201);
    return String(filed.body['id']);
  }

  const resolve = (report: string, account: string, server: number) =>
    it.send({
      server,
      account,
      method: 'PATCH',
      path: '/api/admin/foro/reportes',
      body: { reporte_id: report, accion: 'resolver', resolucion: `De ${account}.` },
    });
  const claim = (report: string, account: string, server: number) =>
    it.submit({ server, account, path: `/reports/${report}?/claim`, form: {} });

  /** Twenty at once, every other one at each server: the one who won, and the answers of the others. */
  async function byAll(work: (account: string, server: number) => Promise<Answered>) {
    const answers = await Promise.all(moderators.map((account, server) => work(account, server)));
    const won = moderators.filter((_, n) => answers[n]?.status === 200);
    return { won, lost: answers.filter(({ status }) => status !== 200) };
  }

  test('who has taken a report resolves it; nineteen others, at two servers, are told who has it', async () => {
    const report = await reported('autora');
    const holder = moderators[7] ?? '';
    expect((await claim(report, holder, 1)).status).toBe(200);

    const others = await Promise.all(
      moderators.filter((one) => one !== holder).map((one, server) => resolve(report, one, server)),
    );
    const own = await resolve(report, holder, 0);

    expect(own).toEqual({ status: 200, body: { id: report, estado: 'resuelto' } });
    for (const { status, body } of others) {
      expect(status).toBe(409);
      expect(body['detail']).toBe(`Este reporte lo lleva Nombre de ${holder}.`);
    }
  });

  test('twenty take a report in the desks of two servers: one has it, the others read their name', async () => {
    const report = await reported('autora');
    const { won, lost } = await byAll((account, server) => claim(report, account, server));

    expect(won).toHaveLength(1);
    expect(lost).toHaveLength(19);
    for (const { status, body } of lost) {
      expect(status).toBe(409);
      expect(body['data']).toContain('refusal.report-taken');
      expect(body['data']).toContain(`Nombre de ${won[0]}`);
    }
  });

  test('twenty resolve a report that nobody has taken: one does, the others read who did', async () => {
    const report = await reported('autora');
    const { won, lost } = await byAll((account, server) => resolve(report, account, server));

    expect(won).toHaveLength(1);
    for (const { status, body } of lost) {
      expect(status).toBe(409);
      expect(body['detail']).toContain(`Nombre de ${won[0]}`);
    }
  });

  test('lots in opposite orders, single ones and sanctions of the same authors, all at once: no deadlock reaches anybody', async () => {
    const reports = await Promise.all(Array.from({ length: 12 }, (_, n) => reported(`autora-${n % 3}`)));
    const lot = (account: string, server: number, ids: readonly string[]) =>
      it.send({
        server,
        account,
        method: 'POST',
        path: '/api/admin/foro/reportes/masivo',
        body: { reporte_ids: ids, accion: 'desestimar', resolucion: 'Limpieza.' },
      });
    const warned = (report: string, account: string, server: number) =>
      it.send({
        server,
        account,
        method: 'POST',
        path: '/rest/v1/rpc/resolver_reporte_foro',
        body: { p_reporte_id: report, p_resolucion: 'Avisada.', p_accion: 'advertencia' },
      });
    const [one = '', two = '', three = '', four = '', ...others] = moderators;
    const answers = await Promise.all([
      lot(one, 0, reports),
      lot(two, 1, reports.toReversed()),
      lot(three, 0, reports.slice(3, 9)),
      lot(four, 1, reports.slice(3, 9).toReversed()),
      ...others
        .slice(0, 12)
        .flatMap((account, n) => [
          warned(reports[(n * 7) % 12] ?? '', account, n),
          sanction('sanciones', { account, server: n + 1, member: `autora-${n % 3}` }),
        ]),
    ]);
    const lots = answers.slice(0, 4).map(({ body }) => Number(body['procesados']));
    const warnings = answers.slice(4).filter((_, n) => n % 2 === 0);
    const closed = lots.reduce((sum, count) => sum + count, 0);

    expect(answers.filter(({ status }) => ![200, 201, 204, 409].includes(status))).toEqual([]);
    expect(closed + warnings.filter(({ status }) => status < 300).length).toBe(12);
    for (const server of it.servers) expect(server.said()).not.toMatch(/"level":"(?:warn|error)"/);
  });

  type Name = 'sanciones' | 'aplicar_sancion_usuario' | 'desk';
  const names: readonly Name[] = ['sanciones', 'aplicar_sancion_usuario', 'desk'];

  /** A warning without points, under one of the three names that the same action has. */
  function sanction(
    name: Name,
    {
      account,
      server,
      member,
    }: { readonly account: string; readonly server: number; readonly member: string },
  ): Promise<Answered> {
    const asked = { server, account };
    if (name === 'sanciones')
      return it.send({
        ...asked,
        method: 'POST',
        path: '/api/admin/foro/sanciones',
        body: { usuario_id: member, tipo_sancion: 'advertencia', razon: 'x', puntos: 0 },
      });
    if (name === 'aplicar_sancion_usuario')
      return it.send({
        ...asked,
        method: 'POST',
        path: `/rest/v1/rpc/${name}`,
        body: { p_usuario_id: member, p_tipo_sancion: 'advertencia', p_razon: 'x', p_puntos: 0 },
      });
    return it.submit({
      ...asked,
      path: `/members/${member}?/sanction`,
      form: { kind: 'warning', reason: 'x', points: '0' },
    });
  }

  test('a quota of ten holds for three names of the action, two accounts of one person and two servers, also as its window moves on', async () => {
    await it.servers[0].post({
      id: 'e-avisable',
      kind: 'member.updated',
      member: { id: 'avisable', name: 'avisable', roles: [] },
    });
    const memberOf = async (account: string) => {
      const [found] = await inDatabase<{ member: string }>(
        place,
        `select member_id as member from fuero.accounts where external_id = '${account}'`,
      );
      return found?.member ?? '';
    };
    const [member, counted] = [await memberOf('avisable'), await memberOf('contada')];
    // Two accounts of one person; the events door makes a member for each until they are joined.
    await inDatabase(
      place,
      `update fuero.accounts set member_id = '${counted}' where external_id = 'contada-movil'`,
    );
    const commands = (count: number, ...among: readonly Name[]) =>
      Array.from({ length: count }, async (_, n) => {
        const name = among[n % among.length] ?? 'desk';
        const account = n % 4 < 2 ? 'contada' : 'contada-movil';
        const subject = name === 'desk' ? member : 'avisable';
        return sanction(name, { account, server: n % 2, member: subject });
      });
    const uses = async () =>
      (
        await inDatabase<{ at: Date }>(
          place,
          `select at from fuero.audit_entries where action = 'warn.add' and actor = '${counted}' order by at`,
        )
      ).map(({ at }) => at.getTime());

    const answers = await Promise.all(commands(100, ...names));
    const first = await uses();
    expect(first).toHaveLength(10);
    const refused = answers.filter(({ status }) => status >= 400);
    expect(refused).toHaveLength(90);
    for (const { body } of refused) expect(JSON.stringify(body)).toContain('policy.yaml');

    // Before, at and after the moment at which the first of the ten no longer counts.
    const edge = (first[0] ?? 0) + window;
    while (Date.now() < edge - 300) await sleep(20);
    for (; Date.now() < edge + 700; await sleep(100)) await Promise.all(commands(12, ...names));
    const all = await uses();

    expect(all.length).toBeGreaterThan(10);
    for (const at of all)
      expect(all.filter((other) => other > at - window && other <= at).length).toBeLessThanOrEqual(10);
  });
});

async function inDatabase<Row>({ databaseUrl }: Place, sql: string): Promise<readonly Row[]> {
  const name = new URL(databaseUrl ?? '').pathname.slice(1);
  return asAdmin(async (admin) => (await admin.query(sql)).rows as Row[], name);
}
