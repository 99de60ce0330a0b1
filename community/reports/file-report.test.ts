import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MemberActor } from '../actor.ts';
import type { ReportInput } from '../reports.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { hour, noon } from '../testing/test-house.ts';
import { about, openReportingHouse, refusalOf } from './testing/reporting-house.ts';
import type { ReportingHouse } from './testing/reporting-house.ts';

eachDatabase((place) => {
  let it: ReportingHouse;
  let ana: MemberActor;
  let marta: MemberActor;

  beforeAll(async () => {
    it = await openReportingHouse(place);
    ana = await it.someone('ana');
    marta = await it.someone('marta', 'moderator');
  });
  afterAll(() => it.house.close());

  const detail = async (id: string) => (await it.reports.get(marta, id)) ?? expect.fail('no report');

  test('a report keeps a copy of the content and its author: an edit or a deletion does not erase the case', async () => {
    const written = await it.posted('algo feo', 'bruno');
    const { id, as } = await it.reports.file(ana, { ...about(written), description: 'mira esto' });
    const later = { ...written, at: written.at + 60_000 };
    await it.ingest(
      { ...later, id: 'edit', kind: 'content.edited', content: { ...written.content, text: 'algo bonito' } },
      { ...later, id: 'gone', kind: 'content.deleted', content: { ...written.content, text: '' } },
    );
    const report = await detail(id);

    expect(as).toBe('new');
    expect(report).toMatchObject({
      content: { surface: 'forum', type: 'post', id: written.content.id },
      author: { name: 'bruno' },
      text: 'algo feo',
      excerpt: 'algo feo',
      verified: true,
      state: 'open',
      priority: 'low',
      reporters: 1,
      reason: 'spam',
      description: 'mira esto',
      reportedBy: { id: ana.member, name: 'ana' },
      createdAt: noon,
      closedAt: null,
      assignedTo: null,
      actions: [],
      notes: [],
    });
    expect(report.versions.map(({ kind, text }) => [kind, text])).toEqual([
      ['content.created', 'algo feo'],
      ['content.edited', 'algo bonito'],
      ['content.deleted', ''],
    ]);
    expect(report.filings).toEqual([
      {
        reporter: { id: ana.member, name: 'ana' },
        reason: 'spam',
        description: 'mira esto',
        at: noon,
        accuracy: { resolved: 0, dismissed: 0 },
      },
    ]);
  });

  test('several reporters share one case, and the same one gets it again; its priority rises and never falls', async () => {
    const written = await it.posted('compartido');
    const [beto, caro] = await Promise.all(['beto', 'caro'].map((name) => it.someone(name)));
    const first = await it.reports.file(ana, about(written, 'acoso'));
    const priorities = [(await detail(first.id)).priority];
    it.now = new Date(noon.getTime() + 1_000);
    const again = await it.reports.file(ana, about(written, 'otro'));
    const second = await it.reports.file(beto ?? ana, about(written, 'otro'));
    priorities.push((await detail(first.id)).priority);
    const third = await it.reports.file(caro ?? ana, about(written, 'otro'));
    priorities.push((await detail(first.id)).priority);
    it.now = noon;

    expect([again, second, third]).toEqual([
      { id: first.id, as: 'repeated' },
      { id: first.id, as: 'joined' },
      { id: first.id, as: 'joined' },
    ]);
    expect(priorities).toEqual(['high', 'high', 'critical']);
    expect(await detail(first.id)).toMatchObject({ reporters: 3, reason: 'acoso' });
  });

  test('the ladder asks what the author has on their record', async () => {
    await it.posted('catorce', 'reincidente');
    const { id } = await it.reports.file(ana, about(await it.posted('otra vez', 'reincidente')));

    expect((await detail(id)).priority).toBe('high');
  });

  test('the policy in force judges the content, and the judgement is kept with its revision', async () => {
    const { id } = await it.reports.file(ana, about(await it.posted('esto es avisable')));
    const { judgement } = await detail(id);

    expect(judgement).toMatchObject({ revision: 1, decision: { fired: ['avisar'] } });
    expect(judgement?.decision.rules.find(({ rule }) => rule === 'avisar')?.trace?.truth).toBe('true');
  });

  test('a rule that looks at reports fires through the same door as any other, once for each filing', async () => {
    const written = await it.posted('muy comentado', 'comentado');
    const dani = await it.someone('dani');
    const { id } = await it.reports.file(ana, about(written));
    await it.reports.file(dani, about(written));
    await it.reports.file(dani, about(written));
    const decided = await it.rows(
      `select d.fired, j.kind, m.name from decisions d join journal j using (community_id, event_id)
         join members m on m.id = d.member_id where j.content_id = ? and j.kind = 'report.filed'`,
      [written.content.id],
    );

    expect(decided).toEqual([{ fired: ['muy-reportado'], kind: 'report.filed', name: 'comentado' }]);
    expect((await detail(id)).versions).toHaveLength(1);
  });

  test('what was closed can be reported anew, as another case', async () => {
    const written = await it.posted('dos veces');
    const { id } = await it.reports.file(ana, about(written));
    await it.reports.dismiss(marta, id, { resolution: 'No es nada.' });
    const second = await it.reports.file(ana, about(written));

    expect(second).toMatchObject({ as: 'new' });
    expect(second.id).not.toBe(id);
    expect((await detail(second.id)).filings[0]?.accuracy).toEqual({ resolved: 0, dismissed: 1 });
  });

  test('what we do not know is kept as the reporter shows it, and nobody is taken for its author', async () => {
    const copy = { title: 'Título', text: 'esto es avisable', url: 'https://foro.example/x' };
    const unknown: ReportInput = {
      content: { surface: 'forum', type: 'thread', id: 'desconocido' },
      reason: 'spam',
      description: null,
      copy,
    };
    const { id } = await it.reports.file(ana, unknown);

    expect(await detail(id)).toMatchObject({ ...copy, verified: false, author: null, versions: [] });
    expect((await detail(id)).judgement?.decision.fired).toEqual(['avisar']);
  });

  test('a copy does not stand in for what we know', async () => {
    const written = await it.posted('lo que dijo');
    const copy = { title: null, text: 'lo que dicen que dijo', url: null };
    const { id } = await it.reports.file(ana, { ...about(written), copy });

    expect(await detail(id)).toMatchObject({ text: 'lo que dijo', verified: true });
  });

  test.for([
    ['refusal.unknown-content', { content: { surface: 'forum', type: 'post', id: 'nada' } }],
    ['refusal.unknown-content', { content: { surface: 'forum', type: 'post', id: 'c-\0' } }],
    ['refusal.unknown-content', { content: { surface: 'forum', type: 'post', id: "x' or '1'='1" } }],
    ['refusal.unknown-reason', { reason: 'toString' }],
    ['refusal.unknown-reason', { reason: '' }],
    ['refusal.too-long', { description: 'x'.repeat(2_001) }],
    ['refusal.bad-address', { copy: { title: null, text: '', url: 'javascript:alert(1)' } }],
  ] as const)('%s', async ([code, changes]) => {
    const written = await it.posted('normal');

    expect(await refusalOf(it.reports.file(ana, { ...about(written), ...changes }))).toMatchObject({ code });
  });

  test('content of one’s own is not reported, and nobody but a member reports', async () => {
    const own = await it.posted('mío', 'ana');
    const other = about(await it.posted('de otro'));

    expect(await refusalOf(it.reports.file(ana, about(own)))).toMatchObject({ code: 'refusal.own-content' });
    expect(await refusalOf(it.reports.file({ kind: 'visitor', community: 'prueba' }, other))).toMatchObject({
      code: 'refusal.sign-in',
    });
    expect(await refusalOf(it.reports.file({ kind: 'service', community: 'prueba' }, other))).toMatchObject({
      code: 'refusal.not-staff',
    });
  });

  test('a member cannot choose priority, state or resolver: what is sent beyond the contract is not looked at', async () => {
    const sly = {
      ...about(await it.posted('quiero ser crítico')),
      priority: 'critical',
      state: 'resolved',
      closedBy: ana.member,
      reporters: 99,
    };
    const { id } = await it.reports.file(ana, sly);

    expect(await detail(id)).toMatchObject({ priority: 'low', state: 'open', closedBy: null, reporters: 1 });
  });

  test('the same key gives the same answer, and with other arguments none', async () => {
    const [one, two] = [about(await it.posted('uno')), about(await it.posted('dos'))];
    const first = await it.reports.file(ana, one, { key: 'k-1' });

    expect(await it.reports.file(ana, one, { key: 'k-1' })).toEqual(first);
    expect(await refusalOf(it.reports.file(ana, two, { key: 'k-1' }))).toMatchObject({
      code: 'refusal.key-reused',
    });
  });

  test('twenty in an hour are taken, also when they come at once, and the next one says when', async () => {
    const eva = await it.someone('eva');
    const written = await Promise.all(Array.from({ length: 24 }, (_, i) => it.posted(`número ${i}`)));
    const answers = await Promise.allSettled(written.map((event) => it.reports.file(eva, about(event))));
    const next = () => it.posted('una más').then((event) => it.reports.file(eva, about(event)));

    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    expect(await refusalOf(next())).toEqual({
      code: 'refusal.too-many-reports',
      values: { uses: 20, until: new Date(noon.getTime() + hour).toISOString() },
    });
    it.now = new Date(noon.getTime() + hour);
    expect(await next()).toMatchObject({ as: 'new' });
    it.now = noon;
  });

  test('many who report one thing at once make one case', async () => {
    const written = await it.posted('todos a la vez');
    const names = Array.from({ length: 12 }, (_, i) => `vecino-${i}`);
    const members = await Promise.all(names.map((name) => it.someone(name)));
    const filed = await Promise.all(members.map((member) => it.reports.file(member, about(written))));
    const [first] = filed;

    expect(new Set(filed.map(({ id }) => id)).size).toBe(1);
    expect(filed.filter(({ as }) => as === 'new')).toHaveLength(1);
    expect(await detail(first?.id ?? '')).toMatchObject({ reporters: 12, priority: 'critical' });
    const again = it.rows(
      `insert into reports select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid()))).*
         from reports r where id = ?`,
      [first?.id],
    );
    await expect(again).rejects.toMatchObject({ code: '23505' });
  });
});
