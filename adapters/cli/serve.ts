import { relative } from 'node:path';
import { ConfigError, readConfig } from '../config/config.ts';
import type { Config } from '../config/config.ts';
import type { Environment } from '../config/read-variable.ts';
import type { RunningServer } from '../http/server.ts';
import { CommandFailed } from './exit.ts';
import { painterFor } from './paint.ts';

/** Errors whose message tells an operator what is wrong and what to do; by name, so that commands without a store do not load the room. */
const forOperators = ['DirectoryLocked', 'DatabaseUnfit', 'FolderUnreadable'];

/** Reads the environment and starts the server. What an operator can mend becomes a `CommandFailed`. */
export async function serve(environment: Environment): Promise<{ server: RunningServer; config: Config }> {
  try {
    const { config, notices } = readConfig(environment);
    for (const { variable, message } of notices) say(`${variable} ${message}`);
    // Loaded here, so that `fuero check` does not pay for a server that it does not start, nor a second server for one that cannot.
    if (config.databaseUrl === null) {
      const { refuseIfHeld } = await import('@fuero/community/directory-lock');
      await refuseIfHeld(config.dataDir);
    }
    await import('./heap.ts');
    const { startServer } = await import('../http/server.ts');
    const server = await startServer(config);
    return { server, config };
  } catch (error) {
    if (error instanceof ConfigError)
      throw new CommandFailed(error.message, 'the README has the table of variables');
    if (error instanceof Error && forOperators.includes(error.name)) throw new CommandFailed(error.message);
    throw error;
  }
}

/** What a person needs to go on: where the desk is, how to get in, what is in force. */
export async function announce({ server, config }: { server: RunningServer; config: Config }): Promise<void> {
  const paint = painterFor(process.stderr);
  const { house, url, port, serviceKey, policyFrom } = server;
  const folder = shown(config.rulesDir);
  if (config.port !== 0 && port !== config.port) say(`port ${config.port} is taken, so this is ${port}`);
  const base = config.publicUrl ?? url;
  const policy = house.policy();
  const lines: [string, string][] = [
    ['desk', paint('cyan', base)],
    ...(await adminLink(server, base)).map((link): [string, string] => ['sign in', link]),
    [
      'policy',
      policy === null
        ? paint('red', `none in force: mend ${folder} (fuero check says where)`)
        : `${policy.hash.slice(0, 12)}, ${policy.rules.length} rules from ${policyFrom === 'folder' ? folder : 'the database'}`,
    ],
    ...(policy !== null && config.policy === 'folder' && policyFrom === 'database'
      ? [['draft', paint('red', `${folder} is not in force (fuero doctor says why)`)] as [string, string]]
      : []),
    [
      'database',
      config.databaseUrl === null ? `embedded, in ${shown(config.dataDir)}` : 'PostgreSQL (DATABASE_URL)',
    ],
    ['key', serviceKey.file === null ? 'from the environment' : `serviceKey in ${shown(serviceKey.file)}`],
  ];
  process.stderr.write(
    `\n${lines.map(([name, value]) => `  ${paint('dim', name.padEnd(9))} ${value}\n`).join('')}\n`,
  );
}

/** Only when nobody is signed in: a link lying in a terminal is a key lying in a terminal. */
async function adminLink({ house }: RunningServer, base: string): Promise<readonly string[]> {
  if (house.community() === null || (await house.hasDeskSession())) return [];
  return [`${base}/enter?link=${await house.mintAdminLink()}  (one use, 24 hours)`];
}

/** Resolves when the process is asked to end, or when the program that started it is gone. */
export function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    let asked: number | null = null;
    const stop = (): void => {
      if (asked !== null) {
        // Shells and npm hand one Ctrl-C on more than once; a person's second one comes later.
        if (performance.now() - asked > 1_000) process.exit(130);
        return;
      }
      asked = performance.now();
      say('closing (again to stop at once)');
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
    if (process.connected) process.once('disconnect', stop);
  });
}

export function say(text: string): void {
  process.stderr.write(`fuero: ${text}\n`);
}

function shown(path: string): string {
  const near = relative('.', path);
  return near.startsWith('..') ? path : `./${near}`;
}
