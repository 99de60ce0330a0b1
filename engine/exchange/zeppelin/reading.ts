import { writeDuration } from '../durations.ts';
import type { EventKind } from '../../event.ts';
import type { Part, Reading } from '../part.ts';
import type { Pair } from '../source.ts';

/** One automod rule while its triggers and actions are read. */
export interface ZeppelinReading extends Reading {
  /** What its triggers came to: any of them is enough. */
  readonly triggers: Trigger[];
  title: string | null;
}

export interface Trigger {
  /** `null`: messages, new and edited. */
  readonly on: EventKind | null;
  readonly part: Part;
}

/** Reads a trigger's or an action's value; what it says inside is noted key by key. */
export type ZeppelinReader = (pair: Pair, reading: ZeppelinReading) => void;

/** Everything inside a value, or the pair itself where nothing is. */
export function inside(pair: Pair): readonly Pair[] {
  return pair.value.kind === 'map' && pair.value.pairs.length > 0 ? pair.value.pairs : [pair];
}

/** What is not carried at all, with all that it says. */
export function unsupported(reason: string): ZeppelinReader {
  return (pair, { notes }) => notes.unsupported(pair, reason);
}

const seconds: Readonly<Record<string, number>> = { w: 604_800, d: 86_400, h: 3600, m: 60, s: 1 };

/** `30s`, `1h30m`, `2d` or a number of minutes, as Zeppelin writes lengths of time, as the language does; `null`: none. */
export function delayOf(text: string | null): string | null {
  const pieces = [...(text ?? '').toLowerCase().matchAll(/(\d+)\s*([wdhms]?)/g)];
  const sum = pieces.reduce(
    (total, [, digits = '0', unit = '']) =>
      total + Number(digits) * (seconds[unit === '' ? 'm' : unit] ?? 60),
    0,
  );
  return writeDuration(sum);
}
