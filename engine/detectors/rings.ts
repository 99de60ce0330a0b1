import type { Readings } from '../decision.ts';
import type { Event } from '../event.ts';
import { subjectOf, textOf } from '../event.ts';
import { formatDuration } from '../policy/units.ts';
import type { WindowSpec, Windows } from './windows.ts';

/** Keys that one window keeps at most; beyond it the ones quiet for longest are forgotten. */
const keyLimit = 100_000;

/** The last `capacity` times of one key, oldest overwritten first. A plain array: most hold two or three numbers. */
interface Ring {
  readonly times: number[];
  next: number;
}

interface Counter {
  readonly spec: WindowSpec;
  readonly rings: Map<string, Ring>;
}

/**
 * Makes windows in memory. They move with event time only: an event from the past is counted at its own time and never
 * moves a window backwards for others.
 */
export function createWindows(specs: readonly WindowSpec[]): Windows {
  let counters: readonly Counter[] = [];
  const windows: Windows = {
    observe(event) {
      let readings: Record<string, number> | null = null;
      for (const counter of counters) {
        const key = keyFor(counter.spec, event);
        if (key === null) continue;
        const count = countIn(counter, key, event.at);
        readings ??= {};
        readings[counter.spec.key] = count;
      }
      return readings ?? noReadings;
    },
    adopt(next) {
      counters = next.map((spec) => {
        const kept = counters.find((counter) => counter.spec.key === spec.key);
        return kept === undefined ? { spec, rings: new Map() } : { spec, rings: kept.rings };
      });
    },
  };
  windows.adopt(specs);
  return windows;
}

const noReadings: Readings = Object.freeze({});

function keyFor(spec: WindowSpec, event: Event): string | null {
  if (!spec.of.includes(event.kind)) return null;
  const who = spec.by === 'author' ? `${event.surface}:${subjectOf(event).id}` : '';
  if (spec.kind === 'rate') return who;
  const text = plainText(textOf(event));
  return text === '' ? null : `${who}\n${hash(text)}`;
}

function countIn(counter: Counter, key: string, at: number): number {
  const ring = takeRing(counter, key, at);
  ring.times[ring.next] = at;
  ring.next = (ring.next + 1) % ring.times.length;
  let count = 0;
  for (const time of ring.times) {
    if (time > at - counter.spec.within && time <= at) count++;
  }
  return count;
}

/** Taking a ring makes it the youngest of the map, so that the first one is the quietest. */
function takeRing(counter: Counter, key: string, at: number): Ring {
  const { rings, spec } = counter;
  let ring = rings.get(key);
  if (ring !== undefined) rings.delete(key);
  if (ring === undefined || ring.times.length < spec.capacity) ring = grow(ring, spec.capacity);
  rings.set(key, ring);
  forget(counter, at);
  return ring;
}

/** Lets go of the quietest rings that hold nothing within the window any more, two at a time: what is kept stays as small as what counts. */
function forget({ rings, spec }: Counter, at: number): void {
  let looked = 0;
  for (const [key, ring] of rings) {
    if (looked++ === 2) return;
    if (rings.size <= keyLimit && Math.max(...ring.times) > at - spec.within) return;
    if (rings.size > 1) rings.delete(key);
  }
}

function grow(ring: Ring | undefined, capacity: number): Ring {
  const times = new Array<number>(capacity).fill(Number.NEGATIVE_INFINITY);
  if (ring === undefined) return { times, next: 0 };
  const kept = ring.times.filter((time) => time > Number.NEGATIVE_INFINITY).sort((a, b) => a - b);
  kept.forEach((time, index) => (times[index] = time));
  return { times, next: kept.length % capacity };
}

function plainText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\s]+/gu, '')
    .toLowerCase();
}

/** 64-bit hash of a text: two 32-bit runs in the manner of FNV-1a with different primes. A collision costs one miscount in about 10¹⁸ pairs. */
function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b);
  }
  return `${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}`;
}

/** Key of a window: the same fields give the same key, whatever the policy. */
export function windowKey(spec: Omit<WindowSpec, 'key' | 'capacity'>): string {
  return `${spec.kind}:${spec.of.join('+')}:${spec.by}:${formatDuration(spec.within)}`;
}
