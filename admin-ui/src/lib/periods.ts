import type { Figures } from '@fuero/community';

export type Step = 'day' | 'week' | 'month';

/** Some days of a calendar, taken together. */
export interface Period {
  /** Its first day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly reports: number;
  readonly closed: number;
  readonly sanctions: number;
}

/** More points than these cannot be told apart. */
const most = { day: 92, week: 53 * 7 } as const;

/** How far apart the points of a chart are for so many days. */
export function stepFor(days: number): Step {
  if (days <= most.day) return 'day';
  return days <= most.week ? 'week' : 'month';
}

/** Days put together by week, from Monday, or by month; the first and the last period may be cut by the range. */
export function periodsOf(days: Figures['days'], step: Step): readonly Period[] {
  const periods = new Map<string, Period>();
  for (const one of days) {
    const day = beginningOf(one.day, step);
    const before = periods.get(day) ?? { day, reports: 0, closed: 0, sanctions: 0 };
    periods.set(day, {
      day,
      reports: before.reports + one.reports,
      closed: before.closed + one.closed,
      sanctions: before.sanctions + one.sanctions,
    });
  }
  return [...periods.values()];
}

function beginningOf(day: string, step: Step): string {
  if (step === 'day') return day;
  if (step === 'month') return `${day.slice(0, 7)}-01`;
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

/** A day of a calendar as people write it. */
export function sayDay(day: string, locale: string, style: 'short' | 'long' | 'month'): string {
  const form = {
    short: { day: 'numeric', month: 'short' },
    long: { dateStyle: 'medium' },
    month: { month: 'long', year: 'numeric' },
  } as const;
  return new Intl.DateTimeFormat(locale, { ...form[style], timeZone: 'UTC' }).format(Date.parse(day));
}

/** As many days up to this one, the first of them. */
export function daysBefore(day: string, count: number): string {
  return new Date(Date.parse(day) - (count - 1) * 86_400_000).toISOString().slice(0, 10);
}
