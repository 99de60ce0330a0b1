import { asText, isList, isMap } from '../../policy/place.ts';
import type { YamlValue } from '../../policy/place.ts';
import {
  durationPattern,
  parseDuration,
  parsePercent,
  parseSize,
  percentPattern,
  sizePattern,
} from '../../policy/units.ts';

/** A number with its unit, so that `60m` and `1h` are the same and `1h` and `1` are not. */
interface Amount {
  readonly unit: 'number' | 'time' | 'share' | 'size';
  readonly value: number;
}

const duration = new RegExp(durationPattern);
const percent = new RegExp(percentPattern);
const size = new RegExp(sizePattern);

/** `null`: not something that can be more or less. */
function amountOf(value: YamlValue): Amount | null {
  if (typeof value === 'number') return { unit: 'number', value };
  if (typeof value !== 'string') return null;
  if (value === 'permanent') return { unit: 'time', value: Number.POSITIVE_INFINITY };
  if (duration.test(value)) return { unit: 'time', value: parseDuration(value) };
  if (percent.test(value)) return { unit: 'share', value: parsePercent(value) };
  return size.test(value) ? { unit: 'size', value: parseSize(value) } : null;
}

/** Whether `after` is more than `before`; `null` where that cannot be said. */
export function compare(before: YamlValue, after: YamlValue): 'more' | 'less' | null {
  const [a, b] = [amountOf(before), amountOf(after)];
  if (a === null || b === null || a.unit !== b.unit || a.value === b.value) return null;
  return b.value > a.value ? 'more' : 'less';
}

/** The same text for values that mean the same: units and the order of keys do not matter. */
export function canonical(value: YamlValue): string {
  if (isMap(value)) {
    const keys = Object.keys(value).sort();
    return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`).join(',')}}`;
  }
  if (isList(value)) return `[${value.map((entry) => canonical(entry)).join(',')}]`;
  const amount = amountOf(value);
  return amount === null ? JSON.stringify(value) : `${amount.unit}:${amount.value}`;
}

const shownLimit = 90;

/** A value on one line, as it could be written in a policy; long ones are cut. */
export function show(value: YamlValue): string {
  const text = flow(value).replace(/\s+/g, ' ');
  return text.length > shownLimit ? `${text.slice(0, shownLimit - 1)}…` : text;
}

function flow(value: YamlValue): string {
  if (isList(value)) return value.length === 0 ? '[]' : `[${value.map(flow).join(', ')}]`;
  if (!isMap(value)) return value === null ? 'null' : asText(value);
  const entries = Object.entries(value);
  return entries.length === 0 ? '{}' : `{ ${entries.map(([key, of]) => `${key}: ${flow(of)}`).join(', ')} }`;
}
