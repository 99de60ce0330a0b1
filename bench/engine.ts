import { createHash } from 'node:crypto';
import { loadPolicy, textOf } from '@fuero/engine';
import type { Event, Facts, Policy } from '@fuero/engine';
import { measureHardship } from './hardship.ts';
import { percentile, rounded, settleHeap, steady } from './measure.ts';
import type { Figure } from './measure.ts';
import { jsonRulesEnginePeer, naivePeer } from './peers.ts';
import type { Peer } from './peers.ts';
import { makeWorkload } from './workload.ts';

const sizes = [50, 500, 5000] as const;
const eventCount = 10_000;
/** Events that the peers judge too: all are compared as sets of rules, so none may be too few to say something. */
const sampleOf: Record<(typeof sizes)[number], { readonly jsonRulesEngine: number; readonly naive: number }> =
  {
    50: { jsonRulesEngine: 2000, naive: 10_000 },
    500: { jsonRulesEngine: 600, naive: 3000 },
    5000: { jsonRulesEngine: 300, naive: 600 },
  };
const noReadings = {};
const facts: Facts = { rank: null, points: 0, warnings: 0, messages: 100 };

/** Our engine on 10,000 distinct messages at 50, 500 and 5,000 rules, with json-rules-engine and a naive loop beside it in the same run. */
export async function benchEngine(seed: number, say: (line: string) => void): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const add = (name: string, value: number, unit: string) =>
    figures.push({ name, value: rounded(value), unit });
  const perSecond = new Map<number, number>();

  for (const size of sizes) {
    const workload = makeWorkload({ seed, rules: size, events: eventCount });
    const { rules, events, files } = workload;
    const before = memory();
    const started = performance.now();
    const { policy, diagnostics } = loadPolicy(files, sha256);
    const loaded = performance.now() - started;
    if (policy === null) throw new Error(`the workload does not check: ${diagnostics[0]?.message ?? ''}`);
    add(`engine.load_ms.${size}`, loaded, 'ms');

    const ours = judge(policy, events);
    add(`engine.memory_mb.${size}`, (memory() - before) / 2 ** 20, 'MB');
    perSecond.set(size, ours.eventsPerSecond);
    add(`engine.events_per_s.${size}`, ours.eventsPerSecond, 'events/s');
    add(`engine.p50_us.${size}`, ours.p50, 'us');
    add(`engine.p99_us.${size}`, ours.p99, 'us');
    add(`engine.share_of_touch.${size}`, ours.eventsPerSecond / touch(events), 'ratio');
    add(`engine.fired.${size}`, ours.fired, 'rules');
    say(
      `${size} rules: ${Math.round(ours.eventsPerSecond)} events/s, p50 ${ours.p50.toFixed(2)} us, p99 ${ours.p99.toFixed(2)} us`,
    );

    if (size === 5000)
      for (const figure of measureHardship({ workload, policy, facts, digest: sha256, seed })) {
        figures.push(figure);
        say(`${figure.name} ${figure.value} ${figure.unit}`);
      }

    const sample = sampleOf[size];
    const peers: readonly (readonly [string, Peer, number])[] = [
      ['json_rules_engine', jsonRulesEnginePeer(rules), sample.jsonRulesEngine],
      ['naive', naivePeer(rules), sample.naive],
    ];
    for (const [name, peer, count] of peers) {
      const chosen = stratified(policy, events, count);
      const { rate, disagreements } = await comparePeer(policy, peer, chosen);
      if (disagreements.length > 0)
        throw new Error(
          `${name} and the engine disagree at ${size} rules: ${disagreements.slice(0, 3).join(' | ')}`,
        );
      const own = ownRate(policy, chosen);
      add(`engine.vs_${name}.${size}`, own / rate, 'ratio');
      add(`engine.${name}_events_per_s.${size}`, rate, 'events/s');
      add(`engine.agreed_events_${name}.${size}`, chosen.length, 'events');
      say(`${size} rules: ${name} ${Math.round(rate)} events/s on ${chosen.length} events, sets equal`);
    }
  }
  add('engine.growth_50_5000', (perSecond.get(50) ?? 0) / (perSecond.get(5000) ?? 1), 'ratio');
  return figures;
}

function decide(policy: Policy, event: Event): number {
  const woken = policy.match(event, noReadings);
  return woken.size === 0 ? 0 : policy.decide(woken, facts).fired.length;
}

interface Judged {
  readonly eventsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly fired: number;
}

function judge(policy: Policy, events: readonly Event[]): Judged {
  let fired = 0;
  const ms = steady(() => {
    fired = 0;
    for (const event of events) fired += decide(policy, event);
  });
  const single: number[] = [];
  for (const event of events) {
    const start = performance.now();
    decide(policy, event);
    single.push((performance.now() - start) * 1000);
  }
  return {
    eventsPerSecond: events.length / (ms / 1000),
    p50: percentile(single, 0.5),
    p99: percentile(single, 0.99),
    fired,
  };
}

/** Events/s of reading every character once: what no engine can beat. */
function touch(events: readonly Event[]): number {
  const texts = events.map(textOf);
  let total = 0;
  const ms = steady(() => {
    let sum = 0;
    for (const text of texts) for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
    total += sum;
  });
  if (total === 0) throw new Error('nothing was touched');
  return events.length / (ms / 1000);
}

/** A fixed part of the events in which those that fire are not rarer than in the whole: half firing ones as far as they go. */
function stratified(policy: Policy, events: readonly Event[], count: number): readonly Event[] {
  if (count >= events.length) return events;
  const firing = events.filter((event) => decide(policy, event) > 0);
  const share = Math.max(1, Math.round((firing.length / events.length) * count));
  const chosenFiring = spread(firing, share);
  const quiet = events.filter((event) => !firing.includes(event));
  return [...chosenFiring, ...spread(quiet, count - chosenFiring.length)];
}

function spread<T>(items: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, items.length / Math.max(1, count));
  return Array.from({ length: Math.min(count, items.length) }, (_, i) => items[Math.floor(i * step)]).filter(
    (item) => item !== undefined,
  );
}

async function comparePeer(
  policy: Policy,
  peer: Peer,
  events: readonly Event[],
): Promise<{ rate: number; disagreements: readonly string[] }> {
  const disagreements: string[] = [];
  for (const event of events.slice(0, 3)) await peer(event);
  const answers: (readonly string[])[] = [];
  const start = performance.now();
  for (const event of events) answers.push(await peer(event));
  const seconds = (performance.now() - start) / 1000;
  events.forEach((event, i) => {
    const theirs = [...(answers[i] ?? [])].sort().join();
    const woken = policy.match(event, noReadings);
    const ours = woken.size === 0 ? '' : [...policy.decide(woken, facts).fired].sort().join();
    if (ours !== theirs)
      disagreements.push(
        `${JSON.stringify(textOf(event).slice(0, 200))}: ours [${ours}], theirs [${theirs}]`,
      );
  });
  return { rate: events.length / seconds, disagreements };
}

function ownRate(policy: Policy, events: readonly Event[]): number {
  const repeats = Math.max(1, Math.ceil(20_000 / events.length));
  const pass = () => {
    for (let i = 0; i < repeats; i++) for (const event of events) decide(policy, event);
  };
  return (events.length * repeats) / (steady(pass) / 1000);
}

function memory(): number {
  settleHeap();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
