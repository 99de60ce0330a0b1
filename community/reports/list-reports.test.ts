import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MemberActor } from '../actor.ts';
import type { ReportFilter } from '../reports.ts';
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
    [{ search: 'NUEVO aquí' }, ['nuevo']],
    [{ search: 'carla', states: ['open'] }, ['nuevo']],
    [{ search: 'raro' }, ['Hilo raro']],
    [{ search: '%_' }, ['100%_seguro']],
    [{ search: 'a\0' }, []],
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
    if ('limit' in filter && !('priority' in filter)) expect(counted.total).toBe(7);
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
