import type { Decision, Evidence, RuleOutcome, Span, Trace } from '@fuero/engine';

/** A stretch of the text that rules point at. Numbered from 1, in text order. */
export interface Mark {
  readonly number: number;
  readonly span: Span;
  readonly list: string | null;
  readonly entry: string | null;
  readonly rules: readonly string[];
}

/** A run of the text that lies under the same marks; none for plain text. */
export interface Segment {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** The marks that end here: where their numbers are written. */
  readonly ends: readonly Mark[];
}

/** What the rules that fired or could not be settled saw, each place and entry once, with every rule that saw it. */
export function marksOf(decision: Pick<Decision, 'rules'>): readonly Mark[] {
  const found = new Map<string, Omit<Mark, 'number'>>();
  for (const rule of decision.rules) {
    if (rule.outcome !== 'fired' && rule.outcome !== 'inconclusive') continue;
    for (const { span, list, entry } of evidenceOf(rule)) {
      if (span === null || span.end <= span.start) continue;
      const key = JSON.stringify([span.start, span.end, list, entry]);
      const rules = found.get(key)?.rules ?? [];
      found.set(key, { span, list, entry, rules: rules.includes(rule.rule) ? rules : [...rules, rule.rule] });
    }
  }
  return [...found.values()]
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .map((mark, index) => ({ ...mark, number: index + 1 }));
}

/** Cuts the text at every edge of a mark. Marks may overlap; what lies outside the text is cut off. */
export function segmentsOf(text: string, marks: readonly Mark[]): readonly Segment[] {
  const inside = marks.filter(({ span }) => span.start < text.length);
  const edges = new Set([0, text.length]);
  for (const { span } of inside) edges.add(span.start).add(Math.min(span.end, text.length));
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const over = inside.filter(({ span }) => span.start <= start && span.end >= end);
    return {
      text: text.slice(start, end),
      marks: over,
      ends: over.filter(({ span }) => Math.min(span.end, text.length) === end),
    };
  });
}

function evidenceOf({ trace }: RuleOutcome): readonly Evidence[] {
  return trace === null ? [] : walk(trace);
}

function walk(trace: Trace): readonly Evidence[] {
  return [...trace.evidence, ...trace.children.flatMap(walk)];
}
