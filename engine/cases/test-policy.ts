import type { Diagnostic, PolicyFile } from '../policy/diagnostic.ts';
import type { OpenPolicy } from '../policy/load.ts';
import type { Policy } from '../policy/policy.ts';
import { createReport, sortDiagnostics } from '../policy/report.ts';
import type { PolicyCase } from './case.ts';
import { coverageCounter } from './coverage.ts';
import type { Coverage } from './coverage.ts';
import { isCaseFile, readCases } from './read-cases.ts';
import { runCases } from './run-cases.ts';
import type { Observe, SuiteResult } from './run-cases.ts';

export interface TestedPolicy extends SuiteResult {
  /** What is wrong with the test files themselves. */
  readonly diagnostics: readonly Diagnostic[];
  /** Every case passed, every rule is covered, no finding. */
  readonly ok: boolean;
}

/** Runs every `*.test.yaml` of a folder against its policy. */
export function testPolicy(policy: Policy, files: readonly PolicyFile[], observe?: Observe): TestedPolicy {
  const { cases, diagnostics } = readAllCases(policy, files);
  const suite = runCases(policy, cases, observe);
  const ok =
    diagnostics.length === 0 && suite.vacuous.length === 0 && suite.cases.every((result) => result.ok);
  return { ...suite, diagnostics, ok };
}

/** Like `testPolicy`, and counts what the cases reach of the policy. */
export function coverPolicy(
  open: OpenPolicy,
  files: readonly PolicyFile[],
): TestedPolicy & { readonly coverage: Coverage } {
  const counter = coverageCounter(open);
  const tested = testPolicy(open.policy, files, counter.observe);
  return { ...tested, coverage: counter.count(tested.rules) };
}

/** The cases of all test files of a folder, in the order of their paths. */
export function readAllCases(
  policy: Policy,
  files: readonly PolicyFile[],
): { readonly cases: readonly PolicyCase[]; readonly diagnostics: readonly Diagnostic[] } {
  const report = createReport();
  const rules = policy.rules.map((rule) => rule.id);
  const cases = files
    .filter((file) => isCaseFile(file.path))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap((file) => readCases(file, rules, report));
  return { cases, diagnostics: sortDiagnostics(report.diagnostics) };
}
