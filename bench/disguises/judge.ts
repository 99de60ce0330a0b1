import { disguises, hideIn, linkDisguises, nearMisses, seeded } from '@fuero/engine/disguise';
import { plainTerm } from './filters.ts';
import type { Filter } from './filters.ts';
import type { BenchLists, Innocent } from './lists.ts';

/** Texts of one kind in each of which something listed is hidden. */
export interface Sample {
  readonly kind: string;
  /** Steps of folding beyond the usual ones that see through this kind. */
  readonly needs: readonly string[];
  readonly texts: readonly string[];
}

const perKind = 250;
/** A kind that cannot change a term is offered another one, but not for ever. */
const mostOffers = 20;

/** Every kind of disguise on terms picked from all lists, each hidden in an innocent message. */
export function hideTerms(
  { terms }: BenchLists,
  innocents: readonly Innocent[],
  seed: number,
): readonly Sample[] {
  const all = terms.flatMap((list) => list.terms.map(plainTerm));
  return disguises.map((kind, at) => {
    const random = seeded(seed * 1009 + at);
    const texts: string[] = [];
    for (let i = 0; i < perKind * mostOffers && texts.length < perKind; i += 1) {
      const term = random.pick(all);
      const disguised = kind.apply(term, random);
      if (disguised !== null && disguised !== term)
        texts.push(hideIn(random.pick(innocents).text, disguised, random).text);
    }
    return { kind: kind.name, needs: kind.needs, texts };
  });
}

/** Every kind of link to listed hosts, or every kind of near miss. */
export function hideLinks(
  { domains }: BenchLists,
  innocents: readonly Innocent[],
  { seed, of }: { readonly seed: number; readonly of: 'disguises' | 'near misses' },
): readonly Sample[] {
  const kinds = of === 'disguises' ? linkDisguises : nearMisses;
  const plain = innocents.filter((innocent) => innocent.kind !== 'links' && innocent.kind !== 'code');
  return kinds.map((kind, at) => {
    const random = seeded(seed * 2003 + at);
    const texts: string[] = [];
    for (let i = 0; i < perKind; i += 1) {
      const written = kind.apply(random.pick(domains), random);
      if (written !== null) texts.push(hideIn(random.pick(plain).text, written, random).text);
    }
    return { kind: kind.name, needs: [], texts };
  });
}

/** Share of the texts that a filter objects to, in [0, 1]. */
export function share(filter: Filter, texts: readonly string[]): number {
  return texts.filter((text) => filter(text)).length / texts.length;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
