import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatTime } from '../decisions/message-for.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { forumMember, staffMember } from '../testing/staff-of.ts';
import { day, hour, noon, openTestHouse, post } from '../testing/test-house.ts';
import type { TestHouse } from '../testing/test-house.ts';
import { createSteadyClock } from './steady-clock.ts';
import { startSchedule } from './schedule.ts';

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
});

test.for<[zone: string, from: string, start: string, end: string]>([
  [
    'Europe/Madrid',
    '2026-03-25T12:00:00Z',
    '25 de marzo de 2026 a las 13:00',
    '1 de abril de 2026 a las 14:00',
  ],
  [
    'Europe/Madrid',
    '2026-10-21T12:00:00Z',
    '21 de octubre de 2026 a las 14:00',
    '28 de octubre de 2026 a las 13:00',
  ],
  [
    'America/Santiago',
    '2026-04-01T12:00:00Z',
    '1 de abril de 2026 a las 9:00',
    '8 de abril de 2026 a las 8:00',
  ],
  [
    'America/Santiago',
    '2026-09-02T12:00:00Z',
    '2 de septiembre de 2026 a las 8:00',
    '9 de septiembre de 2026 a las 9:00',
  ],
  [
    'Australia/Lord_Howe',
    '2026-04-01T12:00:00Z',
    '1 de abril de 2026 a las 23:00',
    '8 de abril de 2026 a las 22:30',
  ],
  [
    'Australia/Lord_Howe',
    '2026-09-30T12:00:00Z',
    '30 de septiembre de 2026 a las 22:30',
    '7 de octubre de 2026 a las 23:00',
  ],
])('seven days are 7 × 24 hours in %s from %s, and are told by its clocks', ([zone, from, start, end]) => {
  const policy = { manifest: { community: { locale: 'es', timezone: zone } } } as Parameters<
    typeof formatTime
  >[0];
  const at = new Date(from);

  expect(formatTime(policy, at)).toBe(start);
  expect(formatTime(policy, new Date(at.getTime() + 7 * day))).toBe(end);
});
