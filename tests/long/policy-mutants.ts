import { fileURLToPath } from 'node:url';
import { mutatePolicy, openPolicy } from '@fuero/engine';
import { readFolder, sha256 } from '../../adapters/folder/read-folder.ts';
import type { LongResult } from './main.ts';

/** The default policy made weaker in one thing at a time: a survivor is something that could go without a test that notices. */
export async function policyMutants(seed: number): Promise<LongResult> {
  const files = await readFolder(fileURLToPath(new URL('../../rules', import.meta.url)));
  const { open } = openPolicy(files, sha256);
  if (open === null) throw new Error('the default policy has errors');
  const { tested, mutants, survivors } = mutatePolicy(open, files, {
    seed: String(seed),
    entries: Infinity,
    digest: sha256,
    progress: () => undefined,
  });
  return {
    name: 'mutants',
    figures: { cases: tested.cases.length, mutants: mutants.length, survivors: survivors.length },
    violations: [
      ...tested.cases.filter((result) => !result.ok).map((c) => `${c.file}:${c.line} ${c.name} fails`),
      ...survivors.map((m) => `${m.file}:${m.line} ${m.change}, and no test notices`),
    ],
  };
}
