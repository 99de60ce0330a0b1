import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor, MemberActor } from '../actor.ts';
import type { Members, Sanctions } from '../sanctions.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { forumMember, staffMember } from '../testing/staff-of.ts';
import { day, hour, noon, openTestHouse, post } from '../testing/test-house.ts';
import type { TestHouse } from '../testing/test-house.ts';

const service = { kind: 'service', community: 'prueba' } as const;

eachDatabase((place) => {
  let it: TestHouse;
  let moderator: MemberActor;
  let senior: MemberActor;
  let admin: MemberActor;
  let sanctions: Sanctions;
  let members: Members;
  let made = 0;

  beforeAll(async () => {
    it = await openTestHouse(place);
    ({ sanctions, members } = it.house.moderation);
    moderator = await staffMember(it, 'moderator');
    senior = await staffMember(it, 'senior');
    admin = await staffMember(it, 'admin');
  });
  afterAll(() => it.house.close());

  const someone = () => forumMember(it, `persona-${++made}`);
  const impose = async (
    { member }: MemberActor,
    kind: 'warning' | 'temporary-suspension' | 'permanent-suspension' | 'ban',
    length: number | null = null,
    points: number | null = null,
  ) =>
    (
      await sanctions.impose(admin, {
        member,
        kind,
        reason: 'Publicidad',
        for: length,
        points,
        notify: true,
      })
    ).id;
  const owedFor = async (id: string) =>
    (
      await it.rows<{ kind: string; cause: string | null }>(
        `select kind, payload ->> 'cause' as cause from deliveries where payload ->> 'sanction' = ? order by sequence`,
        [id],
      )
    ).map(({ kind, cause }) => (cause === null ? kind : `${kind} ${cause}`));

  test('a lifted ban is no longer in force: an unban in the records, a notification, something owed, audit', async () => {
    const ana = await someone();
    const id = await impose(ana, 'ban');
    expect(await it.judge(post('hola', { author: 'persona-1' }))).toMatchObject({ decision: 'block' });
    await sanctions.lift(admin, id, { reason: 'Fue un error', points: 'keep' });

    expect(await it.judge(post('hola', { author: 'persona-1' }))).toMatchObject({ decision: 'publish' });
    expect(await sanctions.verify(service, ana.member)).toMatchObject({ sanctioned: false, kind: null });
    expect(await it.rows('select lifted_by, lift_reason from sanctions where id = ?', [id])).toEqual([
      { lifted_by: admin.member, lift_reason: 'Fue un error' },
    ]);
    expect(
      await it.rows('select kind, reason, actor from actions where sanction_id = ? order by kind', [id]),
    ).toEqual([
      { kind: 'ban', reason: 'Publicidad', actor: admin.member },
      { kind: 'unban', reason: 'Fue un error', actor: admin.member },
    ]);
    expect(await owedFor(id)).toEqual(['sanction.started', 'sanction.ended lifted']);
    expect(await it.rows('select kind from notifications where sanction_id = ? order by kind', [id])).toEqual(
      [{ kind: 'ban' }, { kind: 'lifted' }],
    );
    expect(
      (
        await it.rows('select action from audit_entries where subject = ? order by sequence', [
          `member:${ana.member}`,
        ])
      ).map((line) => line['action']),
    ).toEqual(['sanction.ban', 'sanction.unban']);
  });

  test.for([
    ['keep', 10],
    ['take-back', 0],
  ] as const)('points: %s leaves %d', async ([points, left]) => {
    const ana = await someone();
    const id = await impose(ana, 'temporary-suspension');
    await sanctions.lift(senior, id, { reason: 'Revisado', points });

    expect(await sanctions.verify(admin, ana.member)).toMatchObject({ sanctioned: false, points: left });
  });

  test('a sanction is lifted once, also by two at once', async () => {
    const ana = await someone();
    const id = await impose(ana, 'temporary-suspension');
    const answers = await Promise.allSettled(
      [senior, admin, senior].map((who) =>
        sanctions.lift(who, id, { reason: 'Revisado', points: 'take-back' }),
      ),
    );

    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(
      answers.filter((answer) => answer.status === 'rejected').map((answer) => answer.reason as unknown),
    ).toMatchObject([{ code: 'refusal.sanction-lifted' }, { code: 'refusal.sanction-lifted' }]);
    expect(await sanctions.verify(admin, ana.member)).toMatchObject({ points: 0 });
  });

  test.for([
    ['a warning', 'warning', 'moderator', null],
    ['a suspension', 'temporary-suspension', 'moderator', 'senior'],
    ['a ban', 'ban', 'senior', 'admin'],
  ] as const)('%s is not lifted below the rank that it needs', async ([, kind, rank, needs]) => {
    const id = await impose(await someone(), kind);
    const lifting = sanctions.lift({ moderator, senior }[rank], id, { reason: 'Revisado', points: 'keep' });

    if (needs === null) await lifting;
    else await expect(lifting).rejects.toMatchObject({ code: 'refusal.rank', values: { rank: needs } });
  });

  test('nobody but staff finds out that a sanction is there to be lifted', async () => {
    const ana = await someone();
    const id = await impose(ana, 'ban');

    for (const who of [ana, await someone()])
      await expect(sanctions.lift(who, id, { reason: 'x', points: 'keep' })).rejects.toMatchObject({
        code: 'refusal.not-staff',
      });
    for (const other of ['nada', '00000000-0000-4000-8000-000000000000'])
      await expect(sanctions.lift(admin, other, { reason: 'x', points: 'keep' })).rejects.toMatchObject({
        code: 'refusal.no-sanction',
      });
  });

  test('an entry is taken back once, and what takes it back is not taken back itself', async () => {
    const ana = await someone();
    await sanctions.addPoints(moderator, { member: ana.member, amount: 7, reason: 'Insultos' });
    const entryOf = async (amount: number) =>
      (await members.get(admin, ana.member))?.ledger.find((row) => row.amount === amount)?.id ?? '';
    const entry = await entryOf(7);
    await sanctions.reverse(senior, entry, 'No eran insultos');

    expect(await members.get(admin, ana.member)).toMatchObject({
      points: 0,
      ledger: [
        { amount: -7, reverses: entry, reversed: false },
        { amount: 7, reverses: null, reversed: true },
      ],
    });
    await expect(sanctions.reverse(senior, entry, 'Otra vez')).rejects.toMatchObject({
      code: 'refusal.reversed',
    });
    await expect(sanctions.reverse(senior, await entryOf(-7), 'Atrás')).rejects.toMatchObject({
      code: 'refusal.reversal',
    });
    await expect(sanctions.reverse(moderator, entry, 'x')).rejects.toMatchObject({ code: 'refusal.rank' });
    await expect(sanctions.reverse(senior, 'nada', 'x')).rejects.toMatchObject({ code: 'refusal.no-entry' });
  });

  test('points without a sanction cross thresholds too; none and fewer than none are refused', async () => {
    const ana = await someone();
    await sanctions.addPoints(moderator, { member: ana.member, amount: 15, reason: 'Reincide' });

    expect(await sanctions.verify(admin, ana.member)).toMatchObject({
      kind: 'temporary-suspension',
      points: 15,
    });
    await expect(
      sanctions.addPoints(moderator, { member: ana.member, amount: 0, reason: 'x' }),
    ).rejects.toMatchObject({ code: 'refusal.no-points' });
    await expect(
      sanctions.addPoints(moderator, { member: ana.member, amount: -5, reason: 'x' }),
    ).rejects.toMatchObject({ code: 'refusal.bad-points' });
  });

  test('a later warning or a longer suspension does not hide a ban; a warning alone is no sanction; points are 0, never null', async () => {
    const ana = await someone();
    expect(await sanctions.verify(ana, ana.member)).toEqual({
      sanctioned: false,
      kind: null,
      endsAt: null,
      points: 0,
    });
    await impose(ana, 'warning');
    expect(await sanctions.verify(ana, ana.member)).toMatchObject({ sanctioned: false, points: 5 });
    await impose(ana, 'ban');
    await impose(ana, 'temporary-suspension', 300 * day);
    await impose(ana, 'warning');

    expect(await sanctions.verify(ana, ana.member)).toMatchObject({
      sanctioned: true,
      kind: 'ban',
      endsAt: null,
    });
    expect((await sanctions.active(service, ana.member)).map(({ kind }) => kind).slice(0, 2)).toEqual([
      'ban',
      'temporary-suspension',
    ]);
  });

  test('who may ask: staff, the member, the service', async () => {
    const ana = await someone();
    const berta = await someone();
    const visitor = { kind: 'visitor', community: 'prueba' } as const;

    const asks = [
      async (who: Actor, member: string): Promise<unknown> => sanctions.verify(who, member),
      async (who: Actor, member: string): Promise<unknown> => sanctions.active(who, member),
    ];
    for (const ask of asks) {
      for (const who of [moderator, ana, service]) await ask(who, ana.member);
      await expect(ask(berta, ana.member)).rejects.toMatchObject({ code: 'refusal.not-staff' });
      await expect(ask(visitor, ana.member)).rejects.toMatchObject({ code: 'refusal.sign-in' });
      await expect(ask(moderator, "'")).rejects.toMatchObject({ code: 'refusal.no-member' });
    }
    await expect(sanctions.expire(moderator)).rejects.toMatchObject({ code: 'refusal.rank' });
  });

  test('a suspension ends by itself: in force until its end whether or not that was noted, told once, owed once', async () => {
    const ana = await someone();
    const id = await impose(ana, 'temporary-suspension', 2 * hour);
    await sanctions.expire(service);
    expect(await owedFor(id)).toEqual(['sanction.started']);

    it.now = new Date(noon.getTime() + 2 * hour);
    expect(await sanctions.verify(ana, ana.member)).toMatchObject({ sanctioned: false });
    expect(await sanctions.active(ana, ana.member)).toEqual([]);
    const noted = await Promise.all([sanctions.expire(service), sanctions.expire(admin)]);
    it.now = noon;

    expect(noted.toSorted()).toEqual([0, 1]);
    expect(await owedFor(id)).toEqual(['sanction.started', 'sanction.ended expired']);
    expect(
      await it.rows(`select from notifications where sanction_id = ? and kind = 'expired'`, [id]),
    ).toHaveLength(1);
    expect(
      await it.rows(`select actor from audit_entries where subject = ? and action = 'sanction.expire'`, [
        `member:${ana.member}`,
      ]),
    ).toEqual([{ actor: 'house' }]);
  });

  const toldOf = async (id: string) =>
    (await it.rows<{ body: string }>('select body from notifications where sanction_id = ?', [id])).map(
      ({ body }) => body,
    );
  const back = /ya puedes volver/;
  const kept = /hay otra( sanción)? en vigor: todavía no puedes participar/;

  test('a suspension that ends under a ban does not tell its member to come back; on its own it does', async () => {
    const [ana, eva] = [await someone(), await someone()];
    const under = await impose(ana, 'temporary-suspension', 2 * hour);
    const alone = await impose(eva, 'temporary-suspension', 2 * hour);
    await impose(ana, 'ban');
    it.now = new Date(noon.getTime() + 2 * hour);
    await sanctions.expire(service);
    it.now = noon;

    const [ended, endedAlone] = [(await toldOf(under)).join(), (await toldOf(alone)).join()];
    expect(ended).toMatch(kept);
    expect(ended).not.toMatch(back);
    expect(endedAlone).toMatch(back);
    expect(endedAlone).not.toMatch(kept);
  });

  test('the first of two that is lifted says that the other stands, the second does not', async () => {
    const ana = await someone();
    const both = [
      await impose(ana, 'temporary-suspension', null, 0),
      await impose(ana, 'permanent-suspension', null, 0),
    ];
    for (const id of both) await sanctions.lift(admin, id, { reason: 'Revisado', points: 'keep' });
    const [first, second] = [(await toldOf(both[0] ?? '')).join(), (await toldOf(both[1] ?? '')).join()];

    expect(first).toMatch(kept);
    expect(second).toContain('ha levantado una sanción tuya. Motivo: Revisado');
    expect(second).not.toMatch(kept);
  });

  test('a key makes noting the ends repeatable: the same answer, also when there is nothing left to note', async () => {
    await impose(await someone(), 'temporary-suspension', 2 * hour);
    it.now = new Date(noon.getTime() + 2 * hour);
    const answers = [
      await sanctions.expire(service, { key: 'ends-1' }),
      await sanctions.expire(service, { key: 'ends-1' }),
      await sanctions.expire(service, { key: 'ends-2' }),
    ];
    it.now = noon;

    expect(answers).toEqual([1, 1, 0]);
    await expect(sanctions.expire(moderator, { key: 'ends-1' })).rejects.toMatchObject({
      code: 'refusal.rank',
    });
  });

  test('a member reads their own record, and nothing that staff wrote or who they are', async () => {
    const ana = await someone();
    const id = await impose(ana, 'warning');
    await sanctions.addNote(moderator, id, 'SECRETO sanción');
    await members.addNote(moderator, ana.member, 'SECRETO persona');
    await members.watch(moderator, ana.member, 'SECRETO lista');
    const own = await members.own(ana);

    expect(own).toMatchObject({
      points: 5,
      sanctions: [{ id, kind: 'warning', actor: null, actorName: null }],
      actions: [{ kind: 'warning', reason: 'Publicidad', sanction: id }],
    });
    expect(JSON.stringify(own)).not.toContain('SECRETO');
    expect(JSON.stringify(own)).not.toContain(admin.member);
    expect(await members.get(moderator, ana.member)).toMatchObject({
      watched: { reason: 'SECRETO lista', by: moderator.member },
      notes: [
        { text: expect.stringContaining('SECRETO') as string },
        { text: expect.stringContaining('SECRETO') as string },
      ],
    });
    await expect(members.get(ana, ana.member)).rejects.toMatchObject({ code: 'refusal.not-staff' });
  });

  test('what was done to a member reads newest first, to staff and to the member', async () => {
    const ana = await someone();
    const ids: string[] = [];
    for (const hours of [0, 2, 1]) {
      it.now = new Date(noon.getTime() + hours * hour);
      ids.push(await impose(ana, 'warning', null, 0));
    }
    it.now = noon;
    const newestFirst = [ids[1], ids[2], ids[0]];

    expect((await members.get(admin, ana.member))?.actions.map(({ sanction }) => sanction)).toEqual(
      newestFirst,
    );
    expect((await members.own(ana)).actions.map(({ sanction }) => sanction)).toEqual(newestFirst);
  });

  test('members are found by name, id and account; without words those who were sanctioned last or are watched', async () => {
    const ana = await someone();
    const account = `persona-${made}`;
    await members.watch(moderator, ana.member, 'Ojo');
    const find = async (words: string) => (await members.search(moderator, words)).map(({ id }) => id);

    expect(await find(account)).toContain(ana.member);
    expect((await find(account.toUpperCase()))[0]).toBe(ana.member);
    expect(await find(ana.member)).toEqual([ana.member]);
    expect(await find('')).toContain(ana.member);
    expect(await find('%')).toEqual([]);
    expect(await find('no\0')).toEqual([]);
    expect(await find("x' or '1'='1")).toEqual([]);
    await members.unwatch(moderator, ana.member);
    expect((await members.search(moderator, ana.member))[0]).toMatchObject({
      watched: false,
      points: 0,
      sanction: null,
    });
    await expect(members.search(ana, '')).rejects.toMatchObject({ code: 'refusal.not-staff' });
  });

  test('what staff did outlives them: nothing in the database cascades', async () => {
    expect(
      await it.rows(
        `select conrelid::regclass::text as "table", conname from pg_constraint
          where contype = 'f' and (confdeltype not in ('a', 'r') or confupdtype not in ('a', 'r'))
            and connamespace = 'fuero'::regnamespace`,
      ),
    ).toEqual([]);
  });
});
