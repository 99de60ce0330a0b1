import { request } from 'node:http';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { policyFiles, says, startTestServer, testKey } from './testing/test-server.ts';
import type { TestServer } from './testing/test-server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.remove());

async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited ten seconds for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('ready says what was checked', async () => {
  const { response, body } = await server.call('/readyz');

  expect(response.status).toBe(200);
  expect(body).toEqual({
    status: 'ready',
    checks: { database: { ok: true, reason: null }, policy: { ok: true, reason: null } },
  });
});

test('answers of the API carry the headers of one', async () => {
  const { response } = await server.call('/healthz');

  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('x-powered-by')).toBeNull();
});

test('metrics count events by answer', async () => {
  await server.post([says('m-1', 'hola'), says('m-2', 'dudoso'), says('m-2', 'dudoso')]);
  const { body } = await server.call('/metrics');

  expect(body).toMatch(/^fuero_events_total 3$/m);
  expect(body).toMatch(/^fuero_events_by_outcome_total\{outcome="hold"\} 1$/m);
  expect(body).toMatch(/^fuero_events_by_outcome_total\{outcome="block"\} 0$/m);
  expect(body).toMatch(/^fuero_events_repeated_total 1$/m);
  expect(body).toMatch(/^fuero_policy_revision 1$/m);
  expect(body).toMatch(/^fuero_decision_seconds_count 1$/m);
  expect(body).toMatch(/^process_resident_memory_bytes \d+/m);
});

test('metrics through a proxy need the key', async () => {
  const forwarded = { 'x-forwarded-for': '203.0.113.7' };

  expect((await server.call('/metrics', { headers: forwarded })).response.status).toBe(403);
  const withKey = { ...forwarded, authorization: `Bearer ${testKey}` };
  expect((await server.call('/metrics', { headers: withKey })).response.status).toBe(200);
});

test('the log has request, event and decision, and never the key', async () => {
  const { body } = await server.post(says('logged', 'dudoso'));
  await server.call(`/api/decisions?cursor=${testKey}`);
  await server.call('/api/forum/events', {
    method: 'POST',
    headers: { authorization: `Bearer x${testKey}` },
  });
  const { id } = body as { id: string };
  const lines = server.lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  const decided = lines.find((line) => line['decision'] === id);

  expect(decided).toMatchObject({
    level: 'info',
    event: 'logged',
    outcome: 'hold',
    rules: ['hold-doubtful'],
  });
  expect(
    lines.find((line) => line['reqId'] === decided?.['reqId'] && line['msg'] === 'answered'),
  ).toMatchObject({
    method: 'POST',
    path: '/api/forum/events',
    status: 200,
  });
  expect(server.lines.join('')).not.toContain(testKey);
});

test('a folder that breaks changes nothing; one that is mended is published by itself', async () => {
  const { rulesDir } = server.config;
  const rules = policyFiles['rules.yaml'] ?? '';
  const before = server.house.policy()?.hash;

  writeFileSync(join(rulesDir, 'rules.yaml'), rules.replace('id: hold-doubtful', 'idd: hold-doubtful'));
  await until(() => server.lines.some((line) => line.includes('does not check')), 'the findings in the log');
  const finding = server.lines
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .find((line) => line['code'] === 'unknown-key');
  expect(finding).toMatchObject({ level: 'error', file: 'rules.yaml', line: 6, code: 'unknown-key' });
  expect(server.house.policy()?.hash).toBe(before);
  expect((await server.post(says('while-broken', 'dudoso'))).body).toMatchObject({ decision: 'hold' });
  expect((await server.call('/readyz')).response.status).toBe(200);

  writeFileSync(join(rulesDir, 'rules.yaml'), rules.replace('terms: [dudoso]', 'terms: [otra]'));
  await until(() => server.house.policy()?.hash !== before, 'the new revision');
  expect((await server.post(says('after-mending', 'dudoso'))).body).toMatchObject({ decision: 'publish' });
  expect((await server.call('/metrics')).body).toMatch(/^fuero_policy_revision 2$/m);
  writeFileSync(join(rulesDir, 'rules.yaml'), rules);
});

test('the desk is served beside the API, and knows its own address', async () => {
  const { response } = await server.call('/enter?link=none', { headers: { accept: 'text/html' } });

  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/html');
});

test('a form of the desk is accepted from its own address, refused from another', async () => {
  const send = (origin: string) =>
    server.call('/enter', {
      method: 'POST',
      headers: { origin, 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: 'link=none',
    });

  expect((await send(server.url)).response.status).not.toBe(403);
  expect((await send('https://evil.example')).response.status).toBe(403);
  const forged = await server.call('/enter', {
    method: 'POST',
    headers: {
      origin: 'https://evil.example',
      'x-fuero-host': 'evil.example',
      'x-fuero-protocol': 'https',
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'link=none',
  });
  expect(forged.response.status).toBe(403);
});

test('closing lets a request finish, ends live streams, and refuses new ones', async () => {
  const one = await startTestServer();
  const session = await one.house.desk.sessions.redeem(await one.house.mintAdminLink());
  const stream = await new Promise<{ ended: Promise<void>; status: number }>((resolve, reject) => {
    const live = request(`${one.url}/live`, {
      headers: { accept: 'text/event-stream', cookie: `fuero_session=${session?.token ?? ''}` },
    });
    live.once('error', reject);
    live.once('response', (response) => {
      const ended = new Promise<void>((end) => response.once('close', end));
      response.on('error', () => undefined);
      response.resume();
      resolve({ ended, status: response.statusCode ?? 0 });
    });
    live.end();
  });
  const last = one.post(Array.from({ length: 50 }, (_, index) => says(`last-${index}`, 'dudoso')));
  await new Promise((resolve) => setTimeout(resolve, 20));
  const started = performance.now();
  await one.close();

  expect(stream.status).toBe(200);
  await stream.ended;
  expect((await last).response.status).toBe(200);
  expect(performance.now() - started).toBeLessThan(4_000);
  await expect(fetch(`${one.url}/healthz`)).rejects.toThrow();
  rmSync(one.config.dataDir, { recursive: true, force: true });
});
