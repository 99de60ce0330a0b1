import { daysOf } from '@fuero/engine';
import type { ModerationDeps } from '../authority/acting.ts';
import { inForce } from '../authority/act.ts';
import { readAsStaff } from '../authority/read-as-staff.ts';
import type { Transaction } from '../database/database.ts';
import type { Figures, Statistics, TimeSpan } from '../statistics.ts';
import { countAll } from './count.ts';
import type { Counted } from './count.ts';
import { spanOf } from './span.ts';

/** What the staff of a community did in a time, and what came in. */
export function createStatistics(deps: ModerationDeps): Statistics {
  return {
    figures: (actor, range) =>
      readAsStaff(deps, actor, (tx) => {
        const { community, policy, now } = inForce(deps, actor.community);
        const zone = policy.manifest.community.timezone;
        return figuresOf(tx, { community, span: spanOf(range, { zone, now }), zone });
      }),
  };
}

/** The figures of a span, as far as the caller of the transaction may see what they count. */
export async function figuresOf(
  tx: Transaction,
  { community, span, zone }: { readonly community: string; readonly span: TimeSpan; readonly zone: string },
): Promise<Figures> {
  const days = daysOf({ start: span.from.getTime(), end: span.until.getTime() }, zone);
  const counted = await countAll(tx, { community, span, days: days.map(({ start }) => new Date(start)) });
  const of = (...figures: readonly Counted['figure'][]) =>
    counted.filter(({ figure }) => figures.includes(figure));
  const closed = of('resolved', 'dismissed');
  return {
    span,
    zone,
    reports: sum(of('reports')),
    pending: of('reports').reduce((total, { pending }) => total + pending, 0),
    resolved: sum(of('resolved')),
    dismissed: sum(of('dismissed')),
    meanHours:
      closed.length === 0 ? null : closed.reduce((total, { hours }) => total + hours, 0) / sum(closed),
    actions: Object.fromEntries(of('action').map(({ kind, count }): [string, number] => [kind ?? '', count])),
    sanctioned: sum(of('sanctioned')),
    watched: sum(of('watched')),
    days: daily(days, { reports: of('reports'), closed, sanctions: of('sanctions') }),
  };
}

function sum(lines: readonly Counted[]): number {
  return lines.reduce((total, { count }) => total + count, 0);
}

/** Every day has its row, also one on which nothing happened. */
function daily(
  days: readonly { readonly day: string }[],
  lines: Readonly<Record<'reports' | 'closed' | 'sanctions', readonly Counted[]>>,
): Figures['days'] {
  const rows = days.map(({ day }) => ({ day, reports: 0, closed: 0, sanctions: 0 }));
  for (const figure of ['reports', 'closed', 'sanctions'] as const) {
    for (const { bucket, count } of lines[figure]) {
      const row = rows[bucket - 1];
      if (row !== undefined) row[figure] += count;
    }
  }
  return rows;
}
