import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MemberActor } from '../actor.ts';
import type { SanctionInput } from '../sanctions.ts';
import { startChild } from '../testing/child.ts';
import { eachDatabase, onServer } from '../testing/each-database.ts';
import type { Place } from '../testing/place.ts';
import { forumMember, staffMember } from '../testing/staff-of.ts';
import { hour, noon, openTestHouse, policyFiles } from '../testing/test-house.ts';
import type { TestHouse } from '../testing/test-house.ts';

const limited = policyFiles(`names: { roles: { aprendiz: "77" } }
limits:
  - { action: warn.add, quota: { uses: 10, per: 1h } }
  - { action: points.*, quota: { uses: 3, per: 1h, by: everyone } }
  - { action: sanction.suspend, roles: [aprendiz], allow: true }
`);

function warning(member: string, points: number | null = null): SanctionInput {
  return { member, kind: 'warning', reason: 'Publicidad', for: null, points, notify: true };
}

/** The same work by two processes at once; the codes of what was refused. */
async function byTwo(
  place: Place,
  member: string,
  impose: readonly SanctionInput[],
): Promise<(string | null)[]> {
  const { kind, databaseUrl, dataDir, migrationsDir } = place;
  const input = { place: { kind, databaseUrl, dataDir, migrationsDir }, member, impose };
  const module = join(import.meta.dirname, '../testing/moderating-child.ts');
  const children = [startChild(module, input), startChild(module, input)];
  await Promise.all(children.map((child) => child.line('ready')));
  for (const child of children) child.signal('SIGUSR2');
  const answers = await Promise.all(children.map((child) => child.line('done')));
  await Promise.all(children.map((child) => child.ended));
  return answers.flatMap((line) => JSON.parse(line.slice('done '.length)) as (string | null)[]);
}

onServer((place) => {
  let it: TestHouse;
  let admin: MemberActor;

  beforeAll(async () => {
    it = await openTestHouse(place);
    admin = await staffMember(it, 'admin');
  });
  afterAll(() => it.house.close());

  const recordOf = async (member: string) => ({
    sum: (
      await it.rows('select sum(amount)::int as sum from points_entries where member_id = ?', [member])
    )[0]?.['sum'],
    automatic: await it.rows(
      'select kind, threshold from sanctions where member_id = ? and threshold is not null order by threshold',
      [member],
    ),
  });

  test('warnings at once that carry 14 points past 15 and 30 impose one suspension and one ban', async () => {
    const { member } = await forumMember(it, 'catorce');
    await it.house.moderation.sanctions.addPoints(admin, { member, amount: 14, reason: 'Antes' });
    const refused = await byTwo(
      place,
      admin.member,
      Array.from({ length: 10 }, () => warning(member)),
    );

    expect(refused).toEqual(Array.from({ length: 20 }, () => null));
    expect(await recordOf(member)).toEqual({
      sum: 14 + 20 * 5,
      automatic: [
        { kind: 'temporary-suspension', threshold: 15 },
        { kind: 'ban', threshold: 30 },
      ],
    });
    expect(await it.house.audit.verify('prueba')).toMatchObject({ ok: true });
  });

  test('one of five warnings at once crosses each threshold', async () => {
    const { member } = await forumMember(it, 'cinco-a-la-vez');
    await it.house.moderation.sanctions.addPoints(admin, { member, amount: 14, reason: 'Antes' });
    await Promise.all(
      Array.from({ length: 5 }, () => it.house.moderation.sanctions.impose(admin, warning(member))),
    );

    expect(await recordOf(member)).toMatchObject({
      sum: 39,
      automatic: [{ threshold: 15 }, { threshold: 30 }],
    });
    expect(await it.house.moderation.sanctions.verify(admin, member)).toMatchObject({
      kind: 'ban',
      points: 39,
    });
  });

  test('members who are warned in any order, by several at once, hold nobody up for ever', async () => {
    const members: string[] = [];
    for (const name of ['uno', 'dos', 'tres', 'cuatro', 'cinco'])
      members.push((await forumMember(it, name)).member);
    const refused = await byTwo(
      place,
      admin.member,
      Array.from({ length: 10 }, (_, index) => warning(members[(index * 3) % 5] ?? '', 0)),
    );

    expect(refused).toEqual(Array.from({ length: 20 }, () => null));
  });
});

