import { loadPolicy, textOf } from '@fuero/engine';
import type { Digest, Event, Facts, Policy } from '@fuero/engine';
import { longestOfLeaves } from './leaves.ts';
import { rounded, steady, timed } from './measure.ts';
import type { Figure } from './measure.ts';
import { seeded } from '@fuero/engine/disguise';
import type { Random } from '@fuero/engine/disguise';
import { policyFiles, testsOf } from './workload.ts';
import type { BenchRule, Workload } from './workload.ts';

const noReadings = {};
const allFolds = ['case', 'accents', 'lookalikes', 'invisible', 'markdown', 'repeats', 'leet', 'spacing'];
/** Code units of a crafted text, as long as a forum lets a post be. */
const craftedLength = 4000;

interface Hardship {
  readonly workload: Workload;
  readonly policy: Policy;
  readonly facts: Facts;
  readonly digest: Digest;
  readonly seed: number;
}

/** What it costs when somebody means it: disguised text, crafted text, nothing but offences, every fold, every reason. */
export function measureHardship({ workload, policy, facts, digest, seed }: Hardship): readonly Figure[] {
  const { events, rules } = workload;
  const random = seeded(seed + 5);
  const decide = (by: Policy, event: Event, detail: 'traced' | 'bare' = 'traced'): number => {
    const woken = by.match(event, noReadings);
    return woken.size === 0 ? 0 : by.decide(woken, facts, detail).fired.length;
  };
  const microseconds = (by: Policy, list: readonly Event[], detail?: 'traced' | 'bare'): number => {
    const pass = () => {
      for (const event of list) decide(by, event, detail);
    };
    return (steady(pass) * 1000) / list.length;
  };

  // Plain text is timed beside each of the others: a machine that slows down meanwhile slows both down.
  const againstPlain = (list: readonly Event[]) => microseconds(policy, list) / microseconds(policy, events);
  const disguised = events.map((event) => withText(event, disguise(textOf(event))));
  const letters = events.reduce((sum, event) => sum + textOf(event).length, 0) / events.length;
  const crafted = craft(rules, random).map((text) =>
    Array.from({ length: 20 }, (_, i) => withText(events[i] as Event, `${text.slice(i)}${text.slice(0, i)}`)),
  );
  const worst = Math.max(...crafted.map(againstPlain)) * (letters / craftedLength);
  const stall = Math.max(...crafted.flat().map((event) => timed(() => decide(policy, event))));

  const attack = attacks(rules, events, random);
  const weak = attack.filter((event) => decide(policy, event) < 3);
  if (weak.length > 0) throw new Error(`${weak.length} attacks fire fewer than three rules`);

  const firing = events.filter((event) => decide(policy, event) > 0);
  const folded = loadPolicy(policyFiles(rules, allFolds), digest).policy;
  if (folded === null) throw new Error('the workload does not check with every fold');

  const figure = (name: string, value: number, unit: string): Figure => ({
    name: `engine.${name}`,
    value: rounded(value),
    unit,
  });
  return [
    figure('obfuscated_ratio', againstPlain(disguised), 'ratio'),
    figure('crafted_ratio', worst, 'ratio'),
    figure('crafted_longest_ms', stall, 'ms'),
    figure('leaves_longest_ms', longestOfLeaves(digest, saying(events), craftedLength), 'ms'),
    figure('attack_events_per_s', 1e6 / microseconds(policy, attack), 'events/s'),
    figure(
      'explain_ratio',
      microseconds(policy, firing, 'traced') / microseconds(policy, firing, 'bare'),
      'ratio',
    ),
    figure('all_folds_ratio', microseconds(folded, events) / microseconds(policy, events), 'ratio'),
  ];
}

function saying([first]: readonly Event[]): (text: string) => Event {
  if (first === undefined) throw new Error('the workload has no events');
  return (text) => withText(first, text);
}

function withText(event: Event, text: string): Event {
  if (!('content' in event)) throw new Error('the workload has an event without content');
  return JSON.parse(JSON.stringify({ ...event, content: { ...event.content, text } })) as Event;
}

const cyrillic: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  j: 'ј',
  o: 'о',
  p: 'р',
  s: 'ѕ',
  x: 'х',
  y: 'у',
};

/** Every letter drawn otherwise: Cyrillic where a twin exists, else full-width; after every fourth something that nobody sees. */
function disguise(text: string): string {
  let count = 0;
  return text.replace(/[a-z]/g, (letter) => {
    count += 1;
    const drawn = cyrillic[letter] ?? String.fromCharCode(letter.charCodeAt(0) + 0xfee0);
    return count % 4 === 0 ? `${drawn}\u200b` : drawn;
  });
}

/** Texts that make the most work: almost terms, terms one after the other, dots, signs, pairs, towers of marks, letters drawn apart, members, masked links, hosts in the path of others. */
function craft(rules: readonly BenchRule[], random: Random): readonly string[] {
  const tests = rules.flatMap((rule) => testsOf(rule.when));
  const terms = tests.flatMap((test) => (test.kind === 'words' ? test.terms : []));
  const hosts = tests.flatMap((test) => (test.kind === 'hosts' ? test.hosts : []));
  const fill = (next: () => string) => {
    let text = '';
    while (text.length < craftedLength) text += next();
    return text.slice(0, craftedLength);
  };
  return [
    fill(() => `${random.pick(terms).slice(0, -1)} `),
    fill(() => `${random.pick(terms)} `),
    fill(() => `${random.pick(hosts).slice(1)}.${random.pick(['es', 'com', 'org'])} `),
    fill(() => `https://${random.pick(hosts)}/x `),
    fill(() => 'a.b:c%2e_d~e|f.'),
    fill(() => '𝐟𝐫𝐞𝐞 👩‍👩‍👧 '),
    fill(() => `${random.pick(terms).slice(0, 3)}\u0301\u0302\u0303`),
    fill(() => `${Array.from(random.pick(terms)).join(' ')} `),
    fill(() => `@${random.pick(terms).slice(0, 3)} `),
    fill(() => `[${random.pick(hosts)}](${random.pick(hosts)}) `),
    fill(() => `${random.pick(hosts)}/-`),
  ];
}

/** Messages that each carry what three rules look for. */
function attacks(rules: readonly BenchRule[], events: readonly Event[], random: Random): readonly Event[] {
  const terms = rules.flatMap((rule) =>
    'kind' in rule.when && rule.when.kind === 'words' ? [rule.when.terms[0] ?? ''] : [],
  );
  return events.slice(0, 2000).map((event) => {
    const start = random.between(0, terms.length - 4);
    return withText(event, `${terms.slice(start, start + 3).join(', ')} ${textOf(event)}`);
  });
}
