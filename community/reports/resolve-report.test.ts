import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ContentEvent } from '@fuero/engine';
import type { ActionRequest } from '../actions.ts';
import type { MemberActor } from '../actor.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { day } from '../testing/test-house.ts';
import { about, openReportingHouse, refusalOf } from './testing/reporting-house.ts';
import type { ReportingHouse } from './testing/reporting-house.ts';

eachDatabase((place) => {
  let it: ReportingHouse;
  let ana: MemberActor;
  let marta: MemberActor;
  let alba: MemberActor;

  beforeAll(async () => {
    it = await openReportingHouse(place);
    ana = await it.someone('ana');
    marta = await it.someone('marta', 'moderator');
    alba = await it.someone('alba', 'admin');
  });
  afterAll(() => it.house.close());

  interface Case {
    readonly id: string;
    readonly written: ContentEvent;
    readonly author: string;
  }

  async function reported(author: string): Promise<Case> {
    const written = await it.posted('esto no se dice', author);
    const { id } = await it.reports.file(ana, about(written));
    return { id, written, author: (await it.someone(author)).member };
  }
  const resolve = (by: MemberActor, id: string, action: ActionRequest | null) =>
    it.reports.resolve(by, id, { resolution: 'Contra las normas.', action });
  const detail = async (id: string) => (await it.reports.get(marta, id)) ?? expect.fail('no report');
  const count = async (sql: string, id: string) => (await it.rows(sql, [id])).length;

  test('resolving with a sanction imposes it, and the line in the records of actions names the report', async () => {
    const { id, author } = await reported('avisado');
    await resolve(marta, id, { kind: 'temporary-suspension', for: 3 * day, points: 4 });
    const { actions, state, closedBy } = await detail(id);
    const sanctions = await it.rows(
      'select kind, points, reason, ends_at - starts_at as length, actor from sanctions where member_id = ?',
      [author],
    );

    expect({ state, closedBy }).toMatchObject({ state: 'resolved', closedBy: { name: 'marta' } });
    expect(actions).toMatchObject([
      {
        kind: 'temporary-suspension',
        member: { id: author },
        actorName: 'marta',
        reason: 'Contra las normas.',
        report: id,
      },
    ]);
    expect(sanctions).toMatchObject([
      { kind: 'temporary-suspension', points: 4, reason: 'Contra las normas.', actor: marta.member },
    ]);
    expect(await it.house.moderation.sanctions.verify(marta, author)).toMatchObject({
      sanctioned: true,
      points: 4,
    });
    expect(
      await count(`select 1 from notifications where kind = 'suspension' and member_id = ?`, author),
    ).toBe(1);
  });

  test('resolving by deleting the content records it, owes it to the forum and keeps the versions', async () => {
    const { id, written, author } = await reported('borrado');
    await resolve(marta, id, { kind: 'delete-content' });
    const { actions, versions } = await detail(id);
    const owed = await it.rows(`select kind, payload from deliveries where key = ?`, [
      `action:${actions[0]?.id ?? ''}`,
    ]);

    expect(actions).toMatchObject([
      { kind: 'delete-content', contentId: written.content.id, member: { id: author }, report: id },
    ]);
    expect(owed).toMatchObject([
      { kind: 'content.delete', payload: { content: { type: 'post', id: written.content.id } } },
    ]);
    expect(versions).toHaveLength(1);
  });

  test('a ban is lifted where the report asks for it', async () => {
    const { id, author } = await reported('vetado');
    await it.house.moderation.sanctions.impose(alba, {
      member: author,
      kind: 'ban',
      reason: 'Error.',
      for: null,
      points: null,
      notify: false,
    });
    await resolve(alba, id, { kind: 'unban' });

    expect((await detail(id)).actions).toMatchObject([{ kind: 'unban', report: id, member: { id: author } }]);
    expect(await it.house.moderation.sanctions.verify(alba, author)).toMatchObject({ sanctioned: false });
  });

  test.for([
    ['resolve-report', 'report.resolve', (id: string) => resolve(marta, id, null)],
    [
      'dismiss-report',
      'report.dismiss',
      (id: string) => it.reports.dismiss(marta, id, { resolution: 'Contra las normas.' }),
    ],
    [
      'resolve-report',
      'report.resolve',
      (id: string) => it.reports.bulk(marta, { ids: [id], as: 'resolve', resolution: 'Contra las normas.' }),
    ],
  ] as const)(
    'closed with words alone: a line %s that names the report and is done to nobody, and %s in the audit trail',
    async ([kind, audited, close]) => {
      const { id, written, author } = await reported(`nadie-${kind}`);
      await close(id);
      const trail = await it.rows('select actor from audit_entries where action = ? and subject = ?', [
        audited,
        `report:${id}`,
      ]);

      expect((await detail(id)).actions).toMatchObject([
        {
          kind,
          report: id,
          contentId: written.content.id,
          member: null,
          actor: marta.member,
          actorName: 'marta',
          reason: 'Contra las normas.',
        },
      ]);
      expect(trail).toEqual([{ actor: marta.member }]);
      expect((await it.house.moderation.members.get(marta, author))?.actions).toEqual([]);
      const figures = await it.house.moderation.statistics.figures(marta, { from: null, until: null });
      const counted = await it.rows('select count(*)::int as count from actions where kind = ?', [kind]);
      expect([{ count: figures.actions[kind] }]).toEqual(counted);
    },
  );

  test.for([
    ['refusal.rank', 'cualquiera', { kind: 'ban' }],
    ['refusal.rank', 'cualquiera', { kind: 'permanent-suspension' }],
    ['refusal.rank', 'cualquiera', { kind: 'edit-content', title: null, text: 'otra cosa' }],
    ['refusal.not-below', 'alba', { kind: 'warning' }],
    ['refusal.bad-length', 'cualquiera', { kind: 'temporary-suspension', for: 1 }],
    ['refusal.bad-points', 'cualquiera', { kind: 'warning', points: -5 }],
    ['refusal.not-a-thread', 'cualquiera', { kind: 'close-thread' }],
  ] as const)('%s: then the report stays open and nothing is done', async ([code, author, action]) => {
    const found = await reported(author);
    const before = await it.counts();

    expect(await refusalOf(resolve(marta, found.id, action))).toMatchObject({ code });
    expect(await detail(found.id)).toMatchObject({ state: 'open', actions: [], closedBy: null });
    expect(await it.counts()).toEqual(before);
    expect(await count('select 1 from notifications where report_id = ?', found.id)).toBe(0);
  });

  test('nobody is sanctioned for a copy that only a reporter has shown', async () => {
    const { id } = await it.reports.file(ana, {
      content: { surface: 'forum', type: 'post', id: 'inventado' },
      reason: 'spam',
      description: null,
      copy: { title: null, text: 'dice que dijo', url: null },
    });

    expect(await refusalOf(resolve(marta, id, { kind: 'warning' }))).toMatchObject({
      code: 'refusal.no-author',
    });
    expect(await detail(id)).toMatchObject({ state: 'open' });
  });

  test('the same key resolves once, and sanctions once', async () => {
    const { id, author } = await reported('repetido');
    const input = { resolution: 'Aviso.', action: { kind: 'warning' } } as const;
    await it.reports.resolve(marta, id, input, { key: 'r-1' });
    await it.reports.resolve(marta, id, input, { key: 'r-1' });

    expect(await count('select 1 from sanctions where member_id = ?', author)).toBe(1);
  });
});
