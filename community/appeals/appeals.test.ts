import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MemberActor } from '../actor.ts';
import type { Appeals } from '../appeals.ts';
import type { LiveMessage } from '../desk.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { forumMember, staffMember } from '../testing/staff-of.ts';
import { day, noon, openTestHouse, policyFiles, post } from '../testing/test-house.ts';
import type { TestHouse } from '../testing/test-house.ts';

const section = (more = '') => policyFiles(`appeals: { within: 20d${more} }\n`);

eachDatabase((place) => {
  let it: TestHouse;
  let appeals: Appeals;
  let moderator: MemberActor;
  let senior: MemberActor;
  let other: MemberActor;
  let admin: MemberActor;
  let made = 0;

  beforeAll(async () => {
    it = await openTestHouse(place, { policy: section() });
    ({ appeals } = it.house.moderation);
    moderator = await staffMember(it, 'moderator');
    senior = await staffMember(it, 'senior');
    admin = await staffMember(it, 'admin');
    other = await staffMember(it, 'senior', 'otra');
  });
  afterAll(() => it.house.close());

  const someone = () => forumMember(it, `persona-${++made}`);
  const refused = (code: string, values = {}): unknown =>
    expect.objectContaining({ code, values: expect.objectContaining(values) as unknown });

  async function sanctioned(by: MemberActor = moderator) {
    const member = await someone();
    const { id } = await it.house.moderation.sanctions.impose(by, {
      member: member.member,
      kind: 'temporary-suspension',
      reason: 'Publicidad',
      for: null,
      points: null,
      notify: true,
    });
    return { member, sanction: id };
  }
  async function appealed(by: MemberActor = moderator) {
    const { member, sanction } = await sanctioned(by);
    const { id } = await appeals.file(member, { sanction, text: '  No era publicidad  ' });
    return { member, sanction, id };
  }
  async function standing(member: MemberActor) {
    return it.house.moderation.sanctions.verify(member, member.member);
  }

  test('a member appeals a sanction of their own; staff see it, nobody else does', async () => {
    const { member, sanction, id } = await appealed();
    const stranger = await someone();

    expect(await appeals.list(member, {})).toEqual({
      rows: [
        {
          id,
          state: 'open',
          member: { id: member.member, name: `persona-${made - 1}` },
          sanction: { id: sanction, kind: 'temporary-suspension', reason: 'Publicidad' },
          text: 'No era publicidad',
          answer: null,
          createdAt: noon,
          decidedAt: null,
          assignedTo: null,
          mayDecide: false,
        },
      ],
      total: 1,
    });
    expect(await appeals.list(stranger, {})).toEqual({ rows: [], total: 0 });
    expect(await appeals.get(stranger, id)).toBeNull();
    expect(await appeals.get(member, id)).toMatchObject({
      mayDecide: false,
      sanctionDetail: { actor: null },
    });
    expect((await appeals.list(moderator, { state: 'open' })).rows[0]?.id).toBe(id);
    expect(await appeals.get(senior, id)).toMatchObject({ mayDecide: true, origin: null });
    expect(await appeals.get(moderator, id)).toMatchObject({ mayDecide: false });
    expect(await appeals.get(senior, 'none')).toBeNull();
  });

  test.for([
    [
      'somebody else’s',
      async () => ({ ...(await sanctioned()), member: await someone() }),
      'refusal.no-sanction',
    ],
    ['none', async () => ({ member: await someone(), sanction: 'x' }), 'refusal.no-sanction'],
    ['one that was appealed', appealed, 'refusal.appealed'],
    [
      'one that was lifted',
      async () => {
        const found = await sanctioned();
        await it.house.moderation.sanctions.lift(senior, found.sanction, { reason: 'error', points: 'keep' });
        return found;
      },
      'refusal.sanction-lifted',
    ],
  ] as const)('what cannot be appealed is %s', async ([, make, code]) => {
    const { member, sanction } = await make();

    await expect(appeals.file(member, { sanction, text: 'No' })).rejects.toEqual(refused(code));
  });

  test('after the time that the policy gives it is too late, and the last moment is said', async () => {
    const { member, sanction } = await sanctioned();
    it.now = new Date(noon.getTime() + 20 * day + 1);
    const late = appeals.file(member, { sanction, text: 'No' });

    await expect(late).rejects.toEqual(
      refused('refusal.appeal-late', { until: '11 de diciembre de 2026 a las 13:00' }),
    );
    it.now = noon;
  });

  test.for(['', ' '.repeat(9), 'x'.repeat(4_001), 'a\0b'])('a text that is none is refused', async (text) => {
    const { member, sanction } = await sanctioned();

    await expect(appeals.file(member, { sanction, text })).rejects.toEqual(refused('refusal.bad-appeal'));
  });

  test('the service and visitors appeal nothing', async () => {
    const { sanction } = await sanctioned();
    const input = { sanction, text: 'No' };

    await expect(appeals.file({ kind: 'visitor', community: 'prueba' }, input)).rejects.toEqual(
      refused('refusal.sign-in'),
    );
    await expect(appeals.file({ kind: 'service', community: 'prueba' }, input)).rejects.toEqual(
      refused('refusal.not-staff'),
    );
  });

  test('two appeals of one sanction at once are one appeal', async () => {
    const { member, sanction } = await sanctioned();
    const both = await Promise.allSettled(
      ['uno', 'dos'].map((text) => appeals.file(member, { sanction, text })),
    );

    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await appeals.list(member, {})).toMatchObject({ total: 1 });
  });

  test('the same key files once', async () => {
    const { member, sanction } = await sanctioned();
    const file = () => appeals.file(member, { sanction, text: 'No' }, { key: 'k' });

    expect(await file()).toEqual(await file());
  });

  test('an appeal that is overturned lifts the sanction, takes its points back, and is told once', async () => {
    const { member, sanction, id } = await appealed();
    expect(await standing(member)).toMatchObject({ sanctioned: true, points: 10 });
    const heard: LiveMessage[] = [];
    const stop = it.house.desk.live.subscribe(
      { ...senior, name: 'senior', rank: 'senior', communityName: 'Prueba' },
      (message) => heard.push(message),
    );
    await appeals.decide(senior, id, { outcome: 'overturned', answer: 'Tenías razón.' });

    expect(await standing(member)).toEqual({ sanctioned: false, kind: null, endsAt: null, points: 0 });
    const { rows } = await it.house.moderation.notifications.list(member, {});
    expect(rows.map(({ kind, sanction: about, appeal }) => [kind, about, appeal])).toEqual(
      expect.arrayContaining([['appeal-overturned', sanction, id]]),
    );
    expect(rows.map(({ kind }) => kind)).not.toContain('lifted');
    expect(rows.find(({ kind }) => kind === 'appeal-overturned')?.text).toContain('Tenías razón.');
    expect(
      await it.rows('select kind, payload from deliveries where key = ?', [`sanction:${sanction}:ended`]),
    ).toMatchObject([{ kind: 'sanction.ended', payload: { member: member.member, cause: 'lifted' } }]);
    expect(
      await it.rows('select actor, action from audit_entries where subject in (?, ?) order by sequence', [
        `appeal:${id}`,
        `member:${member.member}`,
      ]),
    ).toEqual([
      { actor: moderator.member, action: 'sanction.suspend' },
      { actor: 'automod', action: 'member.watch' },
      { actor: member.member, action: 'appeal.file' },
      { actor: senior.member, action: 'appeal.resolve' },
      { actor: senior.member, action: 'sanction.lift' },
    ]);
    await expect.poll(() => heard.map(({ kind }) => kind)).toEqual(['appeal', 'sanction']);
    stop();
  });

  test('an appeal that is overturned while another sanction stands says so', async () => {
    const { member, id } = await appealed();
    await it.house.moderation.sanctions.impose(admin, {
      member: member.member,
      kind: 'ban',
      reason: 'Otra cosa',
      for: null,
      points: 0,
      notify: false,
    });
    await appeals.decide(senior, id, { outcome: 'overturned', answer: 'Tenías razón.' });

    const { rows } = await it.house.moderation.notifications.list(member, {});
    const told = rows.find(({ kind }) => kind === 'appeal-overturned')?.text;
    expect(told).toContain('hay otra en vigor: todavía no puedes participar. Tenías razón.');
  });

  test('an appeal that is upheld changes nothing but that it is decided', async () => {
    const { member, id } = await appealed();
    await appeals.decide(senior, id, { outcome: 'upheld', answer: 'Era publicidad.' });

    expect(await standing(member)).toMatchObject({ sanctioned: true, points: 10 });
    expect(await appeals.get(member, id)).toMatchObject({
      state: 'upheld',
      answer: 'Era publicidad.',
      decidedAt: noon,
    });
    await expect(appeals.decide(other, id, { outcome: 'overturned', answer: 'No' })).rejects.toEqual(
      refused('refusal.appeal-decided', { outcome: 'upheld', by: 'senior' }),
    );
  });

  test('who imposed it does not decide, nor who is no senior, nor the member', async () => {
    const { member, id } = await appealed(senior);
    const decide = (actor: MemberActor) => appeals.decide(actor, id, { outcome: 'upheld', answer: 'No' });

    await expect(decide(senior)).rejects.toEqual(refused('refusal.own-sanction'));
    await expect(appeals.claim(senior, id)).rejects.toEqual(refused('refusal.own-sanction'));
    await expect(decide(moderator)).rejects.toEqual(refused('refusal.rank'));
    await expect(decide(member)).rejects.toEqual(refused('refusal.not-staff'));
    expect(await appeals.get(senior, id)).toMatchObject({ mayDecide: false });
    await expect(appeals.decide(other, id, { outcome: 'upheld', answer: ' ' })).rejects.toEqual(
      refused('refusal.bad-reason'),
    );
    await expect(appeals.decide(other, 'x', { outcome: 'upheld', answer: 'No' })).rejects.toEqual(
      refused('refusal.no-appeal'),
    );
  });

  test('of two reviewers at once one decides, and the other is told the outcome', async () => {
    const { member, id } = await appealed();
    const both = await Promise.allSettled([
      appeals.decide(senior, id, { outcome: 'upheld', answer: 'No' }),
      appeals.decide(other, id, { outcome: 'overturned', answer: 'Sí' }),
    ]);
    const detail = await appeals.get(member, id);

    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'refusal.appeal-decided', values: { outcome: detail?.state } },
    });
    expect(await standing(member)).toMatchObject({ sanctioned: detail?.state === 'upheld' });
  });

  test('an appeal is taken on once', async () => {
    const { member, id } = await appealed();
    await appeals.claim(senior, id);
    await appeals.claim(senior, id);

    await expect(appeals.claim(other, id)).rejects.toEqual(refused('refusal.appeal-taken', { by: 'senior' }));
    expect(await appeals.get(other, id)).toMatchObject({ assignedTo: { id: senior.member, name: 'senior' } });
    expect(await appeals.get(member, id)).toMatchObject({ assignedTo: null });
  });

  test('who has taken it on decides, or a higher rank', async () => {
    const { id } = await appealed();
    const { id: another } = await appealed();
    await appeals.claim(senior, id);
    await appeals.claim(senior, another);
    const answer = { outcome: 'upheld', answer: 'No' } as const;

    await expect(appeals.decide(other, id, answer)).rejects.toEqual(
      refused('refusal.appeal-taken', { by: 'senior' }),
    );
    await appeals.decide(senior, id, answer);
    await appeals.decide(admin, another, answer);
    expect(await appeals.get(other, id)).toMatchObject({ state: 'upheld' });
    expect(await appeals.get(other, another)).toMatchObject({ state: 'upheld' });
  });

  test('what one has taken on goes back, by oneself or by a higher rank, and another may take it on', async () => {
    const { id } = await appealed();
    const holder = async () => (await appeals.get(other, id))?.assignedTo?.name ?? null;
    await appeals.claim(senior, id);

    await expect(appeals.release(other, id)).rejects.toEqual(
      refused('refusal.appeal-taken', { by: 'senior' }),
    );
    await expect(appeals.release(moderator, id)).rejects.toEqual(refused('refusal.rank'));
    await appeals.release(senior, id);
    await appeals.release(senior, id);
    expect(await holder()).toBeNull();
    await appeals.claim(other, id);
    await appeals.release(admin, id);
    expect(await holder()).toBeNull();
    const lines = await it.rows<{ actor: string; details: unknown }>(
      `select e.actor, d.details from audit_entries e
         join audit_details d on d.community_id = e.community_id and d.sequence = e.sequence
        where e.action = 'appeal.claim' and e.subject = ? order by e.sequence`,
      [`appeal:${id}`],
    );
    expect(lines).toEqual([
      { actor: senior.member, details: { to: senior.member } },
      { actor: senior.member, details: { from: senior.member, to: null } },
      { actor: other.member, details: { to: other.member } },
      { actor: admin.member, details: { from: other.member, to: null } },
    ]);
  });

  test('an appeal that is decided, or unknown, is not given back', async () => {
    const { id } = await appealed();
    await appeals.claim(senior, id);
    await appeals.decide(senior, id, { outcome: 'upheld', answer: 'No' });

    await expect(appeals.release(senior, id)).rejects.toEqual(refused('refusal.appeal-decided'));
    await expect(appeals.release(senior, 'x')).rejects.toEqual(refused('refusal.no-appeal'));
  });

  test('what was lifted in the meantime can still be overturned: the points that were left go', async () => {
    const { member, sanction, id } = await appealed();
    await it.house.moderation.sanctions.lift(senior, sanction, { reason: 'error', points: 'keep' });
    await appeals.decide(other, id, { outcome: 'overturned', answer: 'Sí' });

    expect(await standing(member)).toMatchObject({ points: 0 });
  });

  test('what a rule imposed says where it came from, and how often it is overturned', async () => {
    const decideOne = async (outcome: 'upheld' | 'overturned') => {
      const member = await someone();
      await it.judge(post('callable', { author: `persona-${made}` }));
      const [row] = await it.rows<{ id: string }>('select id from sanctions where member_id = ?', [
        member.member,
      ]);
      const { id } = await appeals.file(member, { sanction: row?.id ?? '', text: 'No' });
      const detail = await appeals.get(senior, id);
      await appeals.decide(senior, id, { outcome, answer: 'Visto' });
      return detail;
    };
    const detail = await decideOne('overturned');
    await decideOne('upheld');

    expect(detail).toMatchObject({ origin: { rules: ['callar'], revision: 1 }, mayDecide: true });
    expect(detail?.origin?.decision).toMatch(/^dec_/);
    expect(await appeals.overturnRates(moderator)).toEqual([
      { rule: 'callar', owner: 'equipo', decided: 2, overturned: 1 },
    ]);
    await expect(appeals.overturnRates(await someone())).rejects.toEqual(refused('refusal.not-staff'));
  });

  test('open ones come first, then the newest', async () => {
    const { rows, total } = await appeals.list(senior, { limit: 200 });
    const states = rows.map(({ state }) => (state === 'open' ? 0 : 1));

    expect(rows).toHaveLength(total);
    expect(states).toEqual(states.toSorted());
    expect(await appeals.list(senior, { limit: 1, offset: 1 })).toEqual({ rows: [rows[1]], total });
  });

  test('without appeals in the policy nobody files and nobody decides; where it lets them, who imposed it decides', async () => {
    const open = await appealed(senior);
    await it.house.adoptFolder(policyFiles('features: { appeals: false }\n'), null);
    const { member, sanction } = await sanctioned();

    await expect(appeals.file(member, { sanction, text: 'No' })).rejects.toEqual(
      refused('refusal.appeals-off'),
    );
    await expect(appeals.decide(other, open.id, { outcome: 'upheld', answer: 'No' })).rejects.toEqual(
      refused('refusal.appeals-off'),
    );
    await it.house.adoptFolder(section(', another-reviewer: false, one-per-sanction: false'), null);
    await appeals.decide(senior, open.id, { outcome: 'upheld', answer: 'No' });
    const again = await appeals.file(open.member, { sanction: open.sanction, text: 'Sí' });
    expect(again.id).not.toBe(open.id);
    await expect(appeals.file(open.member, { sanction: open.sanction, text: 'Sí' })).rejects.toEqual(
      refused('refusal.appealed'),
    );
  });
});
