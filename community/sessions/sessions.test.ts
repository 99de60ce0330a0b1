import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { service } from '../database/caller.ts';
import { StaffGrant } from '../members/staff-grant.entity.ts';
import { noon, openSeededHouse, person } from '../records/testing/seeded-house.ts';
import type { SeededHouse } from '../records/testing/seeded-house.ts';
import { createSessions } from './sessions.ts';
import { eachDatabase } from '../testing/each-database.ts';

const hour = 3_600_000;
const day = 24 * hour;

eachDatabase((place) => {
  let house: SeededHouse;
  let now: Date;

  beforeAll(async () => {
    house = await openSeededHouse(place);
  });
  afterAll(() => house.close());
  beforeEach(() => {
    now = noon;
  });

  function sessionsOf(community: string | null = 'prueba') {
    return createSessions({
      database: house.database,
      clock: () => now,
      community: () => (community === null ? null : { id: community }),
    });
  }

  async function signIn(): Promise<string> {
    const session = await sessionsOf().redeem(await sessionsOf().mintAdminLink());
    return session?.token ?? '';
  }

  function later(milliseconds: number): void {
    now = new Date(now.getTime() + milliseconds);
  }

  async function rows(table: string, community = 'prueba'): Promise<readonly Record<string, unknown>[]> {
    return house.seed(
      (tx) => tx.execute(`select * from ${table} where community_id = ?`, [community]),
      community,
    );
  }

  test('a link opens one session, for an admin of the community', async () => {
    const sessions = sessionsOf();
    const link = await sessions.mintAdminLink();
    const session = await sessions.redeem(link);

    expect(session?.expiresAt).toEqual(new Date(noon.getTime() + 30 * day));
    expect(await sessions.find(session?.token ?? '')).toMatchObject({
      community: 'prueba',
      kind: 'member',
      communityName: 'La prueba',
      name: 'admin',
      rank: 'admin',
    });
    expect(await sessions.redeem(link)).toBeNull();
    expect(await sessions.peek(link)).toBe(false);
  });

  test('looking at a link does not use it up', async () => {
    const sessions = sessionsOf();
    const link = await sessions.mintAdminLink();

    expect([await sessions.peek(link), await sessions.peek(link)]).toEqual([true, true]);
    expect(await sessions.redeem(link)).not.toBeNull();
  });

  test('of ten who come with the same link one gets in', async () => {
    const sessions = sessionsOf();
    const link = await sessions.mintAdminLink();
    const before = (await rows('desk_sessions')).length;
    const opened = await Promise.all(Array.from({ length: 10 }, () => sessions.redeem(link)));

    expect(opened.filter((session) => session !== null)).toHaveLength(1);
    expect(await rows('desk_sessions')).toHaveLength(before + 1);
  });

  test('a link is good for 24 hours', async () => {
    const sessions = sessionsOf();
    const link = await sessions.mintAdminLink();
    later(day - 1);
    expect(await sessions.peek(link)).toBe(true);
    later(1);
    expect(await sessions.peek(link)).toBe(false);
    expect(await sessions.redeem(link)).toBeNull();
  });

  test.for([
    { name: 'unused for a week', steps: [7 * day - 1, 1], alive: [true, true] },
    { name: 'unused for longer', steps: [7 * day], alive: [false] },
    {
      name: 'used every six days',
      steps: [6 * day, 6 * day, 6 * day, 6 * day, 6 * day - 1, 1],
      alive: [true, true, true, true, true, false],
    },
  ])('a session $name', async ({ steps, alive }) => {
    const token = await signIn();
    const found: boolean[] = [];
    for (const step of steps) {
      later(step);
      found.push((await sessionsOf().find(token)) !== null);
    }

    expect(found).toEqual(alive);
  });

  test('the use of a session is noted once a minute', async () => {
    later(hour);
    const created = now;
    const token = await signIn();
    const seen = async () => {
      await sessionsOf().find(token);
      const all = await house.seed((tx) =>
        tx.execute<{ seen: string }[]>(
          'select max(extract(epoch from seen_at) * 1000)::float8 as seen from desk_sessions where created_at = ?',
          [created],
        ),
      );
      return Number(all[0]?.seen) - created.getTime();
    };
    later(59_999);
    expect(await seen()).toBe(0);
    later(1);
    expect(await seen()).toBe(60_000);
    later(30_000);
    expect(await seen()).toBe(60_000);
  });

  test('a session that was ended is over', async () => {
    const token = await signIn();
    const other = await signIn();
    await sessionsOf().end(token);
    await sessionsOf().end(token);

    expect(await sessionsOf().find(token)).toBeNull();
    expect(await sessionsOf().find(other)).not.toBeNull();
  });

  test('whoever loses the rank loses session and links, and gets both back from the machine itself', async () => {
    const sessions = sessionsOf();
    const link = await sessions.mintAdminLink();
    const token = await signIn();
    await house.seed((tx) => tx.nativeUpdate(StaffGrant, { communityId: 'prueba' }, { revokedAt: now }));

    expect(await sessions.find(token)).toBeNull();
    expect(await sessions.hasDeskSession()).toBe(false);
    expect(await sessions.peek(link)).toBe(false);
    expect(await sessions.redeem(link)).toBeNull();

    expect(await sessions.find(await signIn())).toMatchObject({ rank: 'admin' });
  });

  test('staff whom a surface let in get a link of their own, good for five minutes; nobody else does', async () => {
    const sessions = sessionsOf();
    const marta = await person(house, { rank: 'moderator', name: 'Marta' });
    const { token, expiresAt } = await sessions.mintStaffLink(marta);
    const late = await sessions.mintStaffLink(marta);
    const session = await sessions.redeem(token);
    later(5 * 60_000);

    expect(expiresAt).toEqual(now);
    expect(await sessions.find(session?.token ?? '')).toMatchObject({ name: 'Marta', rank: 'moderator' });
    expect(await sessions.redeem(late.token)).toBeNull();
    for (const actor of [
      await person(house, { rank: null }),
      { kind: 'service', community: 'prueba' } as const,
      { kind: 'visitor', community: 'prueba' } as const,
    ])
      await expect(sessions.mintStaffLink(actor)).rejects.toMatchObject({ code: 'refusal.not-staff' });
    await expect(sessions.mintStaffLink({ ...marta, community: 'otra' })).rejects.toMatchObject({
      code: 'refusal.other-community',
    });
  });

  test('links minted at the same time belong to one admin', async () => {
    const sessions = sessionsOf('otra');
    await Promise.all(Array.from({ length: 5 }, () => sessions.mintAdminLink()));

    expect(await rows('members', 'otra')).toHaveLength(1);
    expect(await rows('staff_grants', 'otra')).toHaveLength(1);
    expect(await rows('desk_links', 'otra')).toHaveLength(5);
  });

  test('whether somebody is signed in', async () => {
    const sessions = sessionsOf('otra');
    expect(await sessions.hasDeskSession()).toBe(false);
    const session = await sessions.redeem(await sessions.mintAdminLink());
    expect(await sessions.hasDeskSession()).toBe(true);
    await sessions.end(session?.token ?? '');
    expect(await sessions.hasDeskSession()).toBe(false);
  });

  test('a token of another community, or of nobody, opens nothing', async () => {
    const token = await signIn();
    const link = await sessionsOf().mintAdminLink();

    expect(await sessionsOf('otra').find(token)).toBeNull();
    expect(await sessionsOf('otra').redeem(link)).toBeNull();
    for (const nobody of ['', 'x', "' or 1=1 --", 'A'.repeat(43), `${token}=`]) {
      expect(await sessionsOf().find(nobody)).toBeNull();
      expect(await sessionsOf().redeem(nobody)).toBeNull();
      expect(await sessionsOf().peek(nobody)).toBe(false);
    }
  });

  test('without a community there is nowhere to go', async () => {
    await expect(sessionsOf(null).mintAdminLink()).rejects.toMatchObject({ code: 'refusal.no-policy' });
    expect(await sessionsOf(null).hasDeskSession()).toBe(false);
    expect(await sessionsOf(null).find(await signIn())).toBeNull();
  });

  test('no token is stored, and no caller may read what is', async () => {
    const link = await sessionsOf().mintAdminLink();
    const token = await signIn();
    const stored = JSON.stringify([await rows('desk_links'), await rows('desk_sessions')]);

    expect(stored).not.toContain(link);
    expect(stored).not.toContain(token);
    await expect(
      house.database.readAs(service('prueba'), (tx) => tx.execute('select * from desk_sessions')),
    ).rejects.toThrow(/permission denied/);
  });
});
