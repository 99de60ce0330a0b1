import type { Random } from './random.ts';

/** The small letters of a host exchanged for a row of twenty-six that begins at `first`; its ending stays as it is. */
export function exchangeFor(host: string, first: number): string {
  const dot = host.lastIndexOf('.');
  const name = host
    .slice(0, dot)
    .replace(/[a-z]/g, (letter) => String.fromCodePoint(first + letter.charCodeAt(0) - 0x61));
  return name + host.slice(dot);
}

export function upperSome(host: string, random: Random): string {
  return host.replace(/[a-z]/g, (letter) => (random.chance(0.5) ? letter.toUpperCase() : letter));
}
