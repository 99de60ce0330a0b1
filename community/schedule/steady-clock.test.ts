import { expect, test } from 'vitest';
import { createSteadyClock } from './steady-clock.ts';

const start = Date.parse('2026-11-21T12:00:00.000Z');
const hour = 3_600_000;
const minute = 60_000;

/** Clocks that a test sets: milliseconds by which each is away from the true time. */
async function clocks(database: 'server' | 'embedded', apart = 0) {
  const said: string[] = [];
  const it = { true: 0, wall: 0, shared: apart, said };
  const clock = await createSteadyClock({
    wall: () => new Date(start + it.true + it.wall),
    monotonic: () => 77 + it.true,
    database: database === 'server' ? () => Promise.resolve(new Date(start + it.true + it.shared)) : null,
    log: (_, message) => said.push(message),
  });
  /** Milliseconds by which the steady clock is away from the true time, after a minute and a look at the clocks. */
  const away = async () => {
    it.true += minute;
    await clock.check();
    return clock.now().getTime() - start - it.true;
  };
  return { it, clock, away };
}

test.for([
  ['embedded', 'back by an hour', { wall: -hour }, 0, 1],
  ['embedded', 'forward by a day', { wall: 24 * hour }, 0, 1],
  ['embedded', 'drift of a second', { wall: 1_000 }, 1_000, 0],
  ['server', 'the machine back by an hour', { wall: -hour }, 0, 1],
  ['server', 'the machine forward by a day', { wall: 24 * hour }, 0, 1],
  ['server', 'the database back by an hour', { shared: -hour }, 0, 1],
  ['server', 'the database forward by a day', { shared: 24 * hour }, 0, 1],
  ['server', 'both, to the same time', { wall: hour, shared: hour }, hour, 1],
  ['server', 'both, to two other times', { wall: hour, shared: -hour }, 0, 1],
] as const)('%s, %s', async ([database, , set, expected, lines]) => {
  const { it, away } = await clocks(database);
  Object.assign(it, set);

  expect(await away()).toBe(expected);
  expect(await away()).toBe(expected);
  expect(it.said).toHaveLength(lines);
});

test('a jump is logged once, its end once, and the next one again', async () => {
  const { it, away } = await clocks('embedded');
  it.wall = hour;
  await away();
  await away();
  it.wall = 0;
  await away();
  await away();
  it.wall = -hour;
  await away();

  expect(it.said.map((line) => line.startsWith('the clocks agree'))).toEqual([false, true, false]);
});

test('processes whose machines are apart share the time of the database', async () => {
  const { it, away } = await clocks('server', -90_000);

  expect(it.said).toEqual(['the clock of this machine and the database’s differ: the database’s is taken']);
  expect(await away()).toBe(-90_000);
});

test('small corrections never make it go back', async () => {
  const { it, clock, away } = await clocks('embedded');
  it.true += minute;
  const before = clock.now();
  it.wall = -3_000;
  await clock.check();
  expect(clock.now()).toEqual(before);
  expect(await away()).toBe(-3_000);
});
