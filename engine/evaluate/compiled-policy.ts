import type { Decision, Readings, RuleOutcome, Trace } from '../decision.ts';
import type { EffectAction } from '../effect.ts';
import { effectNature } from '../effects/cards.ts';
import type { Event } from '../event.ts';
import type { FactName, Facts } from '../facts.ts';
import type { WindowSpec } from '../detectors/windows.ts';
import type {
  Detail,
  Manifest,
  PointsPolicy,
  Policy,
  RuleCard,
  Template,
  TemplateCard,
  Term,
  Woken,
} from '../policy/policy.ts';
import type { Condition } from '../sections/rules/condition.ts';
import type { ReadRule } from '../sections/rules/read.ts';
import { canHarm } from '../sections/rules/read.ts';
import type { AnyList } from '../sections/lists/read.ts';
import { termsOf } from '../sections/lists/terms.ts';
import type { Sections } from '../sections/sections.ts';
import type { TextMatcher } from '../text/contract.ts';
import { mergeEffects, outcomeOf } from './merge.ts';
import type { Asked } from './merge.ts';
import { Moment, Scanner } from './moment.ts';
import { possibleEffects } from './possible.ts';
import type { Possible } from './possible.ts';
import { no, unknown, yes } from './predicate.ts';
import type { Answer } from './predicate.ts';
import { examine } from './examine.ts';
import type { Examination } from './examine.ts';
import { lowerRule } from './lowered.ts';
import type { LoweredRule } from './lowered.ts';
import { inRollout } from './rollout.ts';
import { traceOf } from './trace.ts';
import { missingFacts, truth } from './truth.ts';
import { wakeByList, wakeByQuantity } from './wake-index.ts';
import { bitsOf, bookOf } from './rule-book.ts';
import type { RuleBook } from './rule-book.ts';

export interface PolicyParts {
  readonly hash: string;
  readonly manifest: Manifest;
  readonly points: PointsPolicy;
  readonly templates: Readonly<Record<string, Template>>;
  readonly templateCards: readonly TemplateCard[];
  readonly sections: Sections;
  readonly rules: readonly ReadRule[];
  readonly windows: readonly WindowSpec[];
  readonly matcher: TextMatcher;
  /** Names of the lists that the matcher was compiled from, in its order. */
  readonly lists: readonly string[];
  /** All lists, also those that no text is searched for. */
  readonly allLists: readonly AnyList[];
}

const noFacts: Facts = Object.freeze({});
const noRules: readonly number[] = Object.freeze([]);
const noAnswers: readonly Answer[] = Object.freeze([]);

/** What is left to do with an event that woke rules. */
interface Work {
  readonly needs: readonly FactName[];
  readonly size: number;
  readonly moment: Moment | null;
  /** Numbers of all rules that a signal woke, in order; also those that are settled as silent. */
  readonly rules: readonly number[];
  /** What each of them answers as far as the event alone tells. */
  readonly answers: readonly Answer[];
}

const nothingToDo: Work = { needs: [], size: 0, moment: null, rules: noRules, answers: noAnswers };

/** Nearly every event wakes nothing, and then this is all that is made for it. */
class WokenRules implements Woken {
  readonly event: Event;
  readonly readings: Readings;
  readonly work: Work;

  constructor(event: Event, readings: Readings, work: Work) {
    this.event = event;
    this.readings = readings;
    this.work = work;
  }

  get needs(): readonly FactName[] {
    return this.work.needs;
  }

  get size(): number {
    return this.work.size;
  }
}

/** A policy ready to judge. Rules are numbered in the order in which they are asked: by priority, then file and line. */
export class CompiledPolicy implements Policy {
  readonly hash: string;
  readonly manifest: Manifest;
  readonly points: PointsPolicy;
  readonly templates: Readonly<Record<string, Template>>;
  readonly templateCards: readonly TemplateCard[];
  readonly sections: Sections;
  readonly windows: readonly WindowSpec[];
  readonly #book: RuleBook;
  readonly #scanner: Scanner;
  readonly #scratch: Moment;
  readonly #lists: readonly string[];
  readonly #allLists: readonly AnyList[];
  /** Rule number → bit set of the event kinds and surfaces it runs on. */
  readonly #runsOn: Uint32Array;
  readonly #possible: (event: Event) => Possible;
  readonly #stamps: Uint32Array;
  #generation = 0;
  /** Of the event at hand: what a rule must run on, and the rules that it has woken. Kept here so that an event that wakes none makes nothing. */
  #bits = 0;
  #roused: number[] = [];
  readonly #rouse = (rule: number): void => {
    const bits = this.#bits;
    if (this.#stamps[rule] === this.#generation || ((this.#runsOn[rule] ?? 0) & bits) !== bits) return;
    this.#stamps[rule] = this.#generation;
    this.#roused.push(rule);
  };

