import { existsSync, readdirSync } from 'node:fs';
import { createConnection } from 'node:net';
import { quietly } from './run.mjs';
import { say } from './say.mjs';

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser that tests drive; installed by apt-get when it is missing and we may. `null`: there is none. */
export async function ensureBrowser() {
  const found = () => browsers.find((path) => existsSync(path)) ?? null;
  if (found() !== null || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return found();
  say('installing Chromium for the browser tests');
  await quietly('apt-get', ['update', '-qq']);
  const { code, output } = await quietly('apt-get', ['install', '-y', '-qq', 'chromium']);
  if (code !== 0) say(`Chromium could not be installed: ${output.trim().split('\n').at(-1) ?? ''}`);
  return found();
}

/** Whether a PostgreSQL answers at the address; one that is installed here and stopped is started. */
export async function ensurePostgres(url) {
  const { hostname, port } = new URL(url);
  const address = { host: hostname, port: Number(port || 5432) };
  if (await answers(address)) return true;
  const clusters = '/etc/postgresql';
  const isHere = ['127.0.0.1', 'localhost'].includes(hostname);
  if (!isHere || !existsSync(clusters)) return false;
  const [version] = readdirSync(clusters).sort().reverse();
  if (version === undefined) return false;
  say(`starting PostgreSQL ${version}`);
  await quietly('pg_ctlcluster', ['--skip-systemctl-redirect', version, 'main', 'start']);
  for (let attempt = 0; attempt < 20; attempt++) {
    if (await answers(address)) return true;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return false;
}

function answers(address) {
  return new Promise((resolve) => {
    const socket = createConnection({ ...address, timeout: 2000 });
    const done = (is) => {
      socket.destroy();
      resolve(is);
    };
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
    socket.once('timeout', () => done(false));
  });
}
