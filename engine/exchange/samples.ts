import type { YamlMap, YamlValue } from '../policy/place.ts';
import { isMap } from '../policy/place.ts';

/** What a case says so that a condition holds: words to write, and what is given. */
export interface Sample {
  readonly title?: string;
  readonly text?: readonly string[];
  readonly given?: YamlMap;
  /** Kind of event. */
  readonly event?: string;
  /** How many times it happens, a second apart. */
  readonly times?: number;
  /** A title that keeps the rule away. */
  readonly escape?: string;
  /** Words beside the ones above that come near and should not do. */
  readonly near?: readonly string[];
}

/** Everything that several conditions need at once. */
export function allSamples(samples: readonly (Sample | null)[]): Sample | null {
  let sum: Sample = {};
  for (const sample of samples) {
    if (sample === null) return null;
    const title = sample.title ?? sum.title;
    const event = sample.event ?? sum.event;
    const escape = sample.escape ?? sum.escape;
    const given = merged(sum.given ?? {}, sample.given ?? {});
    sum = {
      text: [...(sum.text ?? []), ...(sample.text ?? [])],
      near: [...(sum.near ?? []), ...(sample.near ?? [])],
      given,
      times: Math.max(sum.times ?? 1, sample.times ?? 1),
      ...(title === undefined ? {} : { title }),
      ...(event === undefined ? {} : { event }),
      ...(escape === undefined ? {} : { escape }),
    };
  }
  return sum;
}

/** The first that is known. */
export function anySample(samples: readonly (Sample | null)[]): Sample | null {
  return samples.find((sample) => sample !== null) ?? null;
}

function merged(a: YamlMap, b: YamlMap): YamlMap {
  const all: Record<string, YamlValue> = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const before = all[key];
    all[key] = isMap(before) && isMap(value) ? merged(before, value) : value;
  }
  return all;
}
