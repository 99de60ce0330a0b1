import type {
  CaseResult,
  Coverage,
  CoverageItem,
  JudgedMutant,
  Mutation,
  RuleCoverage,
  TestedPolicy,
} from '@fuero/engine';
import { painterFor } from './paint.ts';
import { pathIn, plural } from './render-diagnostics.ts';
import { coverageTable, missed } from './render-coverage.ts';

export type TestFormat = 'pretty' | 'json' | 'junit' | 'github';

/** What `fuero test` found out. */
export interface Examined {
  readonly tested: TestedPolicy;
  /** `null`: not asked for. */
  readonly coverage: Coverage | null;
  /** Percent that must be covered. */
  readonly threshold: number | null;
  /** `null`: not asked for, or some case failed and nothing could be noticed. */
  readonly mutation: Mutation | null;
  readonly ok: boolean;
}

export function renderTests(format: TestFormat, examined: Examined, folder: string): string {
  const { tested, coverage, mutation } = examined;
  switch (format) {
    case 'pretty':
      return pretty(examined, folder);
    case 'json':
      return `${JSON.stringify(json(examined), null, 2)}\n`;
    case 'junit':
      return junit(tested, folder);
    case 'github':
      return [
        ...tested.cases.filter((c) => !c.ok).map((c) => annotation(folder, c, c.failures.join('; '))),
        ...tested.vacuous.map((r) => annotation(folder, r, uncovered(r))),
        ...uncoveredOf(coverage).map((i) => annotation(folder, i, missed(i))),
        ...(mutation?.survivors ?? []).map((m) => annotation(folder, m, survived(m))),
      ].join('');
  }
}

function json({ tested, coverage, threshold, mutation, ok }: Examined): object {
  const { cases, rules, vacuous, diagnostics } = tested;
  return {
    schemaVersion: 1,
    ok,
    ...totals(tested),
    cases,
    rules,
    vacuous,
    ...(coverage === null ? {} : { coverage: { ...coverage, threshold } }),
    ...(mutation === null
      ? {}
      : { mutation: { mutants: mutation.mutants.length, survivors: mutation.survivors } }),
    diagnostics,
  };
}

function totals(tested: TestedPolicy): { readonly passed: number; readonly failed: number } {
  const passed = tested.cases.filter((c) => c.ok).length;
  return { passed, failed: tested.cases.length - passed };
}

function pretty({ tested, coverage, threshold, mutation }: Examined, folder: string): string {
  const paint = painterFor(process.stdout);
  const line = (word: string, at: { readonly file: string; readonly line: number }, text: string) =>
    `${paint(word === 'failed' ? 'red' : 'yellow', word)}  ${paint('bold', `${pathIn(folder, at.file)}:${at.line}`)}  ${text}\n`;
  const problems = [
    ...tested.cases
      .filter((c) => !c.ok)
      .map((c) => `${line('failed', c, c.name)}${c.failures.map((f) => `        ${f}\n`).join('')}`),
    ...tested.vacuous.map((r) => line('uncovered', r, `${r.rule}: ${uncovered(r)}`)),
    ...uncoveredOf(coverage).map((i) => line('missed', i, missed(i))),
    ...(mutation?.survivors ?? []).map((m) => line('survived', m, survived(m))),
  ];
  const { passed, failed } = totals(tested);
  const covered = tested.rules.length - tested.vacuous.length;
  return [
    ...(coverage === null ? [] : [coverageTable(coverage), '\n']),
    ...problems,
    problems.length > 0 ? '\n' : '',
    `${passed} passed, ${failed} failed; ${covered} of ${plural(tested.rules.length, 'rule')} covered\n`,
    coverage === null
      ? ''
      : `${share(coverage)}${threshold === null ? '' : `; at least ${threshold} % asked for`}\n`,
    mutation === null
      ? ''
      : `${plural(mutation.mutants.length, 'mutant')}, ${mutation.survivors.length} that no test notices\n`,
  ].join('');
}

/** Never rounded up: 99.99 % are not 100. */
function share({ covered, total }: Coverage): string {
  const percent = total === 0 ? 100 : Math.floor((covered * 1000) / total) / 10;
  return `${covered} of ${total} things to reach are reached (${percent} %)`;
}

function uncoveredOf(coverage: Coverage | null): readonly CoverageItem[] {
  return (coverage?.items ?? []).filter((item) => item.hits === 0);
}

function survived(mutant: JudgedMutant): string {
  return `${mutant.rule === null ? '' : `${mutant.rule}: `}${mutant.change}, and no test notices`;
}

function uncovered(rule: RuleCoverage): string {
  if (rule.fired === 0 && rule.silent === 0) return 'no case makes it fire, and none sees it stay silent';
  return rule.fired === 0 ? 'no case makes it fire' : 'no case sees it evaluated and stay silent';
}

function annotation(
  folder: string,
  at: { readonly file: string; readonly line: number },
  text: string,
): string {
  return `::error file=${pathIn(folder, at.file)},line=${at.line}::${text.replaceAll('%', '%25').replaceAll('\n', '%0A')}\n`;
}

function junit(tested: TestedPolicy, folder: string): string {
  const escape = (text: string) =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replace(/[^\P{Cc}\t\n\r]/gu, '\uFFFD');
  const one = (name: string, at: Pick<CaseResult, 'file' | 'line'>, failures: readonly string[]) =>
    `    <testcase classname="${escape(at.file)}" name="${escape(name)}" file="${escape(pathIn(folder, at.file))}" line="${at.line}">${failures.map((f) => `<failure message="${escape(f)}"/>`).join('')}</testcase>\n`;
  const cases = tested.cases.map((c) => one(c.name, c, c.failures));
  const rules = tested.rules.map((r) =>
    one(`${r.rule} is covered`, r, tested.vacuous.includes(r) ? [uncovered(r)] : []),
  );
  const failures = totals(tested).failed + tested.vacuous.length;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n  <testsuite name="fuero" tests="${cases.length + rules.length}" failures="${failures}">\n${[...cases, ...rules].join('')}  </testsuite>\n</testsuites>\n`;
}
