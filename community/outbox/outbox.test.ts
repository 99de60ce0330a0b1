import { randomUUID } from 'node:crypto';
import type { MemberEvent, PolicyFile, ReportEvent } from '@fuero/engine';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../actor.ts';
import type { Claimed } from '../deliveries.ts';
import { mostAttempts } from '../deliveries.ts';
import { assembleHouse } from '../house/assemble-house.ts';
import { eachDatabase, onServer } from '../testing/each-database.ts';
import { openPlace } from '../testing/open-place.ts';
import { hour, noon, openTestHouse, policyFiles, post } from '../testing/test-house.ts';
import type { TestHouse } from '../testing/test-house.ts';
import { backOff } from './back-off.ts';
import { oweIn } from './owe-in.ts';
import type { Owed } from './owe-in.ts';

const service: Actor = { kind: 'service', community: 'prueba' };
const lease = 30_000;

function deletion(id: string, key = `delete ${id} ${randomUUID()}`): Owed {
  return { key, kind: 'content.delete', payload: { content: { type: 'post', id }, reason: 'spam' } };
}

test.for([
  [1, 0, 1_000],
  [1, 1, 1_200],
  [2, 0.5, 4_000],
  [6, 0.5, 1_024_000],
  [7, 0.5, hour],
  [12, 1, hour],
] as const)('after attempt %i (chance %f) it waits %i ms', ([attempt, chance, wait]) => {
  expect(backOff(attempt, chance)).toBe(wait);
});

const more: PolicyFile = {
  path: 'more.yaml',
  text: `names:
  roles: { novato: rol-1 }
  channels: { papelera: cat-9 }
rules:
  - id: papelera
    title: A la papelera
    on: [report.filed]
    when: { report: { reporters: { atLeast: 1 } } }
    then: [delete, lock, { move: { to: papelera } }, { edit: { title: "Cerrado: {title}" } }]
  - id: bienvenida
    on: [member.joined]
    when: { event: { kind: [member.joined] } }
    then: [{ role: { add: novato, for: 2d } }, { dm: hola }]
  - id: multa
    title: Mucho ruido
    on: [content.deleted]
    when: { text: { contains: vetable } }
    then: [warn, { notify: aviso }, { dm: hola }, { dm: pausa }]
templates:
  hola: { kind: notice, es: "Te damos la bienvenida a {community}, {member}.", en: "Welcome to {community}, {member}." }
  aviso: { kind: warning, es: "{member}: {rule}.", en: "{member}: {rule}." }
  pausa: { kind: suspension, es: "No publicas hasta {until}.", en: "No posts until {until}." }
`,
};

