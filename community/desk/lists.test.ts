import { afterAll, beforeAll, expect, test } from 'vitest';
import { service } from '../database/caller.ts';
import type { DecisionFilter, DeskActor, EventFilter, Page } from '../desk.ts';
import { createRecords } from '../records/records.ts';
import { createRuleSources } from '../policies/rule-sources.ts';
import { noon, openSeededHouse, person, record } from '../records/testing/seeded-house.ts';
import type { Said, SeededHouse } from '../records/testing/seeded-house.ts';
import { deskOf } from './testing/desk-of.ts';
import type { TestDesk } from './testing/desk-of.ts';
import { eachDatabase } from '../testing/each-database.ts';

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
/** Is true of every row where it becomes part of a statement. */
const sly = "x' or '1'='1";

eachDatabase((place) => {
  let house: SeededHouse;
  let desk: TestDesk;
  let moderator: DeskActor;

  beforeAll(async () => {
    house = await openSeededHouse(place);
    desk = deskOf(house);
    moderator = await person(house, { rank: 'moderator', name: 'Marta' });
    const crowd = await person(house, { rank: 'moderator', name: 'Crowd', community: 'otra' });
    await house.seed(async (tx) => {
      // Three times only, so that pages end in the middle of equal ones.
      for (let index = 0; index < 250; index++) {
        const at = new Date(noon.getTime() - (index % 3) * 1000);
        await record(tx, {
          id: `e-${String(index).padStart(3, '0')}`,
          text: `dudoso ${index}`,
          at,
          by: crowd,
        });
      }
    }, 'otra');
    const ana = await person(house, { rank: null, name: 'Ana_María' });
    const hour = 3_600_000;
    const said: readonly Omit<Said, 'by'>[] = [
      {
        id: 'held',
        text: 'esto es dudoso al 100%',
        changes: { queues: ['estafas', 'enlaces'], priority: 2 },
      },
      { id: 'blocked', text: 'prohibidisimo', title: 'Oferta única' },
      { id: 'calm', text: 'hola 1000 a_b', changes: { review: true, queues: ['normas'], priority: 0 } },
      { id: 'long', text: `${'x'.repeat(300)} aguja\\final` },
      { id: 'yesterday', text: 'dudoso', at: new Date(noon.getTime() - 24 * hour) },
      { id: 'shadow', text: 'nada', at: new Date(noon.getTime() - 23 * hour), changes: { shadow: ['s-1'] } },
      { id: 'unknown', text: 'nada', changes: { inconclusive: ['u-1'], outcome: 'hold' } },
    ];
    await house.seed(async (tx) => {
      for (const one of said) await record(tx, { ...one, by: ana });
    });
  });
  afterAll(() => house.close());

  async function ids(filter: DecisionFilter): Promise<readonly string[]> {
    return (await desk.decisions.list(moderator, filter)).rows.map((row) => row.event).sort();
  }

  async function eventIds(filter: EventFilter): Promise<readonly string[]> {
    return (await desk.events.list(moderator, filter)).rows.map((row) => row.id).sort();
  }

  async function walk(list: (cursor: string | undefined) => Promise<Page<{ id: string; at: Date }>>) {
    const seen: { id: string; at: Date }[] = [];
    let cursor: string | undefined;
    do {
      const page: Page<{ id: string; at: Date }> = await list(cursor);
      seen.push(...page.rows);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    return seen;
  }

  test.for([7, 50, 200, 250])('pages of %i miss nothing and repeat nothing, newest first', async (limit) => {
    const staff = await person(house, { rank: 'moderator', community: 'otra' });
    const filter = (cursor: string | undefined) => (cursor === undefined ? { limit } : { limit, cursor });
    for (const seen of [
      await walk((cursor) => desk.decisions.list(staff, filter(cursor))),
      await walk((cursor) => desk.events.list(staff, filter(cursor))),
    ]) {
      expect(new Set(seen.map((row) => row.id)).size).toBe(250);
      expect(seen).toHaveLength(250);
      const order = seen.map(({ at, id }) => `${at.toISOString()} ${id}`);
      expect(order).toEqual(order.toSorted().reverse());
    }
  });

  test.for([
    { limit: undefined, rows: 50 },
    { limit: 0, rows: 1 },
    { limit: -5, rows: 1 },
    { limit: 1000, rows: 200 },
    { limit: Number.NaN, rows: 50 },
  ])('a limit of $limit gives $rows rows', async ({ limit, rows }) => {
    const staff = await person(house, { rank: 'senior', community: 'otra' });
    const page = await desk.decisions.list(staff, limit === undefined ? {} : { limit });

    expect(page.rows).toHaveLength(rows);
  });

  test.for([
    'garbage',
    '',
    encode([1]),
    encode(['2026', 'x']),
    encode([1.5, 'x']),
    encode([-1, 'x']),
    encode([9e15, 'x']),
    encode([1, 'x', 2]),
    encode([1, 'a\0b']),
    encode({ at: 1, id: 'x' }),
  ])('the cursor %j is refused', async (cursor) => {
    const refused = { name: 'Refusal', code: 'refusal.bad-cursor' };
    await expect(desk.decisions.list(moderator, { cursor })).rejects.toMatchObject(refused);
    await expect(desk.events.list(moderator, { cursor })).rejects.toMatchObject(refused);
  });

  const everything = ['blocked', 'calm', 'held', 'long', 'shadow', 'unknown', 'yesterday'];

  test.for<{ filter: DecisionFilter; found: readonly string[] }>([
    { filter: {}, found: everything },
    { filter: { outcome: 'block' }, found: ['blocked'] },
    { filter: { rule: 'block-forbidden' }, found: ['blocked'] },
    { filter: { rule: 's-1' }, found: ['shadow'] },
    { filter: { rule: 'u-1' }, found: ['unknown'] },
    { filter: { rule: 'no-such' }, found: [] },
    { filter: { review: true }, found: ['calm', 'held', 'yesterday'] },
    { filter: { review: false, outcome: 'hold' }, found: ['unknown'] },
    { filter: { outcome: 'hold', search: 'dudoso', review: true }, found: ['held', 'yesterday'] },
    { filter: { rule: 'a\0b' }, found: [] },
    { filter: { rule: sly }, found: [] },
    { filter: { queue: sly }, found: [] },
    { filter: { search: sly }, found: [] },
    { filter: { cursor: encode([noon.getTime() + 9e9, sly]) }, found: everything },
    { filter: { cursor: encode([3, 9e12, sly]), review: true }, found: ['calm', 'held', 'yesterday'] },
    { filter: { queue: 'enlaces' }, found: ['held'] },
    { filter: { queue: 'enlaces', review: false }, found: [] },
    { filter: { queue: 'nada' }, found: [] },
    { filter: { queue: 'a\0b' }, found: [] },
  ])('decisions by $filter', async ({ filter, found }) => {
    expect(await ids(filter)).toEqual(found);
  });

  test('what waits for staff comes by its priority, then newest first, over pages too', async () => {
    const walked = await walk((cursor) =>
      desk.decisions.list(moderator, {
        review: true,
        limit: 1,
        ...(cursor === undefined ? {} : { cursor }),
      }),
    );

    expect(walked).toMatchObject([
      { event: 'held', queues: ['estafas', 'enlaces'], priority: 'high' },
      { event: 'yesterday', queues: [], priority: 'medium' },
      { event: 'calm', queues: ['normas'], priority: 'low' },
    ]);
  });

  test('a cursor of one order is none of another', async () => {
    const refused = { name: 'Refusal', code: 'refusal.bad-cursor' };
    const { next: waiting } = await desk.decisions.list(moderator, { review: true, limit: 1 });
    const { next: newest } = await desk.decisions.list(moderator, { limit: 1 });
    for (const filter of [
      { cursor: waiting ?? '' },
      { cursor: newest ?? '', review: true },
      { cursor: encode([4, 1, 'x']), review: true },
      { cursor: encode(['0', 1, 'x']), review: true },
    ])
      await expect(desk.decisions.list(moderator, filter)).rejects.toMatchObject(refused);
  });

  test('queues in which something waits, and how much', async () => {
    expect(await desk.decisions.queues(moderator)).toEqual([
      { queue: 'enlaces', waiting: 1 },
      { queue: 'estafas', waiting: 1 },
      { queue: 'normas', waiting: 1 },
    ]);
    await expect(
      desk.decisions.queues(await person(house, { rank: null, name: 'Nadie' })),
    ).rejects.toMatchObject({ name: 'Refusal' });
  });

  test.for<{ search: string; found: readonly string[] }>([
    { search: '100%', found: ['held'] },
    { search: '%', found: ['held'] },
    { search: 'a_b', found: ['calm'] },
    { search: 'DUDOSO al', found: ['held'] },
    { search: 'al dudoso', found: ['held'] },
    { search: 'oferta', found: ['blocked'] },
    { search: 'aguja\\final', found: ['long'] },
    { search: 'ana_maría hola', found: ['calm'] },
    { search: "'; drop table fuero.journal; --", found: [] },
    { search: '¿? ??', found: [] },
    { search: '   ', found: everything },
    { search: 'a\0', found: [] },
  ])('a search for $search', async ({ search, found }) => {
    expect(await ids({ search })).toEqual(found);
    expect(await eventIds({ search })).toEqual(found);
  });

  test('events by kind and by what became of them', async () => {
    expect(await eventIds({ kind: 'content.created' })).toEqual(everything);
    expect(await eventIds({ kind: 'member.joined' })).toEqual([]);
    expect(await eventIds({ kind: sly })).toEqual([]);
    expect(await eventIds({ cursor: encode([noon.getTime() + 9e9, sly]) })).toEqual(everything);
    expect(await eventIds({ outcome: 'block' })).toEqual(['blocked']);
    expect((await desk.events.list(moderator, { outcome: 'block' })).rows[0]).toMatchObject({
      id: 'blocked',
      decision: 'dec-blocked',
      memberName: 'Ana_María',
      excerpt: 'prohibidisimo',
      surface: 'forum',
    });
  });

  test('the summary counts the last 24 hours', async () => {
    expect(await desk.decisions.summary(moderator)).toEqual({ events: 6, decisions: 6, held: 2, blocked: 1 });
  });

  test('the service reads the same lists of its own community', async () => {
    const sources = createRuleSources({ log: () => undefined });
    const records = createRecords({ database: house.database, sources });
    const actor = { kind: 'service', community: 'prueba' } as const;

    expect(await records.decisions(actor, { outcome: 'block' })).toEqual(
      await desk.decisions.list(moderator, { outcome: 'block' }),
    );
    expect((await records.events(actor, {})).rows).toHaveLength(7);
    expect(await records.decision(actor, 'dec-held')).toMatchObject({
      event: 'held',
      text: 'esto es dudoso al 100%',
    });
    expect(await records.decision({ kind: 'service', community: 'otra' }, 'dec-held')).toBeNull();
    await expect(records.events(actor, { cursor: 'garbage' })).rejects.toMatchObject({
      code: 'refusal.bad-cursor',
    });
  });

  test('a made-up community in the question shows nothing of another: the row policies look at the caller', async () => {
    const seen = await house.database.readAs(service('prueba'), (tx) =>
      tx.execute(`select 1 from decisions where community_id = 'otra'`),
    );

    expect(seen).toEqual([]);
  });
});
