import { expect, test } from 'vitest';
import type { Effect } from '../../effect.ts';
import type { ContentEvent } from '../../event.ts';
import { policyOf } from '../../testing/policies.ts';
import { memberOf, unmoved } from './record.ts';
import type { DatedSanction, ReplayRecord } from './record.ts';
import { createReplay } from './replay.ts';

/** The numbers that two revisions may differ in. */
interface Thresholds {
  readonly suspendAt: number;
  readonly banAt: number;
  readonly pointsForPromo: number;
  readonly warningsForBeta: number;
  readonly young: number;
  readonly burst: number;
  /** Days for which points count; 0: for ever. */
  readonly decay: number;
}

const base: Thresholds = {
  suspendAt: 15,
  banAt: 22,
  pointsForPromo: 8,
  warningsForBeta: 2,
  young: 7,
  burst: 3,
  decay: 0,
};
const minute = 60_000;
const day = 86_400_000;
const start = Date.UTC(2026, 8, 1);

function yamlOf(t: Thresholds): string {
  return `
lists:
  spam: { terms: [spam] }
  insult: { terms: [insult] }
  promo: { terms: [promo] }
  beta: { terms: [beta] }
  enlace: { terms: [enlace] }
points:
  values: { warning: 5 }
  decay: ${t.decay === 0 ? 'none' : `{ after: ${t.decay}d }`}
  thresholds:
    - { at: ${t.suspendAt}, sanction: temporary-suspension, for: 7d }
    - { at: ${t.banAt}, sanction: ban }
rules:
  - { id: spam, when: { text: { contains: spam } }, then: [warn] }
  - { id: insult, when: { text: { contains: insult } }, then: [hold, { points: 3 }] }
  - id: promo
    when: { all: [{ text: { contains: promo } }, { author: { points: { atLeast: ${t.pointsForPromo} } } }] }
    then: [{ timeout: 2h }]
  - id: beta
    when: { all: [{ text: { contains: beta } }, { author: { warnings: { atLeast: ${t.warningsForBeta} } } }] }
    then: [delete]
  - id: link
    when: { all: [{ text: { contains: enlace } }, { author: { tenure: { lessThan: ${t.young}d } } }] }
    then: [delete, { points: 2 }]
  - { id: burst, when: { rate: { of: content.created, by: author, atLeast: ${t.burst}, within: 1m } }, then: [hold] }
`;
}

interface Said {
  readonly id: string;
  readonly member: number;
  readonly at: number;
  readonly text: string;
  /** How many this member said in the minute before, this one included. */
  readonly rate: number;
}

/** A history as it comes in: who said what when. */
function makeHistory(count: number, seed: number): readonly Said[] {
  let state = seed;
  const below = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const words = ['hola', 'gracias', 'spam', 'insult', 'promo', 'beta', 'enlace', 'código', 'ayuda', 'datos'];
  const times = new Map<number, number[]>();
  let at = start;
  let member = 0;
  return Array.from({ length: count }, (_, index) => {
    const goesOn = below(4) === 0;
    at += below(goesOn ? 30_000 : 120_000);
    if (!goesOn) member = below(4) === 0 ? below(40) : below(Math.ceil(count / 10));
    const recent = (times.get(member) ?? []).filter((time) => time > at - minute);
    recent.push(at);
    times.set(member, recent);
    const text = Array.from({ length: 3 }, () => words[below(3) === 0 ? below(words.length) : 0]).join(' ');
    return { id: `e${index}`, member, at, text, rate: recent.length };
  });
}

interface Life {
  /** What still counts now. */
  points: number;
  readonly ledger: (readonly [at: number, amount: number])[];
  warnings: number;
  blockedUntil: number;
}

interface Done {
  readonly outcome: 'publish' | 'hold' | 'block';
  readonly cause: 'rules' | 'sanction';
  readonly fired: readonly string[];
  readonly points: number;
  readonly sanctions: readonly DatedSanction[];
  readonly before: Life;
}

function joinedAt(member: number): number {
  return start - (member % 30) * day;
}

