import { writeFile } from 'node:fs/promises';
import { coverPolicy, createLoader, lcovOf, mutatePolicy, reaches, testPolicy } from '@fuero/engine';
import type { Mutation, OpenPolicy, PolicyFile } from '@fuero/engine';
import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import { sha256 } from '../folder/read-folder.ts';
import { CommandFailed, exitCode } from './exit.ts';
import { folderOf, loadFolder } from './load-folder.ts';
import type { LoadedFolder } from './load-folder.ts';
import { counts, pathIn, plural, renderDiagnostics } from './render-diagnostics.ts';
import { renderTests } from './render-tests.ts';
import type { Examined, TestFormat } from './render-tests.ts';
import { watchFolder } from './watch-folder.ts';

interface TestOptions {
  readonly format: TestFormat;
  readonly coverage?: true;
  readonly threshold?: number;
  readonly lcov?: string;
  readonly mutate?: true;
  readonly seed: string;
  readonly entries: number;
  readonly reference?: true;
  readonly watch?: true;
}

/** `fuero test`: runs the `*.test.yaml` files beside the rules. */
export function registerTest(program: Command): void {
  program
    .command('test')
    .summary('run the tests beside the rules')
    .description(
      'Runs every *.test.yaml of a policy folder. A rule without a firing and a silent case fails too.',
    )
    .addHelpText(
      'before',
      `Examples:
  fuero test                             all tests of ./rules
  fuero test rules --coverage            and what they do not reach
  fuero test rules --threshold 100       fails unless they reach everything
  fuero test rules --mutate              which change of the policy does no test notice?
  fuero test rules --reference           on json-rules-engine too: do the two answer alike?
  fuero test rules --watch               again at every change, until q or ctrl-c
  fuero test rules --lcov coverage.info  coverage for an editor or a build server
  fuero test rules --format junit        results for a build server
`,
    )
    .argument('[folder]', 'policy folder (default: FUERO_RULES or ./rules)')
    .addOption(
      new Option('--format <format>', 'how to print')
        .choices(['pretty', 'json', 'junit', 'github'])
        .default('pretty'),
    )
    .option(
      '--coverage',
      'count what the tests reach: rules fired and refused, leaves true and false, effects, thresholds, lists',
    )
    .addOption(
      new Option(
        '--threshold <percent>',
        'fail when less is covered (counts are compared, nothing is rounded)',
      )
        .argParser(readThreshold)
        .implies({ coverage: true }),
    )
    .addOption(
      new Option('--lcov <file>', 'write coverage in lcov format; the lines are those of the YAML').implies({
        coverage: true,
      }),
    )
    .option(
      '--mutate',
      'fail when a rule, leaf, effect, threshold or entry can go or change and no test notices',
    )
    .option('--seed <text>', 'with --mutate: which entries of each text file are tried', '1')
    .addOption(
      new Option('--entries <count>', 'with --mutate: how many entries of each text file are tried, or all')
        .argParser(readEntries)
        .default(20),
    )
    .option('--reference', 'fail when json-rules-engine answers otherwise about a rule at a step')
    .option('--watch', 'run again when a file of the folder changes')
    .addHelpText(
      'after',
      `
Exit code: 0 all passed, 1 a case failed, a rule is not covered, coverage is under the threshold, a mutant survived or the policy has errors, 2 the command could not do its work.`,
    )
    .action(async (argument: string | undefined, options: TestOptions) => {
      const load = createLoader(sha256);
      const run = async () => {
        process.exitCode = await runOnce(await loadFolder(argument, load), options);
      };
      await run();
      if (options.watch === undefined) return;
      const folder = folderOf(argument);
      await watchFolder(folder, async () => {
        process.stderr.write(`\nfuero test: ${folder} changed\n`);
        await run();
      });
    });
}

function readThreshold(text: string): number {
  if (!/^(100|[1-9]?\d)$/.test(text))
    throw new InvalidArgumentError('A whole number from 0 to 100 is allowed.');
  return Number(text);
}

function readEntries(text: string): number {
  if (text === 'all') return Infinity;
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw new InvalidArgumentError('A whole number above 0 is allowed, or all.');
  return Number(text);
}

/** One run: prints it and returns its exit code. */
async function runOnce(
  { folder, files, open, diagnostics }: LoadedFolder,
  options: TestOptions,
): Promise<number> {
  if (open === null) {
    const format = options.format === 'junit' ? 'pretty' : options.format;
    process.stdout.write(renderDiagnostics(format, { diagnostics, files, folder }));
    process.stderr.write(
      `fuero test: the policy has ${plural(counts(diagnostics).errors, 'error')}, so nothing was tested\n`,
    );
    return exitCode.findings;
  }
  const judged = examine(open, files, options);
  const examined = options.reference === undefined ? judged : await alsoByReference(judged, open, files);
  const { tested, coverage } = examined;
  if (options.lcov !== undefined && coverage !== null)
    await write(
      options.lcov,
      lcovOf(coverage, (file) => pathIn(folder, file)),
    );
  process.stdout.write(renderTests(options.format, examined, folder));
  if (tested.diagnostics.length > 0) {
    process.stderr.write(renderDiagnostics('pretty', { diagnostics: tested.diagnostics, files, folder }));
  }
  return examined.ok ? exitCode.ok : exitCode.findings;
}

function examine(open: OpenPolicy, files: readonly PolicyFile[], options: TestOptions): Examined {
  const covered = options.coverage === undefined ? null : coverPolicy(open, files);
  const tested = covered ?? testPolicy(open.policy, files);
  const coverage = covered?.coverage ?? null;
  const threshold = options.threshold ?? null;
  const reached = coverage === null || threshold === null || reaches(coverage, threshold);
  const passed = tested.diagnostics.length === 0 && tested.cases.every((result) => result.ok);
  const mutation = options.mutate === undefined || !passed ? null : mutate(open, files, options);
  const ok = tested.ok && reached && (mutation?.survivors.length ?? 0) === 0;
  return { tested, coverage, threshold, mutation, ok };
}

/** Loaded when asked for only: nothing else of the command line needs json-rules-engine. */
async function alsoByReference(
  examined: Examined,
  { policy }: OpenPolicy,
  files: readonly PolicyFile[],
): Promise<Examined> {
  const { compareCases } = await import('@fuero/engine/reference');
  const { tested, answers } = await compareCases(policy, files);
  const differing = tested.cases.filter((result, i) => result.ok !== examined.tested.cases[i]?.ok).length;
  process.stderr.write(
    `fuero test: ${plural(answers, 'answer')} compared with json-rules-engine; ${differing === 0 ? 'all alike' : `${plural(differing, 'case')} differ`}\n`,
  );
  return { ...examined, tested, ok: examined.ok && tested.ok };
}

function mutate(open: OpenPolicy, files: readonly PolicyFile[], { seed, entries }: TestOptions): Mutation {
  const mutation = mutatePolicy(open, files, {
    seed,
    entries,
    digest: sha256,
    progress(done, of) {
      if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${plural(of, 'mutant')} `);
    },
  });
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  return mutation;
}

async function write(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    throw new CommandFailed(`${path} cannot be written: ${(error as Error).message}`);
  }
}
