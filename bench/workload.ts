import type { Event, PolicyFile } from '@fuero/engine';
import { seeded } from '@fuero/engine/disguise';
import type { Random } from '@fuero/engine/disguise';
import { stringify } from 'yaml';
import { coinWord, common } from './words.ts';

/**
 * A synthetic policy and the messages it judges. Mix of rules: 45 % keyword lists (1–11 terms), 15 % patterns, 10 %
 * domain lists, 10 % numbers only, 12 % all[keyword, any[number, number]], 8 % any[all[keyword, number], all[pattern, number]].
 * Messages: median 42, p90 148, p99 399 UTF-16 units; 7 % with emoji, 5 % with links, near misses among the words, 2 %
 * carry a banned term or domain, a quarter of these in capitals.
 */
export interface Workload {
  readonly rules: readonly BenchRule[];
  readonly events: readonly Event[];
  readonly files: readonly PolicyFile[];
}

export type BenchTest =
  | { readonly kind: 'words'; readonly terms: readonly string[] }
  | { readonly kind: 'pattern'; readonly pattern: string }
  | { readonly kind: 'hosts'; readonly hosts: readonly string[] }
  | { readonly kind: 'young'; readonly ms: number }
  | { readonly kind: 'mentions'; readonly least: number }
  | { readonly kind: 'long'; readonly more: number };

export type BenchCondition =
  { readonly all: readonly BenchCondition[] } | { readonly any: readonly BenchCondition[] } | BenchTest;

export interface BenchRule {
  readonly id: string;
  readonly when: BenchCondition;
}

const now = Date.UTC(2026, 5, 1);
const day = 86_400_000;

export function makeWorkload(input: {
  readonly seed: number;
  readonly rules: number;
  readonly events: number;
}): Workload {
  const random = seeded(input.seed * 1_000_003 + input.rules);
  const rules = Array.from({ length: input.rules }, (_, i): BenchRule => ({
    id: `r${i}`,
    when: makeCondition(i / input.rules, random),
  }));
  const shuffled = [...rules].sort((a, b) => hash(a.id) - hash(b.id));
  const events = makeEvents(shuffled, input.events, seeded(input.seed));
  return { rules: shuffled, events, files: policyFiles(shuffled) };
}

/** A file stays well below the size that a policy file may have. */
const listsPerFile = 2000;

/** The policy as files. `fold`: how its lists of terms read text, where it is not the default. */
export function policyFiles(rules: readonly BenchRule[], fold?: readonly string[]): readonly PolicyFile[] {
  const { lists, ...rest } = toYaml(rules, fold);
  const named = Object.entries(lists);
  const files = Array.from({ length: Math.ceil(named.length / listsPerFile) }, (_, i) => ({
    path: `lists-${i}.yaml`,
    text: JSON.stringify({
      lists: Object.fromEntries(named.slice(i * listsPerFile, (i + 1) * listsPerFile)),
    }),
  }));
  return [{ path: 'policy.yaml', text: JSON.stringify(rest) }, ...files];
}

function makeCondition(share: number, random: Random): BenchCondition {
  if (share < 0.45) return words(random);
  if (share < 0.6) return pattern(random);
  if (share < 0.7)
    return {
      kind: 'hosts',
      hosts: Array.from(
        { length: random.between(1, 6) },
        () => `${coin(random, 3)}-${coin(random, 2)}.example`,
      ),
    };
  if (share < 0.8) return number(random);
  if (share < 0.92) return { all: [words(random), { any: [number(random), number(random)] }] };
  return { any: [{ all: [words(random), number(random)] }, { all: [pattern(random), number(random)] }] };
}

function coin(random: Random, syllables: number): string {
  return coinWord((count) => random.between(0, count - 1), syllables);
}

function words(random: Random): BenchTest {
  const count = random.between(1, 11) > 6 ? random.between(1, 11) : random.between(1, 4);
  const terms = Array.from({ length: count }, () =>
    random.chance(0.3) ? `${coin(random, 2)} ${coin(random, 3)}` : coin(random, random.between(3, 4)),
  );
  return { kind: 'words', terms: [...new Set(terms)] };
}

function pattern(random: Random): BenchTest {
  const a = coin(random, 3);
  const b = coin(random, 2);
  return {
    kind: 'pattern',
    pattern: random.pick([
      `(?:${a}|${b}x)\\s+\\d+`,
      `${a}\\s*[:=]\\s*\\w+`,
      `${a}(?:s|es)?\\s+(?:por|for)\\s+${b}`,
    ]),
  };
}

function number(random: Random): BenchTest {
  const kind = random.between(0, 2);
  if (kind === 0) return { kind: 'young', ms: random.between(1, 60) * 60_000 };
  return kind === 1
    ? { kind: 'mentions', least: random.between(6, 20) }
    : { kind: 'long', more: random.between(1200, 2000) };
}

