import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureDesk } from './desk.mjs';
import { ensureInstalled } from './install.mjs';
import { binaries, inForeground, ownEnvironment, root } from './run.mjs';
import { Stop } from './say.mjs';

const commandLine = 'adapters/cli/main.ts';
const servers = ['start', 'demo'];

/** What each word of `npm run` does, after the packages are there. */
const commands = {
  start: (args) => program(commandLine, ['start', ...args]),
  demo: (args) => program(commandLine, ['demo', ...args]),
  fuero: (args) => program(commandLine, args),
  check: (args) => program('scripts/check.mjs', args),
  bench: (args) => program('bench/main.ts', args),
  'pack-engine': (args) => program('scripts/pack-engine.ts', args),
  'test-long': (args) => program('tests/long/main.ts', args),
  test: async (args) => (await import('./test.mjs')).test(args),
};

/** Runs one command. Returns the exit code, or nothing when the command goes on in this process and sets its own. */
export async function begin(word, args) {
  const command = commands[word];
  try {
    if (command === undefined) {
      throw new Stop(`there is no command ${word ?? '(none)'}`, `known: ${Object.keys(commands).join(', ')}`);
    }
    await ensureInstalled();
    const asksHelp = args.includes('--help') || args.includes('-h');
    const serves = !asksHelp && (servers.includes(word) || (word === 'fuero' && servers.includes(args[0])));
    if (serves || ['test', 'bench', 'test-long'].includes(word)) await ensureDesk();
    return await command(args);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    process.stderr.write(`fuero: ${error.message}\n${error.hint === null ? '' : `  hint: ${error.hint}\n`}`);
    return 2;
  }
}

/** Runs a program of ours: in this very process when it is Node 24 already, which saves its start-up. */
async function program(file, args) {
  const path = join(root, file);
  if (!existsSync(path)) throw new Stop(`${file} is missing`, 'this clone is not whole: git status tells');
  if (Number(process.versions.node.split('.')[0]) >= 24) {
    process.env.PATH = ownEnvironment().PATH;
    process.argv.splice(1, process.argv.length, path, ...args);
    await import(pathToFileURL(path).href);
    return undefined;
  }
  const { code } = await inForeground(join(binaries, 'node'), [path, ...args], { channel: true });
  return code;
}
