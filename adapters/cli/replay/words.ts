import type { Exceeded, GuardLimit, MemberDelta, MemberSide, ReplayReport } from '@fuero/engine';
import { plural } from '../render-diagnostics.ts';

/** Words that every form of the report uses. */
export interface Told {
  readonly report: ReplayReport;
  /** What is compared, as the person named it. */
  readonly from: string;
  readonly to: string;
  readonly exceeded: readonly Exceeded[];
  readonly badLines: number;
}

export function grouped(count: number): string {
  return count.toLocaleString('en-US');
}

/** `24 (0.2 %)` */
export function share(count: number, of: number): string {
  return of === 0 || count === 0
    ? grouped(count)
    : `${grouped(count)} (${((count * 100) / of).toPrecision(2)} %)`;
}

export function period({ period: found }: ReplayReport): string {
  if (found === null) return 'no time at all';
  const day = (time: number) => new Date(time).toISOString().slice(0, 10);
  const [first, last] = [day(found.first), day(found.last)];
  return first === last ? first : `${first} to ${last}`;
}

export function headline({ report }: Told): string {
  const { compared, changed, notReplayable, newBans, newActions, events } = report;
  return [
    `${share(changed, compared)} of ${grouped(compared)} decisions change`,
    `${grouped(newActions)} of them act where nothing acted before, or more severely`,
    plural(newBans, 'member') + ' newly banned',
    `${share(notReplayable.events, events)} of ${grouped(events)} events not replayable`,
  ].join('; ');
}

export function memberWords({ changed, from, to }: MemberDelta): string {
  const points = from.points === to.points ? '' : `; points ${from.points} → ${to.points}`;
  const before = sanctionsOf(from);
  const after = sanctionsOf(to);
  const sanctions = before === after ? '' : `; ${before} → ${after}`;
  return `${plural(changed, 'decision')}${points}${sanctions}`;
}

/** `2 × warning, ban` */
function sanctionsOf({ sanctions }: MemberSide): string {
  const counts = new Map<string, number>();
  for (const kind of sanctions) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const named = [...counts].map(([kind, count]) => (count === 1 ? kind : `${count} × ${kind}`));
  return named.length === 0 ? 'no sanction' : named.join(', ');
}

export function guardWords({ guard, limit, count, of }: Exceeded): string {
  return `--max-${guard} ${limitWords(limit)} is exceeded: ${'count' in limit ? grouped(count) : share(count, of)}`;
}

function limitWords(limit: GuardLimit): string {
  return 'count' in limit ? String(limit.count) : `${limit.percent}%`;
}

export function agreementWords({ agreement }: ReplayReport): readonly string[] {
  const { judged, both, neither, gained, lost, precision } = agreement;
  if (judged === 0) return [];
  const right = ({ right: count, of }: { readonly right: number; readonly of: number }) =>
    `${grouped(count)} of ${grouped(of)}`;
  return [
    `${plural(judged, 'compared item')} had been judged by staff: ${grouped(gained)} gained, ${grouped(lost)} lost, ${grouped(both)} right before and after, ${grouped(neither)} wrong before and after`,
    `right where it acts: ${right(precision.from)} before, ${right(precision.to)} after`,
  ];
}

/** Rows that a report for people shows of a long table. */
export const rowLimit = 20;

export function beyond(rows: readonly unknown[], noun: string): readonly string[] {
  return rows.length > rowLimit ? [`… and ${plural(rows.length - rowLimit, noun)} more`] : [];
}

/** Names and ids come from members: nothing in them may steer a terminal. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, '\uFFFD');
}
