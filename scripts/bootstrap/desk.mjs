import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stop, say } from './say.mjs';
import { quietly, root } from './run.mjs';

/** What goes into the build: the desk, what it shares with the other rooms, and the versions of its packages. */
const sources = [
  'admin-ui/src',
  'admin-ui/static',
  'admin-ui/package.json',
  'admin-ui/vite.config.ts',
  'catalogue',
  'engine',
  'package-lock.json',
];
const stamp = join(root, 'admin-ui', 'build', '.sources');

/** Builds the desk when its sources are not the ones of the last build. */
export async function ensureDesk() {
  const hash = createHash('sha256');
  for (const source of sources) addTo(hash, source);
  const wanted = hash.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('building the desk (its sources changed)');
  const { code, output } = await quietly('vite', ['build'], { cwd: join(root, 'admin-ui') });
  if (code !== 0) {
    process.stderr.write(`${output.trim().split('\n').slice(-30).join('\n')}\n`);
    throw new Stop('the desk could not be built', 'its build says why, above');
  }
  writeFileSync(stamp, wanted);
}

function addTo(hash, path) {
  const full = join(root, path);
  if (statSync(full).isFile()) {
    hash.update(`${path}\0`).update(readFileSync(full)).update('\0');
    return;
  }
  for (const name of readdirSync(full).sort()) {
    if (name !== 'node_modules' && !name.endsWith('.test.ts')) addTo(hash, `${path}/${name}`);
  }
}
