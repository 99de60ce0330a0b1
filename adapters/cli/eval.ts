import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { createWindows, effectName, redact, subjectOf } from '@fuero/engine';
import type { Decision, Event, Facts, Policy, RedactablePath, Windows } from '@fuero/engine';
import { Option } from 'commander';
import type { Command } from 'commander';
import { readEvent } from '../forum/read-event.ts';
import { CommandFailed } from './exit.ts';
import { loadSound } from './load-folder.ts';
import { owned } from './owned.ts';
import type { OwnedDecision } from './owned.ts';
import { painterFor } from './paint.ts';
import { redactOption } from './redact-option.ts';
import { ruleLines } from './render-trace.ts';
import { stranger } from './stranger.ts';

type EvalFormat = 'pretty' | 'json' | 'ndjson';

interface EvalOptions {
  readonly text?: string;
  readonly events?: string;
  readonly explain?: true;
  readonly redact: readonly RedactablePath[];
  readonly format: EvalFormat;
}

/** `fuero eval`: what a policy says about one message, or about a file of events. */
export function registerEval(program: Command): void {
  program
    .command('eval')
    .summary('judge one message or a file of events')
    .description('Judges events by a policy folder. Records nothing, asks nothing of a database.')
    .argument('[folder]', 'policy folder (default: FUERO_RULES or ./rules)')
    .option('--text <text>', 'one message, by a member of whom nothing is known')
    .option('--events <file>', 'events, one JSON object a line; - reads standard input')
    .option('--explain', 'say of every rule why it fired or did not')
    .addOption(redactOption())
    .addOption(
      new Option('--format <format>', 'how to print').choices(['pretty', 'json', 'ndjson']).default('pretty'),
    )
    .addHelpText(
      'before',
      `Examples:
  fuero eval --text "free nitro: https://dlscord-gift.example/x" --explain
  fuero eval --events events.jsonl --format ndjson | head
`,
    )
    .addHelpText(
      'after',
      `
A line of events is the JSON of the events door, or { "text": "…" }. Windows run over the file, in its order.

Exit code: 0 whatever the decisions are, 1 the policy has errors, 2 a file or a line could not be read.`,
    )
    .action(async (argument: string | undefined, options: EvalOptions) => {
      const loaded = await loadSound(argument, 'eval', 'judged');
      if (loaded === null) return;
      const { folder, policy } = loaded;
      const windows = createWindows(policy.windows);
      const all: object[] = [];
      for await (const event of readEvents(options)) {
        const judged = judge(policy, windows, event, options.explain === true);
        const decision = owned(redact(judged, options.redact), policy);
        if (options.format === 'pretty')
          process.stdout.write(pretty(decision, folder, options.explain === true));
        else if (options.format === 'ndjson') process.stdout.write(`${JSON.stringify(summary(decision))}\n`);
        else all.push(summary(decision));
      }
      if (options.format === 'json')
        process.stdout.write(`${JSON.stringify({ schemaVersion: 1, decisions: all }, null, 2)}\n`);
    });
}

function judge(policy: Policy, windows: Windows, event: Event, explain: boolean): Decision {
  const readings = windows.observe(event);
  const roles = subjectOf(event).roles;
  const facts: Facts = { ...stranger, roles: roles ?? [] };
  return explain
    ? policy.explain(event, readings, facts)
    : policy.decide(policy.match(event, readings), facts);
}

/** One decision as a line: the answer first, then everything that led to it. */
function summary(decision: OwnedDecision): object {
  return {
    event: decision.event,
    decision: decision.outcome,
    rules: decision.fired,
    effects: decision.effects,
    shadowRules: decision.shadowFired,
    shadow: decision.shadow,
    inconclusive: decision.inconclusive,
    revision: decision.revision,
    readings: decision.readings,
    trace: decision.rules,
  };
}

async function* readEvents(options: EvalOptions): AsyncGenerator<Event> {
  const now = Date.now();
  if (options.text !== undefined) {
    yield eventOf({ text: options.text }, now, '--text');
    return;
  }
  if (options.events === undefined)
    throw new CommandFailed('there is nothing to judge', 'give --text "…" or --events FILE');
  const source: Readable = options.events === '-' ? process.stdin : createReadStream(options.events);
  const name = options.events === '-' ? 'standard input' : options.events;
  let number = 0;
  try {
    for await (const line of createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      if (line.trim() !== '') yield eventOf(parseLine(line, `${name}:${number}`), now, `${name}:${number}`);
    }
  } catch (error) {
    if (error instanceof CommandFailed) throw error;
    throw new CommandFailed(`${name} cannot be read: ${(error as Error).message}`);
  }
}

function parseLine(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new CommandFailed(`${where} is not JSON: ${(error as Error).message}`, 'one JSON object a line');
  }
}

/** `{ "text": "…" }` stands for a post by somebody new to us; everything else must be an event of the door. */
function eventOf(value: unknown, now: number, where: string): Event {
  const text =
    typeof value === 'object' && value !== null && 'text' in value && !('kind' in value)
      ? value.text
      : undefined;
  const full =
    typeof text === 'string'
      ? {
          id: where,
          kind: 'content.created',
          author: { id: 'somebody', name: 'somebody' },
          content: { id: 'message', type: 'post', text },
        }
      : value;
  const read = readEvent(full, now);
  if ('event' in read) return read.event;
  const problems = read.findings.map((f) => `${f.path === '' ? 'event' : f.path}: ${f.message}`).join('; ');
  throw new CommandFailed(
    `${where} is no event: ${problems}`,
    'the JSON of the events door, or { "text": "…" }',
  );
}

function pretty(decision: OwnedDecision, folder: string, explain: boolean): string {
  const paint = painterFor(process.stdout);
  const colour = { publish: 'green', hold: 'yellow', block: 'red' } as const;
  const lines = [`${paint(colour[decision.outcome], decision.outcome)}  ${decision.event}`];
  if (decision.effects.length > 0) lines.push(`  effects: ${decision.effects.map(effectName).join(', ')}`);
  if (decision.shadow.length > 0) lines.push(`  in shadow: ${decision.shadow.map(effectName).join(', ')}`);
  for (const rule of decision.rules) {
    if (explain || rule.outcome !== 'silent') lines.push(...ruleLines(rule, folder, 'whole'));
  }
  return `${lines.join('\n')}\n`;
}
