import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DeskActor, LiveMessage } from '../desk.ts';
import { StaffGrant } from '../members/staff-grant.entity.ts';
import { noon, openSeededHouse, person } from '../records/testing/seeded-house.ts';
import type { SeededHouse } from '../records/testing/seeded-house.ts';
import { deskOf } from './testing/desk-of.ts';
import { eachDatabase } from '../testing/each-database.ts';

eachDatabase((place) => {
  let house: SeededHouse;

  beforeAll(async () => {
    house = await openSeededHouse(place);
  });
  afterAll(() => house.close());

  const policy = (revision: number): LiveMessage => ({ kind: 'policy', revision });

  /** Long enough for the look at the rank, on a machine that is busy. */
  const settled = () => pause(300);

  function listening(actor: DeskActor, clock = () => noon) {
    const desk = deskOf(house, { clock });
    const heard: number[] = [];
    const stop = desk.live.subscribe(actor, (message) => {
      if (message.kind === 'policy') heard.push(message.revision);
    });
    return { desk, heard, stop };
  }

  test('staff hear the rows of their community in order, also those that come while the rank is looked up', async () => {
    const { desk, heard, stop } = listening(await person(house, { rank: 'moderator' }));
    for (const revision of [1, 2, 3]) desk.publish('prueba', policy(revision));
    desk.publish('otra', policy(99));
    await expect.poll(() => heard).toEqual([1, 2, 3]);
    stop();
    desk.publish('prueba', policy(4));
    await settled();

    expect(heard).toEqual([1, 2, 3]);
  });

  test('a plain member hears nothing, whatever rank they claim', async () => {
    const { desk, heard } = listening(await person(house, { rank: null }));
    desk.publish('prueba', policy(1));
    await settled();
    desk.publish('prueba', policy(2));
    await settled();

    expect(heard).toEqual([]);
  });

  test('who loses the rank stops hearing within a minute', async () => {
    let now = noon;
    const staff = await person(house, { rank: 'moderator' });
    const { desk, heard } = listening(staff, () => now);
    desk.publish('prueba', policy(1));
    await expect.poll(() => heard).toEqual([1]);
    await house.seed((tx) => tx.nativeUpdate(StaffGrant, { memberId: staff.member }, { revokedAt: noon }));
    now = new Date(noon.getTime() + 60_000);
    desk.publish('prueba', policy(2));
    await settled();

    expect(heard).toEqual([1]);
  });

  test('a listener that throws is dropped with a line in the log, the others go on', async () => {
    const staff = await person(house, { rank: 'moderator' });
    const { desk, heard } = listening(staff);
    let calls = 0;
    desk.live.subscribe(staff, () => {
      calls++;
      throw new Error('broken pipe');
    });
    desk.publish('prueba', policy(1));
    desk.publish('prueba', policy(2));
    await expect.poll(() => heard).toEqual([1, 2]);
    await settled();

    expect(calls).toBe(1);
    expect(desk.lines).toEqual(['a live listener failed and was dropped']);
  });
});
