import { diffPolicies } from '@fuero/engine';
import type { PolicyFile } from '@fuero/engine';
import type { Transaction } from '../database/database.ts';
import { Refusal } from '../refusal.ts';
import type { Outdated } from '../revisions.ts';
import { filesOfRevision } from './revision-files.ts';

/** What others published since `base`, beside what these files would change of it. */
export async function compareWithOthers(
  tx: Transaction,
  input: { community: string; base: number; inForce: number; files: readonly PolicyFile[] },
): Promise<Outdated> {
  const { community, base, inForce, files } = input;
  const was = await filesOfRevision(tx, { community, revision: base });
  if (was.length === 0) throw new Refusal('refusal.no-such-revision', { revision: base });
  const is = await filesOfRevision(tx, { community, revision: inForce });
  const [theirs, mine] = [diffPolicies(was, is), diffPolicies(was, files)];
  const touched = new Set(theirs.files.map(({ path }) => path));
  const textIn = (side: readonly PolicyFile[], path: string) =>
    side.find((file) => file.path === path)?.text ?? null;
  const conflicts = mine.files
    .map(({ path }) => path)
    .filter((path) => touched.has(path) && textIn(is, path) !== textIn(files, path));
  return { kind: 'outdated', base, inForce, theirs, mine, conflicts };
}