function makeEvents(rules: readonly BenchRule[], count: number, random: Random): readonly Event[] {
  const banned = rules
    .flatMap((rule) => testsOf(rule.when))
    .flatMap((t) =>
      t.kind === 'words' ? t.terms : t.kind === 'hosts' ? t.hosts.map((h) => `https://www.${h}/x`) : [],
    );
  const seen = new Set<string>();
  const events: Event[] = [];
  while (events.length < count) {
    const text = makeText(random, banned);
    if (seen.has(text)) continue;
    seen.add(text);
    const author = {
      id: `m${random.between(1, 5000)}`,
      name: 'ana',
      createdAt: now - Math.floor(random.next() * 3 * 365) * day - random.between(0, day),
      joinedAt: null,
      roles: [],
      bot: false,
    };
    events.push({
      id: `e${events.length}`,
      kind: 'content.created',
      surface: 'forum',
      at: now,
      author,
      content: {
        id: `c${events.length}`,
        type: 'post',
        title: null,
        text,
        parent: null,
        url: null,
        attachments: [],
      },
    });
  }
  // As they come through a door: parsed, so that each text is one piece of memory.
  return JSON.parse(JSON.stringify(events)) as readonly Event[];
}

function makeText(random: Random, banned: readonly string[]): string {
  // Log-normal: median 42, p90 148, p99 about 400.
  const gauss = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  const length = Math.min(1884, Math.max(3, Math.exp(Math.log(42) + gauss * 0.98)));
  let text = '';
  while (text.length < length) {
    const word = random.chance(0.012)
      ? nearMiss(random, banned)
      : random.chance(0.06)
        ? coin(random, 3)
        : (common[Math.floor(common.length * random.next() ** 2)] ?? 'de');
    text += (text === '' ? '' : random.chance(0.06) ? ', ' : ' ') + word;
  }
  if (random.chance(0.07)) text += ` ${random.pick(['😀', '👍', '🎉', '❤️', '🔥'])}`;
  if (random.chance(0.05))
    text += ` https://${random.pick(['docs', 'www', 'blog'])}.${coin(random, 3)}.org/${coin(random, 2)}`;
  if (random.chance(0.02)) {
    const bad = random.pick(banned);
    text = random.chance(0.25)
      ? `${text} ${bad} ${coin(random, 2)}`.toUpperCase()
      : `${text} ${bad} ${coin(random, 2)}`;
  }
  return text;
}

/** A banned word with its last letters cut: it begins like one and is none. */
function nearMiss(random: Random, banned: readonly string[]): string {
  return random.pick(banned).replace('https://www.', '').replace('/x', '').slice(0, -2).trimEnd();
}

export function testsOf(condition: BenchCondition): readonly BenchTest[] {
  if ('all' in condition) return condition.all.flatMap(testsOf);
  return 'any' in condition ? condition.any.flatMap(testsOf) : [condition];
}

/** The same policy as people write it: block style, `count` files, each with the lists that its rules read. */
export function inFiles(rules: readonly BenchRule[], count: number): readonly PolicyFile[] {
  const each = Math.ceil(rules.length / count);
  const { lists: _none, rules: _empty, ...manifest } = toYaml([], undefined);
  const files = Array.from({ length: count }, (_, i) => {
    const { lists, rules: part } = toYaml(rules.slice(i * each, (i + 1) * each), undefined);
    return {
      path: `automod/part-${String(i).padStart(2, '0')}.yaml`,
      text: stringify({ lists, rules: part }),
    };
  });
  return [{ path: 'policy.yaml', text: stringify(manifest) }, ...files];
}

function toYaml(rules: readonly BenchRule[], fold: readonly string[] | undefined) {
  const lists: Record<string, object> = {};
  const yamlRules = rules.map((rule) => {
    let part = 0;
    const lower = (condition: BenchCondition): object => {
      if ('all' in condition) return { all: condition.all.map(lower) };
      if ('any' in condition) return { any: condition.any.map(lower) };
      const list = `${rule.id}-${part++}`;
      switch (condition.kind) {
        case 'words':
          lists[list] = { terms: condition.terms, ...(fold === undefined ? {} : { fold }) };
          return { text: { contains: list } };
        case 'pattern':
          lists[list] = { patterns: [condition.pattern] };
          return { text: { matches: list } };
        case 'hosts':
          lists[list] = { domains: condition.hosts };
          return { links: { in: list } };
        case 'young':
          return { author: { accountAge: { lessThan: `${condition.ms / 60_000}m` } } };
        case 'mentions':
          return { mentions: { users: { atLeast: condition.least } } };
        case 'long':
          return { text: { length: { moreThan: condition.more } } };
      }
    };
    return { id: rule.id, when: lower(rule.when), then: ['delete', { timeout: '1h' }] };
  });
  return {
    fuero: 1,
    community: { id: 'bench', name: 'Bench' },
    defaults: { exempt: { ranks: [], bots: false } },
    lists,
    rules: yamlRules,
  };
}

function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}
