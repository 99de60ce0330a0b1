import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inSeconds, issuer, jwtSecret, signShared } from '../../adapters/http/testing/forum-keys.ts';
import type { Place } from '../../community/testing/place.ts';
import { makeHome } from './fuero-process.ts';
import type { FueroProcess } from './fuero-process.ts';

export interface Answered {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Two real programs that serve one community from one PostgreSQL, as behind a load balancer. */
export interface TwoServers {
  readonly servers: readonly [FueroProcess, FueroProcess];
  /** Sends as a forum account; `server`: which of the two is asked. */
  send(request: {
    readonly server: number;
    readonly account: string;
    readonly method: 'GET' | 'POST' | 'PATCH';
    readonly path: string;
    readonly body?: object;
  }): Promise<Answered>;
  /** Sends a form of the desk, in a session of the account on that server; answers with what the page is given. */
  submit(request: {
    readonly server: number;
    readonly account: string;
    readonly path: string;
    readonly form: Readonly<Record<string, string>>;
  }): Promise<Answered>;
  remove(): Promise<void>;
}

/** `policy`: the one file of the policy folder, with the forum's origin in it. */
export async function startTwoServers({ databaseUrl }: Place, policy: string): Promise<TwoServers> {
  const home = await makeHome();
  const rules = join(home.folder, 'rules');
  await mkdir(rules);
  await writeFile(join(rules, 'policy.yaml'), policy);
  const start = (name: string) =>
    home.start({
      DATABASE_URL: databaseUrl ?? '',
      FUERO_DATA: join(home.folder, name),
      FUERO_RULES: rules,
      FUERO_JWT_SECRET: jwtSecret,
    });
  const servers = await Promise.all([start('one'), start('two')]);
  const urlOf = (server: number) => servers[server % 2]?.url ?? '';
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (account: string) => {
    const known = tokens.get(account) ?? signShared({ sub: account, iss: issuer, exp: inSeconds(3_600) });
    tokens.set(account, known);
    return known;
  };
  const sessions = new Map<string, Promise<string>>();

  async function signIn(server: number, account: string): Promise<string> {
    const { body } = await send({ server, account, method: 'POST', path: '/api/forum/desk-link' });
    const link = new URL(String(body['path']), urlOf(server)).searchParams.get('link') ?? '';
    const entered = await fetch(`${urlOf(server)}/enter`, {
      method: 'POST',
      body: new URLSearchParams({ link }),
      headers: { origin: urlOf(server), accept: 'text/html' },
      redirect: 'manual',
    });
    return entered.headers.getSetCookie().join().split(';')[0] ?? '';
  }

  const send: TwoServers['send'] = async ({ server, account, method, path, body }) => {
    const response = await fetch(urlOf(server) + path, {
      method,
      headers: {
        authorization: `Bearer ${await tokenOf(account)}`,
        'accept-language': 'es',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answered: unknown = await response.json();
    return {
      status: response.status,
      body: typeof answered === 'object' ? { ...answered } : { answer: answered },
    };
  };

  return {
    servers,
    send,
    async submit({ server, account, path, form }) {
      const key = `${server % 2} ${account}`;
      const session = sessions.get(key) ?? signIn(server, account);
      sessions.set(key, session);
      const response = await fetch(urlOf(server) + path, {
        method: 'POST',
        body: new URLSearchParams(form),
        headers: { cookie: await session, origin: urlOf(server), accept: 'application/json' },
      });
      // The page's own answer: `failure` comes with 200 around it.
      const { status = response.status, data } = (await response.json()) as {
        readonly status?: number;
        readonly data?: string;
      };
      return { status, body: { data } };
    },
    remove: () => home.remove(),
  };
}
