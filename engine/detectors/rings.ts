import type { Readings } from '../decision.ts';
import type { Event } from '../event.ts';
import { subjectOf, textOf } from '../event.ts';
import { formatDuration } from '../policy/units.ts';
import { RecencyMap } from './recency-map.ts';
import { ChannelRing, TimeRing } from './ring.ts';
import type { Ring } from './ring.ts';
import type { WindowSpec, Windows } from './windows.ts';

/** Keys, and numbers in all their rings, that one window keeps at most; beyond it the keys quiet for longest are forgotten. */
const keyLimit = 100_000;
const slotLimit = 4_000_000;

interface Counter {
  readonly spec: WindowSpec;
  readonly rings: RecencyMap<Ring>;
  slots: number;
}

/**
 * Makes windows in memory. They move with event time only: an event from the past is counted at its own time and never
 * moves a window backwards for others. The same events in the same order give the same readings, so windows are restored
 * by observing recent events again.
 */
export function createWindows(specs: readonly WindowSpec[]): Windows {
  let counters: readonly Counter[] = [];
  const windows: Windows = {
    observe(event) {
      let readings: Record<string, number> | null = null;
      for (const counter of counters) {
        const count = counter.spec.of.includes(event.kind) ? countIn(counter, event) : peek(counter, event);
        if (count === 0) continue;
        readings ??= {};
        readings[counter.spec.key] = count;
      }
      return readings ?? noReadings;
    },
    adopt(next) {
      counters = next.map((spec) => {
        const kept = counters.find((counter) => counter.spec.key === spec.key);
        return { spec, rings: kept?.rings ?? new RecencyMap<Ring>(), slots: kept?.slots ?? 0 };
      });
    },
  };
  windows.adopt(specs);
  return windows;
}

const noReadings: Readings = Object.freeze({});

/** What the window reads with this event, which is counted in. */
function countIn(counter: Counter, event: Event): number {
  const { spec } = counter;
  const channel = event.channel?.id ?? '';
  const key = keyFor(spec, event);
  if (key === null || (spec.counts === 'channels' && channel === '')) return 0;
  const before = counter.rings.get(key)?.slots ?? 0;
  const ring = takeRing(counter, key);
  const count = ring.count(event.at - spec.within, event.at, channel) + 1;
  ring.add(event.at, channel, spec.capacity);
  counter.slots += ring.slots - before;
  forget(counter, event.at);
  return count;
}

/** What the window reads at an event that it does not count. */
function peek({ spec, rings }: Counter, event: Event): number {
  if (spec.kind !== 'joins') return 0;
  return rings.get('')?.count(event.at - spec.within, event.at, '') ?? 0;
}

/** Whether a window has something to say of this event: where it was kept then, its reading was recorded, if only as 0. */
export function isReadAt(spec: WindowSpec, event: Event): boolean {
  if (spec.kind === 'joins') return true;
  if (spec.counts === 'channels' && (event.channel?.id ?? '') === '') return false;
  return spec.of.includes(event.kind) && keyFor(spec, event) !== null;
}

function keyFor(spec: WindowSpec, event: Event): string | null {
  const subject = subjectOf(event).id;
  if (spec.by === 'author' && subject === '') return null;
  const who = spec.by === 'author' ? `${event.surface}:${subject}` : '';
  if (spec.kind !== 'duplicate') return who;
  const print = fingerprint(textOf(event));
  return print === null ? null : `${who}\n${print}`;
}

/** Of the text that was asked for last: several windows ask for one event. */
let printed: { readonly text: string; readonly print: string | null } = { text: '', print: null };

/** Alike for texts that differ in case, accents and spaces only; `null`: there is nothing else in it. */
function fingerprint(text: string): string | null {
  if (printed.text === text) return printed.print;
  let run = new Hash();
  if (!addAscii(run, text)) {
    run = new Hash();
    const plain = plainText(text);
    for (let i = 0; i < plain.length; i += 1) run.add(plain.charCodeAt(i));
  }
  printed = { text, print: run.isEmpty ? null : run.text };
  return printed.print;
}

function takeRing({ rings, spec }: Counter, key: string): Ring {
  return rings.take(key, () => (spec.counts === 'events' ? new TimeRing() : new ChannelRing()));
}

/** Lets go of the quietest rings: up to two that hold nothing within the window any more, and as many as the limits ask. */
function forget(counter: Counter, at: number): void {
  const { rings, spec } = counter;
  for (let looked = 0; rings.size > 1; looked++) {
    const key = rings.quietest();
    const ring = key === null ? undefined : rings.get(key);
    if (key === null || ring === undefined) return;
    const isTooMuch = rings.size > keyLimit || counter.slots > slotLimit;
    if (!isTooMuch && (looked >= 2 || ring.newest > at - spec.within)) return;
    rings.drop(key);
    counter.slots -= ring.slots;
  }
}

function plainText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\s]+/gu, '')
    .toLowerCase();
}

/** Adds what is no space, in small letters. `false`: there is more than ASCII in it, which has to be made plain first. */
function addAscii(run: Hash, text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x80) return false;
    const isSpace = unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
    if (!isSpace) run.add(unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit);
  }
  return true;
}

/** 64 bits: two 32-bit runs in the manner of FNV-1a with different primes. A collision costs one miscount in about 10¹⁸ pairs. */
class Hash {
  #a = 0x811c9dc5;
  #b = 0x9747b28c;
  isEmpty = true;

  add(unit: number): void {
    this.#a = Math.imul(this.#a ^ unit, 0x01000193);
    this.#b = Math.imul(this.#b ^ unit, 0x85ebca6b);
    this.isEmpty = false;
  }

  get text(): string {
    return `${(this.#a >>> 0).toString(36)}.${(this.#b >>> 0).toString(36)}`;
  }
}

/** Key of a window: the same fields give the same key, whatever the policy. */
export function windowKey(spec: Omit<WindowSpec, 'key' | 'capacity'>): string {
  const counted = spec.counts === 'channels' ? ':channels' : '';
  return `${spec.kind}:${spec.of.join('+')}:${spec.by}:${formatDuration(spec.within)}${counted}`;
}
