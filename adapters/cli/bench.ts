import { createLoader, testPolicy } from '@fuero/engine';
import type { Event, Facts, Policy, Readings } from '@fuero/engine';
import { Option } from 'commander';
import type { Command } from 'commander';
import { sha256 } from '../folder/read-folder.ts';
import { CommandFailed } from './exit.ts';
import { loadSound, readPolicyFolder } from './load-folder.ts';
import { painterFor } from './paint.ts';
import { plural } from './render-diagnostics.ts';

interface Moment {
  readonly event: Event;
  readonly readings: Readings;
  readonly facts: Facts;
}

interface Measured {
  readonly policy: string;
  readonly rules: number;
  /** Milliseconds from the texts of the files to a policy that judges, in a process that has just begun. */
  readonly loadMs: number;
  /** Milliseconds for the same files again, one of them changed by a line end. */
  readonly reloadMs: number;
  /** Distinct moments out of the tests beside the rules. */
  readonly events: number;
  readonly eventsPerSecond: number;
  readonly p50Us: number;
  readonly p99Us: number;
  /** Share of the events that wake a rule. */
  readonly waking: number;
  /** Rules that every event of their kinds wakes. */
  readonly always: readonly string[];
  /** The rules that are asked most often in vain, of those that are. */
  readonly idle: readonly { readonly rule: string; readonly asked: number; readonly fired: number }[];
}

const leastSeconds = 1;
const shown = 5;

/** `fuero bench`: what this policy costs here. */
export function registerBench(program: Command): void {
  program
    .command('bench')
    .summary('measure what a policy costs on this machine')
    .description(
      'Judges the messages of the tests beside the rules over and over, and says how long loading and judging takes and which rules are asked in vain.',
    )
    .addHelpText(
      'before',
      `Examples:
  fuero bench
  fuero bench rules --format json
`,
    )
    .argument('[folder]', 'policy folder (default: FUERO_RULES or ./rules)')
    .addOption(new Option('--format <format>', 'how to print').choices(['pretty', 'json']).default('pretty'))
    .addHelpText(
      'after',
      `
Messages are those of your *.test.yaml files: realistic ones make realistic figures. A machine that does other work at
the same time makes them worse.

Exit code: 0 measured, 1 the policy has errors, 2 the folder could not be read or has no tests.`,
    )
    .action(async (argument: string | undefined, options: { format: 'pretty' | 'json' }) => {
      const loaded = await loadSound(argument, 'bench', 'measured');
      if (loaded === null) return;
      const measured = await measure(argument, loaded.folder);
      process.stdout.write(
        options.format === 'json'
          ? `${JSON.stringify({ schemaVersion: 1, ...measured }, null, 2)}\n`
          : pretty(measured),
      );
    });
}

async function measure(argument: string | undefined, folder: string): Promise<Measured> {
  const { files } = await readPolicyFolder(argument);
  const load = createLoader(sha256);
  const began = performance.now();
  const { open } = load(files);
  const loadMs = performance.now() - began;
  if (open === null) throw new CommandFailed(`${folder} changed while it was read`, 'run it again');
  const { policy } = open;
  const moments: Moment[] = [];
  testPolicy(policy, files, ({ event, readings, facts }) => moments.push({ event, readings, facts }));
  if (moments.length === 0)
    throw new CommandFailed(
      `${folder} has no tests, so there is nothing to judge`,
      'write cases beside a rule',
    );
  const changed = files.map((file, i) =>
    i === files.length - 1 ? { ...file, text: `${file.text}\n` } : file,
  );
  const again = performance.now();
  load(changed);
  const reloadMs = performance.now() - again;
  return { policy: policy.hash, rules: policy.rules.length, loadMs, reloadMs, ...judge(policy, moments) };
}

type Judging = Omit<Measured, 'policy' | 'rules' | 'loadMs' | 'reloadMs'>;

function judge(policy: Policy, moments: readonly Moment[]): Judging {
  const asked = new Map<string, { asked: number; fired: number }>();
  let waking = 0;
  for (const { event, readings, facts } of moments) {
    const woken = policy.match(event, readings);
    if (woken.size === 0) continue;
    waking += 1;
    for (const { rule, outcome } of policy.decide(woken, facts, 'bare').rules) {
      const count = asked.get(rule) ?? { asked: 0, fired: 0 };
      asked.set(rule, { asked: count.asked + 1, fired: count.fired + (outcome === 'fired' ? 1 : 0) });
    }
  }
  const times: number[] = [];
  let rounds = 0;
  const began = performance.now();
  do {
    for (const moment of moments) {
      const start = performance.now();
      judgeOne(policy, moment);
      times.push((performance.now() - start) * 1000);
    }
    rounds += 1;
  } while (performance.now() - began < leastSeconds * 1000);
  const seconds = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? 0;
  const idle = [...asked].map(([rule, count]) => ({ rule, ...count }));
  return {
    events: moments.length,
    eventsPerSecond: Math.round((rounds * moments.length) / seconds),
    p50Us: at(0.5),
    p99Us: at(0.99),
    waking: waking / moments.length,
    always: policy.rules.filter((rule) => rule.always).map((rule) => rule.id),
    idle: idle
      .filter((one) => one.asked > one.fired)
      .sort((a, b) => b.asked - b.fired - (a.asked - a.fired) || (a.rule < b.rule ? -1 : 1))
      .slice(0, shown),
  };
}

function judgeOne(policy: Policy, { event, readings, facts }: Moment): void {
  const woken = policy.match(event, readings);
  if (woken.size > 0) policy.decide(woken, facts);
}

function pretty(measured: Measured): string {
  const paint = painterFor(process.stdout);
  const { rules, loadMs, reloadMs, events, eventsPerSecond, p50Us, p99Us, waking, always, idle } = measured;
  const lines = [
    `load      ${loadMs.toFixed(0)} ms for ${plural(rules, 'rule')}; again after a change of one file ${reloadMs.toFixed(0)} ms`,
    `judge     ${eventsPerSecond.toLocaleString('en')} events a second, one in ${p50Us.toFixed(1)} µs (half of them) to ${p99Us.toFixed(1)} µs (99 of 100)`,
    `events    ${plural(events, 'message')} of the tests; ${(waking * 100).toFixed(0)} % wake a rule, which tests do more often than people`,
    `always    ${always.length === 0 ? 'no rule runs on every event' : always.join(', ')}`,
    ...(idle.length === 0 ? [] : [`in vain   rules that are asked and stay silent most often`]),
    ...idle.map(
      ({ rule, asked, fired }) => `          ${paint('bold', rule)} ${asked} asked, ${fired} fired`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}
