import { createHash } from 'node:crypto';
import { loadPolicy, textOf } from '@fuero/engine';
import type { Event, Facts, Policy } from '@fuero/engine';
import { measureHardship } from './hardship.ts';
import { percentile, rounded, settleHeap, steady, steadyInTurns } from './measure.ts';
import type { Figure } from './measure.ts';
import { jsonRulesEnginePeer, naivePeer } from './peers.ts';
import type { Peer } from './peers.ts';
import { makeWorkload } from './workload.ts';
import type { Workload } from './workload.ts';

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

  const subjects = sizes.map((size) => {
    const workload = makeWorkload({ seed, rules: size, events: eventCount });
    const before = memory();
    const started = performance.now();
    const { policy, diagnostics } = loadPolicy(workload.files, sha256);
    const loaded = performance.now() - started;
    if (policy === null) throw new Error(`the workload does not check: ${diagnostics[0]?.message ?? ''}`);
    add(`engine.load_ms.${size}`, loaded, 'ms');
    const fired = judgeAll(policy, workload.events);
    add(`engine.memory_mb.${size}`, (memory() - before) / 2 ** 20, 'MB');
    return { size, workload, policy, fired };
  });
  const passes = inTurns(subjects);

  for (const { size, workload, policy, fired } of subjects) {
    const { rules, events } = workload;
    const { judging, touching } = passes[size];
    const eventsPerSecond = (events.length / judging) * 1000;
    const { p50, p99 } = oneByOne(policy, events);
    add(`engine.events_per_s.${size}`, eventsPerSecond, 'events/s');
    add(`engine.p50_us.${size}`, p50, 'us');
    add(`engine.p99_us.${size}`, p99, 'us');
    add(`engine.share_of_touch.${size}`, touching / judging, 'ratio');
    add(`engine.fired.${size}`, fired, 'rules');
    say(
      `${size} rules: ${Math.round(eventsPerSecond)} events/s, p50 ${p50.toFixed(2)} us, p99 ${p99.toFixed(2)} us`,
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
  add('engine.growth_50_5000', passes[5000].judging / passes[50].judging, 'ratio');
  return figures;
}

function decide(policy: Policy, event: Event): number {
  const woken = policy.match(event, noReadings);
  return woken.size === 0 ? 0 : policy.decide(woken, facts).fired.length;
}

/** Returns how many rules fired. */
function judgeAll(policy: Policy, events: readonly Event[]): number {
  let fired = 0;
  for (const event of events) fired += decide(policy, event);
  return fired;
}

/** Microseconds that single events take. */
function oneByOne(policy: Policy, events: readonly Event[]): { readonly p50: number; readonly p99: number } {
  const single: number[] = [];
  judgeAll(policy, events);
  for (const event of events) {
    const start = performance.now();
    decide(policy, event);
    single.push((performance.now() - start) * 1000);
  }
  return { p50: percentile(single, 0.5), p99: percentile(single, 0.99) };
}

interface Subject {
  readonly size: (typeof sizes)[number];
  readonly workload: Workload;
  readonly policy: Policy;
}

/** Milliseconds of a pass over all events: judging them, and reading each of their characters once, which no engine can beat. */
interface Passes {
  readonly judging: number;
  readonly touching: number;
}

function inTurns(subjects: readonly Subject[]): Readonly<Record<Subject['size'], Passes>> {
  let touched = 0;
  const times = steadyInTurns(
    subjects.flatMap(({ policy, workload: { events } }) => {
      const texts = events.map(textOf);
      return [
        () => void judgeAll(policy, events),
        () => {
          let sum = 0;
          for (const text of texts) for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
          touched += sum;
        },
      ];
    }),
  );
  if (touched === 0) throw new Error('nothing was touched');
  const passesOf = (at: number): Passes => ({
    judging: times[at * 2] ?? Number.NaN,
    touching: times[at * 2 + 1] ?? Number.NaN,
  });
  return { 50: passesOf(0), 500: passesOf(1), 5000: passesOf(2) };
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
