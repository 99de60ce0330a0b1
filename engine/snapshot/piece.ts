import type { Piece } from '../policy/assemble.ts';
import { Places, placeOf, placeOfKey } from '../policy/place.ts';
import type { YamlFile, YamlMap, YamlValue } from '../policy/place.ts';

/** A piece of a policy without the file around it: its value, and where each part of it stands. */
export interface PackedPiece {
  readonly path: string;
  readonly key: string | number;
  readonly value: YamlValue;
  /** Places of the key and of the value in the parent, and its last line. */
  readonly spot: readonly number[];
  /** `Places.numbers` of each mapping and sequence in it, in the order in which they are met. */
  readonly places: readonly (readonly number[])[];
}

export function packPiece({ file, parent, key, value }: Piece): PackedPiece {
  const places: (readonly number[])[] = [];
  packPlaces(file, value, places);
  const keyPlace = placeOfKey(file, parent, key);
  const place = placeOf(file, parent, key);
  const end =
    typeof value === 'object' && value !== null ? (file.places.get(value)?.endLine ?? 0) : place.line;
  const spot = [keyPlace.line, keyPlace.column, place.line, place.column, end];
  return { path: file.path, key, value, spot, places };
}

function keysOf(value: YamlMap | readonly YamlValue[]): readonly (string | number)[] {
  return Array.isArray(value) ? [...value.keys()] : Object.keys(value);
}

function packPlaces(file: YamlFile, value: YamlValue, into: (readonly number[])[]): void {
  if (typeof value !== 'object' || value === null) return;
  into.push(file.places.get(value)?.numbers(keysOf(value)) ?? []);
  for (const inner of Object.values(value)) packPlaces(file, inner, into);
}

/** The piece again, in a file that holds nothing else. */
export function unpackPiece({ path, key, value, spot, places }: PackedPiece): Piece {
  const known = new Map<object, Places>();
  unpackPlaces(value, known, places[Symbol.iterator]());
  const parent: object = typeof key === 'number' ? [] : { [key]: value };
  const [keyLine = 1, keyColumn = 1] = spot;
  const around = new Places({ line: keyLine, column: keyColumn }, 'mapping');
  addRow(around, String(key), spot, 0);
  known.set(parent, around);
  return { file: { path, root: {}, places: known, sound: true }, parent, key, value };
}

function unpackPlaces(
  value: YamlValue,
  known: Map<object, Places>,
  next: Iterator<readonly number[], undefined>,
): void {
  if (typeof value !== 'object' || value === null) return;
  const numbers: readonly number[] = next.next().value ?? [];
  const [line = 1, column = 1, endLine = 1] = numbers;
  const places = new Places({ line, column }, Array.isArray(value) ? 'sequence' : 'mapping');
  keysOf(value).forEach((key, row) => {
    addRow(places, typeof key === 'number' ? null : key, numbers, 3 + row * 5);
  });
  places.endLine = endLine;
  known.set(value, places);
  for (const inner of Object.values(value)) unpackPlaces(inner, known, next);
}

function addRow(places: Places, name: string | null, numbers: readonly number[], at: number): void {
  const [keyLine = 1, keyColumn = 1, line = 1, column = 1, endLine = 1] = numbers.slice(at, at + 5);
  places.add(name, { line: keyLine, column: keyColumn }, { line, column }, endLine);
}