/** The policy in plain code, run over the whole history from the beginning. Nothing of the engine is in it. */
function live(t: Thresholds, history: readonly Said[]): readonly Done[] {
  const lives = new Map<number, Life>();
  return history.map(({ member, at, text, rate }) => {
    const life = lives.get(member) ?? { points: 0, ledger: [], warnings: 0, blockedUntil: 0 };
    lives.set(member, life);
    const counting = life.ledger.filter(([since]) => t.decay === 0 || at - since < t.decay * day);
    life.points = counting.reduce((sum, [, amount]) => sum + amount, 0);
    const before = { ...life };
    if (at < life.blockedUntil)
      return { outcome: 'block', cause: 'sanction', fired: [], points: 0, sanctions: [], before };
    const has = (word: string) => text.split(' ').includes(word);
    const fired: string[] = [];
    if (has('spam')) fired.push('spam');
    if (has('insult')) fired.push('insult');
    if (has('promo') && life.points >= t.pointsForPromo) fired.push('promo');
    if (has('beta') && life.warnings >= t.warningsForBeta) fired.push('beta');
    if (has('enlace') && at - joinedAt(member) < t.young * day) fired.push('link');
    if (rate >= t.burst) fired.push('burst');
    const does = (rule: string) => fired.includes(rule);
    const points =
      (does('insult') ? 3 : 0) + (does('link') ? 2 : 0) + (does('spam') && !does('promo') ? 5 : 0);
    const sanctions: DatedSanction[] = [];
    if (does('promo')) sanctions.push({ kind: 'temporary-suspension', until: at + 120 * minute });
    else if (does('spam')) sanctions.push({ kind: 'warning', until: null });
    const crosses = (limit: number) => life.points < limit && life.points + points >= limit;
    if (crosses(t.suspendAt)) sanctions.push({ kind: 'temporary-suspension', until: at + 7 * day });
    if (crosses(t.banAt)) sanctions.push({ kind: 'ban', until: null });
    life.ledger.push([at, points]);
    for (const { kind, until } of sanctions) {
      if (kind === 'warning') life.warnings += 1;
      else life.blockedUntil = Math.max(life.blockedUntil, until ?? Number.POSITIVE_INFINITY);
    }
    const removed = does('promo') || does('beta') || does('link');
    const held = does('insult') || does('burst');
    return {
      outcome: removed ? 'block' : held ? 'hold' : 'publish',
      cause: 'rules',
      fired,
      points,
      sanctions,
      before,
    };
  });
}

/** What was recorded of that history: the decision, and what was known when it was made. */
function recordOf(said: Said, done: Done, sparse: 'all-facts' | 'facts-of-decisions'): ReplayRecord {
  const id = `m${said.member}`;
  const event: ContentEvent = {
    id: said.id,
    kind: 'content.created',
    surface: 'forum',
    at: said.at,
    author: { id, name: id, createdAt: null, joinedAt: joinedAt(said.member), roles: [], bot: false },
    content: {
      id: said.id,
      type: 'post',
      title: null,
      text: said.text,
      parent: null,
      url: null,
      attachments: [],
    },
  };
  const { points, warnings } = done.before;
  const kept = sparse === 'all-facts' || done.fired.length > 0;
  return {
    event,
    member: null,
    received: said.at,
    readings: { 'rate:content.created:author:1m': Math.min(said.rate, base.burst) },
    full: said.rate >= base.burst ? ['rate:content.created:author:1m'] : [],
    facts: kept ? { points, warnings } : {},
    unknown: [],
    granted: null,
    judged:
      done.fired.length === 0 && done.cause === 'rules'
        ? unmoved
        : { ...unmoved, ...done, effects: effectsOf(done) },
    verdict: null,
    factsHold: 'everything',
  };
}

function effectsOf({ fired, points }: Done): readonly Effect[] {
  const rules = [...fired];
  const does = (...names: readonly string[]) => names.some((name) => fired.includes(name));
  const effects: Effect[] = [];
  if (does('beta', 'link')) effects.push({ kind: 'delete', rules });
  else if (does('insult', 'burst')) effects.push({ kind: 'hold', rules });
  if (does('promo')) effects.push({ kind: 'timeout', for: 120 * minute, rules });
  else if (does('spam')) effects.push({ kind: 'warn', rules });
  if (points > 0) effects.push({ kind: 'points', amount: points, rules });
  return effects;
}

function essence({ outcome, cause, fired, sanctions, points }: Omit<Done, 'before'>): string {
  return JSON.stringify([outcome, cause, [...fired].sort(), sanctions, points]);
}

function compare(
  changes: Partial<Thresholds>,
  {
    events,
    sparse,
    then = base,
  }: {
    readonly events: number;
    readonly sparse: 'all-facts' | 'facts-of-decisions';
    /** The policy that was in force. */
    readonly then?: Thresholds;
  },
) {
  const history = makeHistory(events, 7);
  const before = live(then, history);
  const after = live({ ...then, ...changes }, history);
  const records = history.map((said, index) => recordOf(said, before[index] as Done, sparse));
  const named: string[] = [];
  const lacking = new Set<string>();
  const options = {
    to: policyOf(`${manifestRanks}${yamlOf({ ...then, ...changes })}`),
    sample: 2,
    seed: null,
    onChange: ({ event }: { readonly event: string }) => named.push(event),
    onGaps: (event: string) => lacking.add(event),
  };
  const replay = createReplay({ ...options, from: null });
  for (const record of records) replay.take(record);
  const changed = history.filter((_, i) => essence(before[i] as Done) !== essence(after[i] as Done));
  return { records, report: replay.report(), named, lacking, changed, before, after, options };
}

const manifestRanks = 'defaults: { exempt: { ranks: [], bots: false } }\n';

