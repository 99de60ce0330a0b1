import type { MemberActor } from '@fuero/community';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inSeconds, issuer, jwtSecret, signShared } from './testing/forum-keys.ts';
import { says, startTestServer } from './testing/test-server.ts';
import type { TestServer } from './testing/test-server.ts';

let server: TestServer;
let ana: string;
let berta: string;
let staff: MemberActor;

beforeAll(async () => {
  server = await startTestServer({ jwtSecret });
  const tokenOf = (sub: string) => signShared({ iss: issuer, sub, exp: inSeconds(600) });
  ana = await tokenOf('user-ana');
  berta = await tokenOf('user-berta');
  await server.post(says('b-1', 'hola', 'berta'));
  await server.post(says('a-1', 'prohibidísimo', 'ana'));
  const author = { id: 'user-jefa', name: 'Jefa', roles: ['moderador'] };
  await server.post({ ...says('j-1', 'hola'), author });
  const found = await server.house.staff.find('prueba', { surface: 'forum', externalId: 'user-jefa' });
  if (found === null) throw new Error('the forum has said that she is a moderator');
  staff = found;
});
afterAll(() => server.remove());

function call(path: string, token: string | null, init: RequestInit = {}) {
  const headers = {
    'accept-language': 'es',
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    ...(init.body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  return server.call(path, { ...init, headers });
}
const json = (method: string, body: unknown): RequestInit => ({ method, body: JSON.stringify(body) });

interface Told {
  readonly notifications: readonly {
    readonly id: string;
    readonly kind: string;
    readonly sanction: string;
  }[];
  readonly unread: number;
}
const told = async (token: string) => (await call('/api/forum/notifications', token)).body as Told;

/** The first event of a stream, and what ends it. */
async function firstEvent(path: string, token: string | null) {
  const abort = new AbortController();
  const response = await fetch(`${server.url}${path}`, {
    signal: abort.signal,
    headers: {
      accept: 'text/event-stream',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  async function event(): Promise<string> {
    let text = '';
    while (!/event: .*\n\n/s.test(text)) {
      const { value, done } = (await reader?.read()) ?? { value: '', done: true };
      if (done) return text;
      text += value;
    }
    return text;
  }
  return { response, event, leave: () => abort.abort() };
}

async function warn(name: string): Promise<void> {
  const { accounts, moderation } = server.house;
  const account = { surface: 'forum', externalId: `user-${name}`, name } as const;
  const { member } = await accounts.recognise('prueba', account);
  const rest = { kind: 'warning', reason: 'Con <calma>', for: null, points: 1, notify: true } as const;
  await moderation.sanctions.impose(staff, { member, ...rest });
}

test('nobody but members is let in, and what one was told is one’s own', async () => {
  for (const path of ['/api/forum/appeals', '/api/forum/notifications', '/api/forum/notifications/live']) {
    expect((await call(path, null)).response.status, path).toBe(401);
    expect((await server.call(path)).response.status, `${path} with the service key`).toBe(401);
  }
  expect(await told(ana)).toMatchObject({ notifications: [{ kind: 'suspension' }], unread: 1 });
  expect(await told(berta)).toEqual({ notifications: [], unread: 0 });
});

test.for(['/api/forum/notifications', '/api/forum/appeals'])(
  '%s is paged by numbers that are there',
  async (path) => {
    for (const page of ['offset=1e400', 'limit=1e400', 'limit=0', 'offset=-1', 'offset=1.5', 'offset=NaN'])
      expect((await call(`${path}?${page}`, ana)).response.status, page).toBe(400);
  },
);

test('one’s own can be marked, and only that', async () => {
  const [row] = (await told(ana)).notifications;
  const path = `/api/forum/notifications/${row?.id}`;

  expect((await call(path, berta, json('PATCH', { read: true }))).response.status).toBe(404);
  expect((await call(path, ana, json('PATCH', { read: true, text: 'otra' }))).response.status).toBe(400);
  expect((await call(path, ana, json('PATCH', {}))).body).toMatchObject({
    status: 400,
    detail: 'Lo enviado no es válido: /read: is missing.',
    errors: [{ path: '/read', message: 'is missing' }],
  });
  expect((await call(path, ana, json('PATCH', { read: true }))).body).toEqual({ id: row?.id, read: true });
  expect(await told(ana)).toMatchObject({ unread: 0 });
  expect((await call('/api/forum/notifications?unread=true', ana)).body).toEqual({
    notifications: [],
    unread: 0,
  });
});

test('a stream tells what comes, by a token in the header', async () => {
  const { response, event, leave } = await firstEvent('/api/forum/notifications/live', berta);
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  await warn('ana');
  await warn('berta');
  const text = await event();
  leave();

  expect(text.match(/event: notification/g)).toHaveLength(1);
  const data = JSON.parse(/data: (.*)/.exec(text)?.[1] ?? '') as Readonly<Record<string, unknown>>;
  expect(data).toEqual((await told(berta)).notifications[0]);
  expect(data['text']).toContain('Con <calma>');
});

test('a ticket opens one stream, once', async () => {
  const { response, body } = await call('/api/forum/notifications/ticket', berta, { method: 'POST' });
  const { ticket } = body as { ticket: string };
  const path = `/api/forum/notifications/live?ticket=${ticket}`;
  expect(response.status).toBe(201);
  expect((await call('/api/forum/notifications/ticket', null, { method: 'POST' })).response.status).toBe(401);

  const { event, leave } = await firstEvent(path, null);
  await warn('berta');
  expect(await event()).toContain('event: notification');
  leave();
  expect((await call(path, null)).response.status).toBe(401);
  expect((await call('/api/forum/notifications/live?ticket=none', null)).response.status).toBe(401);
});

test('a member appeals, and reads the answer', async () => {
  const sanction = (await told(ana)).notifications.find(({ kind }) => kind === 'suspension')?.sanction ?? '';
  const file = (token: string, body: object) => call('/api/forum/appeals', token, json('POST', body));

  const off = await file(ana, { sanction, text: 'No' });
  expect(off.response.status).toBe(403);
  expect(off.body).toMatchObject({ detail: 'En esta comunidad no se puede apelar.' });
  expect((await file(berta, { sanction, text: 'No' })).response.status).toBe(404);
  expect((await file(ana, { sanction })).response.status).toBe(400);
  expect((await call('/api/forum/appeals', ana)).body).toEqual({ appeals: [], total: 0 });
});

test('a server that closes does not wait for streams', async () => {
  const { event } = await firstEvent('/api/forum/notifications/live', berta);
  const ended = event().catch(() => 'ended');
  const started = performance.now();
  await server.close();

  expect(performance.now() - started).toBeLessThan(4_000);
  expect(await ended).toMatch(/ended|open/);
});
