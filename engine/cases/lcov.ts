import type { Coverage, CoverageItem } from './coverage.ts';

/**
 * Coverage in the form that viewers of coverage read (lcov's `geninfo` format): rules as functions, leaves as branches
 * (true, false), and lines that count as often as the least reached thing on them. `pathOf` names a file for the viewer.
 */
export function lcovOf(coverage: Coverage, pathOf: (file: string) => string): string {
  const files = Map.groupBy(coverage.items, (item) => item.file);
  return [...files].map(([file, items]) => record(pathOf(file), items)).join('');
}

function record(path: string, items: readonly CoverageItem[]): string {
  const rules = items.filter((item) => item.kind === 'fired');
  const branches = branchesOf(items);
  const lines = [...Map.groupBy(items, (item) => item.line)].map(
    ([line, there]) => [line, Math.min(...there.map((item) => item.hits))] as const,
  );
  const reached = (counts: readonly number[]) => counts.filter((count) => count > 0).length;
  return [
    'TN:',
    `SF:${path}`,
    ...rules.map((rule) => `FN:${rule.line},${rule.what}`),
    ...rules.map((rule) => `FNDA:${rule.hits},${rule.what}`),
    `FNF:${rules.length}`,
    `FNH:${reached(rules.map((rule) => rule.hits))}`,
    ...branches.map(({ line, block, branch, hits }) => `BRDA:${line},${block},${branch},${hits}`),
    `BRF:${branches.length}`,
    `BRH:${reached(branches.map((branch) => branch.hits))}`,
    ...lines.map(([line, hits]) => `DA:${line},${hits}`),
    `LF:${lines.length}`,
    `LH:${reached(lines.map(([, hits]) => hits))}`,
    'end_of_record\n',
  ].join('\n');
}

interface Branch {
  readonly line: number;
  readonly block: number;
  readonly branch: number;
  readonly hits: number;
}

/** A leaf is a block; its branch 0 is true, 1 is false. */
function branchesOf(items: readonly CoverageItem[]): readonly Branch[] {
  const leaves = items.filter((item) => item.kind === 'true' || item.kind === 'false');
  const blocks = [
    ...Map.groupBy(leaves, ({ rule, line, column, what }) => `${rule} ${line}:${column} ${what}`),
  ];
  return blocks.flatMap(([, answers], block) =>
    answers.map(({ line, kind, hits }) => ({ line, block, branch: kind === 'true' ? 0 : 1, hits })),
  );
}
