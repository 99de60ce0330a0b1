import type { Decision, Readings, Trace } from '../decision.ts';
import type { SanctionKind } from '../effect.ts';
import type { Event, Surface } from '../event.ts';
import type { FactName, Facts, Rank } from '../facts.ts';
import type { RuleMode } from '../decision.ts';
import type { WindowSpec } from '../detectors/windows.ts';
import type { Examination } from '../evaluate/examine.ts';
import type { LoweredRule } from '../evaluate/lowered.ts';
import type { Condition } from '../sections/rules/condition.ts';
import type { TemplateKind } from '../sections/templates/kinds.ts';
import type { Sections } from '../sections/sections.ts';

/** Languages that a community may speak. */
export const locales = ['es', 'en'] as const;
export type Locale = (typeof locales)[number];

export interface Manifest {
  readonly community: {
    readonly id: string;
    readonly name: string;
    readonly locale: Locale;
    /** IANA name. */
    readonly timezone: string;
    readonly surfaces: Partial<Record<Surface, Readonly<Record<string, string>>>>;
  };
  /** Alias → id of a role on the surface. */
  readonly roles: Readonly<Record<string, string>>;
  /** Alias → id of a channel on the surface. */
  readonly channels: Readonly<Record<string, string>>;
  /** Who holds a rank: role aliases or surface role ids, per surface. */
  readonly staff: Partial<Record<Rank, Partial<Record<Surface, readonly string[]>>>>;
  readonly features: Readonly<Record<Feature, boolean>>;
}

/** Switches that a policy can turn off. */
export const features = [
  'automod',
  'pictures',
  'sanctions',
  'reports',
  'appeals',
  'reputation',
  'reputation-detection',
  'tickets',
  'offers',
  'autoroles',
  'tops',
  'logs',
  'limits',
] as const;
export type Feature = (typeof features)[number];

export interface Threshold {
  readonly at: number;
  readonly sanction: SanctionKind;
  /** Milliseconds; `null` means permanent (or not applicable). */
  readonly for: number | null;
}

export interface PointsPolicy {
  readonly values: Readonly<Record<SanctionKind, number>>;
  /** Milliseconds of a temporary suspension that names no end. */
  readonly defaultFor: number;
  readonly automatic: boolean;
  /** Ascending by `at`. */
  readonly thresholds: readonly Threshold[];
  readonly watchlistAt: number | null;
  /** Milliseconds after which points no longer count; `null`: they count for ever. */
  readonly decayAfter: number | null;
}

export interface Template {
  readonly id: string;
  readonly kind: TemplateKind;
  /** `null`: whoever shows it has a title of its own. */
  readonly title: Readonly<Record<Locale, string | null>>;
  readonly text: Readonly<Record<Locale, string>>;
}

/** What staff see of a template. */
export interface TemplateCard {
  readonly id: string;
  readonly file: string;
  /** Where it begins, from 1. */
  readonly line: number;
  /** Ids of the rules that name it. */
  readonly rules: readonly string[];
}

/** An entry of a list that acts by itself, by its `on-hit`. */
export interface Term {
  readonly list: string;
  readonly kind: 'term' | 'domain' | 'pattern';
  readonly entry: string;
  readonly onHit: 'block' | 'review' | 'warn';
  /** From 1 to 10. */
  readonly severity: number;
}

/** What staff see of a rule. */
export interface RuleCard {
  readonly id: string;
  readonly title: string | null;
  readonly mode: RuleMode;
  readonly priority: number;
  readonly file: string;
  /** First and last line of the rule in its file, from 1. */
  readonly line: number;
  readonly endLine: number;
  readonly owner: string | null;
  /** The rule runs on every event of its kinds, because nothing in it can wake it. */
  readonly always: boolean;
  /** Later rules are not asked when it fires. */
  readonly stop: boolean;
  /** It can sanction or add points. */
  readonly sanctions: boolean;
}

/** An event that could make rules fire, and what is still to be known for that. */
export interface Woken {
  readonly event: Event;
  readonly readings: Readings;
  /** Empty: nothing can fire and no look-up is needed. */
  readonly needs: readonly FactName[];
  /** Number of rules that are not settled as silent. */
  readonly size: number;
}

export type Detail = 'traced' | 'bare';

/** A checked and compiled policy. Pure: it keeps no state between events. */
export interface Policy {
  /** Content hash over all files. */
  readonly hash: string;
  readonly manifest: Manifest;
  readonly points: PointsPolicy;
  readonly templates: Readonly<Record<string, Template>>;
  /** What the other sections say, ready for their pure decisions. */
  readonly sections: Sections;
  readonly rules: readonly RuleCard[];
  /** In the order in which they are written. */
  readonly templateCards: readonly TemplateCard[];
  readonly windows: readonly WindowSpec[];
  /** Finds the rules that this event can wake. Microseconds. */
  match(event: Event, readings: Readings): Woken;
  /** Settles the woken rules. `bare` leaves the traces out, for those who only count; the rest is the same. */
  decide(woken: Woken, facts: Facts, detail?: Detail): Decision;
  /** Whether a condition of a section holds, and why. What it reads must be in `facts`; a fact that is not leaves it unknown. */
  ask(when: Condition, event: Event, readings: Readings, facts: Facts): Trace;
  /** Like `match` and `decide`, with the trace of every rule, woken or not. */
  explain(event: Event, readings: Readings, facts: Facts): Decision;
  /** The bare truth of every rule of this kind of event, with its condition lowered, for judging it by json-rules-engine. */
  examine(event: Event, readings: Readings, facts: Facts): Examination;
  /** Every entry of the lists that act by themselves; each once. */
  terms(): readonly Term[];
  /** Every rule that is not off, in the order of evaluation, in the form of json-rules-engine. */
  lowered(): readonly LoweredRule[];
}
