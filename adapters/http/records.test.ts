import { afterAll, beforeAll, expect, test } from 'vitest';
import { like, says, startTestServer } from './testing/test-server.ts';
import type { TestServer } from './testing/test-server.ts';

interface Page {
  readonly rows: readonly { readonly id: string; readonly event?: string; readonly outcome: string }[];
  readonly next: string | null;
}

let server: TestServer;
let firstId: string;

beforeAll(async () => {
  server = await startTestServer();
  const events = Array.from({ length: 7 }, (_, index) => ({
    ...says(`r-${index}`, `dudoso ${index}`, `autor-${index}`),
    at: `2026-11-20T10:00:0${index}Z`,
  }));
  const { body } = await server.post([...events, says('calm', 'hola'), says('bad', 'prohibidísimo', 'zoe')]);
  firstId = (body as { id: string }[])[0]?.id ?? '';
});
afterAll(() => server.remove());

async function page(path: string): Promise<Page> {
  const { response, body } = await server.call(path);
  expect(response.status, JSON.stringify(body)).toBe(200);
  return body as Page;
}

test('decisions come newest first, in pages that miss nothing and repeat nothing', async () => {
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const found: Page = await page(
      `/api/decisions?limit=3${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
    );
    expect(found.rows.length).toBeLessThanOrEqual(3);
    seen.push(...found.rows.map((row) => row.event ?? ''));
    cursor = found.next;
  }

  expect(seen).toEqual(['bad', 'r-6', 'r-5', 'r-4', 'r-3', 'r-2', 'r-1', 'r-0']);
});

test('filters: rule and decision', async () => {
  expect((await page('/api/decisions?rule=block-forbidden')).rows.map((row) => row.event)).toEqual(['bad']);
  expect((await page('/api/decisions?decision=hold&limit=200')).rows).toHaveLength(7);
  expect((await page('/api/decisions?decision=publish')).rows).toEqual([]);
});

test('all events, with what became of each', async () => {
  const all = await page('/api/events?limit=200');

  expect(all.rows).toHaveLength(9);
  expect((await page('/api/events?decision=publish')).rows.map((row) => row.id)).toEqual(['calm']);
  expect((await page('/api/events?kind=member.joined')).rows).toEqual([]);
});

test('one decision says why: the rule, the span, its YAML and the effects', async () => {
  const { body } = await server.call(`/api/decisions/${firstId}`);

  expect(body).toMatchObject({
    id: firstId,
    event: 'r-0',
    text: 'dudoso 0',
    outcome: 'hold',
    rules: ['hold-doubtful'],
    revision: { number: 1 },
    sources: { 'hold-doubtful': { file: 'rules.yaml', text: like(/id: hold-doubtful/) } },
    effects: [{ index: 0, kind: 'hold' }],
    message: like(/revisión/),
  });
  const { decision } = body as { decision: { rules: { trace: { evidence: unknown[] } }[] } };
  expect(decision.rules[0]?.trace.evidence).toMatchObject([{ span: { start: 0, end: 6 }, entry: 'dudoso' }]);
});

test('staff who are signed in to the desk read the same records; a stranger’s cookie reads nothing', async () => {
  const link = await server.house.mintAdminLink();
  const session = await server.house.desk.sessions.redeem(link);
  const read = (token: string) =>
    server.call('/api/decisions?limit=1', { headers: { cookie: `fuero_session=${token}` } });

  expect((await read(session?.token ?? '')).response.status).toBe(200);
  expect((await read('made-up')).response.status).toBe(401);
});

test('a session opens nothing but reading', async () => {
  const session = await server.house.desk.sessions.redeem(await server.house.mintAdminLink());
  const { response } = await server.call('/api/forum/events', {
    method: 'POST',
    headers: { cookie: `fuero_session=${session?.token ?? ''}`, 'content-type': 'application/json' },
    body: JSON.stringify(says('forged', 'hola')),
  });

  expect(response.status).toBe(401);
});

test('a cursor that nobody gave out is an expected no', async () => {
  const { response } = await server.call('/api/decisions?cursor=garbage');

  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(response.status).toBeLessThan(500);
});
