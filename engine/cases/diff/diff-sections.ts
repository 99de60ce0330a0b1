import type { Piece } from '../../policy/assemble.ts';
import { sections } from '../../policy/schema.ts';
import type { KeyedSection, ListSection } from '../../policy/schema.ts';
import type { Bearing, PolicyChange } from './change.ts';
import { byExemption } from './diff-rules.ts';
import { differences, entryDifferences } from './differences.ts';
import type { Difference } from './differences.ts';
import { changeOf, differencesByKey, plainChange } from './sides.ts';
import type { Side } from './sides.ts';

/** Sections that are compared by what they mean, elsewhere. */
const understood: readonly string[] = ['rules', 'lists', 'points'];
/** Switches without which rules take less from members. */
const strictFeatures = ['automod', 'pictures', 'sanctions', 'limits'];

/** What changed in every other section, at the smallest places. */
export function diffSections(before: Side, after: Side): readonly PolicyChange[] {
  return sections.flatMap((card): readonly PolicyChange[] => {
    if (understood.includes(card.key)) return [];
    if (card.merge === 'once') {
      const [a, b] = [before.assembly.once.get(card.key), after.assembly.once.get(card.key)];
      return differences([card.key], a ?? null, b ?? null).map((d) =>
        plainChange('section-changed', card.key, d),
      );
    }
    if (card.merge === 'by-key') return diffKeyed(card.key, before, after);
    if (card.merge === 'by-entry') {
      const [a, b] = [before.assembly.named[card.key], after.assembly.named[card.key]];
      return [...new Set([...a.keys(), ...b.keys()])].flatMap((name) => {
        const found = differencesByKey(a.get(name)?.keys ?? new Map(), b.get(name)?.keys ?? new Map(), []);
        if (card.key === 'templates')
          return found.map((d) => plainChange('template-changed', `template ${name}`, d));
        return found.map((d) => plainChange('section-changed', `${card.key}.${name}`, d));
      });
    }
    return diffItems(card.key, before, after);
  });
}

function diffKeyed(section: KeyedSection, before: Side, after: Side): readonly PolicyChange[] {
  const [a, b] = [before.assembly.keyed[section], after.assembly.keyed[section]];
  const found = differencesByKey(a, b, [section]);
  if (section === 'features') return found.flatMap(diffFeature);
  return found.map((difference) => ({
    ...plainChange('section-changed', section, difference),
    bearing: section === 'defaults' ? defaultBearing(difference, a, b) : 'other',
  }));
}

function defaultBearing(
  { path }: Difference,
  before: ReadonlyMap<string, Piece>,
  after: ReadonlyMap<string, Piece>,
): Bearing {
  const key = path[1] ?? '';
  const [a, b] = [before.get(key)?.value ?? null, after.get(key)?.value ?? null];
  if (key === 'exempt') return byExemption(a ?? {}, b ?? {});
  if ((a ?? 'enforce') === (b ?? 'enforce')) return 'other';
  return (a ?? 'enforce') === 'enforce' ? 'milder' : (b ?? 'enforce') === 'enforce' ? 'stricter' : 'other';
}

/** A switch that is not written is on. */
function diffFeature(difference: Difference): readonly PolicyChange[] {
  const { path, before, after } = difference;
  const name = path[1] ?? '';
  const [was, is] = [before?.value !== false, after?.value !== false];
  if (was === is) return [];
  const bearing = !strictFeatures.includes(name) ? 'other' : is ? 'stricter' : 'milder';
  const words = `switched ${is ? 'on' : 'off'}`;
  return [changeOf(difference, { kind: 'feature-switched', bearing, subject: `feature ${name}`, words })];
}

function diffItems(section: ListSection, before: Side, after: Side): readonly PolicyChange[] {
  const [a, b] = [before.assembly.items[section], after.assembly.items[section]];
  return entryDifferences([section], a, b).map((difference) =>
    plainChange('section-changed', section, difference),
  );
}
