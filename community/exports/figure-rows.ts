import type { ExportRow, Figures } from '../statistics.ts';

/** Figures as a table: one of them a row, so that a later one adds rows and moves no column. */
export function figureRows(figures: Figures): readonly ExportRow[] {
  const { span, zone, actions, days, ...totals } = figures;
  return [
    row('from', null, span.from.toISOString()),
    row('until', null, span.until.toISOString()),
    row('zone', null, zone),
    ...Object.entries(totals).map(([figure, value]) => row(figure, null, value)),
    ...Object.entries(actions).map(([kind, count]) => row('actions', kind, count)),
    ...days.flatMap(({ day, ...counts }) =>
      Object.entries(counts).map(([figure, count]) => row(figure, day, count)),
    ),
  ];
}

function row(figure: string, of: string | null, value: string | number | null): ExportRow {
  return { figure, of, value };
}
