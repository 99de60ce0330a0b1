import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Rank } from '@fuero/engine';
import { openHeadFile } from '../audit/head-file.ts';
import { verifyAudit } from '../audit/verify.ts';
import type { House } from '../house.ts';
import { files, loaded, noon, openSeededHouse, person } from '../records/testing/seeded-house.ts';
import type { SeededHouse } from '../records/testing/seeded-house.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { lockStandings } from './standing.ts';
import { Account } from './account.entity.ts';
import { createStaff } from './staff.ts';
import { StaffGrant } from './staff-grant.entity.ts';

const withStaff = files.map((file) =>
  file.path === 'policy.yaml'
    ? {
        ...file,
        text: `${file.text}names: { roles: { casa: '77' } }\nstaff: { moderator: { forum: [mod] }, admin: { forum: [casa] } }\n`,
      }
    : file,
);

eachDatabase((place) => {
  let house: SeededHouse;
  let heads: ReturnType<typeof openHeadFile>;
  let staff: House['staff'];
  let policy = loaded(withStaff);
  let count = 0;

  beforeAll(async () => {
    house = await openSeededHouse(place);
    heads = openHeadFile(place.dataDir);
    staff = createStaff({ database: house.database, heads, clock: () => noon, current: () => ({ policy }) });
  });
  afterAll(() => house.close());

  async function account(roles: string[], rank: Rank | null = null): Promise<Someone> {
    const { member } = await person(house, { rank });
    const externalId = `u-${++count}`;
    const row = { communityId: 'prueba', surface: 'forum', externalId, memberId: member, name: 'Ana' };
    await house.seed((tx) =>
      tx.insert(Account, { ...row, createdAt: null, joinedAt: null, roles, bot: false }),
    );
    return { member, externalId };
  }
  const find = ({ externalId }: Someone) => staff.find('prueba', { surface: 'forum', externalId });
  const report = ({ externalId }: Someone, roles: string[]) =>
    house.seed((tx) => tx.nativeUpdate(Account, { externalId }, { roles }));
  const grantOf = ({ member }: Someone) =>
    house.seed((tx) => tx.findOne(StaffGrant, { memberId: member }, { disableIdentityMap: true }));
  const linesOf = ({ member }: Someone) =>
    house.seed((tx) =>
      tx.execute<{ actor: string; action: string; details: unknown }[]>(
        `select actor, action, details from audit_entries join audit_details using (community_id, sequence)
          where subject = ? order by sequence`,
        [`member:${member}`],
      ),
    );

  test('a role of the policy is a rank; it is written down once, and so is its end', async () => {
    const ana = await account(['mod', 'otra']);

    for (const answer of [await find(ana), await find(ana)])
      expect(answer).toEqual({
        community: 'prueba',
        kind: 'member',
        communityName: 'La prueba',
        member: ana.member,
        name: 'Ana',
        rank: 'moderator',
      });
    expect(await grantOf(ana)).toMatchObject({ rank: 'moderator', grantedBy: 'policy', revokedAt: null });
    await report(ana, ['77', 'mod']);
    expect((await find(ana))?.rank).toBe('admin');
    await report(ana, []);
    expect(await find(ana)).toBeNull();
    expect(await grantOf(ana)).toMatchObject({ rank: 'admin', grantedBy: 'policy', revokedAt: noon });
    await report(ana, ['mod']);
    expect((await find(ana))?.rank).toBe('moderator');

    const by = { actor: 'policy' };
    expect(await linesOf(ana)).toMatchObject([
      { ...by, action: 'rank.grant', details: { rank: 'moderator', was: null } },
      { ...by, action: 'rank.grant', details: { rank: 'admin', was: 'moderator' } },
      { ...by, action: 'rank.revoke', details: { rank: null, was: 'admin' } },
      { ...by, action: 'rank.grant', details: { rank: 'moderator', was: null } },
    ]);
    const verdict = await house.seed((tx) => verifyAudit(tx, { community: 'prueba', heads }));
    expect(verdict).toMatchObject({ ok: true });
  });

  test('a policy that no longer names the role takes the rank back', async () => {
    const ana = await account(['mod']);
    expect((await find(ana))?.rank).toBe('moderator');

    policy = loaded();
    try {
      expect(await find(ana)).toBeNull();
    } finally {
      policy = loaded(withStaff);
    }
    expect(await grantOf(ana)).toMatchObject({ revokedAt: noon });
  });

  test.for([
    ['moderator', [], 'moderator'],
    ['moderator', ['77'], 'admin'],
    ['senior', ['mod'], 'senior'],
  ] as const)('a %s of the desk with the roles %j is %s, and the grant is not touched', async (row) => {
    const [rank, roles, expected] = row;
    const ana = await account([...roles], rank);

    expect((await find(ana))?.rank).toBe(expected);
    expect(await grantOf(ana)).toMatchObject({ rank, grantedBy: 'start', revokedAt: null });
    expect(await linesOf(ana)).toEqual([]);
  });

  test('whom the desk dismissed the policy does not take back', async () => {
    const ana = await account(['mod'], 'senior');
    await house.seed((tx) => tx.nativeUpdate(StaffGrant, { memberId: ana.member }, { revokedAt: noon }));

    expect(await find(ana)).toBeNull();
    expect(await grantOf(ana)).toMatchObject({ rank: 'senior', grantedBy: 'start', revokedAt: noon });
  });

  test('twenty at once write one grant and one line', async () => {
    const ana = await account(['mod']);

    const ranks = await Promise.all(Array.from({ length: 20 }, async () => (await find(ana))?.rank));
    expect(new Set(ranks)).toEqual(new Set(['moderator']));
    expect(await linesOf(ana)).toHaveLength(1);
  });

  test('a grant of the policy that nobody has taken back yet exempts from nothing', async () => {
    const ana = await account(['mod']);
    await find(ana);
    await report(ana, []);

    const at = { community: 'prueba', members: [ana.member], at: noon, points: null };
    const standings = await house.seed((tx) => lockStandings(tx, at));
    expect(standings.get(ana.member)?.granted).toBeNull();
  });

  test.for(['u-nobody', '', 'u-\0'])('an account that is not known: %j', async (externalId) => {
    expect(await find({ member: '', externalId })).toBeNull();
  });

  test('the same id on another surface, and another community', async () => {
    const { externalId } = await account(['mod']);

    expect(await staff.find('prueba', { surface: 'discord', externalId })).toBeNull();
    await expect(staff.find('otra', { surface: 'forum', externalId })).rejects.toMatchObject({
      code: 'refusal.other-community',
    });
  });
});

interface Someone {
  readonly member: string;
  readonly externalId: string;
}
