import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Environment } from '../config/read-variable.ts';
import { isSet } from '../config/config.ts';
import { listen } from '../http/listen.ts';

const main = fileURLToPath(new URL('../../examples/forum/main.ts', import.meta.url));
const firstPort = 7440;

/** The example forum, before it runs: where it will be, and what the server and it have to agree on. */
export interface DemoForum {
  readonly environment: Environment;
  /** Starts it beside a server. Returns its address and what ends it. */
  start(server: { readonly url: string; readonly serviceKey: { readonly key: string } }): Promise<{
    readonly url: string;
    readonly end: () => void;
  }>;
}

/** Keys of one run, made up unless the environment has its own, and a free port for the forum. */
export async function prepareDemoForum(environment: Environment): Promise<DemoForum> {
  const probe = createServer();
  const port = await listen(probe, { host: '127.0.0.1', port: firstPort });
  probe.close();
  const made: Record<string, string> = {
    FUERO_ANON_KEY: randomBytes(24).toString('hex'),
    FUERO_JWT_SECRET: randomBytes(32).toString('hex'),
    FUERO_WEBHOOK_URL: `http://127.0.0.1:${port}/webhooks/fuero`,
    FUERO_WEBHOOK_SECRET: randomBytes(32).toString('hex'),
  };
  const missing = Object.entries(made).filter(([name]) => !isSet(environment, name));
  const settings = { ...environment, ...Object.fromEntries(missing) };
  return {
    environment: settings,
    async start({ url, serviceKey }) {
      const child = fork(main, {
        env: { ...settings, FUERO_URL: url, FUERO_SERVICE_KEY: serviceKey.key, FORUM_PORT: String(port) },
        stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      });
      // The first thing that it says is where it listens; when it cannot, it has said why.
      await Promise.race([once(child.stdout ?? child, 'data'), once(child, 'exit')]);
      return { url: `http://127.0.0.1:${port}`, end: () => child.kill() };
    },
  };
}
