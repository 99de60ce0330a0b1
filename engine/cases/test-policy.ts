import type { Diagnostic, PolicyFile } from '../policy/diagnostic.ts';
import type { Policy } from '../policy/policy.ts';
import { createReport, sortDiagnostics } from '../policy/report.ts';
import { isCaseFile, readCases } from './read-cases.ts';
import { runCases } from './run-cases.ts';
import type { SuiteResult } from './run-cases.ts';

export interface TestedPolicy extends SuiteResult {
  /** What is wrong with the test files themselves. */
  readonly diagnostics: readonly Diagnostic[];
  /** Every case passed, every rule is covered, no finding. */
  readonly ok: boolean;
}

/** Runs every `*.test.yaml` of a folder against its policy. */
export function testPolicy(policy: Policy, files: readonly PolicyFile[]): TestedPolicy {
  const report = createReport();
  const rules = policy.rules.map((rule) => rule.id);
  const cases = files
    .filter((file) => isCaseFile(file.path))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap((file) => readCases(file, rules, report));
  const suite = runCases(policy, cases);
  const diagnostics = sortDiagnostics(report.diagnostics);
  const ok =
    diagnostics.length === 0 && suite.vacuous.length === 0 && suite.cases.every((result) => result.ok);
  return { ...suite, diagnostics, ok };
}