onServer((place) => {
  let it: TestHouse;

  beforeAll(async () => {
    it = await openTestHouse(place, { policy: limited });
  });
  afterAll(() => it.house.close());

  test('a quota of ten an hour: a hundred calls at once from two processes are ten', async () => {
    const moderator = await staffMember(it, 'moderator');
    const { member } = await forumMember(it, 'ana');
    const refused = await byTwo(
      place,
      moderator.member,
      Array.from({ length: 50 }, () => warning(member, 0)),
    );

    expect(refused.filter((code) => code === null)).toHaveLength(10);
    expect(new Set(refused.filter((code) => code !== null))).toEqual(new Set(['refusal.quota']));
    expect(await it.rows('select from sanctions where member_id = ?', [member])).toHaveLength(10);
  });
});

eachDatabase((place) => {
  let it: TestHouse;

  beforeAll(async () => {
    it = await openTestHouse(place, { policy: limited });
  });
  afterAll(() => it.house.close());

  test('a spent quota names its limit and when it is free again; refused calls and other people’s do not count', async () => {
    const { sanctions } = it.house.moderation;
    const moderator = await staffMember(it, 'moderator');
    const other = await staffMember(it, 'moderator', 'otra');
    const { member } = await forumMember(it, 'ana');
    for (let n = 0; n < 10; n++) await sanctions.impose(moderator, warning(member, 0));
    const refusal = {
      code: 'refusal.quota',
      values: { uses: 10, until: new Date(noon.getTime() + hour).toISOString(), file: 'policy.yaml' },
    };

    await expect(sanctions.impose(moderator, warning(member, 0))).rejects.toMatchObject(refusal);
    await expect(sanctions.impose(moderator, warning(member, 0))).rejects.toMatchObject(refusal);
    await sanctions.impose(other, warning(member, 0));
    it.now = new Date(noon.getTime() + hour);
    await sanctions.impose(moderator, warning(member, 0));
    it.now = noon;
  });

  test('a quota that all share counts what anybody did, also at the same moment', async () => {
    const { sanctions } = it.house.moderation;
    const first = await staffMember(it, 'moderator', 'a');
    const second = await staffMember(it, 'senior', 'b');
    const { member } = await forumMember(it, 'berta');
    const answers = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) =>
        sanctions.addPoints(index % 2 === 0 ? first : second, { member, amount: 1, reason: 'x' }),
      ),
    );

    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect(await sanctions.verify(first, member)).toMatchObject({ points: 3 });
  });

  test('a role without a rank may do what a limit allows it, on members without a rank, and nothing else', async () => {
    const { sanctions } = it.house.moderation;
    const apprentice = await forumMember(it, 'aprende', { roles: ['77'] });
    const { member } = await forumMember(it, 'carla');
    const moderator = await staffMember(it, 'moderator', 'c');
    const suspension = { ...warning(member), kind: 'temporary-suspension', for: hour } as const;

    await sanctions.impose(apprentice, suspension);
    await expect(
      sanctions.impose(apprentice, { ...suspension, member: moderator.member }),
    ).rejects.toMatchObject({ code: 'refusal.not-below' });
    await expect(sanctions.impose(apprentice, warning(member))).rejects.toMatchObject({
      code: 'refusal.not-staff',
    });
    await expect(sanctions.impose(await forumMember(it, 'nadie'), suspension)).rejects.toMatchObject({
      code: 'refusal.not-staff',
    });
  });
});
