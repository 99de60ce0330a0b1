import type { Diagnostic } from '../policy/diagnostic.ts';
import type { Policy } from '../policy/policy.ts';
import { createReport } from '../policy/report.ts';
import type { CaseStep } from './case.ts';
import { openCaseLedger } from './ledger.ts';
import { readCases } from './read-cases.ts';

export interface GivenStep {
  /** `null`: a finding says why. */
  readonly step: CaseStep | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * One message with what is given about it, in the words of `given:` of a test: `author.tenure` → `2d`. What is not given
 * is what a test takes for granted. Values are YAML.
 */
export function readGiven(
  policy: Policy,
  message: string,
  given: readonly (readonly [path: string, value: string])[],
): GivenStep {
  const report = createReport();
  const text = `cases: [{ name: message, message: ${JSON.stringify(message)}, given: ${flow(given)}, expect: { fires: [] } }]`;
  const [read] = readCases({ path: 'given', text }, [], report);
  const step = read?.steps[0];
  if (step === undefined) return { step: null, diagnostics: report.diagnostics };
  const facts = openCaseLedger(policy.points).facts(step.facts, step.event.at);
  return { step: { ...step, facts }, diagnostics: report.diagnostics };
}

/** Dotted paths as one mapping in YAML's flow style. */
function flow(given: readonly (readonly [path: string, value: string])[]): string {
  const below = new Map<string, (readonly [string, string])[]>();
  const own: string[] = [];
  for (const [path, value] of given) {
    const dot = path.indexOf('.');
    if (dot < 0) own.push(`${JSON.stringify(path)}: ${value}`);
    else
      below.set(path.slice(0, dot), [...(below.get(path.slice(0, dot)) ?? []), [path.slice(dot + 1), value]]);
  }
  const nested = [...below].map(([key, inner]) => `${JSON.stringify(key)}: ${flow(inner)}`);
  return `{ ${[...own, ...nested].join(', ')} }`;
}
