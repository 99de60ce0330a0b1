/** A line that cannot be read says what is wrong with it, and where in it. */
export class Unreadable extends Error {}

export type Json = Readonly<Record<string, unknown>>;
type Check<T> = (value: unknown, where: string) => T;

export function object(value: unknown, where: string): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  return wrong(value, where, 'an object');
}

export function text(value: unknown, where: string): string {
  return typeof value === 'string' ? value : wrong(value, where, 'a text');
}

export function number(value: unknown, where: string): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : wrong(value, where, 'a number');
}

export function flag(value: unknown, where: string): boolean {
  return typeof value === 'boolean' ? value : wrong(value, where, 'true or false');
}

export function list<T>(of: Check<T>): Check<readonly T[]> {
  return (value, where) =>
    Array.isArray(value)
      ? value.map((item, index) => of(item, `${where}/${index}`))
      : wrong(value, where, 'a list');
}

export function oneOf<T extends string>(allowed: readonly T[]): Check<T> {
  return (value, where) =>
    allowed.find((one) => one === value) ?? wrong(value, where, `one of ${allowed.join(', ')}`);
}

/** A missing key is read as `null`. */
export function orNull<T>(of: Check<T>): Check<T | null> {
  return (value, where) => (value === undefined || value === null ? null : of(value, where));
}

/** Refuses keys that nothing reads: a misspelt one would silently lose what it says. */
export function onlyKeys(value: Json, allowed: ReadonlySet<string>, where: string): void {
  for (const key in value) {
    if (!allowed.has(key)) throw new Unreadable(`${where}/${key.slice(0, 100)} is an unknown key`);
  }
}

function wrong(value: unknown, where: string, wanted: string): never {
  const found = value === undefined ? 'is missing' : `is ${JSON.stringify(value).slice(0, 60)}`;
  throw new Unreadable(`${where} ${found}; it must be ${wanted}`);
}
