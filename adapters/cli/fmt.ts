import { readFile, stat, writeFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { diffText, formatFile, unified } from '@fuero/engine';
import type { Diagnostic, FileDiff, PolicyFile } from '@fuero/engine';
import { Option } from 'commander';
import type { Command } from 'commander';
import { FolderUnreadable, listFolder } from '../folder/read-folder.ts';
import { CommandFailed, exitCode } from './exit.ts';
import { plural, renderDiagnostics } from './render-diagnostics.ts';
import { schemaLine } from './schema-line.ts';

interface FmtOptions {
  readonly check?: true;
  readonly diff?: true;
  readonly stdin?: true;
  readonly format: 'pretty' | 'json';
}

/** `fuero fmt`: how policy files are written, without touching what they mean. */
export function registerFmt(program: Command): void {
  program
    .command('fmt')
    .summary('write policy files the way they are always written')
    .description(
      'Puts policy files in order: two blanks a level, no tabs, no blanks at line ends, one newline at the end, ids in quotes, and the first line that tells editors the schema. Comments, order, quotes and the spacing within lines stay, and what a file means never changes.',
    )
    .addHelpText(
      'before',
      `Examples:
  fuero fmt                              all files of ./rules
  fuero fmt rules/points.yaml            one file
  fuero fmt rules --check                writes nothing; fails and names what it would change
  fuero fmt rules --diff                 writes nothing; shows what it would change
  fuero fmt --stdin < points.yaml        for an editor
`,
    )
    .argument('[paths...]', 'policy folders and files (default: FUERO_RULES or ./rules)')
    .option('--check', 'write nothing; fail when a file is not as it should be')
    .option('--diff', 'write nothing; show the changes')
    .option('--stdin', 'format YAML from standard input to standard output')
    .addOption(new Option('--format <format>', 'how to print').choices(['pretty', 'json']).default('pretty'))
    .addHelpText(
      'after',
      `
Exit code: 0 all files are as they should be now, 1 --check found one that is not, or a file is not YAML, 2 a path could not be read or written.`,
    )
    .action(async (paths: readonly string[], options: FmtOptions) => {
      process.exitCode = options.stdin === true ? await formatStdin() : await formatPaths(paths, options);
    });
}

async function formatStdin(): Promise<number> {
  const file = { path: 'standard input', text: await readAll(process.stdin) };
  const formatted = formatFile(file, null);
  if (formatted.kind === 'formatted') process.stdout.write(formatted.text);
  else complain(formatted.diagnostics, [file]);
  return formatted.kind === 'formatted' ? exitCode.ok : exitCode.findings;
}

async function formatPaths(asked: readonly string[], options: FmtOptions): Promise<number> {
  const paths = await expand(asked.length > 0 ? asked : [process.env['FUERO_RULES'] ?? 'rules']);
  const changed: { readonly before: PolicyFile; readonly after: PolicyFile }[] = [];
  const refused: PolicyFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const before = { path, text: await onDisk(path, () => readFile(path, 'utf8')) };
    const formatted = formatFile(before, await schemaLine(path));
    if (formatted.kind === 'refused') {
      refused.push(before);
      diagnostics.push(...formatted.diagnostics);
    } else if (formatted.text !== before.text)
      changed.push({ before, after: { path, text: formatted.text } });
  }
  const dry = options.check === true || options.diff === true;
  if (!dry)
    for (const { after } of changed) await onDisk(after.path, () => writeFile(after.path, after.text));
  if (options.format === 'json') {
    const names = changed.map(({ after }) => after.path);
    const json = { schemaVersion: 1, files: paths.length, written: !dry, changed: names, diagnostics };
    process.stdout.write(`${JSON.stringify(json, null, 2)}\n`);
  } else {
    for (const { before, after } of changed) {
      const [diff] = options.diff === true ? diffText([before], [after]) : [];
      process.stdout.write(diff === undefined ? `${after.path}\n` : shown(diff));
    }
    const verb = dry ? 'would change' : 'changed';
    process.stderr.write(`fuero fmt: ${changed.length} of ${plural(paths.length, 'file')} ${verb}\n`);
    if (refused.length > 0) complain(diagnostics, refused);
  }
  const found = diagnostics.length > 0 || (options.check === true && changed.length > 0);
  return found ? exitCode.findings : exitCode.ok;
}

function shown(diff: FileDiff): string {
  const unseen =
    diff.hunks.length === 0 ? ' a newline at the end, or no byte order mark at the beginning\n' : '';
  return `${unified(diff)}${unseen}`;
}

async function expand(paths: readonly string[]): Promise<readonly string[]> {
  const files = await Promise.all(
    paths.map(async (path) => {
      const isFolder = (await onDisk(path, () => stat(path))).isDirectory();
      return isFolder ? onDisk(path, () => listFolder(path)) : [path];
    }),
  );
  return [...new Set(files.flat())];
}

async function onDisk<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FolderUnreadable) throw new CommandFailed(error.message);
    const { code, message } = error as NodeJS.ErrnoException;
    throw new CommandFailed(
      `${path}: ${code === 'ENOENT' ? 'it does not exist' : message}`,
      'name a policy folder or its files',
    );
  }
}

function complain(diagnostics: readonly Diagnostic[], files: readonly PolicyFile[]): void {
  process.stderr.write(renderDiagnostics('pretty', { diagnostics, files, folder: '' }));
}
