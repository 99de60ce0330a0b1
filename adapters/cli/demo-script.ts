import { hostile, innocent, newcomers, regulars, strangers, things, tools } from './demo-events.ts';
import type { DemoMember } from './demo-events.ts';

/** One event of the demo, without its time: that is set when it is sent. */
export interface DemoEvent {
  readonly member: DemoMember;
  readonly type: 'thread' | 'post' | 'comment';
  readonly title: string | null;
  readonly text: string;
}

/** One message in so many is hostile. */
const hostileEvery = 6;

/** A few hundred events in an order that the seed alone decides. The second one is hostile, so that the pages show one at once. */
export function demoScript(seed: number, length = 360): readonly DemoEvent[] {
  const random = mulberry32(seed);
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[Math.floor(random() * values.length)];
    if (value === undefined) throw new Error('the demo has nothing to pick from');
    return value;
  };
  const hostileLines = endless(hostile, random);
  const innocentLines = endless(innocent, random);
  // In turn, not by lot: nobody says six things in ten seconds by accident.
  const speakers = endless([...regulars, ...newcomers], random);
  const offenders = endless(strangers, random);
  return Array.from({ length }, (_, index): DemoEvent => {
    const isHostile = index === 1 || (index > 1 && random() < 1 / hostileEvery);
    const isRude = isHostile && random() < 0.1;
    const text = isHostile
      ? hostileLines()
      : innocentLines()
          .replaceAll('{tool}', () => pick(tools))
          .replaceAll('{thing}', () => pick(things))
          .replaceAll('{n}', () => String(2 + Math.floor(random() * 40)));
    const isThread = !isHostile && random() < 0.15;
    return {
      member: isHostile && !isRude ? offenders() : speakers(),
      type: isThread ? 'thread' : pick(['post', 'post', 'comment']),
      title: isThread ? `Duda con ${pick(tools)}` : null,
      text,
    };
  });
}

/** Goes through the values in a shuffled order, again and again. */
function endless<Value>(values: readonly Value[], random: () => number): () => Value {
  let left: Value[] = [];
  return () => {
    if (left.length === 0) left = [...values];
    const [taken] = left.splice(Math.floor(random() * left.length), 1);
    if (taken === undefined) throw new Error('the demo has nothing to say');
    return taken;
  };
}

/** A small generator of numbers from 0 to 1 with 32 bits of state (public domain, Tommy Ettinger). */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
