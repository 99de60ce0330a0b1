import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MemberActor } from '../actor.ts';
import type { Appeals } from '../appeals.ts';
import type { Sanctions } from '../sanctions.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { forumMember, staffMember } from '../testing/staff-of.ts';
import { day, noon, openTestHouse, policyFiles, post } from '../testing/test-house.ts';
import type { TestHouse } from '../testing/test-house.ts';

/** 15 points suspend and 30 ban, in the policy of the tests. */
const section = 'appeals: { another-reviewer: true }\n';

eachDatabase((place) => {
  let it: TestHouse;
  let appeals: Appeals;
  let sanctions: Sanctions;
  let senior: MemberActor;
  let other: MemberActor;
  let admin: MemberActor;
  let made = 0;

  beforeAll(async () => {
    it = await openTestHouse(place, { policy: policyFiles(section) });
    ({ appeals, sanctions } = it.house.moderation);
    senior = await staffMember(it, 'senior');
    other = await staffMember(it, 'senior', 'otra');
    admin = await staffMember(it, 'admin');
  });
  afterAll(() => it.house.close());

  const someone = () => forumMember(it, `persona-${++made}`);
  const warn = async ({ member }: MemberActor, points: number, by = senior) =>
    (
      await sanctions.impose(by, {
        member,
        kind: 'warning',
        reason: 'Publicidad',
        for: null,
        points,
        notify: true,
      })
    ).id;
  const appeal = async (member: MemberActor, sanction: string) =>
    (await appeals.file(member, { sanction, text: 'No' })).id;
  const overturn = (by: MemberActor, id: string) =>
    appeals.decide(by, id, { outcome: 'overturned', answer: 'Tenías razón.' });
  const refused = (code: string): unknown => expect.objectContaining({ code });
  const automatic = ({ member }: MemberActor) =>
    it.rows<{ id: string; kind: string; lifted: boolean; lifted_by: string | null }>(
      `select id, kind, lifted_at is not null as lifted, lifted_by from sanctions
        where member_id = ? and threshold is not null order by threshold`,
      [member],
    );
  /** What thresholds imposed and is in force. */
  const standing = async (member: MemberActor) =>
    (await automatic(member)).filter(({ lifted }) => !lifted).map(({ kind }) => kind);

  test.for([
    ['a warning', (member: MemberActor) => warn(member, 15)],
    [
      'points alone',
      ({ member }: MemberActor) => sanctions.addPoints(senior, { member, amount: 15, reason: 'Reincide' }),
    ],
    [
      'the last points of several people’s',
      async (member: MemberActor) => {
        await warn(member, 14, other);
        await warn(member, 1);
      },
    ],
  ] as const)(
    'whose act crossed a threshold does not decide about what it imposed: %s',
    async ([, cross]) => {
      const member = await someone();
      await cross(member);
      const [suspension] = await automatic(member);
      const id = await appeal(member, suspension?.id ?? '');
      const shownTo = async (actor: MemberActor) => [
        (await appeals.get(actor, id))?.mayDecide,
        (await appeals.list(actor, { state: 'open' })).rows.find((row) => row.id === id)?.mayDecide,
      ];

      expect(await shownTo(senior)).toEqual([false, false]);
      await expect(appeals.claim(senior, id)).rejects.toEqual(refused('refusal.own-sanction'));
      await expect(overturn(senior, id)).rejects.toEqual(refused('refusal.own-sanction'));
      expect(await shownTo(other)).toEqual([true, true]);
      expect(await shownTo(member)).toEqual([false, false]);
      await overturn(other, id);
      expect(await shownTo(other)).toEqual([false, undefined]);
      expect(await standing(member)).toEqual([]);
    },
  );

  test('what the points of rules crossed is nobody’s: any reviewer decides, and the rule is counted', async () => {
    const member = await someone();
    for (const word of ['catorce', 'cinco']) await it.judge(post(word, { author: `persona-${made}` }));
    const [suspension] = await automatic(member);
    const id = await appeal(member, suspension?.id ?? '');

    expect(await appeals.get(senior, id)).toMatchObject({ mayDecide: true, origin: { rules: ['cinco'] } });
    await overturn(senior, id);
    expect(await appeals.overturnRates(senior)).toEqual([
      { rule: 'cinco', owner: null, decided: 1, overturned: 1 },
    ]);
  });

  test('an overturned warning takes along what its points imposed: said before, lifted and told with it', async () => {
    const member = await someone();
    const warning = await warn(member, 30);
    const [suspension, ban] = await automatic(member);
    const id = await appeal(member, warning);
    expect((await appeals.get(other, id))?.alsoLifted).toEqual([
      {
        id: suspension?.id,
        kind: 'temporary-suspension',
        threshold: 15,
        endsAt: new Date(noon.getTime() + 7 * day),
      },
      { id: ban?.id, kind: 'ban', threshold: 30, endsAt: null },
    ]);
    expect((await appeals.get(member, id))?.alsoLifted).toEqual([]);
    await overturn(other, id);

    expect((await appeals.get(other, id))?.alsoLifted).toEqual([]);
    expect(await sanctions.verify(member, member.member)).toMatchObject({ sanctioned: false, points: 0 });
    expect(await it.judge(post('hola', { author: `persona-${made}` }))).toMatchObject({
      decision: 'publish',
    });
    const why = (threshold: number) =>
      `Se aceptó la apelación de la sanción del 21 de noviembre de 2026 a las 13:00: sin sus puntos no se llega a los ${threshold} que impusieron esta.`;
    const because = { by: 'appeal', appeal: id, sanction: warning };
    expect(
      await it.rows(
        `select a.kind, a.actor, a.reason, a.notified, a.details, s.lifted_by, s.lift_reason, n.kind as told, n.appeal_id,
            n.action_id = a.id as about, d.payload ->> 'cause' as owed
           from actions a join sanctions s on s.id = a.sanction_id
           left join notifications n on n.sanction_id = s.id and n.kind = 'lifted'
           join deliveries d on d.key = 'sanction:' || s.id || ':ended'
          where a.member_id = ? and a.kind in ('unban', 'lift-sanction') order by s.threshold nulls first`,
        [member.member],
      ),
    ).toEqual(
      [null, 15, 30].map((threshold) => ({
        kind: threshold === 30 ? 'unban' : 'lift-sanction',
        actor: other.member,
        lifted_by: other.member,
        reason: threshold === null ? 'Tenías razón.' : why(threshold),
        lift_reason: threshold === null ? 'Tenías razón.' : why(threshold),
        // Of the sanction that was appealed the answer tells.
        notified: threshold !== null,
        told: threshold === null ? null : 'lifted',
        appeal_id: threshold === null ? null : id,
        about: threshold === null ? null : true,
        details: threshold === null ? { points: 30 } : { points: 0, because },
        owed: 'lifted',
      })),
    );
    expect(
      await it.rows(
        `select e.action, d.details -> 'because' as because from audit_entries e
           join audit_details d on d.community_id = e.community_id and d.sequence = e.sequence
          where e.actor = ? and e.subject in (?, ?) order by e.sequence`,
        [other.member, `member:${member.member}`, `appeal:${id}`],
      ),
    ).toEqual([
      { action: 'appeal.resolve', because: null },
      { action: 'warn.lift', because: null },
      { action: 'sanction.lift', because },
      { action: 'sanction.unban', because },
    ]);
    const { rows } = await it.house.moderation.notifications.list(member, {});
    // Both were lifted before the first was told of: neither says that the other stands.
    for (const { text } of rows.filter(({ kind }) => kind === 'lifted'))
      expect(text).not.toContain('hay otra en vigor');
    expect(await it.house.audit.verify('prueba')).toMatchObject({ ok: true });
  });

  test('points that others have given since keep what they would have imposed themselves', async () => {
    const member = await someone();
    const first = await warn(member, 15);
    await warn(member, 15);
    const id = await appeal(member, first);

    expect((await appeals.get(other, id))?.alsoLifted.map(({ kind }) => kind)).toEqual(['ban']);
    await overturn(other, id);
    expect(await standing(member)).toEqual(['temporary-suspension']);
  });

  test('points below a threshold take along what others crossed on top of them', async () => {
    const member = await someone();
    const below = await warn(member, 10);
    await warn(member, 5, other);
    await overturn(other, await appeal(member, below));

    expect(await standing(member)).toEqual([]);
    expect(await sanctions.verify(member, member.member)).toMatchObject({ sanctioned: false, points: 5 });
  });

  test('what a person imposed stands, and the member is told that it does', async () => {
    const member = await someone();
    const warning = await warn(member, 15);
    const byHand = { member: member.member, kind: 'ban', reason: 'Otra cosa', for: null } as const;
    await sanctions.impose(admin, { ...byHand, points: 0, notify: false });
    const id = await appeal(member, warning);
    await overturn(other, id);

    expect(await standing(member)).toEqual([]);
    expect(await sanctions.verify(member, member.member)).toMatchObject({ sanctioned: true, kind: 'ban' });
    const { rows } = await it.house.moderation.notifications.list(member, {});
    const told = rows.filter(({ kind }) => kind === 'lifted' || kind === 'appeal-overturned');
    expect(told).toHaveLength(2);
    for (const { text } of told) expect(text).toContain('hay otra en vigor');
  });

  test('an appeal that is upheld takes nothing along', async () => {
    const member = await someone();
    const id = await appeal(member, await warn(member, 15));
    await appeals.decide(other, id, { outcome: 'upheld', answer: 'Era publicidad.' });

    expect(await standing(member)).toEqual(['temporary-suspension']);
  });

  test('what was lifted before with its points left takes them, and what they imposed, when it is overturned', async () => {
    const member = await someone();
    const warning = await warn(member, 15);
    const id = await appeal(member, warning);
    await sanctions.lift(admin, warning, { reason: 'error', points: 'keep' });
    expect(await standing(member)).toEqual(['temporary-suspension']);
    await overturn(other, id);

    expect(await standing(member)).toEqual([]);
    expect(await sanctions.verify(member, member.member)).toMatchObject({ points: 0 });
  });

  test('what is over already is left as it was', async () => {
    const member = await someone();
    const warning = await warn(member, 15);
    it.now = new Date(noon.getTime() + 8 * day);
    const id = await appeal(member, warning);
    await overturn(other, id);
    it.now = noon;

    expect(await automatic(member)).toMatchObject([{ lifted: false }]);
    expect(await appeals.get(other, id)).toMatchObject({ alsoLifted: [] });
  });

  test.for([
    [
      'a lift with its points',
      async (_: MemberActor, warning: string) =>
        sanctions.lift(admin, warning, { reason: 'error', points: 'take-back' }),
      [],
      'Se levantó la sanción del 21 de noviembre de 2026 a las 13:00 y se retiraron sus puntos: sin ellos no se llega a los 15 que impusieron esta.',
    ],
    [
      'a lift that leaves its points',
      async (_: MemberActor, warning: string) =>
        sanctions.lift(admin, warning, { reason: 'error', points: 'keep' }),
      ['temporary-suspension'],
      null,
    ],
    [
      'an entry of the ledger that is taken back',
      async ({ member }: MemberActor) => {
        const detail = await it.house.moderation.members.get(admin, member);
        await sanctions.reverse(admin, detail?.ledger[0]?.id ?? '', 'error');
      },
      [],
      'Se retiraron los puntos del 21 de noviembre de 2026 a las 13:00: sin ellos no se llega a los 15 que impusieron esta sanción.',
    ],
  ] as const)('%s', async ([, withdraw, left, reason]) => {
    const member = await someone();
    await withdraw(member, await warn(member, 15));

    expect(await standing(member)).toEqual(left);
    expect(
      await it.rows(
        'select lift_reason from sanctions where member_id = ? and threshold is not null and lift_reason is not null',
        [member.member],
      ),
    ).toEqual(reason === null ? [] : [{ lift_reason: reason }]);
  });

  test('of several appeals decided at once each takes its points, and what they imposed is lifted and told once', async () => {
    const member = await someone();
    const warnings = [await warn(member, 10), await warn(member, 10), await warn(member, 10)];
    const filed: string[] = [];
    for (const warning of warnings.slice(0, 2)) filed.push(await appeal(member, warning));
    await Promise.all(filed.map((id, index) => overturn([other, admin][index] ?? admin, id)));

    expect(await standing(member)).toEqual([]);
    expect(await sanctions.verify(member, member.member)).toMatchObject({ sanctioned: false, points: 10 });
    expect(
      await it.rows(
        `select s.kind, (select count(*)::int from actions a where a.sanction_id = s.id and a.kind in ('unban', 'lift-sanction')) as recorded,
            (select count(*)::int from notifications n where n.sanction_id = s.id and n.kind = 'lifted') as told
           from sanctions s where s.member_id = ? and s.threshold is not null order by s.threshold`,
        [member.member],
      ),
    ).toEqual([
      { kind: 'temporary-suspension', recorded: 1, told: 1 },
      { kind: 'ban', recorded: 1, told: 1 },
    ]);
  });

  test('of a lift by hand and an overturned warning at once one lifts what the threshold imposed', async () => {
    const member = await someone();
    const id = await appeal(member, await warn(member, 15));
    const [suspension] = await automatic(member);
    const [byHand, byAppeal] = await Promise.allSettled([
      sanctions.lift(admin, suspension?.id ?? '', { reason: 'Basta', points: 'keep' }),
      overturn(other, id),
    ]);
    const [after] = await automatic(member);

    expect(byAppeal.status).toBe('fulfilled');
    if (byHand.status === 'rejected') expect(byHand.reason).toEqual(refused('refusal.sanction-lifted'));
    expect(after).toMatchObject({
      lifted: true,
      lifted_by: byHand.status === 'fulfilled' ? admin.member : other.member,
    });
    expect(await sanctions.verify(member, member.member)).toMatchObject({ sanctioned: false, points: 0 });
    expect(
      await it.rows(`select from actions where sanction_id = ? and kind = 'lift-sanction'`, [suspension?.id]),
    ).toHaveLength(1);
  });

  test('of what a rule imposed the rule is counted once, whatever went along', async () => {
    const member = await someone();
    await warn(member, 14, admin);
    await it.judge(post('avisable', { author: `persona-${made}` }));
    const [warning] = await it.rows<{ id: string }>(
      'select id from sanctions where member_id = ? and decision_id is not null and threshold is null',
      [member.member],
    );
    expect(await standing(member)).toEqual(['temporary-suspension']);
    await overturn(senior, await appeal(member, warning?.id ?? ''));

    expect(await standing(member)).toEqual([]);
    expect(await appeals.overturnRates(senior)).toContainEqual({
      rule: 'avisar',
      owner: null,
      decided: 1,
      overturned: 1,
    });
  });

  test('where points decay, time alone lifts nothing', async () => {
    await it.house.adoptFolder(
      policyFiles(section).map((file) => ({
        ...file,
        text: file.text.replace('points:\n', 'points:\n  decay: { after: 90d }\n'),
      })),
      null,
    );
    const member = await someone();
    await warn(member, 20);
    const added = await warn(member, 10);
    it.now = new Date(noon.getTime() + 100 * day);
    const late = await warn(member, 5);
    await overturn(other, await appeal(member, late));
    expect(await standing(member)).toContain('ban');

    await overturn(other, await appeal(member, added));
    it.now = noon;
    // The suspension of seven days was over by itself.
    expect(await standing(member)).toEqual(['temporary-suspension']);
  });

  test('where the policy lets them, whose act crossed the threshold decides', async () => {
    const member = await someone();
    await warn(member, 15);
    const [suspension] = await automatic(member);
    const id = await appeal(member, suspension?.id ?? '');
    await it.house.adoptFolder(policyFiles('appeals: { another-reviewer: false }\n'), null);

    expect(await appeals.get(senior, id)).toMatchObject({ mayDecide: true });
    await overturn(senior, id);
    expect(await standing(member)).toEqual([]);
  });
});
