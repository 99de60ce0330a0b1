import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onServer } from '../../community/testing/each-database.ts';
import { startChild } from '../../community/testing/child.ts';
import { openTestHouse } from '../../community/testing/test-house.ts';
import { oweIn } from '../../community/outbox/owe-in.ts';
import { startReceiver } from '../forum/webhooks/testing/receiver.ts';
import type { Receiver } from '../forum/webhooks/testing/receiver.ts';
import { like, policyFiles, startTestServer } from './testing/test-server.ts';
import type { TestServer } from './testing/test-server.ts';

const secret = 'the secret of the webhooks';
const rule = `names: { roles: { novato: rol-1 } }
rules:
  - id: bienvenida
    on: [member.joined]
    when: { event: { kind: [member.joined] } }
    then: [{ role: { add: novato } }]
`;

function policyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fuero-webhooks-'));
  for (const [name, text] of Object.entries(policyFiles)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'welcome.yaml'), rule);
  return folder;
}

const joins = (id: string) => ({ id: `join-${id}`, kind: 'member.joined', member: { id, name: id } });

describe('a forum that listens', () => {
  const rulesDir = policyFolder();
  let receiver: Receiver;
  let it: TestServer;
  let status = 500;
  beforeAll(async () => {
    receiver = await startReceiver((response) => response.writeHead(status, { 'x-answer': 'secret' }).end());
    it = await startTestServer({ rulesDir, webhook: { url: receiver.url, secret } });
  });
  afterAll(async () => {
    await it.remove();
    await receiver.close();
    rmSync(rulesDir, { recursive: true });
  });

  test('is told again until it takes it, with the same id, and the effect is done then', async () => {
    const { body } = await it.post(joins('ana'));
    const { id: decision } = body as { id: string };
    await receiver.arrived(1);
    status = 200;
    const [first, second] = await receiver.arrived(2);
    const sent = JSON.parse(first?.body ?? '') as { id: string };

    expect(sent).toMatchObject({
      kind: 'role.grant',
      payload: { account: 'ana', role: 'rol-1', until: null },
    });
    expect(second?.body).toBe(first?.body);
    await expect
      .poll(async () => (await it.call(`/api/decisions/${decision}`)).body)
      .toMatchObject({ effects: [{ kind: 'role', state: 'done' }] });
    const { body: metrics } = await it.call('/metrics');
    expect(metrics).toMatch(/^fuero_delivery_attempts_total\{outcome="again"\} 1$/m);
    expect(metrics).toMatch(/^fuero_delivery_attempts_total\{outcome="delivered"\} 1$/m);
    expect(metrics).toMatch(/^fuero_deliveries\{state="pending"\} 0$/m);
    expect(it.lines.join('\n')).toContain('the forum did not take a delivery');
    expect(it.lines.join('\n')).not.toMatch(new RegExp(`${secret}|${receiver.url}`));
  });

  test('that is gone for good is not asked again; the dead one is seen and tried again', async () => {
    status = 410;
    await it.post(joins('beto'));
    const dead = async () =>
      (await it.call('/api/forum/deliveries?state=dead')).body as { deliveries: { id: string }[] };
    await expect
      .poll(async () => (await dead()).deliveries)
      .toMatchObject([{ state: 'dead', error: 'HTTP 410' }]);
    const before = receiver.received.length;
    status = 200;
    const [{ id } = { id: '' }] = (await dead()).deliveries;

    const replayed = await it.call('/api/forum/deliveries/replay', {
      method: 'POST',
      body: JSON.stringify({ ids: [id] }),
    });

    expect(replayed.body).toEqual({ count: 1 });
    expect((await receiver.arrived(before + 1)).at(-1)?.headers['fuero-delivery']).toBe(id);
    await expect.poll(dead).toEqual({ deliveries: [] });
  });
});

describe('a forum that polls', () => {
  const rulesDir = policyFolder();
  let it: TestServer;
  beforeAll(async () => {
    it = await startTestServer({ rulesDir });
  });
  afterAll(async () => {
    await it.remove();
    rmSync(rulesDir, { recursive: true });
  });

  test('goes on after the last one that it has seen, and says what it has done', async () => {
    await it.post([joins('ana'), joins('beto'), joins('caro')]);
    type Page = { deliveries: { id: string; sequence: number; payload: { account: string } }[] };
    const poll = async (query: string) =>
      ((await it.call(`/api/forum/deliveries?${query}`)).body as Page).deliveries;
    const first = await poll('limit=2');
    const rest = await poll(`after=${first.at(-1)?.sequence ?? 0}`);
    const ids = first.map(({ id }) => id);

    expect([...first, ...rest].map(({ payload }) => payload.account)).toEqual(['ana', 'beto', 'caro']);
    const ack = () => it.call('/api/forum/deliveries/ack', { method: 'POST', body: JSON.stringify({ ids }) });
    expect((await ack()).body).toEqual({ count: 2 });
    expect((await ack()).body).toEqual({ count: 0 });
    expect(await poll('after=0')).toEqual(rest);
  });

  test.for([
    ['/api/forum/deliveries?after=-1', {}, 400],
    ['/api/forum/deliveries?state=delivered', {}, 400],
    ['/api/forum/deliveries?limit=501', {}, 400],
    ['/api/forum/deliveries/ack', { method: 'POST', body: '{"ids":["no uuid"]}' }, 400],
    ['/api/forum/deliveries', { headers: { authorization: 'Bearer wrong' } }, 401],
    ['/api/forum/deliveries/ack', { method: 'POST', headers: {}, body: '{"ids":[]}' }, 401],
    ['/api/forum/deliveries/replay', { method: 'POST', headers: {}, body: '{"ids":[]}' }, 401],
  ] as const)('%s is refused', async ([path, init, status]) => {
    const { response, body } = await it.call(path, init);

    expect(response.status).toBe(status);
    expect(body).toMatchObject({ status, detail: like(/./) });
  });
});

describe('a process that is killed while it tells the forum', () => {
  onServer((place) => {
    test('leaves it to another one, which tells it with the same id', async () => {
      let answers = false;
      const receiver = await startReceiver((response) => {
        if (answers) response.end();
      });
      const it = await openTestHouse(place);
      const when = { community: 'prueba', now: new Date(Date.now() - 60_000) };
      const payload = { content: { type: 'post', id: 'c-1' }, reason: 'spam' } as const;
      await it.database.asHouse('prueba', (tx) =>
        oweIn(tx, when, { key: 'one', kind: 'content.delete', payload }),
      );
      const { kind, databaseUrl, dataDir, migrationsDir } = place;
      const input = { place: { kind, databaseUrl, dataDir, migrationsDir }, url: receiver.url };
      const first = startChild(join(import.meta.dirname, 'testing/carrying-child.ts'), input);
      await receiver.arrived(1);
      first.signal('SIGKILL');
      await first.ended;
      answers = true;
      const second = startChild(join(import.meta.dirname, 'testing/carrying-child.ts'), input);
      await second.line('delivered');
      second.signal('SIGKILL');
      await second.ended;

      expect(receiver.received.map(({ headers }) => headers['fuero-delivery'])).toEqual(
        Array<unknown>(2).fill(receiver.received[0]?.headers['fuero-delivery']),
      );
      expect(await it.rows('select state, attempts from deliveries')).toEqual([
        { state: 'delivered', attempts: 2 },
      ]);
      await it.house.close();
      await receiver.close();
    });
  });
});
