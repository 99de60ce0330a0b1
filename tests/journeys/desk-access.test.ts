import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createExampleDesk } from '../../admin-ui/testing/example-desk.ts';
import { serveDesk } from '../../admin-ui/testing/serve.ts';

const { desk } = createExampleDesk({ count: 60, now: Date.now() });
let origin: string;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ origin, close } = await serveDesk(desk));
});
afterAll(() => close());

const session = { cookie: 'fuero_session=example-session' };

function post(
  path: string,
  values: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
) {
  return fetch(origin + path, {
    method: 'POST',
    body: new URLSearchParams(values),
    headers: { origin, accept: 'text/html', ...headers },
    redirect: 'manual',
  });
}

const guarded = [
  '/',
  '/?rule=scam-link',
  '/decisions/dec_evt-00001',
  '/events',
  '/try',
  '/policy',
  '/live',
  '/nowhere',
  '/reports',
  '/reports/report-003',
  '/reports/rows?id=report-003',
  '/members',
  '/members/p-camila',
];
const loads = [
  '/__data.json',
  '/decisions/dec_evt-00001/__data.json',
  '/events/__data.json',
  '/policy/__data.json',
  '/reports/report-003/__data.json',
  '/members/p-camila/__data.json',
];

test.for([...guarded, ...loads])('without a session %s gives nothing away', async (path) => {
  for (const cookie of ['', 'fuero_session=forged']) {
    const response = await fetch(origin + path, { headers: { cookie } });
    const body = await response.text();
    expect(body).not.toMatch(/free-nitro|Camila|Medellín|Comunidad Ejemplo/u);
    if (!path.endsWith('__data.json')) expect(response.status).toBe(401);
  }
});

test('trying a message needs a session too', async () => {
  expect((await post('/try/judge', { text: 'free nitro' })).status).toBe(401);
  expect(await (await post('/try', { text: 'free nitro' })).text()).not.toContain('free-nitro');
});

test('the page without a session explains how to get in', async () => {
  const html = await (await fetch(origin, { headers: { 'accept-language': 'en' } })).text();
  expect(html).toContain('Sign in to go on');
  expect(html).toContain(`${origin}/enter?link=`);
  expect(await (await fetch(origin)).text()).toContain('Entra para seguir');
});

test('a link is looked at as often as one likes and used once', async () => {
  for (let look = 0; look < 3; look += 1) {
    const html = await (await fetch(`${origin}/enter?link=good-link`)).text();
    expect(html).toContain('Abrir mi sesión');
  }
  const entered = await post('/enter', { link: 'good-link' });
  expect([entered.status, entered.headers.get('location')]).toEqual([303, '/']);
  const cookie = entered.headers.getSetCookie().find((item) => item.startsWith('fuero_session=')) ?? '';
  expect(cookie).toMatch(/; HttpOnly/u);
  expect(cookie).toMatch(/; SameSite=Lax/u);
  expect(cookie).toMatch(/; Path=\//u);
  expect(cookie).not.toMatch(/Secure/u);

  const again = await post('/enter', { link: 'good-link' });
  expect(again.status).toBe(400);
  expect(again.headers.getSetCookie()).toEqual([]);
  expect(await again.text()).toContain('Este enlace ya no sirve');

  const own = { cookie: cookie.split(';')[0] ?? '' };
  expect((await fetch(origin, { headers: own })).status).toBe(200);
  const left = await post('/leave', {}, own);
  expect(left.headers.getSetCookie().join()).toMatch(/fuero_session=;/u);
  expect((await fetch(origin, { headers: own })).status).toBe(401);
});

test('over https the session cookie is for https only', async () => {
  const secure = createExampleDesk({ count: 0, now: Date.now() });
  const served = await serveDesk(secure.desk, { protocol: 'https' });
  const response = await fetch(`${served.origin}/enter`, {
    method: 'POST',
    body: new URLSearchParams({ link: 'good-link' }),
    headers: { origin: served.origin.replace('http:', 'https:'), accept: 'text/html' },
    redirect: 'manual',
  });
  expect(response.headers.getSetCookie().join()).toMatch(/fuero_session=[^;]+;.*Secure/u);
  await served.close();
});

test.for(['/enter', '/leave', '/preferences', '/try', '/try/judge'])(
  '%s refuses a form of another site',
  async (path) => {
    for (const stranger of ['https://evil.example', 'null', `${origin}.evil.example`]) {
      const response = await post(
        path,
        { link: 'good-link', text: 'x', theme: 'dark' },
        { ...session, origin: stranger },
      );
      expect(response.status).toBe(403);
      expect(response.headers.getSetCookie()).toEqual([]);
    }
  },
);

test('leaving is not a link: a GET changes nothing', async () => {
  expect((await fetch(`${origin}/leave`, { headers: session, redirect: 'manual' })).status).toBe(405);
  expect((await fetch(origin, { headers: session })).status).toBe(200);
});

test('every page carries a policy that runs only our own scripts', async () => {
  for (const path of ['/', '/try', '/enter?link=x']) {
    const response = await fetch(origin + path, { headers: session });
    const policy = response.headers.get('content-security-policy') ?? '';
    const scripts = policy.split(';').find((part) => part.trim().startsWith('script-src ')) ?? '';
    expect(scripts.trim()).toMatch(/^script-src 'self' 'nonce-[^']+'$/u);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval/u);
    expect(response.headers.get('cache-control')).toContain('no-store');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('referrer-policy')).toBe('same-origin');
  }
});

