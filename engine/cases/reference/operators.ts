import type { OwnOperator } from '../../evaluate/lowered.ts';
import type { AttachmentsFact, LinksFact, TextFact } from './facts.ts';

/** `undefined`: the fact is there, but not enough of it to answer. */
type Evaluate = (fact: never, value: never) => boolean | undefined;

interface LinksAsked {
  readonly in?: string;
  readonly notIn?: string;
  readonly masked?: true;
  readonly count?: Readonly<Record<string, number>>;
}

interface AttachmentAsked {
  readonly types?: readonly string[];
  readonly size: Readonly<Record<string, number>>;
}

/** Our operators in plain words, with no thought for speed: what the compiled leaves are measured against. */
export const evaluators: Readonly<Record<OwnOperator, Evaluate>> = {
  containsTerm: isHit,
  matchesPattern: isHit,
  containsAny: (held: readonly string[], wanted: readonly string[]) =>
    wanted.some((one) => held.includes(one)),
  hasLinks: ({ items }: LinksFact, asked: LinksAsked) => {
    const fitting = items.filter(
      (link) =>
        (asked.in === undefined ? link.followed : link.lists.includes(asked.in)) &&
        (asked.notIn === undefined || !link.lists.includes(asked.notIn)) &&
        (asked.masked === undefined || link.masked),
    );
    return inRange(fitting.length, asked.count ?? { atLeast: 1 });
  },
  hasAttachment: ({ items }: AttachmentsFact, asked: AttachmentAsked) =>
    items.some(
      (file) =>
        inRange(file.size, asked.size) &&
        (asked.types ?? ['*']).some((type) => isOfType(file.type.toLowerCase(), type)),
    ),
};

function isHit(text: TextFact, list: string): boolean | undefined {
  const hits = text.hits[list];
  return hits === null || hits === undefined ? undefined : hits > 0;
}

function isOfType(found: string, wanted: string): boolean {
  const [family, kind] = wanted.split('/');
  return wanted === '*' || (found.split('/')[0] === family && (kind === '*' || found === wanted));
}

const holds: Readonly<Record<string, (found: number, bound: number) => boolean>> = {
  lessThan: (found, bound) => found < bound,
  atMost: (found, bound) => found <= bound,
  equals: (found, bound) => found === bound,
  atLeast: (found, bound) => found >= bound,
  moreThan: (found, bound) => found > bound,
};

function inRange(found: number, bounds: Readonly<Record<string, number>>): boolean {
  return Object.entries(bounds).every(([word, bound]) => holds[word]?.(found, bound) === true);
}
