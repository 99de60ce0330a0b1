import { afterAll, beforeAll, expect, test } from 'vitest';
import { eachDatabase } from '../testing/each-database.ts';
import { forumMember, staffMember } from '../testing/staff-of.ts';
import { day, hour, noon, openTestHouse, policyFiles, post } from '../testing/test-house.ts';
import type { TestHouse } from '../testing/test-house.ts';
import { createSteadyClock } from './steady-clock.ts';
import { startSchedule } from './schedule.ts';

/** Both changes of the clocks, in three zones: one of them by half an hour. When seven days that begin before it end. */
const changes = [
  ['Europe/Madrid', '2026-03-25T12:00:00Z', '1 de abril de 2026 a las 14:00'],
  ['Europe/Madrid', '2026-10-21T12:00:00Z', '28 de octubre de 2026 a las 13:00'],
  ['America/Santiago', '2026-04-01T12:00:00Z', '8 de abril de 2026 a las 8:00'],
  ['America/Santiago', '2026-09-02T12:00:00Z', '9 de septiembre de 2026 a las 9:00'],
  ['Australia/Lord_Howe', '2026-04-01T12:00:00Z', '8 de abril de 2026 a las 22:30'],
  ['Australia/Lord_Howe', '2026-09-30T12:00:00Z', '7 de octubre de 2026 a las 23:00'],
] as const;

eachDatabase((place) => {
  let it: TestHouse;

  beforeAll(async () => {
    it = await openTestHouse(place);
  });
  afterAll(() => it.house.close());

  test('a suspension of two hours lasts two hours while the clock jumps back and forward', async () => {
    const { sanctions } = it.house.moderation;
    const away = { wall: 0, true: 0 };
    const clock = await createSteadyClock({
      wall: () => new Date(noon.getTime() + away.true + away.wall),
      monotonic: () => away.true,
      database: null,
      log: () => undefined,
    });
    const later = async (milliseconds: number, wall = 0) => {
      away.true += milliseconds;
      away.wall = wall;
      await clock.check();
      it.now = clock.now();
    };
    await later(0);
    const admin = await staffMember(it, 'admin');
    const { member } = await forumMember(it, 'ana');
    await sanctions.impose(admin, {
      member,
      kind: 'temporary-suspension',
      reason: 'x',
      for: 2 * hour,
      points: 0,
      notify: true,
    });
    const held = async () => ({
      verified: (await sanctions.verify(admin, member)).sanctioned,
      door: (await it.judge(post('hola', { author: 'ana' }))).decision,
      ended: await sanctions.expire(admin),
    });

    const inForce = { verified: true, door: 'block', ended: 0 };
    await later(hour, day);
    expect(await held()).toEqual(inForce);
    await later(hour - 2, -hour);
    expect(await held()).toEqual(inForce);
    await later(2, -hour);
    expect(await held()).toEqual({ verified: false, door: 'publish', ended: 1 });
    it.now = noon;
  });

  test('the schedule notes ends when it starts and again, says what fails, and ends when it is told to', async () => {
    const { sanctions } = it.house.moderation;
    const admin = await staffMember(it, 'admin');
    const { member } = await forumMember(it, 'berta');
    const { id } = await sanctions.impose(admin, {
      member,
      kind: 'temporary-suspension',
      reason: 'x',
      for: hour,
      points: 0,
      notify: false,
    });
    it.now = new Date(noon.getTime() + hour);
    const policy = it.house.policy();
    const said: string[] = [];
    const stop = startSchedule({
      database: it.database,
      heads: { note: () => Promise.resolve() } as never,
      live: { publish: () => undefined, notify: () => undefined } as never,
      clock: () => it.now,
      log: (_, message) => said.push(message),
      current: () => (policy === null ? null : { policy, revision: 1 }),
      ingest: () => Promise.resolve([]),
      checkClock: () => Promise.reject(new Error('away')),
    });
    await expect
      .poll(() => it.rows('select from sanctions where id = ? and expired_at is not null', [id]))
      .toHaveLength(1);
    await stop();
    it.now = noon;

    expect(said).toEqual(['the clocks could not be compared']);
  });

  test.for(changes)(
    'a suspension of seven days is 7 × 24 hours in %s from %s, and its member is told so by its clocks',
    async ([zone, from, end]) => {
      const { sanctions } = it.house.moderation;
      const inZone = policyFiles().map(({ path, text }) => ({
        path,
        text: text.replace('Europe/Madrid', zone),
      }));
      await it.house.adoptFolder(inZone, null);
      const starts = new Date(from).getTime();
      it.now = new Date(starts);
      const admin = await staffMember(it, 'admin');
      const { member } = await forumMember(it, `de ${zone} ${from}`);
      const { id } = await sanctions.impose(admin, {
        member,
        kind: 'temporary-suspension',
        reason: 'x',
        for: 7 * day,
        points: 0,
        notify: true,
      });

      const told = await it.rows('select body from notifications where sanction_id = ?', [id]);
      expect(told).toEqual([{ body: expect.stringContaining(end) as string }]);
      const heldAt = async (time: number) => {
        it.now = new Date(time);
        const ended = await sanctions.expire(admin);
        return { ended, ...(await sanctions.verify(admin, member)) };
      };
      expect(await heldAt(starts + 7 * day - 1)).toMatchObject({ ended: 0, sanctioned: true });
      expect(await heldAt(starts + 7 * day)).toMatchObject({ ended: 1, sanctioned: false });
      it.now = noon;
    },
  );
});
