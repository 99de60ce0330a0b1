import type { Piece } from '../../policy/assemble.ts';
import { asText, isList, isMap } from '../../policy/place.ts';
import type { YamlValue } from '../../policy/place.ts';
import type { AnyList, EntryPlace } from '../../sections/lists/read.ts';
import { opposite, spotOf } from './change.ts';
import type { Bearing, PolicyChange, Spot } from './change.ts';
import { differencesByKey, changeOf, plainChange } from './sides.ts';
import type { Side } from './sides.ts';

/** Keys of a list that hold entries; they are compared as sets. */
const entryKeys = ['terms', 'domains', 'patterns', 'images', 'except'];
/** Entries shown of those that came or went. */
const shown = 5;

/** Lists that came, went, changed their options, grew or shrank. */
export function diffLists(before: Side, after: Side): readonly PolicyChange[] {
  const [usedBefore, usedAfter] = [usesOf(before), usesOf(after)];
  return [...new Set([...before.lists.keys(), ...after.lists.keys()])].flatMap(
    (name): readonly PolicyChange[] => {
      const [a, b] = [before.lists.get(name) ?? null, after.lists.get(name) ?? null];
      const subject = `list ${name}`;
      const growth = bearingOf(new Set([...(usedBefore.get(name) ?? []), ...(usedAfter.get(name) ?? [])]));
      if (a === null || b === null) {
        const count = (a ?? b)?.entryPlaces.length ?? 0;
        const places = { before: a && a.piece, after: b && b.piece };
        if (a === null)
          return [
            changeOf(places, {
              kind: 'list-added',
              bearing: growth,
              subject,
              words: `added with ${entries(count)}`,
            }),
          ];
        return [
          changeOf(places, {
            kind: 'list-removed',
            bearing: opposite[growth],
            subject,
            words: `removed with ${entries(count)}`,
          }),
        ];
      }
      return [
        ...diffOptions(subject, a, b),
        ...diffEntries(
          subject,
          'entries',
          [sheetOf(a, 'entryPlaces', before), sheetOf(b, 'entryPlaces', after)],
          growth,
          [a, b],
        ),
        ...diffEntries(
          subject,
          'exceptions',
          [sheetOf(a, 'exceptPlaces', before), sheetOf(b, 'exceptPlaces', after)],
          opposite[growth],
          [a, b],
        ),
      ];
    },
  );
}

const onHitRank: Readonly<Record<string, number>> = { warn: 1, review: 2, block: 3 };

function diffOptions(subject: string, a: AnyList, b: AnyList): readonly PolicyChange[] {
  const rest = (list: AnyList) =>
    new Map(
      Object.entries(list.piece.value)
        .filter(([key]) => !entryKeys.includes(key))
        .map(([key, value]): [string, Piece] => [
          key,
          { file: list.piece.file, parent: list.piece.value, key, value },
        ]),
    );
  const changes = differencesByKey(rest(a), rest(b), []).map((difference): PolicyChange => {
    const change = plainChange('list-changed', subject, difference);
    if (difference.path[0] !== 'on-hit') return change;
    const rise = (onHitRank[b.onHit ?? ''] ?? 0) - (onHitRank[a.onHit ?? ''] ?? 0);
    return { ...change, bearing: rise > 0 ? 'stricter' : 'milder' };
  });
  if (a.spec.kind === b.spec.kind) return changes;
  const places = { before: a.piece, after: b.piece };
  const words = `${a.spec.kind} → ${b.spec.kind}`;
  return [changeOf(places, { kind: 'list-changed', bearing: 'other', subject, words }), ...changes];
}

type Sheet = ReadonlyMap<string, EntryPlace>;

/** Each entry as it is written, with its place. */
function sheetOf(list: AnyList, which: 'entryPlaces' | 'exceptPlaces', { assembly }: Side): Sheet {
  const inline = entryKeys.filter((key) => (key === 'except') === (which === 'exceptPlaces'));
  const value = inline.map((key) => list.piece.value[key]).find((entry) => entry !== undefined);
  if (isList(value)) return new Map(list[which].map((place, i) => [asText(value[i]), place]));
  const lines = new Map<string, readonly string[]>();
  return new Map(
    list[which].map((place) => {
      const known = lines.get(place.file) ?? (assembly.texts.get(place.file) ?? '').split('\n');
      lines.set(place.file, known);
      return [(known[place.place.line - 1] ?? '').replace(/(^|\s)#.*$/, '').trim(), place];
    }),
  );
}

function diffEntries(
  subject: string,
  what: 'entries' | 'exceptions',
  [before, after]: readonly [Sheet, Sheet],
  growth: Bearing,
  [a, b]: readonly [AnyList, AnyList],
): readonly PolicyChange[] {
  const added = [...after.keys()].filter((entry) => !before.has(entry));
  const removed = [...before.keys()].filter((entry) => !after.has(entry));
  const line = (
    verb: string,
    texts: readonly string[],
    bearing: Bearing,
    places: { before: Spot; after: Spot },
  ): PolicyChange => ({
    kind: 'entries-changed',
    bearing,
    subject,
    words: `${count(texts.length, what)} ${verb}: ${sample(texts)}`,
    ...places,
  });
  const lists = { before: spotOf(a.piece), after: spotOf(b.piece) };
  return [
    ...(added.length === 0
      ? []
      : [line('added', added, growth, { ...lists, after: spotIn(after, added) ?? lists.after })]),
    ...(removed.length === 0
      ? []
      : [
          line('removed', removed, opposite[growth], {
            ...lists,
            before: spotIn(before, removed) ?? lists.before,
          }),
        ]),
  ];
}

function spotIn(sheet: Sheet, [first = '']: readonly string[]): Spot | null {
  const at = sheet.get(first);
  return at === undefined ? null : { file: at.file, line: at.place.line };
}

function sample(texts: readonly string[]): string {
  const some = texts
    .slice(0, shown)
    .map((text) => `\`${text}\``)
    .join(', ');
  return texts.length > shown ? `${some} and ${texts.length - shown} more` : some;
}

function count(number: number, what: 'entries' | 'exceptions'): string {
  if (what === 'entries') return entries(number);
  return number === 1 ? 'one exception' : `${number} exceptions`;
}

function entries(number: number): string {
  return number === 1 ? 'one entry' : `${number} entries`;
}

/** A list that rules ask for catches more when it grows; where they ask for its absence, less. */
function bearingOf(uses: ReadonlySet<Use>): Bearing {
  const [use, ...more] = uses;
  if (use === undefined || more.length > 0) return 'other';
  return use === 'asked' ? 'stricter' : 'milder';
}

type Use = 'asked' | 'spared';

/** List → how the conditions of rules use it. */
function usesOf({ assembly, lists }: Side): ReadonlyMap<string, ReadonlySet<Use>> {
  const uses = new Map<string, Set<Use>>();
  const note = (name: string, use: Use) => uses.set(name, (uses.get(name) ?? new Set()).add(use));
  const walk = (value: YamlValue, use: Use): void => {
    if (isList(value)) for (const entry of value) walk(entry, use);
    if (!isMap(value)) return;
    for (const [key, inner] of Object.entries(value)) {
      const inside = key === 'not' || key === 'notIn' ? (use === 'asked' ? 'spared' : 'asked') : use;
      if (typeof inner === 'string' && lists.has(inner)) note(inner, inside);
      else walk(inner, inside);
    }
  };
  for (const { value } of assembly.items.rules) walk(value['when'] ?? null, 'asked');
  for (const [name, list] of lists) if (list.onHit !== null) note(name, 'asked');
  return uses;
}
