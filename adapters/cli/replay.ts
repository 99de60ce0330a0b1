import { createReplay, exceededGuards, guardNames, parseLimit } from '@fuero/engine';
import type { Guards, GuardLimit, ReplayReport } from '@fuero/engine';
import { Option } from 'commander';
import type { Command } from 'commander';
import { CommandFailed, exitCode } from './exit.ts';
import { feed, strangers } from './replay/feed.ts';
import type { BadLine } from './replay/feed.ts';
import { openProgress } from './replay/progress.ts';
import { renderChange, renderJson, renderSummaryLine } from './replay/render-json.ts';
import { renderMarkdown } from './replay/render-markdown.ts';
import { renderPretty } from './replay/render-pretty.ts';
import { openEvents, openPolicy } from './replay/sources.ts';
import type { EventSource } from './replay/sources.ts';
import { readTime } from './replay/time.ts';
import type { Told } from './replay/words.ts';
import { plural } from './render-diagnostics.ts';
import { openStore } from './store.ts';
import type { Store } from './store.ts';

type ReplayFormat = 'pretty' | 'json' | 'ndjson' | 'markdown';

interface ReplayCommandOptions {
  readonly events?: string;
  readonly journal?: true;
  readonly from?: string;
  readonly to?: string;
  readonly since?: number;
  readonly until?: number;
  readonly sample: number;
  readonly seed?: number;
  readonly strangers?: true;
  readonly maxNewBans?: GuardLimit;
  readonly maxChanged?: GuardLimit;
  readonly maxNewActions?: GuardLimit;
  readonly maxUnreplayable?: GuardLimit;
  readonly format: ReplayFormat;
}

/** Bad lines that are shown; all are counted. */
const badLinesShown = 20;

/** `fuero replay`: what another policy would have decided about events of the past. */
export function registerReplay(program: Command): void {
  const command = program
    .command('replay')
    .summary('say what another policy would have changed')
    .description(
      'Judges recorded events again, with the readings and facts recorded then, and says what would have changed.',
    )
    .option('--events <file>', 'recorded events, one JSON object a line; - reads standard input')
    .option('--journal', 'the events of the store')
    .option('--from <policy>', 'compare with this folder or revision (default: what was recorded)')
    .option('--to <policy>', 'the folder or revision to try (default: FUERO_RULES or ./rules)')
    .addOption(
      new Option('--since <time>', 'events from here on: 2026-11-01, or 30d ago').argParser(readTime),
    )
    .addOption(new Option('--until <time>', 'events before').argParser(readTime))
    .addOption(
      new Option('--sample <count>', 'changed decisions of each kind that are explained on both sides')
        .argParser(readCount)
        .default(3),
    )
    .addOption(new Option('--seed <number>', 'take others than the first as examples').argParser(readCount))
    .option('--strangers', 'lines that record nothing are judged as by fuero eval: members without a past');
  const limits = {
    'new-bans': 'members newly banned',
    changed: 'decisions that change',
    'new-actions': 'decisions that act where nothing acted, or more severely',
    unreplayable: 'events that cannot be replayed',
  } as const;
  for (const guard of guardNames)
    command.addOption(
      new Option(`--max-${guard} <limit>`, `${limits[guard]}, at most: 50 or 0.5%`).argParser(readLimit),
    );
  command
    .addOption(
      new Option('--format <format>', 'how to print')
        .choices(['pretty', 'json', 'ndjson', 'markdown'])
        .default('pretty'),
    )
    .addHelpText(
      'before',
      `Examples:
  fuero replay --journal --since 30d                         what ./rules would have changed
  fuero replay --journal --from 11 --to 12                   two revisions
  fuero export journal > events.jsonl
  fuero replay --events events.jsonl --to rules --max-new-bans 0 --max-changed 0.5%
  fuero replay --events events.jsonl --format markdown >> "$GITHUB_STEP_SUMMARY"
`,
    )
    .addHelpText(
      'after',
      `
Recorded facts are used, never live ones: an event that lacks one is counted as not replayable. ndjson names every change
on a line and ends with the summary.

Exit code: 0 within the limits, 1 a limit is exceeded or a policy has errors, 2 a line or a file could not be read.`,
    )
    .action(run);
}

