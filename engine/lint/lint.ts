import type { OpenPolicy } from '../policy/load.ts';
import { sortDiagnostics } from '../policy/report.ts';
import { createAdviser } from './advice.ts';
import type { Advice, Adviser } from './advice.ts';
import { adviseOnDomains } from './domains.ts';
import { adviseOnNames } from './names.ts';
import { adviseOnOrder } from './order.ts';
import { adviseOnPatterns } from './patterns.ts';
import { adviseOnRules } from './rules.ts';
import { adviseOnTerms } from './terms.ts';

/** Each looks at one side of a policy. A new one is one file and one line here; its codes and words stand in `advice.ts`. */
const advisers: readonly ((open: OpenPolicy, adviser: Adviser) => void)[] = [
  adviseOnRules,
  adviseOnOrder,
  adviseOnTerms,
  adviseOnDomains,
  adviseOnPatterns,
  adviseOnNames,
];

/**
 * Advice on a policy that checks, in the order of files and lines: what works, and a careful author would write otherwise. It says nothing that
 * `check` says, and nothing that is not certain: a policy that it has nothing to say about may still be a bad one.
 */
export function lintPolicy(open: OpenPolicy): readonly Advice[] {
  const adviser = createAdviser();
  for (const advise of advisers) advise(open, adviser);
  return sortDiagnostics(adviser.advice);
}
