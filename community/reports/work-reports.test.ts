import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { MemberActor } from '../actor.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { noon } from '../testing/test-house.ts';
import { about, openReportingHouse, refusalOf } from './testing/reporting-house.ts';
import type { ReportingHouse } from './testing/reporting-house.ts';

eachDatabase((place) => {
  let it: ReportingHouse;
  let ana: MemberActor;
  let marta: MemberActor;
  let simon: MemberActor;
  let sara: MemberActor;
  let alba: MemberActor;

  beforeAll(async () => {
    it = await openReportingHouse(place);
    ana = await it.someone('ana');
    marta = await it.someone('marta', 'moderator');
    simon = await it.someone('simon', 'moderator');
    sara = await it.someone('sara', 'senior');
    alba = await it.someone('alba', 'admin');
  });
  afterAll(() => it.house.close());

  let filed = 0;
  /** Each by somebody else, so that nobody reports too much. */
  async function fresh(author?: string): Promise<string> {
    const reporter = await it.someone(`reportera-${Math.floor((filed += 1) / 15)}`);
    return (await it.reports.file(reporter, about(await it.posted('algo', author)))).id;
  }
  const detail = async (id: string) => (await it.reports.get(marta, id)) ?? expect.fail('no report');
  const audited = (id: string) =>
    it.rows<{ actor: string; action: string }>(
      'select actor, action from audit_entries where subject = ? order by sequence',
      [`report:${id}`],
    );
  const told = (id: string) =>
    it.rows<{ member_id: string; kind: string; body: string }>(
      'select member_id, kind, body from notifications where report_id = ? order by member_id',
      [id],
    );

  test('a report is taken on, given back, given to somebody, and all of it is in the audit trail', async () => {
    const id = await fresh();
    await it.reports.claim(marta, id);
    await it.reports.claim(marta, id);
    const taken = await detail(id);
    await it.reports.release(marta, id);
    const given = await detail(id);
    await it.reports.assign(marta, id, simon.member);

    expect(taken).toMatchObject({ state: 'in-review', assignedTo: { id: marta.member, name: 'marta' } });
    expect(given).toMatchObject({ state: 'open', assignedTo: null });
    expect(await detail(id)).toMatchObject({ state: 'in-review', assignedTo: { name: 'simon' } });
    expect((await audited(id)).map(({ action }) => action)).toEqual([
      'report.file',
      'report.claim',
      'report.claim',
      'report.assign',
    ]);
  });

  test('what somebody has taken on is theirs: an equal rank is told who has it, a higher one takes over', async () => {
    const id = await fresh();
    await it.reports.claim(marta, id);
    const refused = { code: 'refusal.report-taken', values: { holder: 'marta', member: marta.member } };

    for (const call of [
      () => it.reports.claim(simon, id),
      () => it.reports.claim(alba, id),
      () => it.reports.release(simon, id),
      () => it.reports.assign(simon, id, simon.member),
      () => it.reports.resolve(simon, id, { resolution: 'x', action: null }),
      () => it.reports.dismiss(simon, id, { resolution: 'x' }),
    ])
      expect(await refusalOf(call())).toEqual(refused);
    await it.reports.resolve(sara, id, { resolution: 'Hecho.', action: null });
    expect(await detail(id)).toMatchObject({ state: 'resolved', closedBy: { name: 'sara' } });
  });

  test('among admins, who rank the same, a report can be given on', async () => {
    const id = await fresh();
    const otra = await it.someone('otra-admin', 'admin');
    await it.reports.claim(alba, id);
    await it.reports.assign(otra, id, otra.member);

    expect(await detail(id)).toMatchObject({ assignedTo: { name: 'otra-admin' } });
  });

  test('a report is given to staff only', async () => {
    const id = await fresh();

    expect(await refusalOf(it.reports.assign(marta, id, ana.member))).toMatchObject({
      code: 'refusal.assignee-not-staff',
    });
    for (const nobody of [randomUUID(), 'x'])
      expect(await refusalOf(it.reports.assign(marta, id, nobody))).toMatchObject({
        code: 'refusal.no-member',
      });
  });

  test('a decided report is not overwritten: the refusal names its state, who closed it and when', async () => {
    const id = await fresh();
    await it.reports.dismiss(marta, id, { resolution: 'No es nada.' });
    const values = { state: 'dismissed', by: 'marta', at: noon.toISOString() };

    for (const call of [
      () => it.reports.resolve(simon, id, { resolution: 'x', action: null }),
      () => it.reports.dismiss(simon, id, { resolution: 'x' }),
      () => it.reports.claim(simon, id),
      () => it.reports.release(simon, id),
      () => it.reports.assign(simon, id, simon.member),
    ])
      expect(await refusalOf(call())).toEqual({ code: 'refusal.report-closed', values });
    expect(await detail(id)).toMatchObject({ state: 'dismissed', resolution: 'No es nada.' });
  });

  test('everybody who reported it is told how it ended', async () => {
    const written = await it.posted('muchos lo ven');
    const [uno, dos] = await Promise.all(['uno', 'dos'].map((name) => it.someone(name)));
    const { id } = await it.reports.file(uno ?? ana, about(written, 'spam'));
    await it.reports.file(dos ?? ana, about(written, 'otro'));
    await it.reports.resolve(marta, id, { resolution: 'Gracias, lo quitamos.', action: null });
    const notices = await told(id);

    expect(new Set(notices.map(({ member_id }) => member_id))).toEqual(new Set([uno?.member, dos?.member]));
    expect(notices.map(({ kind }) => kind)).toEqual(['report-resolved', 'report-resolved']);
    expect(notices[0]?.body).toContain('Gracias, lo quitamos.');
    expect(await detail(id)).toMatchObject({ resolution: 'Gracias, lo quitamos.', closedAt: noon });
  });

  test('a report is opened again with a reason, and what was said stays in the audit trail', async () => {
    const id = await fresh();
    await it.reports.resolve(marta, id, { resolution: 'Listo.', action: null });
    await it.reports.reopen(simon, id, 'Hay más.');

    expect(await detail(id)).toMatchObject({
      state: 'open',
      resolution: null,
      closedAt: null,
      closedBy: null,
      assignedTo: null,
    });
    expect(await refusalOf(it.reports.reopen(simon, id, 'Otra vez.'))).toMatchObject({
      code: 'refusal.report-open',
    });
    expect((await audited(id)).map(({ action }) => action).slice(1)).toEqual([
      'report.resolve',
      'report.reopen',
    ]);
  });

  test('there is one open report for content: another one keeps the first one closed', async () => {
    const written = await it.posted('reincidente');
    const first = await it.reports.file(ana, about(written));
    await it.reports.dismiss(marta, first.id, { resolution: 'No.' });
    const second = await it.reports.file(ana, about(written));

    expect(await refusalOf(it.reports.reopen(marta, first.id, 'Sí.'))).toEqual({
      code: 'refusal.reported-again',
      values: { report: second.id },
    });
  });

  test('whom a report is about does not decide it, unless nobody ranks above them', async () => {
    const [mine, hers] = [await fresh('marta'), await fresh('alba')];

    for (const call of [
      () => it.reports.claim(marta, mine),
      () => it.reports.dismiss(marta, mine, { resolution: 'x' }),
      () => it.reports.assign(simon, mine, marta.member),
    ])
      expect(await refusalOf(call())).toMatchObject({ code: 'refusal.own-report' });
    await it.reports.dismiss(alba, hers, { resolution: 'Fui yo, y no es nada.' });
    expect(await detail(hers)).toMatchObject({ state: 'dismissed' });
  });

  test('staff write notes that members never read', async () => {
    const { id } = await it.reports.file(ana, about(await it.posted('anotable')));
    const note = await it.reports.addNote(marta, id, '  Ojo con este.  ');

    expect(note).toMatchObject({ author: { name: 'marta' }, text: 'Ojo con este.', at: noon });
    expect((await detail(id)).notes).toEqual([note]);
    expect(await it.reports.get(ana, id)).toMatchObject({ notes: [], judgement: null, versions: [] });
  });

  test('a member sees what they filed, without who works on it, and nothing of others', async () => {
    const { id } = await it.reports.file(ana, about(await it.posted('propio')));
    const other = await fresh();
    await it.reports.claim(marta, id);
    const own = await it.reports.list(ana, { limit: 200, count: 'exact' });

    expect(own.rows.map((row) => row.id)).toContain(id);
    expect(own.rows.map((row) => row.id)).not.toContain(other);
    expect(own.total).toBe(own.rows.length);
    expect(await it.reports.get(ana, id)).toMatchObject({
      assignedTo: null,
      closedBy: null,
      state: 'in-review',
    });
    expect(await it.reports.get(ana, other)).toBeNull();
  });

  test.for([
    ['claim', (id: string) => it.reports.claim(ana, id)],
    ['release', (id: string) => it.reports.release(ana, id)],
    ['assign', (id: string) => it.reports.assign(ana, id, marta.member)],
    ['resolve', (id: string) => it.reports.resolve(ana, id, { resolution: 'x', action: null })],
    [
      'resolve with an action',
      (id: string) => it.reports.resolve(ana, id, { resolution: 'x', action: { kind: 'ban' } }),
    ],
    ['dismiss', (id: string) => it.reports.dismiss(ana, id, { resolution: 'x' })],
    ['reopen', (id: string) => it.reports.reopen(ana, id, 'x')],
    ['bulk', (id: string) => it.reports.bulk(ana, { ids: [id], as: 'dismiss', resolution: 'x' })],
    ['note', (id: string) => it.reports.addNote(ana, id, 'x')],
    ['versions', () => it.reports.versions(ana, { surface: 'forum', type: 'post', id: 'c-1' })],
  ] as const)('an ordinary member may not: %s', async ([, call]) => {
    const id = await fresh();

    expect(await refusalOf(call(id))).toMatchObject({ code: 'refusal.not-staff' });
    expect(await detail(id)).toMatchObject({ state: 'open', assignedTo: null });
  });

  test('visitors and the service neither read nor decide', async () => {
    const id = await fresh();
    const visitor = { kind: 'visitor', community: 'prueba' } as const;
    const service = { kind: 'service', community: 'prueba' } as const;

    expect(await refusalOf(it.reports.dismiss(visitor, id, { resolution: 'x' }))).toMatchObject({
      code: 'refusal.sign-in',
    });
    for (const [actor, code] of [
      [visitor, 'refusal.sign-in'],
      [service, 'refusal.not-staff'],
    ] as const) {
      expect(await refusalOf((async () => it.reports.list(actor, {}))())).toMatchObject({ code });
      expect(await refusalOf((async () => it.reports.get(actor, id))())).toMatchObject({ code });
      expect(await refusalOf(it.reports.resolve(actor, id, { resolution: 'x', action: null }))).toMatchObject(
        {
          code,
        },
      );
    }
  });

  test.for(['', '   ', 'x'.repeat(2_001), 'a\0'])(
    'a resolution that nobody could read: %j',
    async (resolution) => {
      const id = await fresh();

      expect(await refusalOf(it.reports.dismiss(marta, id, { resolution }))).toMatchObject({
        code: 'refusal.bad-resolution',
      });
    },
  );

  test('many at once: each id is answered, in order, and missing ones are not counted as done', async () => {
    const [one, two, closed, held, mine] = await Promise.all([
      fresh(),
      fresh(),
      fresh(),
      fresh(),
      fresh('marta'),
    ]);
    await it.reports.dismiss(simon, closed, { resolution: 'No.' });
    await it.reports.claim(simon, held);
    const missing = randomUUID();
    const ids = [one, missing, closed, held, two, one, 'x', mine];
    const answers = await it.reports.bulk(marta, { ids, as: 'resolve', resolution: 'Limpieza.' });

    expect(answers).toEqual([
      { id: one, outcome: 'changed' },
      { id: missing, outcome: 'missing' },
      { id: closed, outcome: 'closed', state: 'dismissed', by: 'simon' },
      {
        id: held,
        outcome: 'refused',
        code: 'refusal.report-taken',
        values: { holder: 'simon', member: simon.member },
      },
      { id: two, outcome: 'changed' },
      { id: one, outcome: 'closed', state: 'resolved', by: 'marta' },
      { id: 'x', outcome: 'missing' },
      { id: mine, outcome: 'refused', code: 'refusal.own-report', values: {} },
    ]);
    expect(await detail(closed)).toMatchObject({ state: 'dismissed', resolution: 'No.' });
  });

  test('many at once, asked again with the same key: the same answers', async () => {
    const ids = await Promise.all([fresh(), fresh()]);
    const input = { ids, as: 'dismiss', resolution: 'Nada.' } as const;
    const first = await it.reports.bulk(marta, input, { key: 'lote-1' });

    expect(first.map(({ outcome }) => outcome)).toEqual(['changed', 'changed']);
    expect(await it.reports.bulk(marta, input, { key: 'lote-1' })).toEqual(first);
    expect(
      await refusalOf(it.reports.bulk(marta, { ...input, resolution: 'Otra.' }, { key: 'lote-1' })),
    ).toMatchObject({ code: 'refusal.key-reused' });
  });

  test('an unknown action and too many ids are errors, not nothing done', async () => {
    const ids = [await fresh()];
    const strange = 'borrar' as 'dismiss';

    expect(await refusalOf(it.reports.bulk(marta, { ids, as: strange, resolution: 'x' }))).toMatchObject({
      code: 'refusal.unknown-action',
    });
    expect(
      await refusalOf(
        it.reports.bulk(marta, {
          ids: Array.from({ length: 501 }, () => randomUUID()),
          as: 'dismiss',
          resolution: 'x',
        }),
      ),
    ).toEqual({ code: 'refusal.too-many-ids', values: { limit: 500 } });
  });

  test('the desk is told after each change, and not of what was refused', async () => {
    const heard: string[] = [];
    const stop = it.house.desk.live.subscribe(
      { ...marta, communityName: '', name: 'marta', rank: 'moderator' },
      (message) => {
        if (message.kind === 'report') heard.push(message.id);
      },
    );
    const id = await fresh();
    await it.reports.claim(marta, id);
    await refusalOf(it.reports.claim(simon, id));
    await it.reports.dismiss(marta, id, { resolution: 'Nada.' });
    const last = await fresh();
    // What is told waits for a look at the rank, in its order.
    await vi.waitFor(() => expect(heard).toContain(last), 10_000);
    stop();

    expect(heard).toEqual([id, id, id, last]);
  });
});