  /** `book`: the rules, where they are known without the parts. */
  constructor(parts: PolicyParts, book?: RuleBook) {
    this.hash = parts.hash;
    this.manifest = parts.manifest;
    this.points = parts.points;
    this.templates = parts.templates;
    this.templateCards = parts.templateCards;
    this.sections = parts.sections;
    this.windows = parts.windows;
    this.#book =
      book ?? bookOf({ rules: parts.rules, alwaysRuns: parts.matcher.alwaysRuns, lists: parts.lists.length });
    this.#scanner = new Scanner(parts.matcher);
    this.#scratch = new Moment(this.#scanner);
    this.#lists = parts.lists;
    this.#allLists = parts.allLists;
    this.#runsOn = this.#book.runsOn;
    this.#possible = possibleEffects(parts.manifest.features);
    this.#stamps = new Uint32Array(this.#book.size);
  }

  get rules(): readonly RuleCard[] {
    return this.#book.cards;
  }

  match(event: Event, readings: Readings): Woken {
    if (!this.manifest.features.automod) return new WokenRules(event, readings, nothingToDo);
    const moment = this.#scratch.begin(event, readings, noFacts);
    const woken = this.#wake(moment);
    return new WokenRules(
      event,
      readings,
      woken === noRules ? nothingToDo : this.#settle(event, readings, woken),
    );
  }

