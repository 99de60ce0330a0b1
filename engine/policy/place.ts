/** A position in a file, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where a mapping or a sequence of a YAML file stands, and each of its keys and values. */
export interface Places {
  readonly self: Place;
  /** Last line that belongs to it. */
  readonly endLine: number;
  readonly keys: ReadonlyMap<
    string | number,
    { readonly key: Place; readonly value: Place; readonly endLine: number }
  >;
}

export type YamlValue = null | boolean | number | string | readonly YamlValue[] | YamlMap;
export interface YamlMap {
  readonly [key: string]: YamlValue;
}

/** One file read: plain values, and a side table that knows where each mapping and sequence came from. */
export interface YamlFile {
  readonly path: string;
  readonly root: YamlMap;
  readonly places: WeakMap<object, Places>;
  /** False: something in it was refused, so its values are not to be trusted. */
  readonly sound: boolean;
}

export function isMap(value: YamlValue | undefined): value is YamlMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: YamlValue | undefined): value is readonly YamlValue[] {
  return Array.isArray(value);
}

/** A scalar as text; `absent` for nothing. The schema has refused mappings and lists where text is read. */
export function asText(value: YamlValue | undefined, absent = ''): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : absent;
}

const start: Place = { line: 1, column: 1 };

/** Place of `parent[key]`, the value. */
export function placeOf(file: YamlFile, parent: object, key: string | number): Place {
  const places = file.places.get(parent);
  return places?.keys.get(key)?.value ?? places?.self ?? start;
}

/** Place of the key itself in `parent`. */
export function placeOfKey(file: YamlFile, parent: object, key: string | number): Place {
  const places = file.places.get(parent);
  return places?.keys.get(key)?.key ?? places?.self ?? start;
}

export function placeOfSelf(file: YamlFile, value: object): Place {
  return file.places.get(value)?.self ?? start;
}

export function endLineOf(file: YamlFile, value: object): number {
  return file.places.get(value)?.endLine ?? 1;
}
