import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stop, say } from './say.mjs';
import { binaries, outerEnvironment, quietly, root } from './run.mjs';

const stamp = join(root, 'node_modules', '.fuero-installed');
const lockPath = join(root, 'package-lock.json');
/** Bytes: what the packages and the built desk take, with room for a data folder. */
const roomNeeded = 900 * 1024 * 1024;

/** Installs the packages when there are none or the lock file names others. */
export async function ensureInstalled() {
  const lockfile = readFileSync(lockPath, 'utf8');
  const wanted = createHash('sha256').update(lockfile).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (isInstalled(JSON.parse(lockfile))) {
    keepStamp(wanted);
    return;
  }
  checkRoom();
  say('installing packages (once; about a minute)');
  await install(lockfile);
  if (!existsSync(join(binaries, 'node'))) {
    throw new Stop('npm left out Node 24', 'run npm ci --include=dev, then try again');
  }
  keepStamp(wanted);
}

/**
 * `npm ci`. It refuses a lock file that lacks another platform's optional package (a registry that mirrors with a delay
 * makes such files); `npm install` takes the same versions from it, and the file is put back as it was.
 */
async function install(lockfile) {
  const options = ['--no-audit', '--no-fund'];
  const environment = { env: outerEnvironment() };
  let result = await quietly('npm', ['ci', ...options], environment);
  if (result.code !== 0 && /EUSAGE/.test(result.output)) {
    result = await quietly('npm', ['install', ...options], environment);
    writeFileSync(lockPath, lockfile);
  }
  if (result.code !== 0) throw explain(result.output);
}

/** Whether what npm says it installed is what the lock file names, for a clone where someone ran npm by hand. */
function isInstalled(lock) {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return Object.entries(lock.packages).every(([path, entry]) => {
    const isOurs = path === '' || entry.link === true || !path.includes('node_modules/');
    return isOurs || entry.optional === true || installed[path]?.version === entry.version;
  });
}

/** A stamp that cannot be written only means that the next start looks again. */
function keepStamp(wanted) {
  try {
    writeFileSync(stamp, wanted);
  } catch (error) {
    say(`${stamp} cannot be written (${error.code}); packages are compared again next time`);
  }
}

function checkRoom() {
  try {
    accessSync(root, constants.W_OK);
  } catch {
    throw new Stop(
      `${root} cannot be written to`,
      'give your user the right to write there, or clone elsewhere',
    );
  }
  if (typeof statfsSync !== 'function') return;
  const { bavail, bsize } = statfsSync(root);
  const free = bavail * bsize;
  if (free < roomNeeded) {
    throw new Stop(
      `only ${megabytes(free)} MB are free under ${root}; ${megabytes(roomNeeded)} MB are needed`,
      'free some space and start again',
    );
  }
}

function megabytes(bytes) {
  return Math.round(bytes / 1024 / 1024);
}

/** npm's failure in a sentence; its own words follow. */
function explain(output) {
  const tail = output.trim().split('\n').slice(-12).join('\n');
  const causes = [
    [/ENOSPC/, 'the disk is full', 'free some space and start again'],
    [/EACCES|EPERM|EROFS/, 'npm may not write here', `give your user the right to write in ${root}`],
    [
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i,
      'the package registry cannot be reached',
      'packages are needed once: connect and start again; after that Fuero works offline',
    ],
    [
      /npm could not be started/,
      'npm is not installed',
      'install Node with npm (18 or later) and start again',
    ],
  ];
  const [, what, hint] = causes.find(([pattern]) => pattern.test(output)) ?? [
    null,
    'npm could not install the packages',
    'its words are above',
  ];
  process.stderr.write(`${tail}\n`);
  return new Stop(what, hint);
}
