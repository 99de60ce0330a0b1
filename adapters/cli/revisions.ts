import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RevisionRow } from '@fuero/community';
import { diffPolicies } from '@fuero/engine';
import type { PolicyDiff, PolicyFile } from '@fuero/engine';
import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import { CommandFailed } from './exit.ts';
import { painterFor } from './paint.ts';
import { plural } from './render-diagnostics.ts';
import { renderChanges } from './render-diff.ts';
import { openStore } from './store.ts';

type ListFormat = 'pretty' | 'json';
const format = () =>
  new Option('--format <format>', 'how to print').choices(['pretty', 'json']).default('pretty');

const exits = '\nExit code: 0 shown, 2 there is no such revision, or the store could not be read.';

/** `fuero revisions list` and `show`. */
export function registerRevisions(program: Command): void {
  const revisions = program
    .command('revisions')
    .summary('list what was published, and show one')
    .description(
      'Looks at the revisions of the policy. Asks the running server, or opens the store when none runs.',
    )
    .addHelpText(
      'before',
      `Examples:
  fuero revisions                      the last twenty
  fuero revisions list --limit 100 --format json
  fuero revisions show 12              who, when, why, and what it changed
  fuero revisions show 12 --files old  its files, into a new folder
`,
    )
    .addHelpText('after', exits);
  revisions
    .command('list', { isDefault: true })
    .summary('the revisions, newest first')
    .description('Lists the revisions, newest first.')
    .addHelpText('before', 'Examples:\n  fuero revisions list --limit 100 --format json\n')
    .addOption(new Option('--limit <count>', 'how many').argParser(readCount).default(20))
    .addOption(format())
    .addHelpText('after', exits)
    .action(async (options: { limit: number; format: ListFormat }) => {
      const store = await openStore();
      const rows = await store.revisions(options).finally(() => store.close());
      process.stdout.write(
        options.format === 'json'
          ? `${JSON.stringify({ schemaVersion: 1, revisions: rows }, null, 2)}\n`
          : rows.map(line).join(''),
      );
    });
  revisions
    .command('show')
    .summary('one revision, and what it changed')
    .description('Shows who published a revision, when and why, and what it changed.')
    .addHelpText(
      'before',
      `Examples:
  fuero revisions show 12
  fuero revisions show 12 --files old  its files, into a new folder
`,
    )
    .argument('<number>', 'its number', readCount)
    .option('--files <folder>', 'write its files into this folder, which must be empty or not be there')
    .addOption(format())
    .addHelpText('after', exits)
    .action(async (number: number, options: { files?: string; format: ListFormat }) => {
      const store = await openStore();
      try {
        const shown = await store.revision(number);
        if (shown === null)
          throw new CommandFailed(`there is no revision ${number}`, 'fuero revisions lists them');
        const { revision, files } = shown;
        if (options.files !== undefined) await writeFiles(options.files, files);
        const before = revision.base === null ? [] : await store.filesOfRevision(revision.base);
        const diff = diffPolicies(before ?? [], files);
        process.stdout.write(
          options.format === 'json'
            ? `${JSON.stringify({ schemaVersion: 1, revision, files, changes: diff.changes }, null, 2)}\n`
            : page(revision, files, diff),
        );
      } finally {
        await store.close();
      }
    });
}

/** A whole number from 1. */
export function readCount(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('a whole number from 1 is needed');
  return Number(text);
}

function line(row: RevisionRow): string {
  const paint = painterFor(process.stdout);
  const when = row.publishedAt.toISOString().slice(0, 16).replace('T', ' ');
  const commit = row.gitCommit === null ? '' : paint('dim', ` ${row.gitCommit.slice(0, 10)}`);
  const inForce = row.inForce ? paint('green', '  in force') : '';
  return `${String(row.number).padStart(5)}  ${when}  ${row.author}: ${row.note.split('\n', 1).join()}${commit}${inForce}\n`;
}

function page(revision: RevisionRow, files: readonly PolicyFile[], diff: PolicyDiff): string {
  const { number, base, hash, author, note, gitCommit, publishedAt, inForce } = revision;
  const paint = painterFor(process.stdout);
  const rows: readonly (readonly [string, string | null])[] = [
    ['published', `${publishedAt.toISOString()} by ${author}`],
    ['note', note],
    ['base', base === null ? null : `revision ${base}`],
    ['hash', hash],
    ['commit', gitCommit],
    ['files', plural(files.length, 'file')],
  ];
  const head = `${paint('bold', `revision ${number}`)}${inForce ? paint('green', ', in force') : ''}\n`;
  const table = rows
    .flatMap(([name, value]) => (value === null ? [] : [`  ${name.padEnd(10)} ${value}\n`]))
    .join('');
  return `${head}${table}${base === null ? '' : renderChanges(diff)}`;
}

/** What stands there already is not ours to write over. */
async function writeFiles(folder: string, files: readonly PolicyFile[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0)
    throw new CommandFailed(`${folder} is not empty`, 'name a new folder');
  for (const { path, text } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
