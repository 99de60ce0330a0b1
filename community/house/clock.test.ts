import { afterAll, beforeAll, expect, test } from 'vitest';
import type { House } from '../house.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { day, hour, policyFiles, post } from '../testing/test-house.ts';
import { openHouse } from './open-house.ts';

eachDatabase((place) => {
  let house: House;
  /** Milliseconds by which somebody has set the clock of this machine. */
  let set = 0;

  beforeAll(async () => {
    const { databaseUrl, dataDir, migrationsDir } = place;
    const clock = () => new Date(Date.now() + set);
    house = await openHouse({ databaseUrl, dataDir, migrationsDir, clock, log: () => undefined });
    await house.adoptFolder(policyFiles(), null);
  });
  afterAll(() => house.close());

  test.for([
    ['forward by a day', day],
    ['back by an hour', -hour],
  ] as const)('the clock of the machine is set %s: a suspension of two hours goes on', async ([, by]) => {
    const author = `suspendida-${by}`;
    const say = async (text: string) => {
      const event = post(text, { author, at: new Date() });
      const [answer] = await house.ingest({ kind: 'service', community: 'prueba' }, [event]);
      if (answer === undefined || answer instanceof Error) throw answer ?? new Error('no answer');
      return answer;
    };
    const { sanction: imposed } = await say('callable');
    const left = (imposed?.endsAt?.getTime() ?? 0) - Date.now();
    expect(left).toBeGreaterThan(2 * hour - 60_000);
    set = by;

    expect(await say('hola')).toMatchObject({ decision: 'block', sanction: { endsAt: imposed?.endsAt } });
    expect(await house.moderation.sanctions.expire({ kind: 'service', community: 'prueba' })).toBe(0);
    const { sanction } = await say('callable otra vez');
    expect(sanction?.endsAt?.getTime()).toBe(imposed?.endsAt?.getTime());
    set = 0;
  });
});