describe('carrying what is owed', () => {
  eachDatabase((place) => {
    let it: TestHouse;
    beforeAll(async () => {
      it = await openTestHouse(place, { policy: [...policyFiles(), more] });
    });
    beforeEach(async () => {
      it.now = noon;
      await it.rows(`update deliveries set state = 'delivered'`);
    });
    afterAll(() => it.house.close());

    const owe = (...owed: readonly Owed[]) =>
      it.database.asHouse('prueba', (tx) => oweIn(tx, { community: 'prueba', now: it.now }, ...owed));
    const claim = (limit = 10) => it.house.outbox.claim('prueba', { limit, lease });
    const contents = (claimed: readonly Claimed[]) =>
      claimed.map(({ payload }) => (payload['content'] as { id: string }).id);
    async function one(): Promise<Claimed> {
      const [claimed] = await claim(1);
      if (claimed === undefined) throw new Error('nothing is due');
      return claimed;
    }

    test('about one content things are told one after the other, about others meanwhile', async () => {
      await owe(deletion('a'), deletion('a'), deletion('b'), deletion('a'));

      const first = await claim();
      expect(contents(first)).toEqual(['a', 'b']);
      expect(await claim()).toEqual([]);
      for (const claimed of first) await it.house.outbox.settle(claimed, { kind: 'delivered' });
      expect(contents(await claim())).toEqual(['a']);
    });

    test('what was claimed by a process that died is claimed again with the same id once the lease is over', async () => {
      await owe(deletion('a'));
      const before = await one();

      it.now = new Date(noon.getTime() + lease - 1);
      expect(await claim()).toEqual([]);
      it.now = new Date(noon.getTime() + lease);
      const after = await one();

      expect(after).toEqual({ ...before, attempt: 2 });
      await it.house.outbox.settle(before, { kind: 'refused', error: 'too late' });
      await it.house.outbox.settle(after, { kind: 'delivered' });
      expect(await it.rows('select state, last_error from deliveries where id = ?', [after.id])).toEqual([
        { state: 'delivered', last_error: null },
      ]);
    });

    test('a failed one comes again after the back-off, or when the forum asked for it', async () => {
      await owe(deletion('a'), deletion('b'));
      const [a, b] = await claim();
      if (a === undefined || b === undefined) throw new Error('nothing is due');
      await it.house.outbox.settle(a, { kind: 'again', error: 'HTTP 503', notBefore: null });
      await it.house.outbox.settle(b, { kind: 'again', error: 'HTTP 429', notBefore: 60_000 });

      expect(await claim()).toEqual([]);
      it.now = new Date(noon.getTime() + 1_200);
      expect(contents(await claim())).toEqual(['a']);
      it.now = new Date(noon.getTime() + 59_999);
      expect(contents(await claim())).not.toContain('b');
      it.now = new Date(noon.getTime() + 60_000);
      expect(contents(await claim())).toContain('b');
    });

    test('after the last attempt it is dead, later ones go on, and an admin tries it again', async () => {
      await owe(deletion('a', 'first'), deletion('a', 'second'));
      for (let attempt = 1; attempt <= mostAttempts; attempt++) {
        const claimed = await one();
        expect(claimed.attempt).toBe(attempt);
        await it.house.outbox.settle(claimed, { kind: 'again', error: 'HTTP 500', notBefore: null });
        it.now = new Date(it.now.getTime() + 2 * hour);
      }
      const { deliveries } = it.house.moderation;
      const dead = await deliveries.dead(service);

      expect(dead).toMatchObject([{ state: 'dead', attempts: mostAttempts, lastError: 'HTTP 500' }]);
      expect(await it.house.outbox.figures('prueba')).toEqual({ pending: 1, dead: 1 });
      const audit = await it.rows(`select subject from audit_entries where action = 'delivery.dead'`);
      expect(audit).toEqual([{ subject: `delivery:${dead[0]?.id ?? ''}` }]);
      const later = await one();
      expect(later.sequence).toBeGreaterThan(dead[0]?.sequence ?? Infinity);
      await it.house.outbox.settle(later, { kind: 'delivered' });

      expect(await deliveries.replay(service, [dead[0]?.id ?? '', later.id, 'no uuid'])).toBe(1);
      expect(await one()).toMatchObject({ id: dead[0]?.id, attempt: 1 });
    });

    test('the forum polls in order, and what it acknowledges is not owed any more', async () => {
      await owe(deletion('a'), deletion('b'), deletion('c'));
      const { deliveries } = it.house.moderation;
      const [a, b] = await deliveries.poll(service, 0, 2);
      const rest = await deliveries.poll(service, b?.sequence ?? 0);

      expect(rest).toHaveLength(1);
      expect(await deliveries.acknowledge(service, [a?.id ?? '', randomUUID(), 'no uuid'])).toBe(1);
      expect(await deliveries.acknowledge(service, [a?.id ?? ''])).toBe(0);
      expect((await deliveries.poll(service, 0)).map(({ id }) => id)).toEqual([b?.id, rest[0]?.id]);
    });

    test('only the forum polls; only admins see the dead and try them again', async () => {
      await it.judge(post('hola', { author: 'curiosa' }));
      const [row] = await it.rows<{ member_id: string }>(
        `select member_id from accounts where external_id = 'curiosa'`,
      );
      const member = row?.member_id ?? '';
      const { deliveries } = it.house.moderation;
      const someone: Actor = { kind: 'member', community: 'prueba', member };
      const visitor: Actor = { kind: 'visitor', community: 'prueba' };
      const grant = (rank: string) =>
        it.rows(
          `insert into staff_grants values ('prueba', ?, ?, 'test', now())
            on conflict (community_id, member_id) do update set rank = excluded.rank`,
          [member, rank],
        );

      expect(() => deliveries.poll(someone, 0)).toThrow('refusal.service-only');
      expect(() => deliveries.acknowledge(someone, [])).toThrow('refusal.service-only');
      for (const call of [() => deliveries.dead(someone), () => deliveries.replay(someone, [])])
        await expect(call()).rejects.toThrow('refusal.not-staff');
      await expect(deliveries.dead(visitor)).rejects.toThrow('refusal.sign-in');
      await grant('senior');
      for (const call of [() => deliveries.dead(someone), () => deliveries.replay(someone, [])])
        await expect(call()).rejects.toThrow('refusal.rank');
      await grant('admin');
      expect(await deliveries.dead(someone)).toEqual([]);
      expect(await deliveries.replay(someone, [randomUUID()])).toBe(0);
    });

    test('effects after publication become deliveries of the same transaction, and follow them', async () => {
      const before = await it.house.ingest({ kind: 'service', community: 'prueba' }, [report('r-1')]);
      const again = await it.house.ingest({ kind: 'service', community: 'prueba' }, [report('r-1')]);
      const { id: decision } = before[0] as { id: string };
      expect(again[0]).toMatchObject({ id: decision, repeated: true });
      const rows = await it.house.moderation.deliveries.poll(service, 0);
      const about = { content: { type: 'thread', id: 'h-1' }, reason: 'A la papelera' };

      expect(rows.map(({ kind, payload }) => ({ kind, payload }))).toEqual([
        { kind: 'content.delete', payload: about },
        { kind: 'thread.close', payload: about },
        { kind: 'thread.move', payload: { ...about, to: 'cat-9' } },
        { kind: 'content.edit', payload: { ...about, title: 'Cerrado: $& ofertas', text: null } },
      ]);
      const effects = () =>
        it.rows('select state from effects where decision_id = ? order by index', [decision]);
      const states = async () => (await effects()).map((row) => row['state']);
      expect(await states()).toEqual(['pending', 'pending', 'pending', 'pending']);
      await it.house.moderation.deliveries.acknowledge(service, [rows[0]?.id ?? '']);
      await it.house.outbox.settle(await one(), { kind: 'refused', error: 'HTTP 410' });
      expect(await states()).toEqual(['done', 'failed', 'pending', 'pending']);
      await it.house.moderation.deliveries.replay(service, [rows[1]?.id ?? '']);
      expect(await states()).toEqual(['done', 'pending', 'pending', 'pending']);
    });

    test('what a rule says after the answer is a notification, once, and the effect is done', async () => {
      const deleted = { ...post('vetable', { author: 'ruidoso' }), kind: 'content.deleted' } as const;
      const [answer] = await it.house.ingest({ kind: 'service', community: 'prueba' }, [deleted]);
      const told = await it.rows(
        `select n.kind, n.body, n.sanction_id is not null as sanctioned from notifications n join members m on m.id = n.member_id
          where m.name = 'ruidoso' order by n.kind, n.body`,
      );
      const effects = await it.rows('select kind, state from effects where decision_id = ? order by index', [
        (answer as { id: string }).id,
      ]);

      // Nothing has paused them: the words that name an end are not said.
      const plain = 'Hola, ruidoso. El equipo de Prueba te manda un aviso: Mucho ruido';
      expect(told).toEqual([
        { kind: 'notice', body: plain, sanctioned: false },
        { kind: 'notice', body: 'Te damos la bienvenida a Prueba, ruidoso.', sanctioned: false },
        { kind: 'warning', body: 'ruidoso: Mucho ruido.', sanctioned: true },
      ]);
      expect(effects.map(({ state }) => state)).toEqual(effects.map(() => 'done'));
    });

    test('a role names the member as the forum knows them, and when it ends', async () => {
      await it.house.ingest({ kind: 'service', community: 'prueba' }, [joined('nueva')]);

      expect(await it.house.moderation.deliveries.poll(service, 0)).toMatchObject([
        {
          kind: 'role.grant',
          payload: { account: 'nueva', role: 'rol-1', until: '2026-11-23T12:00:00.000Z' },
        },
      ]);
    });
  });
});

