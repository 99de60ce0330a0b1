import { diffPolicies } from '@fuero/engine';
import type { PolicyFile } from '@fuero/engine';
import { Option } from 'commander';
import type { Command } from 'commander';
import { CommandFailed } from './exit.ts';
import { readPolicyFolder } from './load-folder.ts';
import { renderDiff } from './render-diff.ts';
import type { DiffFormat } from './render-diff.ts';
import { isRevision } from './replay/sources.ts';
import { openStore } from './store.ts';
import type { Store } from './store.ts';

/** `fuero diff`: how two policies differ, by their text and by what it means. */
export function registerDiff(program: Command): void {
  program
    .command('diff')
    .summary('say how two policies differ')
    .description(
      'Compares two policies: rules, conditions, effects, thresholds and lists by what they mean, files by lines.',
    )
    .argument('[before]', 'a folder, a revision, or two: 12..13 (default: the revision in force)')
    .argument('[after]', 'a folder or a revision (default: FUERO_RULES or ./rules)')
    .addOption(
      new Option('--format <format>', 'how to print')
        .choices(['pretty', 'json', 'markdown'])
        .default('pretty'),
    )
    .addHelpText(
      'before',
      `Examples:
  fuero diff                            the revision in force and ./rules
  fuero diff ../main/rules rules        two folders; needs no store
  fuero diff 12..13                     two revisions
  fuero diff 13                         a revision and its base
  fuero diff 13 rules --format markdown >> "$GITHUB_STEP_SUMMARY"
`,
    )
    .addHelpText(
      'after',
      `
▲ stricter, ▽ milder, · neither can be said. A folder whose name is a number is written ./12. Revisions are read from the
running server, or from the store when none runs.

Exit code: 0 whatever is found, 2 a folder or a revision could not be read.`,
    )
    .action(
      async (before: string | undefined, after: string | undefined, { format }: { format: DiffFormat }) => {
        const opened: Promise<Store>[] = [];
        const store = () => (opened[0] ??= openStore());
        try {
          const [a, b] = await sides(before, after, store);
          const diff = diffPolicies(a.files, b.files);
          process.stdout.write(renderDiff(format, { diff, before: a.name, after: b.name }));
        } finally {
          await (await opened[0])?.close();
        }
      },
    );
}

interface Side {
  readonly name: string;
  readonly files: readonly PolicyFile[];
}

async function sides(
  before: string | undefined,
  after: string | undefined,
  store: () => Promise<Store>,
): Promise<readonly [Side, Side]> {
  const range = /^(\d+)\.\.(\d+)$/.exec(before ?? '');
  if (range !== null) {
    if (after !== undefined)
      throw new CommandFailed(`${before} names both sides, so ${after} is one too many`);
    return [await revision(Number(range[1]), store), await revision(Number(range[2]), store)];
  }
  if (before !== undefined && after !== undefined)
    return [await side(before, store), await side(after, store)];
  if (before !== undefined && isRevision(before)) {
    const shown = await (await store()).revision(Number(before));
    const { base } = shown?.revision ?? { base: null };
    const first: Side = { name: 'nothing', files: [] };
    return [base === null ? first : await revision(base, store), await revision(Number(before), store)];
  }
  const [inForce] = await (await store()).revisions({ limit: 1 });
  if (inForce === undefined) throw new CommandFailed('no revision is in force yet', 'name two folders');
  return [await revision(inForce.number, store), await folder(before)];
}

function side(name: string, store: () => Promise<Store>): Promise<Side> {
  return isRevision(name) ? revision(Number(name), store) : folder(name);
}

async function revision(number: number, store: () => Promise<Store>): Promise<Side> {
  const files = await (await store()).filesOfRevision(number);
  if (files === null) throw new CommandFailed(`there is no revision ${number}`, 'fuero revisions lists them');
  return { name: `revision ${number}`, files };
}

async function folder(name: string | undefined): Promise<Side> {
  const { folder: path, files } = await readPolicyFolder(name);
  return { name: path, files };
}
