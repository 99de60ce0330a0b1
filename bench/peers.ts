import { Engine } from 'json-rules-engine';
import type { ConditionProperties, NestedCondition, TopLevelCondition } from 'json-rules-engine';
import type { Event } from '@fuero/engine';
import { subjectOf, textOf } from '@fuero/engine';
import type { BenchCondition, BenchRule, BenchTest } from './workload.ts';

/** Every peer answers with the set of rules that match one event. */
export type Peer = (event: Event) => Promise<readonly string[]> | readonly string[];

interface Sample {
  readonly text: string;
  readonly hosts: readonly string[];
  readonly age: number;
  readonly mentions: number;
}

/** What all peers share: the text normalised once, hosts and numbers taken out once. */
function sampleOf(event: Event): Sample {
  const original = textOf(event);
  const text = original.normalize('NFKC').toLowerCase();
  const hosts = [...text.matchAll(/https?:\/\/([^\s/]+)/g)].map((match) => match[1] ?? '');
  const createdAt = subjectOf(event).createdAt;
  return {
    text,
    hosts,
    age: createdAt === null ? Number.NaN : event.at - createdAt,
    mentions: new Set(text.match(/(?<![\w.])@\w+/g) ?? []).size,
  };
}

const wordLetter = /[\p{L}\p{M}\p{N}]/u;

function hasWord(text: string, term: string): boolean {
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    const before = at === 0 ? '' : text.charAt(at - 1);
    const after = text.charAt(at + term.length);
    if (!wordLetter.test(before) && !wordLetter.test(after)) return true;
  }
  return false;
}

function underHost(hosts: readonly string[], banned: ReadonlySet<string>): boolean {
  return hosts.some((host) => {
    for (let rest = host; rest !== ''; rest = rest.includes('.') ? rest.slice(rest.indexOf('.') + 1) : '') {
      if (banned.has(rest)) return true;
    }
    return false;
  });
}

function closureOf(test: BenchTest): (sample: Sample) => boolean {
  switch (test.kind) {
    case 'words':
      return (s) => test.terms.some((term) => hasWord(s.text, term));
    case 'pattern': {
      const pattern = new RegExp(test.pattern, 'u');
      return (s) => pattern.test(s.text);
    }
    case 'hosts': {
      const hosts = new Set(test.hosts);
      return (s) => underHost(s.hosts, hosts);
    }
    case 'young':
      return (s) => s.age < test.ms;
    case 'mentions':
      return (s) => s.mentions >= test.least;
    case 'long':
      return (s) => s.text.length > test.more;
  }
}

function closureOfCondition(condition: BenchCondition): (sample: Sample) => boolean {
  if ('all' in condition) {
    const parts = condition.all.map(closureOfCondition);
    return (s) => parts.every((part) => part(s));
  }
  if ('any' in condition) {
    const parts = condition.any.map(closureOfCondition);
    return (s) => parts.some((part) => part(s));
  }
  return closureOf(condition);
}

/** The loop that most bots have: every rule, every event. */
export function naivePeer(rules: readonly BenchRule[]): Peer {
  const closures = rules.map((rule) => ({ id: rule.id, holds: closureOfCondition(rule.when) }));
  return (event) => {
    const sample = sampleOf(event);
    return closures.filter((rule) => rule.holds(sample)).map((rule) => rule.id);
  };
}

/** json-rules-engine with custom operators; sets and patterns are built once, not per event. */
export function jsonRulesEnginePeer(rules: readonly BenchRule[]): Peer {
  const engine = new Engine([], { allowUndefinedFacts: true });
  engine.addOperator('passes', (fact: Sample, test: (sample: Sample) => boolean) => test(fact));
  const lower = (condition: BenchCondition): NestedCondition => {
    if ('all' in condition) return { all: condition.all.map(lower) };
    if ('any' in condition) return { any: condition.any.map(lower) };
    return { fact: 'sample', operator: 'passes', value: closureOf(condition) } satisfies ConditionProperties;
  };
  for (const rule of rules) {
    const when = lower(rule.when);
    const conditions = ('all' in when || 'any' in when ? when : { all: [when] }) as TopLevelCondition;
    engine.addRule({ conditions, event: { type: rule.id } });
  }
  return async (event) => {
    const { events } = await engine.run({ sample: sampleOf(event) });
    return events.map((e) => e.type);
  };
}
