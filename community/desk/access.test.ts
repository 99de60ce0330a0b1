import { afterAll, beforeAll, expect, test } from 'vitest';
import { member } from '../database/caller.ts';
import type { DeskActor } from '../desk.ts';
import { StaffGrant } from '../members/staff-grant.entity.ts';
import { listDecisions } from '../records/list-decisions.ts';
import { listEvents } from '../records/list-events.ts';
import { readDecision } from '../decisions/read-decision.ts';
import { filesOfRevision } from '../policies/revision-files.ts';
import { createRuleSources } from '../policies/rule-sources.ts';
import { noon, openSeededHouse, person, record } from '../records/testing/seeded-house.ts';
import type { SeededHouse } from '../records/testing/seeded-house.ts';
import { summarise } from './summary.ts';
import { deskOf } from './testing/desk-of.ts';
import type { TestDesk } from './testing/desk-of.ts';
import { eachDatabase } from '../testing/each-database.ts';

eachDatabase((place) => {
  let house: SeededHouse;
  let desk: TestDesk;
  let author: DeskActor;

  beforeAll(async () => {
    house = await openSeededHouse(place);
    desk = deskOf(house);
    author = await person(house, { rank: null, name: 'Ana' });
    await house.seed((tx) => record(tx, { id: 'held', text: 'dudoso', by: author }));
  });
  afterAll(() => house.close());

  const madeUp = {
    title: null,
    text: 'dudoso',
    contentType: 'post',
    author: { accountAge: null, tenure: null, points: 0, warnings: 0, messages: 0, rank: null, roles: [] },
  } as const;

  const calls: Readonly<Record<string, (actor: DeskActor) => Promise<unknown>>> = {
    'decisions.list': (actor) => desk.decisions.list(actor, {}),
    'decisions.get': (actor) => desk.decisions.get(actor, 'dec-held'),
    'decisions.summary': (actor) => desk.decisions.summary(actor),
    'events.list': (actor) => desk.events.list(actor, {}),
    'policy.status': (actor) => desk.policy.status(actor),
    'policy.files': (actor) => desk.policy.files(actor),
    'policy.tryOut': (actor) => desk.policy.tryOut(actor, madeUp),
  };

  test.for(Object.keys(calls))('%s is for staff, whatever the actor says of itself', async (name) => {
    const call = calls[name];
    const gone = await person(house, { rank: 'admin' });
    await house.seed((tx) =>
      tx.nativeUpdate(StaffGrant, { communityId: 'prueba', memberId: gone.member }, { revokedAt: noon }),
    );
    const elsewhere = await person(house, { rank: 'admin', community: 'otra' });
    const nobody = { ...author, member: '00000000-0000-4000-8000-000000000000' };
    const refused = { name: 'Refusal', code: 'refusal.not-staff' };
    for (const actor of [author, gone, nobody, { ...elsewhere, community: 'prueba' }]) {
      await expect(call?.(actor)).rejects.toMatchObject(refused);
    }
    for (const rank of ['moderator', 'senior', 'admin'] as const) {
      await expect(call?.(await person(house, { rank }))).resolves.toBeTruthy();
    }
  });

  test('a member who got past the refusal would see nothing: the row policies hide every row', async () => {
    const community = 'prueba';
    const sources = createRuleSources({ log: () => undefined });
    const seen = await house.database.readAs(member(community, author.member), async (tx) => ({
      decisions: await listDecisions(tx, { community, filter: {} }),
      events: await listEvents(tx, { community, filter: {} }),
      decision: await readDecision(tx, { community, id: 'dec-held', sources }),
      files: await filesOfRevision(tx, { community, revision: 1 }),
      summary: await summarise(tx, { community, now: noon }),
    }));

    expect(seen).toEqual({
      decisions: { rows: [], next: null },
      events: { rows: [], next: null },
      decision: null,
      files: [],
      summary: { events: 0, decisions: 0, held: 0, blocked: 0 },
    });
  });

  test('staff of one community see nothing of another', async () => {
    const elsewhere = await person(house, { rank: 'admin', community: 'otra' });

    expect(await desk.decisions.list(elsewhere, {})).toEqual({ rows: [], next: null });
    expect(await desk.decisions.get(elsewhere, 'dec-held')).toBeNull();
    await expect(desk.policy.status(elsewhere)).rejects.toMatchObject({ code: 'refusal.no-policy' });
  });

  test('while no policy is in force the desk says so', async () => {
    const staff = await person(house, { rank: 'admin' });
    const empty = deskOf(house, { currentPolicy: () => null });

    const refused = { code: 'refusal.no-policy' };
    await expect(empty.policy.status(staff)).rejects.toMatchObject(refused);
    await expect(empty.policy.files(staff)).rejects.toMatchObject(refused);
    await expect(empty.policy.tryOut(staff, madeUp)).rejects.toMatchObject(refused);
    expect((await empty.decisions.list(staff, {})).rows).toHaveLength(1);
  });
});
