import { openPolicy } from '../policy/load.ts';
import type { OpenPolicy } from '../policy/load.ts';
import type { PolicyFile } from '../policy/diagnostic.ts';
import { manifest, sha256 } from './policies.ts';

/** A sound policy with its tests, for tests of what looks at both. */
export interface Suite {
  readonly open: OpenPolicy;
  readonly files: readonly PolicyFile[];
}

/** `policy` and `cases` are the YAML of one file each; more files by their paths. */
export function suiteOf(policy: string, cases: string, more: Readonly<Record<string, string>> = {}): Suite {
  const texts = { 'policy.yaml': manifest, 'a.yaml': policy, 'a.test.yaml': `cases:\n${cases}`, ...more };
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
  const { open, diagnostics } = openPolicy(files, sha256);
  if (open === null) throw new Error(JSON.stringify(diagnostics));
  return { open, files };
}
