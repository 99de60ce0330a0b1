import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SanctionKind } from '@fuero/engine';
import type { MemberActor } from '../actor.ts';
import type { SanctionInput, Sanctions } from '../sanctions.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { forumMember, staffMember } from '../testing/staff-of.ts';
import { day, noon, openTestHouse, post } from '../testing/test-house.ts';
import type { TestHouse } from '../testing/test-house.ts';

const kinds = ['warning', 'temporary-suspension', 'permanent-suspension', 'ban'] as const;

eachDatabase((place) => {
  let it: TestHouse;
  let moderator: MemberActor;
  let senior: MemberActor;
  let admin: MemberActor;
  let made = 0;
  let sanctions: Sanctions;

  beforeAll(async () => {
    it = await openTestHouse(place);
    ({ sanctions } = it.house.moderation);
    moderator = await staffMember(it, 'moderator');
    senior = await staffMember(it, 'senior');
    admin = await staffMember(it, 'admin');
  });
  afterAll(() => it.house.close());

  const someone = () => forumMember(it, `persona-${++made}`);
  const input = ({ member }: MemberActor, changes: Partial<SanctionInput> = {}): SanctionInput => ({
    member,
    kind: 'warning',
    reason: 'Publicidad',
    for: null,
    points: null,
    notify: true,
    ...changes,
  });
  test('a sanction is a line in the records, points, a notification, something owed to the forum, and audit', async () => {
    const ana = await someone();
    const { id } = await sanctions.impose(moderator, input(ana));

    const [row] = await it.rows(
      `select s.kind, s.points, s.actor, s.reason, s.starts_at, s.ends_at, a.kind as action, a.actor_name, a.notified,
          a.member_name, a.surface, p.amount, p.actor as by, n.kind as told, n.body, d.kind as owed, d.payload
         from sanctions s
         join actions a on a.id = s.action_id and a.sanction_id = s.id
         join points_entries p on p.sanction_id = s.id
         join notifications n on n.sanction_id = s.id and n.action_id = a.id
         join deliveries d on d.key = 'sanction:' || s.id || ':started'
        where s.id = ?`,
      [id],
    );
    expect(row).toMatchObject({
      kind: 'warning',
      points: 5,
      actor: moderator.member,
      reason: 'Publicidad',
      ends_at: null,
      action: 'warning',
      actor_name: 'moderator',
      notified: true,
      member_name: 'persona-1',
      surface: 'forum',
      amount: 5,
      by: moderator.member,
      told: 'warning',
      owed: 'sanction.started',
      payload: { member: ana.member, sanction: id, kind: 'warning', endsAt: null, account: 'persona-1' },
    });
    expect(row?.['body']).toContain('Publicidad');
    expect(
      await it.rows('select actor, action from audit_entries where subject = ?', [`member:${ana.member}`]),
    ).toEqual([{ actor: moderator.member, action: 'warn.add' }]);
  });

  test('the first sanction counts itself', async () => {
    const ana = await someone();
    await sanctions.impose(moderator, input(ana));

    expect(await it.house.moderation.members.get(admin, ana.member)).toMatchObject({
      points: 5,
      warnings: 1,
      suspensions: 0,
    });
  });

  test.for([
    ['moderator', 'warning', null],
    ['moderator', 'temporary-suspension', null],
    ['moderator', 'permanent-suspension', 'senior'],
    ['moderator', 'ban', 'admin'],
    ['senior', 'permanent-suspension', null],
    ['senior', 'ban', 'admin'],
    ['admin', 'ban', null],
  ] as const)('%s: %s needs no more than %s', async ([rank, kind, needs]) => {
    const ana = await someone();
    const imposing = sanctions.impose({ moderator, senior, admin }[rank], input(ana, { kind }));

    if (needs === null) expect(await imposing).toMatchObject({ id: expect.any(String) as string });
    else await expect(imposing).rejects.toMatchObject({ code: 'refusal.rank', values: { rank: needs } });
  });

  test('nobody sanctions themselves, their equals, who is above, a bot, or nobody', async () => {
    const bot = await someone();
    await it.rows('update accounts set bot = true where member_id = ? returning 1', [bot.member]);
    const byRole = await forumMember(it, 'con-rol', { roles: ['moderador'] });
    const equal = await staffMember(it, 'moderator', 'otra');

    for (const subject of [moderator, equal, senior, admin, bot, byRole]) {
      await expect(sanctions.impose(moderator, input(subject))).rejects.toMatchObject({
        code: 'refusal.not-below',
      });
    }
    for (const member of ['no es un uuid', '00000000-0000-4000-8000-000000000000']) {
      await expect(sanctions.impose(moderator, input({ ...moderator, member }))).rejects.toMatchObject({
        code: 'refusal.no-member',
      });
    }
  });

  test('members, visitors and the service sanction nobody', async () => {
    const ana = await someone();
    const berta = await someone();

    await expect(sanctions.impose(berta, input(ana))).rejects.toMatchObject({ code: 'refusal.not-staff' });
    await expect(
      sanctions.impose({ kind: 'service', community: 'prueba' }, input(ana)),
    ).rejects.toMatchObject({ code: 'refusal.not-staff' });
    await expect(
      sanctions.impose({ kind: 'visitor', community: 'prueba' }, input(ana)),
    ).rejects.toMatchObject({ code: 'refusal.sign-in' });
  });

  test.for<[string, Partial<SanctionInput>, string]>([
    ['negative points', { points: -1 }, 'refusal.bad-points'],
    ['half a point', { points: 0.5 }, 'refusal.bad-points'],
    ['points beyond all measure', { points: 1e9 }, 'refusal.bad-points'],
    ['less than a minute', { kind: 'temporary-suspension', for: 59_999 }, 'refusal.bad-length'],
    ['a negative length', { kind: 'temporary-suspension', for: -day }, 'refusal.bad-length'],
    ['more than ten years', { kind: 'temporary-suspension', for: 3_654 * day }, 'refusal.bad-length'],
    ['a warning with an end', { for: day }, 'refusal.bad-length'],
    ['no reason', { reason: '  ' }, 'refusal.bad-reason'],
    ['a reason without end', { reason: 'a'.repeat(2_001) }, 'refusal.bad-reason'],
    ['a reason that cannot be stored', { reason: 'a\0b' }, 'refusal.bad-reason'],
    ['a template that there is not', { template: 'ninguna' }, 'refusal.no-template'],
  ])('%s is refused, and nothing is written', async ([, changes, code]) => {
    const ana = await someone();
    const before = await it.counts();

    await expect(sanctions.impose(moderator, input(ana, changes))).rejects.toMatchObject({ code });
    expect(await it.counts()).toEqual(before);
  });

  test('a temporary suspension without a length has the end that the policy gives', async () => {
    const ana = await someone();
    await sanctions.impose(moderator, input(ana, { kind: 'temporary-suspension' }));

    expect(await sanctions.verify(moderator, ana.member)).toEqual({
      sanctioned: true,
      kind: 'temporary-suspension',
      endsAt: new Date(noon.getTime() + 7 * day),
      points: 10,
    });
  });

  test.for(kinds)('points of a %s are those of the policy, unless they are given', async (kind) => {
    const ana = await someone();
    const berta = await someone();
    await sanctions.impose(admin, input(ana, { kind }));
    await sanctions.impose(admin, input(berta, { kind, points: 1 }));
    const values: Record<SanctionKind, number> = {
      warning: 5,
      'temporary-suspension': 10,
      'permanent-suspension': 20,
      ban: 0,
    };

    expect(await sanctions.verify(admin, ana.member)).toMatchObject({ points: values[kind] });
    expect(await sanctions.verify(admin, berta.member)).toMatchObject({ points: 1 });
  });

  test('without notifying nobody is told, and the forum knows all the same', async () => {
    const ana = await someone();
    const { id } = await sanctions.impose(moderator, input(ana, { notify: false }));

    expect(await it.rows('select from notifications where sanction_id = ?', [id])).toEqual([]);
    expect(await it.rows('select notified from actions where sanction_id = ?', [id])).toEqual([
      { notified: false },
    ]);
    expect(
      await it.rows(`select from deliveries where key = 'sanction:' || ? || ':started'`, [id]),
    ).toHaveLength(1);
  });

  test('thresholds that an entry crosses are imposed by the policy in the same transaction, each with its rows', async () => {
    const ana = await someone();
    await sanctions.impose(moderator, input(ana, { points: 40, notify: false }));

    expect(
      await it.rows(
        `select s.kind, s.actor, s.points, s.threshold, a.actor as recorded, a.notified,
            (select count(*)::int from notifications n where n.sanction_id = s.id) as told,
            (select count(*)::int from deliveries d where d.key = 'sanction:' || s.id || ':started') as owed
           from sanctions s join actions a on a.id = s.action_id where s.member_id = ?
          order by s.threshold nulls first`,
        [ana.member],
      ),
    ).toEqual([
      {
        kind: 'warning',
        actor: moderator.member,
        points: 40,
        threshold: null,
        recorded: moderator.member,
        notified: false,
        told: 0,
        owed: 1,
      },
      {
        kind: 'temporary-suspension',
        actor: 'automod',
        points: 0,
        threshold: 15,
        recorded: 'automod',
        notified: true,
        told: 1,
        owed: 1,
      },
      {
        kind: 'ban',
        actor: 'automod',
        points: 0,
        threshold: 30,
        recorded: 'automod',
        notified: true,
        told: 1,
        owed: 1,
      },
    ]);
    expect(
      await it.rows('select actor, action from audit_entries where subject = ? order by sequence', [
        `member:${ana.member}`,
      ]),
    ).toEqual([
      { actor: moderator.member, action: 'warn.add' },
      { actor: 'automod', action: 'sanction.suspend' },
      { actor: 'automod', action: 'sanction.ban' },
      { actor: 'automod', action: 'member.watch' },
    ]);
  });

  test('a rule that sanctions leaves the same kinds of rows as staff do', async () => {
    const author = 'de-la-regla';
    const answer = await it.judge(post('callable', { author }));
    const [row] = await it.rows(
      `select s.kind, s.decision_id, a.kind as action, a.actor, a.actor_name, a.notified, n.kind as told, d.payload ->> 'account' as account
         from sanctions s join members m on m.id = s.member_id
         join actions a on a.id = s.action_id and a.decision_id = s.decision_id
         join notifications n on n.sanction_id = s.id
         join deliveries d on d.key = 'sanction:' || s.id || ':started'
        where m.name = ?`,
      [author],
    );

    expect(row).toEqual({
      kind: 'temporary-suspension',
      decision_id: answer.id,
      action: 'temporary-suspension',
      actor: 'automod',
      actor_name: null,
      notified: true,
      told: 'suspension',
      account: author,
    });
  });

  test('points from rules put on the watch list once, and who was taken off it comes back only by crossing again', async () => {
    const author = 'vigilada';
    const watched = async () =>
      (
        await it.rows(
          `select put_by, ended_by from watch_list w join members m on m.id = w.member_id where m.name = ? order by since, ended_at nulls last`,
          [author],
        )
      ).map((row) => [row['put_by'], row['ended_by']]);
    await it.judge(post('cinco', { author }));
    expect(await watched()).toEqual([]);
    await it.judge(post('cinco', { author }));
    const { member } = await forumMember(it, author);
    expect(await watched()).toEqual([['automod', null]]);
    expect(await it.judge(post('vigilado', { author }))).toMatchObject({ decision: 'hold' });

    await it.house.moderation.members.unwatch(moderator, member);
    expect(await it.judge(post('vigilado', { author }))).toMatchObject({ decision: 'publish' });
    await sanctions.addPoints(moderator, { member, amount: 1, reason: 'otro' });
    expect(await watched()).toEqual([['automod', moderator.member]]);
  });

  test('the same key gives the same sanction', async () => {
    const ana = await someone();
    const first = await sanctions.impose(moderator, input(ana), { key: 'doble' });
    const again = await sanctions.impose(moderator, input(ana), { key: 'doble' });

    expect(again).toEqual(first);
    expect(await it.rows('select from sanctions where member_id = ?', [ana.member])).toHaveLength(1);
    await expect(
      sanctions.impose(moderator, input(ana, { reason: 'Otro' }), { key: 'doble' }),
    ).rejects.toMatchObject({ code: 'refusal.key-reused' });
  });
});
