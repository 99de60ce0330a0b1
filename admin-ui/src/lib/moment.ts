import type { Locale } from '@fuero/catalogue';

const steps = [
  { unit: 'second', ms: 1000, below: 45_000 },
  { unit: 'minute', ms: 60_000, below: 45 * 60_000 },
  { unit: 'hour', ms: 3_600_000, below: 22 * 3_600_000 },
  { unit: 'day', ms: 86_400_000, below: 14 * 86_400_000 },
  { unit: 'week', ms: 7 * 86_400_000, below: 60 * 86_400_000 },
  { unit: 'month', ms: 30.44 * 86_400_000, below: 365 * 86_400_000 },
  { unit: 'year', ms: 365.25 * 86_400_000, below: Infinity },
] as const;

/** “2 min ago”, “in 3 days”. Under 45 seconds it is “now”: a list that counts seconds never rests. Times in milliseconds. */
export function relativeTime({ at, now, locale }: { at: number; now: number; locale: Locale }): string {
  const distance = Math.abs(at - now);
  const step = steps.find(({ below }) => distance < below) ?? steps[steps.length - 1];
  if (step === undefined || step.unit === 'second') return speaker(locale).format(0, 'second');
  return speaker(locale).format(Math.sign(at - now) * Math.max(1, Math.round(distance / step.ms)), step.unit);
}

/** Date, time and zone. */
export function absoluteTime({ at, zone, locale }: { at: number; zone: string; locale: Locale }): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'long', timeZone: zone }).format(
    at,
  );
}

/** A length of time in its largest whole unit: “1 hour”, “7 days”, “90 minutes”. */
export function duration(ms: number, locale: Locale): string {
  const units = [
    ['day', 86_400_000],
    ['hour', 3_600_000],
    ['minute', 60_000],
    ['second', 1000],
  ] as const;
  const [unit, size] = units.find(([, size]) => ms >= size && ms % size === 0) ?? nearest(ms);
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  }).format(ms / size);
}

function nearest(ms: number): readonly ['day' | 'hour' | 'minute' | 'second', number] {
  if (ms >= 86_400_000) return ['day', 86_400_000];
  if (ms >= 3_600_000) return ['hour', 3_600_000];
  return ms >= 60_000 ? ['minute', 60_000] : ['second', 1000];
}

const speakers = new Map<Locale, Intl.RelativeTimeFormat>();

function speaker(locale: Locale): Intl.RelativeTimeFormat {
  const known = speakers.get(locale);
  if (known !== undefined) return known;
  const made = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'narrow' });
  speakers.set(locale, made);
  return made;
}
