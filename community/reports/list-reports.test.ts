import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MemberActor } from '../actor.ts';
import type { ReportFilter } from '../reports.ts';
import { member } from '../database/caller.ts';
import { countedAtMost } from '../reports.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { noon } from '../testing/test-house.ts';
import { about, openReportingHouse } from './testing/reporting-house.ts';
import type { ReportingHouse } from './testing/reporting-house.ts';

eachDatabase((place) => {
  let it: ReportingHouse;
  let ana: MemberActor;
  let marta: MemberActor;
  let bruno: MemberActor;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    it = await openReportingHouse(place);
    ana = await it.someone('ana');
    marta = await it.someone('marta', 'moderator');
    bruno = await it.someone('bruno');
    for (const [name, reason, author] of [
      ['viejo', 'spam', 'bruno'],
      ['grave', 'acoso', 'bruno'],
      ['nuevo', 'spam', 'carla'],
      ['cerrado', 'acoso', 'carla'],
      ['tomado', 'spam', 'carla'],
      ['100%_seguro', 'spam', 'dora'],
    ] as const) {
      it.now = new Date(it.now.getTime() + 1_000);
      const written = await it.posted(`dice ${name} aquí`, author);
      ids[name] = (await it.reports.file(ana, about(written, reason))).id;
    }
    it.now = new Date(it.now.getTime() + 1_000);
    await it.reports.file(ana, {
      content: { surface: 'forum', type: 'thread', id: 'h-1' },
      reason: 'spam',
      description: null,
      copy: { title: 'Hilo raro', text: 'x', url: null },
    });
    it.now = noon;
    await it.reports.dismiss(marta, ids['cerrado'] ?? '', { resolution: 'No.' });
    await it.reports.claim(marta, ids['tomado'] ?? '');
  });
  afterAll(() => it.house.close());

  const names = async (filter: ReportFilter, actor = marta) =>
    (await it.reports.list(actor, filter)).rows.map(({ id, title }) => nameOf(id) ?? title);
  const nameOf = (id: string) => Object.entries(ids).find(([, one]) => one === id)?.[0];

  test('by priority, then newest first, whatever the states', async () => {
    expect(await names({})).toEqual([
      'cerrado',
      'grave',
      'Hilo raro',
      '100%_seguro',
      'tomado',
      'nuevo',
      'viejo',
    ]);
  });

  test.for([
    [{ states: ['open', 'in-review'] }, ['grave', 'Hilo raro', '100%_seguro', 'tomado', 'nuevo', 'viejo']],
    [{ states: ['in-review'] }, ['tomado']],
    [{ states: [] }, []],
    [{ states: ['resolved'] }, []],
    [{ contentType: 'thread' }, ['Hilo raro']],
    [{ priority: 'high' }, ['cerrado', 'grave']],
    [{ priority: 'high', states: ['open'] }, ['grave']],
    [
      { assignedTo: 'nobody', states: ['open', 'in-review'], priority: 'low' },
      ['Hilo raro', '100%_seguro', 'nuevo', 'viejo'],
    ],
    [{ assignedTo: 'x' }, []],
    [{ author: 'x' }, []],
    [{ search: 'nuevo' }, ['nuevo']],
    [{ search: 'NUEVO AQUÍ' }, ['nuevo']],
    [{ search: 'uev' }, ['nuevo']],
    [{ search: 'UEVO carl ice quí' }, ['nuevo']],
    [{ search: 'nuevo viejo' }, []],
    [{ search: 'segu ev' }, []],
    [{ search: 'ev', states: ['open'] }, ['nuevo']],
    [{ search: 'a' }, ['cerrado', 'grave', 'Hilo raro', '100%_seguro', 'tomado', 'nuevo', 'viejo']],
    [{ search: 'dice', limit: 2, offset: 1 }, ['grave', '100%_seguro']],
    [{ search: '0%_s' }, ['100%_seguro']],
    [{ search: '0%%s' }, []],
    [{ search: 'hilo\tx' }, ['Hilo raro']],
    [{ search: 'carla', states: ['open'] }, ['nuevo']],
    [{ search: 'raro' }, ['Hilo raro']],
    [{ search: '%_' }, ['100%_seguro']],
    [{ search: 'a\0' }, []],
    [{ search: "x'or'1'='1" }, []],
    [{ search: `'"\\?;--` }, []],
    [{ limit: 2 }, ['cerrado', 'grave']],
    [{ limit: 2, offset: 2 }, ['Hilo raro', '100%_seguro']],
    [{ limit: 2, offset: 6 }, ['viejo']],
    [{ limit: 0 }, ['cerrado']],
    [{ limit: -3, offset: -3 }, ['cerrado']],
    [{ limit: Number.NaN, offset: Number.NaN, priority: 'high' }, ['cerrado', 'grave']],
  ] as const)('%j', async ([filter, expected]) => {
    const counted = await it.reports.list(marta, { ...filter, count: 'exact', limit: 200, offset: 0 });

    expect(await names(filter)).toEqual(expected);
    if (!('limit' in filter)) expect(counted.total).toBe(expected.length);
    if ('limit' in filter && !('priority' in filter) && !('search' in filter)) expect(counted.total).toBe(7);
  });

  test('who has it, and whom it is about', async () => {
    expect(await names({ assignedTo: marta.member })).toEqual(['tomado']);
    expect(await names({ author: bruno.member })).toEqual(['grave', 'viejo']);
  });

  test('some of them, by id: who may not see one is not shown it', async () => {
    const some = [ids['viejo'] ?? '', ids['cerrado'] ?? '', 'x', ids['viejo'] ?? ''];

    expect(await names({ ids: some })).toEqual(['cerrado', 'viejo']);
    expect(await names({ ids: some, states: ['open'] })).toEqual(['viejo']);
    expect(await names({ ids: [] })).toEqual([]);
    expect(await names({ ids: some }, bruno)).toEqual([]);
  });

  test('the total is not counted unless it is asked for', async () => {
    expect((await it.reports.list(marta, {})).total).toBeNull();
  });

  test('members are shown what they filed, with their own reason, by the same filters', async () => {
    const eva = await it.someone('eva');
    const written = await it.posted('compartido por dos', 'dora');
    const { id } = await it.reports.file(ana, about(written, 'spam'));
    it.now = new Date(noon.getTime() + 60_000);
    await it.reports.file(eva, { ...about(written, 'otro'), description: 'lo mío' });
    it.now = noon;
    const [own] = (await it.reports.list(eva, { count: 'exact' })).rows;
    const [first] = (await it.reports.list(marta, { search: 'compartido' })).rows;

    expect(own).toMatchObject({
      id,
      reason: 'otro',
      description: 'lo mío',
      reportedBy: { name: 'eva' },
      reporters: 2,
    });
    expect(first).toMatchObject({ id, reason: 'spam', reportedBy: { name: 'ana' } });
    expect(await names({ states: ['resolved'] }, eva)).toEqual([]);
    expect((await it.reports.list(bruno, { count: 'exact' })).total).toBe(0);
  });

  test('members search what they filed, and nothing else', async () => {
    expect(await names({ search: 'CARLA' }, ana)).toEqual(['cerrado', 'tomado', 'nuevo']);
    expect(await names({ search: 'carla' }, bruno)).toEqual([]);
  });

  test('what most reports mention comes in the same order, page by page, and is counted', async () => {
    const filed = (
      n: number,
    ) => `insert into reports (id, community_id, surface, content_type, content_id, body, verified, state,
        priority, reporters, created_at, updated_at)
      select gen_random_uuid(), 'prueba', 'forum', 'message', 'normal-' || n, 'Texto NORMAL ' || case when n = 7 then 'y raro' else '' end,
          true, 'open', n % 3, 1, now() - n * interval '1 second', now()
        from generate_series(1, ${n}) n`;
    await it.rows(filed(1_100));
    const filter: ReportFilter = { contentType: 'message', states: ['open', 'in-review'] };
    const read = (more: ReportFilter) => it.reports.list(marta, { ...filter, ...more });
    const idsOf = async (more: ReportFilter) => (await read(more)).rows.map(({ id }) => id);

    const all = await idsOf({ limit: 100, offset: 30 });
    expect(await idsOf({ search: 'exto normal', limit: 100, offset: 30 })).toEqual(all);
    expect((await read({ search: 'normal raro' })).rows.map(({ content }) => content.id)).toEqual([
      'normal-7',
    ]);
    expect((await read({ search: 'normal', count: 'exact', limit: 1 })).total).toBe(1_100);
    expect((await read({ search: 'normal', count: 'at-most', limit: 1 })).total).toBe(countedAtMost);
    expect((await read({ count: 'at-most', limit: 1 })).total).toBe(countedAtMost);
    expect((await read({ search: 'raro', count: 'at-most' })).total).toBe(1);
  });

  test('behind row security, too, the index finds what is sought; where it does not, every text is read', async () => {
    const plan = await it.database.readAs(member('prueba', marta.member), async (tx) => {
      await tx.execute(
        `select set_config('fuero.sought', 'raro', true), set_config('enable_seqscan', 'off', true)`,
      );
      return tx.execute<Record<string, string>[]>('explain select from report_texts');
    });

    expect(plan.flatMap(Object.values).join('\n')).toMatch(/Index Scan on report_texts_by_part/);
  });

  test('a page is at most 200 reports', async () => {
    await it.rows(
      `insert into reports (id, community_id, surface, content_type, content_id, body, verified, state, priority, reporters, created_at, updated_at)
         select gen_random_uuid(), 'prueba', 'forum', 'comment', 'lote-' || n, '', true, 'open', 0, 1, now(), now()
           from generate_series(1, 230) n`,
    );
    const page = await it.reports.list(marta, { contentType: 'comment', limit: 1_000, count: 'exact' });

    expect(page.rows).toHaveLength(200);
    expect(page.total).toBe(230);
  });
});
