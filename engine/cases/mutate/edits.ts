import { asText, isList, isMap, placeOf, placeOfKey } from '../../policy/place.ts';
import type { Place, YamlFile, YamlMap, YamlValue } from '../../policy/place.ts';
import { leafByKey } from '../../detectors/leaves.ts';
import { comparisons } from '../../sections/shapes.ts';
import type { MutantKind } from './mutant.ts';

/** A condition with one thing in it changed. */
export interface Edit {
  readonly kind: Extract<MutantKind, 'leaf' | 'comparison'>;
  readonly place: Place;
  readonly change: string;
  readonly when: YamlValue;
}

/** Where a condition stands: how the whole looks with another one in its place, or with none. */
interface Seat {
  readonly file: YamlFile;
  readonly put: (condition: YamlValue) => YamlValue;
  readonly remove: () => YamlValue;
}

/** Keys whose value is a border: comparisons, and how long and in how many channels a window counts. */
const bounds: ReadonlySet<string> = new Set([...comparisons, 'within', 'distinctChannels']);

/** Every way to weaken one leaf of a rule's condition: away with it, its opposite, without one of its keys, one number off by one. */
export function editsOf(when: YamlValue, file: YamlFile): readonly Edit[] {
  return edit(when, { file, put: (condition) => condition, remove: () => ({ all: [] }) });
}

function edit(condition: YamlValue, seat: Seat): readonly Edit[] {
  if (!isMap(condition)) return [];
  const group = (['all', 'any'] as const).find((key) => isList(condition[key]));
  if (group !== undefined) {
    const parts = condition[group] as readonly YamlValue[];
    const around = (other: readonly YamlValue[]) => seat.put({ [group]: other });
    return parts.flatMap((part, index) =>
      edit(part, {
        file: seat.file,
        put: (other) => around(parts.with(index, other)),
        remove: () => around(parts.toSpliced(index, 1)),
      }),
    );
  }
  const { not } = condition;
  if (not !== undefined) return edit(not, { ...seat, put: (other) => seat.put({ not: other }) });
  return editLeaf(condition, seat);
}

function editLeaf(leaf: YamlMap, seat: Seat): readonly Edit[] {
  const [key = '', inner] = Object.entries(leaf)[0] ?? [];
  const place = placeOfKey(seat.file, leaf, key);
  const says = written(leaf);
  const edits: Edit[] = [
    { kind: 'leaf', place, change: `removed the condition ${says}`, when: seat.remove() },
    { kind: 'leaf', place, change: `turned ${says} into its opposite`, when: seat.put({ not: leaf }) },
  ];
  if (!isMap(inner)) return edits;
  const put = (other: YamlMap) => seat.put({ ...leaf, [key]: other });
  if (dropsKeys(key, inner)) {
    for (const name of Object.keys(inner)) {
      const { [name]: _, ...rest } = inner;
      const change = `removed ${written({ [name]: inner[name] ?? null })} from ${key}`;
      edits.push({ kind: 'leaf', place: placeOfKey(seat.file, inner, name), change, when: put(rest) });
    }
  }
  return [...edits, ...editNumbers(inner, { key, file: seat.file, put })];
}

/** A leaf of several keys holds when each of them does; where some are required, they say together what is counted. */
function dropsKeys(leaf: string, inner: YamlMap): boolean {
  const schema = leafByKey.get(leaf)?.schema as { readonly required?: readonly string[] } | undefined;
  return schema !== undefined && (schema.required ?? []).length === 0 && Object.keys(inner).length > 1;
}

interface Inside {
  readonly key: string;
  readonly file: YamlFile;
  readonly put: (other: YamlMap) => YamlValue;
}

function editNumbers(map: YamlMap, { key, file, put }: Inside): readonly Edit[] {
  return Object.entries(map).flatMap(([name, value]): readonly Edit[] => {
    if (isMap(value))
      return editNumbers(value, {
        key: `${key}.${name}`,
        file,
        put: (other) => put({ ...map, [name]: other }),
      });
    if (!bounds.has(name)) return [];
    return offByOne(value).map((other) => ({
      kind: 'comparison',
      place: placeOf(file, map, name),
      change: `changed ${key} ${name} ${asText(value)} to ${asText(other)}`,
      when: put({ ...map, [name]: other }),
    }));
  });
}

/** One more and one less in the unit that was written, where the language allows it. */
function offByOne(value: YamlValue): readonly YamlValue[] {
  if (typeof value === 'number') return [value + 1, value - 1].filter((n) => n >= 0);
  const parts = typeof value === 'string' ? /^(\d+)([a-zA-Z]+|%)$/.exec(value) : null;
  if (parts === null) return [];
  const [, digits = '', unit = ''] = parts;
  const number = Number(digits);
  return [number + 1, number - 1]
    .filter((n) => n >= (unit === '%' ? 0 : 1) && (unit !== '%' || n <= 100))
    .map((n) => `${n}${unit}`);
}

/** A leaf as it is written in a policy, on one line. */
function written(value: YamlValue): string {
  if (isMap(value)) {
    const pairs = Object.entries(value).map(([key, inner]) => `${key}: ${written(inner)}`);
    return `{ ${pairs.join(', ')} }`;
  }
  if (isList(value)) return `[${value.map(written).join(', ')}]`;
  return asText(value, 'null');
}