  decide(woken: Woken, facts: Facts, detail: Detail = 'traced'): Decision {
    if (!(woken instanceof WokenRules))
      throw new TypeError('decide takes what match of the same policy returned');
    const { event, readings, work } = woken;
    const moment = work.moment?.with(facts) ?? new Moment(this.#scanner).begin(event, readings, facts);
    return this.#judge(moment, work, detail);
  }

  explain(event: Event, readings: Readings, facts: Facts): Decision {
    const rules = this.manifest.features.automod ? this.#running(event) : noRules;
    return this.#judge(
      new Moment(this.#scanner).begin(event, readings, facts),
      { rules, answers: noAnswers },
      'traced',
    );
  }

  examine(event: Event, readings: Readings, facts: Facts): Examination {
    const rules = this.#running(event).flatMap((rule) => this.#book.rule(rule) ?? []);
    return examine(rules, new Moment(this.#scanner).begin(event, readings, facts), this.#lists);
  }

  terms(): readonly Term[] {
    return termsOf(this.#allLists);
  }

  lowered(): readonly LoweredRule[] {
    return this.#numbers().flatMap((number) => {
      const rule = this.#book.rule(number);
      return rule === undefined ? [] : [lowerRule(rule)];
    });
  }

  #numbers(): readonly number[] {
    return Array.from({ length: this.#book.size }, (_, number) => number);
  }

  /** Numbers of the rules for events of this kind and surface. */
  #running(event: Event): readonly number[] {
    const bits = bitsOf(event);
    return this.#numbers().filter((rule) => ((this.#runsOn[rule] ?? 0) & bits) === bits);
  }

  ask(when: Condition, event: Event, readings: Readings, facts: Facts): Trace {
    return traceOf(when, new Moment(this.#scanner).begin(event, readings, facts));
  }

  /** Numbers of the rules that some signal wakes, in order. */
  #wake(moment: Moment): readonly number[] {
    const { index } = this.#book;
    this.#bits = bitsOf(moment.event);
    this.#generation += 1;
    if (this.#lists.length > 0 && moment.text !== '') {
      const scan = moment.scan();
      for (let i = 0; i < scan.count; i++) wakeByList(index.byList, scan.list(i), this.#rouse);
    }
    wakeByQuantity(index, moment, this.#rouse);
    if (index.always.length > 0) index.always.forEach(this.#rouse);
    if (this.#roused.length === 0) return noRules;
    const woken = inOrder(this.#roused);
    this.#roused = [];
    return woken;
  }

  /** Drops what the event alone settles, and names the facts that the rest still needs. */
  #settle(event: Event, readings: Readings, woken: readonly number[]): Work {
    const moment = new Moment(this.#scanner).begin(event, readings, noFacts);
    const needs = new Set<FactName>();
    const answers: Answer[] = [];
    let size = 0;
    for (const number of woken) {
      const rule = this.#book.rule(number);
      const answer = rule === undefined ? no : truth(rule.when, moment);
      answers.push(answer);
      if (rule === undefined || answer === no) continue;
      size++;
      missingFacts(rule.when, moment, needs);
      if (rule.exempt.ranks.length > 0 && canHarm(rule)) needs.add('rank');
    }
    return size === 0 ? nothingToDo : { needs: [...needs], size, moment, rules: woken, answers };
  }

  #judge(moment: Moment, { rules, answers }: Pick<Work, 'rules' | 'answers'>, detail: Detail): Decision {
    const possible = this.#possible(moment.event);
    const judged: Judged[] = [];
    const enforced: Asked[] = [];
    const shadowed: Asked[] = [];
    const fired: string[] = [];
    const shadowFired: string[] = [];
    const inconclusive: string[] = [];
    let stopped = false;
    for (let i = 0; i < rules.length; i++) {
      const rule = this.#book.rule(rules[i] ?? 0);
      if (rule === undefined) continue;
      const before = answers[i] ?? unknown;
      // More facts settle what is not known and change nothing that is.
      const answer = before === unknown ? truth(rule.when, moment) : before;
      const outcome = stopped ? 'stopped' : outcomeFor(rule, answer, moment);
      const asks = outcome === 'fired' || outcome === 'inconclusive';
      const exempt = asks ? exemptionOf(rule, moment) : null;
      judged.push({ rule, outcome, exempt });
      if (!asks) continue;
      const isShadow = rule.mode === 'shadow';
      if (outcome === 'inconclusive') inconclusive.push(rule.id);
      else (isShadow ? shadowFired : fired).push(rule.id);
      const effects = possible(effectsOf(rule, outcome, exempt));
      if (effects.length > 0) (isShadow ? shadowed : enforced).push({ rule: rule.id, effects });
      if (outcome === 'fired' && rule.stop && rule.mode === 'enforce') stopped = true;
    }
    const effects = mergeEffects(enforced, this.points);
    return {
      event: moment.event.id,
      revision: this.hash,
      outcome: outcomeOf(effects),
      fired,
      shadowFired,
      inconclusive,
      // After all rules were asked: what only a trace reads must not spend the budget of the next rule.
      rules: judged.map((one) => reportOf(one, moment, detail)),
      effects,
      shadow: mergeEffects(shadowed, this.points),
      facts: moment.facts,
      readings: moment.readings,
    };
  }
}

/** Sorting by a function of ours takes many times as long for all but the shortest lists. */
function inOrder(rules: number[]): readonly number[] {
  if (rules.length < 16) return rules.sort((a, b) => a - b);
  new Uint32Array(rules).sort().forEach((rule, i) => (rules[i] = rule));
  return rules;
}

interface Judged {
  readonly rule: ReadRule;
  readonly outcome: RuleOutcome['outcome'];
  readonly exempt: RuleOutcome['exempt'];
}

function reportOf({ rule, outcome, exempt }: Judged, moment: Moment, detail: Detail): RuleOutcome {
  return {
    rule: rule.id,
    title: rule.title,
    mode: rule.mode,
    outcome,
    exempt,
    file: rule.file,
    line: rule.place.line,
    trace: outcome === 'stopped' || detail === 'bare' ? null : traceOf(rule.when, moment),
  };
}

function outcomeFor(rule: ReadRule, answer: number, moment: Moment): RuleOutcome['outcome'] {
  if (answer === unknown) return 'inconclusive';
  if (answer !== yes) return 'silent';
  return inRollout(rule.id, moment.person.id, rule.rollout) ? 'fired' : 'rolled-out';
}

function exemptionOf(rule: ReadRule, moment: Moment): RuleOutcome['exempt'] {
  if (rule.exempt.bots && moment.person.bot) return 'bot';
  const rank = moment.facts.rank ?? null;
  return rank !== null && rule.exempt.ranks.includes(rank) ? 'rank' : null;
}

/** A rule that fired asks for its effects; one that could harm and ended inconclusive asks for a look by a human. */
function effectsOf(
  rule: ReadRule,
  outcome: RuleOutcome['outcome'],
  exempt: RuleOutcome['exempt'],
): readonly EffectAction[] {
  if (outcome === 'inconclusive') {
    return canHarm(rule) && exempt === null
      ? [{ kind: 'flag', queue: 'inconclusive', priority: 'medium' }]
      : [];
  }
  if (outcome !== 'fired') return [];
  return exempt === null ? rule.then : rule.then.filter((effect) => effectNature[effect.kind] === 'records');
}
