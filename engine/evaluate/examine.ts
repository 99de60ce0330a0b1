import type { Readings, Truth } from '../decision.ts';
import type { Event } from '../event.ts';
import type { Facts } from '../facts.ts';
import type { ReadRule } from '../sections/rules/read.ts';
import type { LoweredCondition } from './lowered.ts';
import { lower } from './lowered.ts';
import type { Moment } from './moment.ts';
import { wordFor } from './trace.ts';
import { truth } from './truth.ts';

/** What the lists of a policy find in one text. */
export interface TextReading {
  /** List of terms or patterns → hits; `null`: the pattern budget did not allow an answer. */
  readonly hits: Readonly<Record<string, number | null>>;
  readonly links: readonly LinkReading[];
}

export interface LinkReading {
  readonly host: string;
  readonly masked: boolean;
  readonly followed: boolean;
  /** Lists of domains that it falls under. */
  readonly lists: readonly string[];
}

/** The truth of every rule about one event, and all that another engine needs to find it again. */
export interface Examination {
  readonly event: Event;
  readonly readings: Readings;
  readonly facts: Facts;
  readonly text: TextReading;
  readonly rules: readonly {
    readonly rule: string;
    readonly when: LoweredCondition;
    readonly truth: Truth;
  }[];
}

/** Rules first, lists after: what the pattern budget left unanswered for a rule is unanswered in the reading too. */
export function examine(rules: readonly ReadRule[], moment: Moment, lists: readonly string[]): Examination {
  const examined = rules.map((rule) => ({
    rule: rule.id,
    when: lower(rule.when),
    truth: wordFor[truth(rule.when, moment)],
  }));
  const hits = Object.fromEntries(lists.map((name, list) => [name, moment.hits(list)?.length ?? null]));
  const scan = moment.scan();
  const links = scan.links().map((link) => ({
    host: link.host,
    masked: link.masked,
    followed: link.followed,
    lists: lists.filter((_, list) => scan.entryFor(link, list) !== null),
  }));
  const { event, readings, facts } = moment;
  return { event, readings, facts, text: { hits, links }, rules: examined };
}
