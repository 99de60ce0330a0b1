import type { PolicyFile } from '@fuero/engine';
import type { Transaction } from '../database/database.ts';
import { StoredFile } from './policy-file.entity.ts';
import { RevisionFile } from './revision-file.entity.ts';

/** The files of a revision by path, as far as the caller of the transaction may see them. */
export async function filesOfRevision(
  tx: Transaction,
  { community, revision }: { readonly community: string; readonly revision: number },
): Promise<readonly PolicyFile[]> {
  const listed = await tx.find(
    RevisionFile,
    { communityId: community, number: revision },
    { orderBy: { path: 'asc' } },
  );
  const hashes = [...new Set(listed.map((file) => file.fileHash))];
  const stored = await tx.find(StoredFile, { communityId: community, hash: { $in: hashes } });
  const texts = new Map(stored.map((file) => [file.hash, file.content]));
  return listed.map(({ path, fileHash }) => {
    const text = texts.get(fileHash);
    if (text === undefined) throw new Error(`file ${path} of revision ${revision} is not in the database`);
    return { path, text };
  });
}
