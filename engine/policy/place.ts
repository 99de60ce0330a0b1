/** A position in a file, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

const perKey = 5;
/** Up to here looking through them is quicker than a map. */
const fewKeys = 12;

/**
 * Where a mapping or a sequence of a YAML file stands, and each of its keys and values. There are thousands of them, so
 * they are rows of numbers.
 */
export class Places {
  readonly line: number;
  readonly column: number;
  /** Last line that belongs to it. */
  endLine: number;
  /** Keys in the order of their rows; `null`: a sequence, whose keys count from 0. */
  readonly #keys: string[] | null;
  /** Line and column of the key, of the value, and the value's last line. */
  readonly #rows: number[] = [];
  /** Key → number of its row, once there are many. */
  #index: Map<string, number> | null = null;

  constructor(at: Place, kind: 'mapping' | 'sequence') {
    this.line = at.line;
    this.column = at.column;
    this.endLine = at.line;
    this.#keys = kind === 'mapping' ? [] : null;
  }

  has(key: string): boolean {
    return this.#rowOf(key) >= 0;
  }

  /** Adds the next key of a mapping, or the next entry of a sequence, with the last line of its value. */
  add(name: string | null, key: Place, value: Place, endLine: number): void {
    if (this.#keys !== null && name !== null) this.#remember(this.#keys, name);
    this.#rows.push(key.line, key.column, value.line, value.column, endLine);
    this.endLine = Math.max(this.endLine, endLine);
  }

  #remember(keys: string[], name: string): void {
    keys.push(name);
    if (this.#index !== null) this.#index.set(name, keys.length - 1);
    else if (keys.length > fewKeys) this.#index = new Map(keys.map((key, row) => [key, row]));
  }

  /** Line, column and last line, then the rows in the order of `keys`. */
  numbers(keys: readonly (string | number)[]): readonly number[] {
    const rows = keys.map((key) => (typeof key === 'number' ? key : this.#rowOf(key)) * perKey);
    const numbers = rows.flatMap((row) => this.#rows.slice(row, row + perKey));
    return [this.line, this.column, this.endLine, ...numbers];
  }

  keyPlace(key: string | number): Place | null {
    return this.#place(key, 0);
  }

  valuePlace(key: string | number): Place | null {
    return this.#place(key, 2);
  }

  #place(key: string | number, from: 0 | 2): Place | null {
    const row = (typeof key === 'number' ? key : this.#rowOf(key)) * perKey;
    const line = this.#rows[row + from];
    const column = this.#rows[row + from + 1];
    return line === undefined || column === undefined ? null : { line, column };
  }

  #rowOf(key: string): number {
    return this.#index === null ? (this.#keys?.indexOf(key) ?? Number(key)) : (this.#index.get(key) ?? -1);
  }
}

export type YamlValue = null | boolean | number | string | readonly YamlValue[] | YamlMap;
export interface YamlMap {
  readonly [key: string]: YamlValue;
}

/** One file read: plain values, and a side table that knows where each mapping and sequence came from. */
export interface YamlFile {
  readonly path: string;
  readonly root: YamlMap;
  readonly places: Map<object, Places>;
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
  return places?.valuePlace(key) ?? placeOfSelf(file, parent);
}

/** Place of the key itself in `parent`. */
export function placeOfKey(file: YamlFile, parent: object, key: string | number): Place {
  const places = file.places.get(parent);
  return places?.keyPlace(key) ?? placeOfSelf(file, parent);
}

export function placeOfSelf(file: YamlFile, value: object): Place {
  const places = file.places.get(value);
  return places === undefined ? start : { line: places.line, column: places.column };
}

export function endLineOf(file: YamlFile, value: object): number {
  return file.places.get(value)?.endLine ?? 1;
}

/** Lets a value that was made from another, and everything in it that has no place, stand at a place of that one. */
export function standAt(file: YamlFile, value: YamlValue, place: Place): void {
  if (typeof value !== 'object' || value === null || file.places.has(value)) return;
  file.places.set(value, new Places(place, Array.isArray(value) ? 'sequence' : 'mapping'));
  for (const inner of Object.values(value)) standAt(file, inner, place);
}
