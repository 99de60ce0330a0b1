import { spawnSync } from 'node:child_process';
import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { bashScript } from './completion/bash.ts';
import { fishScript } from './completion/fish.ts';
import { readTree } from './completion/tree.ts';
import { zshScript } from './completion/zsh.ts';
import { buildProgram } from './program.ts';

function everyCommand(
  command: Command,
  path: readonly string[] = [],
): readonly (readonly [string, Command])[] {
  const own = [...path, command.name()];
  return [[own.join(' '), command], ...command.commands.flatMap((inner) => everyCommand(inner, own))];
}

function helpOf(command: Command): string {
  let said = '';
  command.configureOutput({ writeOut: (text) => (said += text), writeErr: (text) => (said += text) });
  command.outputHelp();
  return said;
}

/** The words of a line as a shell would hand them over; what follows a pipe or a redirection is another's. */
function wordsOf(line: string): readonly string[] {
  const command = line.replace(/^.*?(?=fuero )/, '').split(/ [|<>]| {2,}/)[0] ?? '';
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((m) => m[1] ?? m[2] ?? m[3] ?? '').slice(1);
}

const commands = everyCommand(buildProgram());

test.for(commands)('%s: help begins with examples, and ends with exit codes', ([path, command]) => {
  const help = helpOf(command);
  const examples = /^Examples:\n((?: {2}\S.*\n)+)\nUsage: /.exec(help)?.[1]?.trimEnd().split('\n') ?? [];

  expect(examples.length, help).toBeGreaterThan(0);
  expect(
    examples.some((line) => line.includes(path)),
    `none of the examples runs ${path}`,
  ).toBe(true);
  if (path !== 'fuero' && command.commands.length === 0) expect(help).toMatch(/\nExit code: 0/);
});

test.for(commands)('%s: its examples are understood', ([, command]) => {
  for (const line of helpOf(command).match(/^ {2}(?:\S+=\S+ )*fuero .*$/gm) ?? []) {
    expect(() => understand(line), line).not.toThrow();
  }
});

test.for(commands.filter(([path]) => ['fuero explain', 'fuero compile'].includes(path)))(
  '%s: its examples do on the default policy what they promise',
  ([, command]) => {
    const lines = helpOf(command).match(/^ {2}fuero .*$/gm) ?? [];
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['adapters/cli/main.ts', ...wordsOf(line)],
        {
          encoding: 'utf8',
        },
      );
      expect([line, status, stderr]).toEqual([line, 0, '']);
      expect(stdout).not.toBe('');
    }
  },
);

/** Parses a line as far as its action: unknown commands, options, choices and missing arguments throw. */
function understand(line: string): void {
  const program = buildProgram();
  const quiet = (command: Command): void => {
    command.exitOverride().configureOutput({ writeErr: () => undefined });
    command.action(() => undefined);
    command.commands.forEach(quiet);
  };
  program.commands.forEach(quiet);
  program.configureOutput({ writeErr: () => undefined });
  program.parse([...wordsOf(line)], { from: 'user' });
}

/** Has Node name each module of the store as it is loaded. */
const tellsOfStore = `import { registerHooks } from 'node:module';
registerHooks({ load(url, context, next) {
  if (/[/](community|@mikro-orm|pglite|pg)[/]/.test(url)) process.stderr.write(url + '\\n');
  return next(url, context);
} });`;

test('a command that needs no store does not load it', () => {
  const said = (...line: readonly string[]) =>
    spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(tellsOfStore)}`, ...line],
      { encoding: 'utf8', cwd: new URL('..', import.meta.url) },
    ).stderr;

  expect(said('cli/main.ts', 'check', '../rules')).toBe('');
  // Where it is loaded, that is told.
  expect(said('--input-type=module', '--eval', `import '@fuero/community'`)).toContain('/@mikro-orm/');
});

const tree = readTree(buildProgram());

test.for([
  ['fuero ch', ['check']],
  ['fuero audit ', ['list', 'verify']],
  ['fuero check --form', ['--format']],
  ['fuero check --format ', ['pretty', 'json', 'sarif', 'github']],
  ['fuero test rules --format j', ['json', 'junit']],
  ['fuero completion ', ['bash', 'zsh', 'fish']],
  ['fuero schema --of t', ['tests']],
  ['fuero check pack', ['package.json', 'package-lock.json']],
  ['fuero test --lcov READ', ['README.md']],
] as const)('bash completes %j', ([typed, expected]) => {
  const words = typed.split(' ');
  const ask = [
    bashScript(tree),
    // `compopt` needs a completion that is under way; everything else is as when the key is pressed.
    'compopt() { :; }',
    `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}`,
    '_fuero; printf "%s\\n" "${COMPREPLY[@]}"',
  ].join('\n');
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', ask], {
    encoding: 'utf8',
    cwd: new URL('../..', import.meta.url),
  });

  expect(stderr).toBe('');
  expect(stdout.trim().split('\n').sort()).toEqual([...expected].sort());
});

test.for([
  ['zsh', zshScript],
  ['fish', fishScript],
] as const)('%s reads its script', ([shell, script], context) => {
  const { status, stderr, error } = spawnSync(shell, ['-n'], { input: script(tree), encoding: 'utf8' });
  if (error !== undefined) context.skip(`${shell} is not installed here`);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test('every command and every choice is in the script of each shell', () => {
  for (const script of [bashScript(tree), zshScript(tree), fishScript(tree)]) {
    for (const { words, options } of tree) {
      for (const { word } of words) expect(script).toContain(word);
      for (const { value, flags } of options) {
        for (const flag of flags) expect(script).toContain(flag.replace(/^--?/, ''));
        if (typeof value !== 'string') expect(script).toContain(value.join(' '));
      }
    }
  }
});