test.for([
  ['a threshold of the points lowered', { suspendAt: 12 }, 100_000],
  ['a threshold of the points raised', { suspendAt: 20 }, 10_000],
  ['the ban earlier', { banAt: 18 }, 10_000],
  ['a rule that asks for fewer points', { pointsForPromo: 5 }, 10_000],
  ['a rule that asks for more warnings', { warningsForBeta: 4 }, 10_000],
  ['a rule for those who joined longer ago', { young: 14 }, 10_000],
  ['a shorter burst', { burst: 2 }, 10_000],
] as const)('%s: exactly the members and decisions that change', ([, changes, events]) => {
  const { report, named, changed, after } = compare(changes, { events, sparse: 'all-facts' });

  expect(report.notReplayable.events).toBe(0);
  expect(changed.length).toBeGreaterThan(10);
  expect(named).toEqual(changed.map(({ id }) => id));
  expect(report.members.map(({ member }) => member).sort()).toEqual(
    [...new Set(changed.map(({ member }) => `forum:m${member}`))].sort(),
  );
  const points = new Map<string, number>();
  makeHistory(events, 7).forEach(({ member }, i) =>
    points.set(`forum:m${member}`, (points.get(`forum:m${member}`) ?? 0) + (after[i]?.points ?? 0)),
  );
  for (const { member, to } of report.members) expect(to.points).toBe(points.get(member));
});

test.for([
  ['a threshold of the points lowered', { suspendAt: 12 }],
  ['a rule that asks for fewer points', { pointsForPromo: 5 }],
  ['the same policy', {}],
] as const)('%s, where points decay: exactly the decisions that change', ([, changes]) => {
  const then = { ...base, decay: 3 };
  const { report, named, changed, before } = compare(changes, { events: 30_000, sparse: 'all-facts', then });
  const whole = compare(changes, { events: 30_000, sparse: 'all-facts' });

  expect(report.notReplayable.events).toBe(0);
  expect(before.map(essence)).not.toEqual(whole.before.map(essence));
  expect(named).toEqual(changed.map(({ id }) => id));
});

test.for([
  ['points that begin to decay', { decay: 0 }, { decay: 3 }],
  ['points that decay sooner', { decay: 9 }, { decay: 2 }],
  ['points that decay no more', { decay: 3 }, { decay: 0 }],
] as const)('%s: exactly the decisions that change', ([, were, changes]) => {
  const then = { ...base, ...were };
  const { records, options, changed } = compare(changes, { events: 30_000, sparse: 'all-facts', then });
  const named: string[] = [];
  const replay = createReplay({
    ...options,
    from: policyOf(`${manifestRanks}${yamlOf(then)}`),
    onChange: ({ event }) => named.push(event),
  });
  for (const record of records) replay.take(record);

  expect(changed.length).toBeGreaterThan(10);
  expect(named).toEqual(changed.map(({ id }) => id));
});

test.for([
  ['a threshold of the points raised', { suspendAt: 20 }],
  ['a rule that asks for fewer points', { pointsForPromo: 5 }],
  ['a rule that asks for more warnings', { warningsForBeta: 4 }],
] as const)(
  '%s, recorded with gaps: what is not named is not replayable, and nothing is guessed',
  ([, changes]) => {
    const { report, named, lacking, changed } = compare(changes, {
      events: 10_000,
      sparse: 'facts-of-decisions',
    });
    const truth = new Set(changed.map(({ id }) => id));

    expect(lacking.size).toBe(report.notReplayable.events);
    expect(lacking.size).toBeGreaterThan(0);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((id) => !truth.has(id))).toEqual([]);
    expect([...truth].filter((id) => !lacking.has(id))).toEqual(named);
  },
);

test('a longer burst than the window held: its readings are a lower bound, and no decision is made on them', () => {
  const { report, named, lacking, changed } = compare({ burst: 5 }, { events: 10_000, sparse: 'all-facts' });

  expect(report.notReplayable.why).toEqual([
    { gap: { kind: 'reading', name: 'rate:content.created:author:1m' }, events: lacking.size },
  ]);
  expect(lacking.size).toBeGreaterThan(10);
  expect(changed.filter(({ id }) => !lacking.has(id)).map(({ id }) => id)).toEqual(named);
});

test('two policies compared over records give what each gives against the other, and the same bytes twice', () => {
  const { records, named, options } = compare({ suspendAt: 12 }, { events: 5_000, sparse: 'all-facts' });
  const again: string[] = [];
  const run = () => {
    const replay = createReplay({
      ...options,
      from: policyOf(`${manifestRanks}${yamlOf(base)}`),
      onChange: ({ event }) => again.push(event),
    });
    for (const record of records) replay.take(record);
    return JSON.stringify(replay.report());
  };
  const first = run();

  expect(again).toEqual(named);
  expect(run()).toBe(first);
  expect(records.map(memberOf)).toContain('forum:m1');
});