test('preferences come back to the page they were set on, and nowhere else', async () => {
  const chosen = await post('/preferences', { theme: 'dark', back: '/events?outcome=hold' });
  expect([chosen.status, chosen.headers.get('location')]).toEqual([303, '/events?outcome=hold']);
  expect(chosen.headers.getSetCookie().join()).toContain('fuero_theme=dark');
  for (const back of [
    'https://evil.example/x',
    '//evil.example',
    String.raw`/\evil.example`,
    'javascript:alert(1)',
  ]) {
    expect((await post('/preferences', { theme: 'dark', back })).headers.get('location')).toMatch(
      /^\/(?![/\\])/u,
    );
  }
  const nonsense = await post('/preferences', { theme: 'neon', locale: 'fr', keys: 'maybe' });
  expect(nonsense.headers.getSetCookie()).toEqual([]);
});

test('theme and language are in the page as it leaves the server: nothing flashes', async () => {
  const cookie = `${session.cookie}; fuero_theme=dark; fuero_locale=en`;
  const html = await (await fetch(origin, { headers: { cookie } })).text();
  expect(html).toContain('<html lang="en" data-theme="dark">');
});

test('an address that does not exist is a page of ours, with the way back', async () => {
  const response = await fetch(`${origin}/nowhere`, { headers: session });
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('Aquí no hay nada');
  const decision = await fetch(`${origin}/decisions/none`, { headers: session });
  expect(decision.status).toBe(404);
  expect(await decision.text()).toContain('Aquí no hay nada con esa dirección.');
});

test('a link to a decision that is no longer kept says for how long decisions are', async () => {
  const keeping: typeof desk = {
    ...desk,
    policy: {
      ...desk.policy,
      moderation: async (actor) => ({
        ...(await desk.policy.moderation(actor)),
        decisionsKept: 90 * 86_400_000,
      }),
    },
  };
  const served = await serveDesk(keeping);
  const says = async (locale: string) => {
    const headers = { cookie: `${session.cookie}; fuero_locale=${locale}` };
    const response = await fetch(`${served.origin}/decisions/none`, { headers });
    return { status: response.status, html: await response.text() };
  };
  const [es, en] = [await says('es'), await says('en')];
  await served.close();

  expect([es.status, en.status]).toEqual([404, 404]);
  expect(es.html).toContain('la política guarda las decisiones durante 90 días');
  expect(en.html).toContain('the policy keeps decisions for 90 days');
});

test('a refusal of the use case is shown with its reason, not as a failure', async () => {
  class Refusal extends Error {
    override readonly name = 'Refusal';
    readonly code = 'error.rank';
    readonly values = { rank: 'senior' };
  }
  const refusing = {
    ...desk,
    policy: { ...desk.policy, status: () => Promise.reject(new Refusal('error.rank')) },
  };
  const served = await serveDesk(refusing);
  const response = await fetch(`${served.origin}/policy`, { headers: session });
  expect(response.status).toBe(403);
  expect(await response.text()).toContain('Para esto necesitas el rango senior.');
  await served.close();
});

test('a bug shows no inside', async () => {
  const broken = {
    ...desk,
    policy: { ...desk.policy, status: () => Promise.reject(new Error('secret detail')) },
  };
  const served = await serveDesk(broken);
  const logged: unknown[] = [];
  const keep = console.error;
  console.error = (...args: unknown[]) => void logged.push(...args);
  try {
    const response = await fetch(`${served.origin}/policy`, { headers: session });
    const html = await response.text();
    expect(response.status).toBe(500);
    expect(html).not.toMatch(/secret detail|at .*\.js:\d+/u);
    expect(html).toContain('Algo falló');
  } finally {
    console.error = keep;
    await served.close();
  }
  expect(String(logged[0])).toContain('secret detail');
});

test('whoever leaves while a form is on its way is no bug, and nothing is logged of it', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const asked = vi.spyOn(desk.sessions, 'find');
  const { port, host } = new URL(origin);
  const socket = connect(Number(port), '127.0.0.1');
  const head = [
    'POST /try/judge HTTP/1.1',
    `Host: ${host}`,
    `Origin: ${origin}`,
    `Cookie: ${session.cookie}`,
    'Content-Type: application/x-www-form-urlencoded',
    'Content-Length: 500',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\ntext=the first h`);
  await expect.poll(() => asked.mock.calls.length).toBe(1);
  socket.destroy();
  await once(socket, 'close');
  // The next one is answered after whatever became of the first.
  expect((await post('/try/judge', { text: 'free nitro' }, session)).status).toBe(200);
  await sleep(200);
  expect(logged.mock.calls).toEqual([]);
  vi.restoreAllMocks();
});

test('the live stream says nothing until something happens, then sends it', async () => {
  const { desk: own, happen } = createExampleDesk({ count: 3, now: Date.now() });
  const served = await serveDesk(own);
  const leave = new AbortController();
  const response = await fetch(`${served.origin}/live?of=events`, { headers: session, signal: leave.signal });
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const reader = (response.body ?? new ReadableStream<Uint8Array>()).getReader();
  const next = async (): Promise<string> => new TextDecoder().decode((await reader.read()).value);
  expect(await next()).toContain('retry:');
  const { event } = happen();
  expect(await next()).toMatch(new RegExp(`^id: ${event.id}\ndata: .*"${event.id}"`, 'u'));
  leave.abort();
  await served.close();
});
