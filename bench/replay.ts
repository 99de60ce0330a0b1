import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReplay, loadPolicy } from '@fuero/engine';
import type { ContentEvent, Decision, Facts, Policy, ReplayReport } from '@fuero/engine';
import { feed } from '../adapters/cli/replay/feed.ts';
import { median, rounded, timed } from './measure.ts';
import type { Figure } from './measure.ts';
import { makeWorkload, policyFiles } from './workload.ts';

const ruleCount = 500;
const eventCount = 100_000;
const rounds = 5;
const facts: Facts = { rank: null, points: 0, warnings: 0 };

/**
 * Replay of a JSONL file, every line different, in the JSON of the events door with its reading and what was decided: from
 * the bytes on disk to the report, on one thread. The second policy lacks ten rules of the first.
 */
export async function benchReplay(seed: number, say: (line: string) => void): Promise<readonly Figure[]> {
  const { events, files, rules } = makeWorkload({ seed, rules: ruleCount, events: eventCount });
  const from = load(files);
  const to = load(policyFiles(rules.slice(10)));
  const folder = mkdtempSync(join(tmpdir(), 'fuero-replay-'));
  const path = join(folder, 'events.jsonl');
  try {
    const lines = events.map((event) => lineOf(event as ContentEvent, from));
    const text = `${lines.join('\n')}\n`;
    writeFileSync(path, text);
    const recorded = await measure({ path, from: null, to });
    const between = await measure({ path, from, to });
    const parsed = parseRate(lines);
    if (recorded.report.compared !== eventCount || recorded.report.changed === 0)
      throw new Error(
        `${recorded.report.compared} compared, ${recorded.report.changed} changed: nothing was measured`,
      );
    if (recorded.report.changed !== between.report.changed)
      throw new Error('the recorded decisions and the policy that made them disagree');
    say(
      `${eventCount} lines of ${Math.round(text.length / eventCount)} characters, ${recorded.report.changed} decisions change`,
    );
    const figure = (name: string, value: number, unit: string): Figure => ({
      name,
      value: rounded(value),
      unit,
    });
    return [
      figure('replay.events_per_s', recorded.perSecond, 'events/s'),
      figure('replay.two_policies_events_per_s', between.perSecond, 'events/s'),
      figure('replay.json_parse_per_s', parsed, 'lines/s'),
      figure('replay.share_of_json_parse', recorded.perSecond / parsed, 'ratio'),
      figure('replay.changed', recorded.report.changed, 'decisions'),
      figure('replay.memory_mb', recorded.memory / 2 ** 20, 'MB'),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(policies: {
  readonly path: string;
  readonly from: Policy | null;
  readonly to: Policy;
}): Promise<{ readonly perSecond: number; readonly memory: number; readonly report: ReplayReport }> {
  const rates: number[] = [];
  let last: ReplayReport | null = null;
  let memory = 0;
  for (let round = 0; round < rounds; round++) {
    const before = process.memoryUsage().rss;
    const started = performance.now();
    const replay = createReplay({ ...policies, sample: 3, seed: null });
    await feed({
      replay,
      source: createReadStream(policies.path, { highWaterMark: 2 ** 20 }),
      name: policies.path,
      since: Number.NEGATIVE_INFINITY,
      until: Number.POSITIVE_INFINITY,
      asStrangers: null,
      onBadLine: ({ line, message }) => {
        throw new Error(`line ${line}: ${message}`);
      },
    });
    last = replay.report();
    rates.push(eventCount / ((performance.now() - started) / 1000));
    memory = Math.max(memory, process.memoryUsage().rss - before);
  }
  if (last === null) throw new Error('nothing was replayed');
  return { perSecond: median(rates), memory, report: last };
}

/** Lines/s of `JSON.parse` alone: what nothing that parses JSON can beat, and what other work on the machine slows down alike. */
function parseRate(lines: readonly string[]): number {
  let objects = 0;
  const pass = () => {
    for (const line of lines) if (typeof JSON.parse(line) === 'object') objects += 1;
  };
  const ms = median(Array.from({ length: rounds }, () => timed(pass)));
  if (objects !== lines.length * rounds) throw new Error('a line is no object');
  return lines.length / (ms / 1000);
}

function lineOf(event: ContentEvent, policy: Policy): string {
  const iso = (time: number) => new Date(time).toISOString();
  const { id, at, kind, author, content } = event;
  const woken = policy.match(event, {});
  const decision = woken.size === 0 ? null : policy.decide(woken, facts);
  const fired = decision !== null && decision.fired.length > 0;
  return JSON.stringify({
    event: {
      id,
      kind,
      at: iso(at),
      author: {
        id: author.id,
        name: author.name,
        createdAt: iso(author.createdAt ?? at),
        roles: author.roles,
      },
      content: { id: content.id, type: content.type, text: content.text },
    },
    readings: { 'rate:content.created:author:10s': 1 },
    ...(fired ? { facts } : {}),
    decision: fired ? recordedForm(decision) : 'publish',
  });
}

function recordedForm({ outcome, fired, effects, rules }: Decision): object {
  return { outcome, fired, effects, rules };
}

function load(files: Parameters<typeof loadPolicy>[0]): Policy {
  const { policy, diagnostics } = loadPolicy(files, (text) =>
    createHash('sha256').update(text).digest('hex'),
  );
  if (policy === null) throw new Error(`the workload does not check: ${diagnostics[0]?.message ?? ''}`);
  return policy;
}
