import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { text as readStream } from 'node:stream/consumers';
import type { PolicyFile } from '@fuero/engine';
import { Unreadable, importers } from '@fuero/engine/exchange';
import type { ImportFormat, Imported } from '@fuero/engine/exchange';
import { Argument, Option } from 'commander';
import type { Command } from 'commander';
import { CommandFailed } from './exit.ts';
import { registerImportForo } from './import-foro.ts';
import { renderImport } from './render-exchange.ts';
import type { ExchangeFormat } from './render-exchange.ts';

interface ImportOptions {
  readonly out?: string;
  readonly force?: boolean;
  readonly manifest: boolean;
  readonly format: ExchangeFormat;
}

/** `fuero import`: a policy folder out of what another tool reads. */
export function registerImport(program: Command): void {
  // What comes after `foro` is its own: both know --format.
  const command = program.command('import').enablePositionalOptions();
  registerImportForo(command);
  command
    .summary('make a policy out of the rules of another tool')
    .description(
      'Reads rules of another tool and writes a policy folder, with tests where examples can be made, and a report of what became of each rule: exact, approximated with the reason, or unsupported.',
    )
    .addArgument(new Argument('<format>', 'what the file is').choices(Object.keys(importers)))
    .argument('<file>', 'the file, or - for standard input')
    .option('--out <folder>', 'write the policy there (default: print it)')
    .option('--force', 'overwrite files that are there')
    .option('--no-manifest', 'leave out policy.yaml, for a folder inside a policy that has one')
    .addOption(
      new Option('--format <format>', 'how to print the report')
        .choices(['pretty', 'json', 'markdown'])
        .default('pretty'),
    )
    .addHelpText(
      'before',
      `Examples:
  fuero import automoderator page.yaml --out imported     Reddit: the wiki page config/automoderator
  fuero import discord-automod rules.json --out imported  Discord: GET /guilds/ID/auto-moderation/rules
  fuero import zeppelin config.yaml --out imported        Zeppelin: the server's configuration
  fuero import json-rules-engine rules.json               also what fuero compile prints
  fuero import foro --from postgresql://…                 a forum’s own foro_* tables, into the store
  fuero import words blocklist.txt --format markdown      one word, phrase, host or /pattern/ a line
`,
    )
    .addHelpText(
      'after',
      `
A rule that would meet more than it did, because a condition cannot be carried, is imported in shadow: it records and performs
nothing until you say so. With --out the report is the result; without it the policy is, and the report goes to standard error.

Exit code: 0 imported, 2 the file could not be read as this format, or a file is in the way.`,
    )
    .action(async (format: ImportFormat, file: string, options: ImportOptions) => {
      const imported = read(format, file, await textOf(file));
      const files = imported.files.filter(({ path }) => options.manifest || path !== 'policy.yaml');
      if (options.out !== undefined)
        await writeAll(options.out, files, options.force === true ? 'overwrite' : 'refuse');
      const result = { ...imported, files };
      const report = renderImport(options.format, result, options.out ?? null);
      if (options.out !== undefined || options.format === 'json') {
        process.stdout.write(report);
        return;
      }
      process.stdout.write(files.map(({ path, text }) => `# file: ${path}\n${text}`).join('\n'));
      process.stderr.write(report);
    });
}

async function textOf(file: string): Promise<string> {
  try {
    return file === '-' ? await readStream(process.stdin) : await readFile(file, 'utf8');
  } catch (error) {
    throw new CommandFailed(`${file} cannot be read: ${(error as Error).message}`);
  }
}

function read(format: ImportFormat, file: string, text: string): Imported {
  try {
    return importers[format](text);
  } catch (error) {
    if (error instanceof Unreadable)
      throw new CommandFailed(`${file}:${error.line}:${error.column} ${error.message}`, error.hint);
    throw error;
  }
}

async function writeAll(
  folder: string,
  files: readonly PolicyFile[],
  existing: 'overwrite' | 'refuse',
): Promise<void> {
  const there = await Promise.all(
    files.map(async ({ path }) => ((await exists(join(folder, path))) ? [path] : [])),
  );
  const inTheWay = there.flat();
  if (existing === 'refuse' && inTheWay.length > 0)
    throw new CommandFailed(
      `${folder} has these files already: ${inTheWay.join(', ')}`,
      'name another folder, or overwrite them with --force',
    );
  for (const { path, text } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}