async function run(options: ReplayCommandOptions): Promise<void> {
  if ((options.events === undefined) === (options.journal === undefined))
    throw new CommandFailed('there must be one source of events', 'give --events FILE or --journal');
  const opened: Promise<Store>[] = [];
  const store = () => opened[0] ?? (opened[0] = openStore());
  try {
    const from = options.from === undefined ? null : await openPolicy(options.from, store);
    if (from === null && options.from !== undefined) return;
    const to = await openPolicy(options.to, store);
    if (to === null) return;
    const source =
      options.events === undefined
        ? { name: 'the journal', size: null, bytes: (await store()).journal(options) }
        : await openEvents(options.events);
    const { report, bad, badLines } = await replayOver(source, options, {
      from: from?.policy ?? null,
      to: to.policy,
    });
    const exceeded = exceededGuards(report, guardsOf(options));
    const told: Told = { report, from: from?.label ?? 'recorded', to: to.label, exceeded, badLines };
    process.stdout.write(render[options.format](told, bad));
    if (badLines > 0)
      process.stderr.write(`fuero replay: ${plural(badLines, 'line')} of ${source.name} could not be read\n`);
    process.exitCode = badLines > 0 ? exitCode.failed : exceeded.length > 0 ? exitCode.findings : exitCode.ok;
  } finally {
    await (await opened[0])?.close();
  }
}

async function replayOver(
  source: EventSource,
  options: ReplayCommandOptions,
  policies: Pick<Parameters<typeof createReplay>[0], 'from' | 'to'>,
): Promise<{ readonly report: ReplayReport; readonly bad: readonly BadLine[]; readonly badLines: number }> {
  const bad: BadLine[] = [];
  let badLines = 0;
  const replay = createReplay({
    ...policies,
    sample: options.sample,
    seed: options.seed ?? null,
    ...(options.format === 'ndjson'
      ? { onChange: (change) => void process.stdout.write(renderChange(change)) }
      : {}),
  });
  const progress = openProgress(process.stderr, source.size);
  await feed({
    replay,
    source: progress.watch(source.bytes),
    name: source.name,
    since: options.since ?? Number.NEGATIVE_INFINITY,
    until: options.until ?? Number.POSITIVE_INFINITY,
    asStrangers:
      options.strangers === true
        ? strangers([policies.to, ...(policies.from === null ? [] : [policies.from])])
        : null,
    onBadLine(one) {
      badLines += 1;
      if (bad.length === badLinesShown) return;
      bad.push(one);
      process.stderr.write(`${source.name}:${one.line}: ${one.message}\n`);
    },
    onProgress: (lines) => {
      progress.draw(lines);
    },
  });
  progress.end();
  return { report: replay.report(), bad, badLines };
}

const render: Readonly<Record<ReplayFormat, (told: Told, bad: readonly BadLine[]) => string>> = {
  pretty: renderPretty,
  json: renderJson,
  ndjson: renderSummaryLine,
  markdown: renderMarkdown,
};

function guardsOf(options: ReplayCommandOptions): Guards {
  const { maxNewBans, maxChanged, maxNewActions, maxUnreplayable } = options;
  return {
    ...(maxNewBans === undefined ? {} : { 'new-bans': maxNewBans }),
    ...(maxChanged === undefined ? {} : { changed: maxChanged }),
    ...(maxNewActions === undefined ? {} : { 'new-actions': maxNewActions }),
    ...(maxUnreplayable === undefined ? {} : { unreplayable: maxUnreplayable }),
  };
}

function readLimit(text: string): GuardLimit {
  const limit = parseLimit(text);
  if (limit === null) throw new CommandFailed(`${text} is no limit`, 'a count or a share: 50 or 0.5%');
  return limit;
}

function readCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new CommandFailed(`${text} is no whole number`);
  return Number(text);
}
