import type { Evidence, Readings } from '../decision.ts';
import type { Content, Event, Person } from '../event.ts';
import { contentOf, nobody, subjectOf, textOf } from '../event.ts';
import type { Facts } from '../facts.ts';
import { patternBudgetUnits } from '../text/index.ts';
import type { PatternBudget, TextMatcher, TextScan } from '../text/contract.ts';

/** The matcher reuses its buffers, so the last scan is kept by text: equal texts scan alike. */
export class Scanner {
  readonly #matcher: TextMatcher;
  #last: TextScan | null = null;

  constructor(matcher: TextMatcher) {
    this.#matcher = matcher;
  }

  of(text: string): TextScan {
    if (this.#last === null || this.#last.text !== text) this.#last = this.#matcher.scan(text);
    return this.#last;
  }
}

const nothing: Event = { id: '', kind: 'member.updated', surface: 'forum', at: 0, member: nobody };

/**
 * One event under one policy, with what is known about it. `begin` lets the hot path reuse one moment for events that
 * wake nothing; a moment that leaves `match` is a fresh one and is not begun again.
 */
export class Moment {
  event: Event = nothing;
  readings: Readings = {};
  facts: Facts = {};
  person: Person = nobody;
  content: Content | null = null;
  text = '';
  readonly #scanner: Scanner;
  #budget: PatternBudget = { left: patternBudgetUnits };
  #known: Map<unknown, unknown> | null = null;
  #hits: Map<number, readonly Evidence[] | null> | null = null;
  /** The list that was asked for last: what a leaf says, found and shows are three questions in a row. */
  #list = -1;
  #hitsOfList: readonly Evidence[] | null = null;

  constructor(scanner: Scanner) {
    this.#scanner = scanner;
  }

  begin(event: Event, readings: Readings, facts: Facts): this {
    this.event = event;
    this.readings = readings;
    this.facts = facts;
    this.person = subjectOf(event);
    this.content = contentOf(event);
    this.text = textOf(event);
    this.#known = null;
    this.#hits = null;
    this.#list = -1;
    this.#budget.left = patternBudgetUnits;
    return this;
  }

  /** The same moment with facts: what was read from the event stays, and what patterns found and spent. */
  with(facts: Facts): Moment {
    const next = new Moment(this.#scanner).begin(this.event, this.readings, facts);
    next.#known = this.#known;
    next.#hits = this.#hits;
    next.#budget = this.#budget;
    return next;
  }

  /**
   * What `read` reads, which hangs on the event and its readings alone. Read once: rules by the hundred ask, each several times, and it
   * may take a pass over the text.
   */
  once<T>(read: (moment: Moment) => T): T {
    this.#known ??= new Map();
    if (!this.#known.has(read)) this.#known.set(read, read(this));
    return this.#known.get(read) as T;
  }

  scan(): TextScan {
    return this.#scanner.of(this.text);
  }

  /** Hits of a list of terms or domains in another text, such as the words in a picture. The scan of the event's own text has to be asked anew after it. */
  hitsIn(text: string, list: number): readonly Evidence[] {
    return this.#scanner.of(text).hits(list, this.#budget) ?? [];
  }

  /** Hits of a list; `null`: the pattern budget of this event did not allow an answer. */
  hits(list: number): readonly Evidence[] | null {
    if (list !== this.#list) {
      this.#hitsOfList = this.#hitsOf(list);
      this.#list = list;
    }
    return this.#hitsOfList;
  }

  #hitsOf(list: number): readonly Evidence[] | null {
    this.#hits ??= new Map();
    const known = this.#hits.get(list);
    if (known !== undefined) return known;
    const hits = this.scan().hits(list, this.#budget);
    this.#hits.set(list, hits);
    return hits;
  }
}
