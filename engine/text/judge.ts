import { styleMarks } from './char-fold.ts';
import { lastBefore } from './folded.ts';
import type { Folded } from './folded.ts';
import type { Folding } from './folding.ts';
import type { Reading } from './alphabet.ts';
import { isFull } from './hits.ts';
import type { Hit, ListHits } from './hits.ts';
import { outputsOf } from './automaton.ts';
import type { Candidates, Lane } from './lane.ts';
import type { PlannedPattern, Target, Targets } from './plan.ts';
import { nature } from './fold-table.ts';
import type { Term } from './term.ts';
import { isLeet, isMostlyLetters, readsLeet } from './verify-leet.ts';
import { matchSpaced } from './verify-spaced.ts';
import { matchTerm, readsSame } from './verify.ts';
import type { Match, Reader } from './verify.ts';

/** What the judge writes to and reads from. */
export interface Findings {
  readonly text: string;
  foldedBy(folding: Folding): Folded;
  /** `undefined`: nothing so far. */
  found(list: number): ListHits | undefined;
  keep(list: number, hit: Hit, exception: boolean): void;
  hasExceptions(list: number): boolean;
  sawLiteral(list: number, pattern: PlannedPattern): void;
}

interface Trial {
  readonly lane: Lane;
  readonly targets: Targets;
  readonly candidates: Candidates;
  readonly findings: Findings;
}

const match: Match = { first: 0, last: 0 };
/** What the candidate at hand proposes. One array serves all calls. */
const proposed: number[] = [];

/** Verifies each proposal of a lane under the exact folding of the list that it belongs to. */
export function judge({ lane, targets, candidates, findings }: Trial): void {
  for (let i = 0; i < candidates.length; i += 1) {
    const position = candidates.positions[i] ?? 0;
    const count = outputsOf(lane.automaton, candidates.states[i] ?? 0, proposed);
    for (let k = 0; k < count; k += 1) {
      const target = targets.at(proposed[k] ?? 0);
      if (target?.kind === 'literal') findings.sawLiteral(target.list, target.pattern);
      else if (target !== undefined) judgeTerm(findings, target, lane, position);
    }
  }
}

function judgeTerm(
  findings: Findings,
  target: Target & { kind: 'term' },
  lane: Lane,
  position: number,
): void {
  const { term } = target;
  const found = findings.found(term.list);
  if (found !== undefined && isFull(found, findings.hasExceptions(term.list))) return;
  const folded = findings.foldedBy(term.folding);
  const wide = position < findings.text.length && (findings.text.codePointAt(position) ?? 0) > 0xffff;
  const end = lastBefore(folded, position + (wide ? 2 : 1));
  // A proposal can come with the boundary after the term, and what the lane passes over can lie between.
  let first = Math.max(lastBefore(folded, position), 0);
  while (first > 0 && isPassedOver(folded, first)) first -= 1;
  for (const reading of target.readings) {
    const leet = lane.alphabet.script.kind.leet && reading !== 'plain';
    const reader = { folded, repeats: term.folding.repeats, reads: leet ? readsLeet : readsSame };
    for (let at = end; at >= first; at -= 1)
      if (stands(reader, term, reading, at)) keep(findings, term, folded);
  }
}

function isPassedOver({ natures, symbols }: Folded, at: number): boolean {
  return ((natures[at] ?? 0) & (nature.invisible | nature.mark)) !== 0 || styleMarks.has(symbols[at] ?? 0);
}

function stands(reader: Reader, term: Term, reading: Reading, at: number): boolean {
  const { folded, reads } = reader;
  if (reading === 'spaced')
    return matchSpaced(reader, term, at, match) && (reads === readsSame || isMostlyLetters(folded, match));
  return matchTerm(reader, term, at, match) && (reading === 'plain' || isLeet(folded, match, term));
}

function keep(findings: Findings, term: Term, folded: Folded): void {
  const { list, entry, exception } = term;
  const start = folded.starts[match.first] ?? 0;
  const end = folded.ends[match.last] ?? 0;
  findings.keep(list, { entry, start, end }, exception);
}
