import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serviceKey } from './fuero-process.ts';
import type { FueroProcess, Home } from './fuero-process.ts';

const main = fileURLToPath(new URL('../../examples/forum/main.ts', import.meta.url));

/** The example forum beside a real server: both as processes of their own, with keys that they share. */
export async function startForum(home: Home): Promise<{
  readonly server: FueroProcess;
  readonly url: string;
  readonly end: () => void;
}> {
  const port = await freePort();
  const shared = {
    FUERO_ANON_KEY: 'anon-key-for-tests-0123456789',
    FUERO_JWT_SECRET: 'jwt-secret-for-tests-0123456789-0123456789',
    FUERO_WEBHOOK_SECRET: 'webhook-secret-for-tests-0123456789-0123',
  };
  const server = await home.start({
    ...shared,
    FUERO_WEBHOOK_URL: `http://127.0.0.1:${port}/webhooks/fuero`,
  });
  const forum = fork(main, {
    env: { ...shared, FUERO_URL: server.url, FUERO_SERVICE_KEY: serviceKey, FORUM_PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  await once(forum.stdout ?? forum, 'data');
  return { server, url: `http://127.0.0.1:${port}`, end: () => forum.kill() };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}