describe('with several processes', () => {
  onServer((place) => {
    let it: TestHouse;
    beforeAll(async () => {
      it = await openTestHouse(place, { poolMax: 4 });
    });
    afterAll(() => it.house.close());

    test('they share the work: each is carried once, and each content in order', async () => {
      const clock = () => noon;
      const other = await openPlace(place, 4);
      const twin = await assembleHouse(other, { dataDir: place.dataDir, clock, log: () => undefined });
      await it.database.asHouse('prueba', (tx) =>
        oweIn(
          tx,
          { community: 'prueba', now: noon },
          ...Array.from({ length: 42 }, (_, n) => deletion(`c-${n % 7}`)),
        ),
      );
      const carried: Claimed[] = [];
      async function carry({ outbox }: typeof twin): Promise<void> {
        for (;;) {
          const claimed = await outbox.claim('prueba', { limit: 3, lease });
          for (const one of claimed) {
            carried.push(one);
            await outbox.settle(one, { kind: 'delivered' });
          }
          if ((await outbox.figures('prueba')).pending === 0) return;
        }
      }
      await Promise.all([carry(it.house), carry(it.house), carry(twin), carry(twin)]);
      await twin.close();

      expect(carried).toHaveLength(42);
      expect(new Set(carried.map(({ id }) => id)).size).toBe(42);
      for (const [, rows] of Map.groupBy(carried, (one) => JSON.stringify(one.payload)))
        expect(rows.map(({ sequence }) => sequence)).toEqual(
          rows.map(({ sequence }) => sequence).sort((a, b) => a - b),
        );
    });
  });
});

function person(id: string) {
  return { id, name: id, createdAt: null, joinedAt: null, roles: [], bot: false };
}

function report(id: string): ReportEvent {
  return {
    id,
    surface: 'forum',
    kind: 'report.filed',
    at: noon.getTime(),
    author: person('vendedor'),
    content: {
      id: 'h-1',
      type: 'thread',
      title: '$& ofertas',
      text: 'compra aquí',
      parent: null,
      url: null,
      attachments: [],
    },
    report: { reporter: person('vecina'), reason: 'fuera', reporters: 1 },
  };
}

function joined(id: string): MemberEvent {
  return {
    id: `join ${id}`,
    surface: 'forum',
    kind: 'member.joined',
    at: noon.getTime(),
    member: person(id),
  };
}
