import type { Coverage, CoverageItem } from '@fuero/engine';

/** One line a rule, then what belongs to no rule; of each kind how many things are reached of how many. */
export function coverageTable({ items }: Coverage): string {
  const rules = [...Map.groupBy(items, (item) => item.rule)].filter(([rule]) => rule !== null);
  const rows = [
    ['rule', 'fired', 'silent', 'leaves', 'effects', 'other'],
    ...rules.map(([rule, own]) => [
      rule ?? '',
      ...(['fired', 'silent'] as const).map((kind) => String(hitsOf(own, kind))),
      reached(own, ['true', 'false']),
      reached(own, ['effect']),
      reached(own, ['exempted', 'rolled-out']),
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const table = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  const general = (['list', 'threshold'] as const)
    .filter((kind) => items.some((item) => item.kind === kind))
    .map((kind) => `${kind}s ${reached(items, [kind])}`);
  return `${[...table, ...general].join('\n')}\n`;
}

function hitsOf(items: readonly CoverageItem[], kind: CoverageItem['kind']): number {
  return items.find((item) => item.kind === kind)?.hits ?? 0;
}

function reached(items: readonly CoverageItem[], kinds: readonly CoverageItem['kind'][]): string {
  const own = items.filter((item) => kinds.includes(item.kind));
  return own.length === 0 ? '' : `${own.filter((item) => item.hits > 0).length}/${own.length}`;
}

/** What no test reached, as a sentence. */
export function missed({ kind, rule, what }: CoverageItem): string {
  const sentences: Record<CoverageItem['kind'], string> = {
    fired: `${what} never fires`,
    silent: `${what} never stays silent`,
    true: `${rule}: ${what} is never true`,
    false: `${rule}: ${what} is never false`,
    effect: `${rule}: the effect ${what} is never produced`,
    exempted: `${rule}: nobody is ever exempt`,
    'rolled-out': `${rule}: nobody is ever outside the rollout`,
    threshold: `the threshold ${what} is never crossed`,
    list: `the list ${what} never hits`,
  };
  return sentences[kind];
}
