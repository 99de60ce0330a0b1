import type { Outdated, Publication } from '@fuero/community';
import type { PolicyFile } from '@fuero/engine';
import { Option } from 'commander';
import type { Command } from 'commander';
import { exitCode } from './exit.ts';
import { readPolicyFolder } from './load-folder.ts';
import { painterFor } from './paint.ts';
import { counts, plural, renderDiagnostics } from './render-diagnostics.ts';
import { renderChanges } from './render-diff.ts';
import { readCount } from './revisions.ts';
import { openStore } from './store.ts';

interface PublishOptions {
  readonly note: string;
  readonly base: number;
  readonly format: 'pretty' | 'json';
}

const exits = `Exit code: 0 in force, 1 the policy has errors, 2 somebody published meanwhile (what they changed is shown), or the store or
the folder could not be written.`;
const format = () =>
  new Option('--format <format>', 'how to print').choices(['pretty', 'json']).default('pretty');

/** `fuero publish`: puts a folder in force as a new revision. */
export function registerPublish(program: Command): void {
  program
    .command('publish')
    .summary('put a policy in force')
    .description(
      'Publishes the files of a folder as a new revision, through the running server, or in the store when none runs. Where FUERO_POLICY is folder, the policy folder is written too, and committed if it is in git and clean.',
    )
    .argument('[folder]', 'the files to publish (default: FUERO_RULES or ./rules)')
    .requiredOption('--note <text>', 'why; it is kept with the revision')
    .addOption(
      new Option('--base <number>', 'the revision that these files were made from')
        .argParser(readCount)
        .makeOptionMandatory(),
    )
    .addOption(format())
    .addHelpText(
      'before',
      `Examples:
  fuero revisions show 12 --files draft    take what is in force, and change it
  fuero diff draft                         what would change
  fuero publish draft --base 12 --note "two more scam domains"
`,
    )
    .addHelpText(
      'after',
      `
${exits}`,
    )
    .action(async (argument: string | undefined, { note, base, format }: PublishOptions) => {
      const { folder, files } = await readPolicyFolder(argument);
      const store = await openStore();
      const publication = await store.publish({ files, note, base }).finally(() => store.close());
      report(publication, { format, files, folder });
    });
}

/** `fuero rollback`: puts an earlier revision in force again, as a new one. */
export function registerRollback(program: Command): void {
  program
    .command('rollback')
    .summary('put an earlier policy in force again')
    .description(
      'Publishes what an earlier revision held, as a new revision. Nothing is removed from the list.',
    )
    .argument('<number>', 'the revision to go back to', readCount)
    .requiredOption('--note <text>', 'why; it is kept with the revision')
    .addOption(format())
    .addHelpText(
      'before',
      `Examples:
  fuero diff 13..12                        what going back would change
  fuero rollback 12 --note "13 held innocent messages"
`,
    )
    .addHelpText(
      'after',
      `
${exits}`,
    )
    .action(async (to: number, { note, format }: Omit<PublishOptions, 'base'>) => {
      const store = await openStore();
      try {
        const publication = await store.rollback({ to, note });
        const files = (await store.filesOfRevision(to)) ?? [];
        report(publication, { format, files, folder: '' });
      } finally {
        await store.close();
      }
    });
}

interface Told {
  readonly format: 'pretty' | 'json';
  readonly files: readonly PolicyFile[];
  readonly folder: string;
}

function report(publication: Publication, { format, files, folder }: Told): void {
  const exits = {
    published: exitCode.ok,
    unchanged: exitCode.ok,
    broken: exitCode.findings,
    outdated: exitCode.failed,
  } as const;
  process.exitCode = exits[publication.kind];
  if (format === 'json') {
    process.stdout.write(`${JSON.stringify({ schemaVersion: 1, ...publication }, null, 2)}\n`);
    return;
  }
  switch (publication.kind) {
    case 'published': {
      const commit = publication.gitCommit === null ? '' : `, commit ${publication.gitCommit.slice(0, 10)}`;
      process.stdout.write(`revision ${publication.revision} is in force${commit}\n`);
      break;
    }
    case 'unchanged':
      process.stdout.write(
        `revision ${publication.revision} is in force and holds exactly this: nothing to publish\n`,
      );
      break;
    case 'broken': {
      const { diagnostics } = publication;
      process.stderr.write(renderDiagnostics('pretty', { diagnostics, files, folder }));
      const { errors } = counts(diagnostics);
      process.stderr.write(`fuero: the policy has ${plural(errors, 'error')}, so nothing was published\n`);
      break;
    }
    case 'outdated':
      process.stderr.write(mergeView(publication));
  }
}

/** What the others changed, what this would have changed, and where to look first. */
function mergeView({ base, inForce, theirs, mine, conflicts }: Outdated): string {
  const paint = painterFor(process.stderr);
  const meet =
    conflicts.length === 0
      ? 'No file was changed by both: take their files over, and publish on their revision.'
      : `Both changed ${conflicts.map((path) => `\`${path}\``).join(', ')}: bring those together by hand.`;
  return `${paint('red', 'fuero:')} revision ${inForce} is in force, not ${base}: nothing was published

${paint('bold', `What was published since ${base}`)}
${renderChanges(theirs)}
${paint('bold', 'What you would have changed')}
${renderChanges(mine)}
${meet}
  ${paint('cyan', 'hint:')} fuero revisions show ${inForce} --files theirs; then publish with --base ${inForce}
`;
}
