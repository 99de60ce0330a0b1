import type { ActionName, PolicyFile } from '@fuero/engine';
import { appendAudit } from '../audit/append.ts';
import type { Head } from '../audit/append.ts';
import { sha256 } from '../audit/chain.ts';
import type { Transaction } from '../database/database.ts';
import { Community } from '../members/community.entity.ts';
import { StoredFile } from './policy-file.entity.ts';
import { RevisionFile } from './revision-file.entity.ts';
import { Revision } from './revision.entity.ts';

export interface NewRevision {
  readonly community: string;
  readonly number: number;
  readonly base: number | null;
  readonly hash: string;
  readonly files: readonly PolicyFile[];
  readonly note: string;
  /** As people read it. */
  readonly author: string;
  /** As the audit trail names who did it. */
  readonly actor: string;
  readonly action: ActionName;
  readonly gitCommit: string | null;
  readonly now: Date;
}

/** Writes a revision down and puts it in force, in a transaction that keeps the order of the community. */
export async function writeRevision(tx: Transaction, input: NewRevision): Promise<Head | null> {
  const { community, number, base, hash, files, note, author, gitCommit, now } = input;
  const contents = new Map(files.map((file) => [sha256(file.text), file.text]));
  const stored = await tx.find(
    StoredFile,
    { communityId: community, hash: { $in: [...contents.keys()] } },
    { fields: ['hash'] },
  );
  for (const file of stored) contents.delete(file.hash);
  const fresh = [...contents].map(([fileHash, content]) => ({
    communityId: community,
    hash: fileHash,
    content,
  }));
  if (fresh.length > 0) await tx.insertMany(StoredFile, fresh);
  const row = { communityId: community, number, hash, base, note, author, gitCommit, publishedAt: now };
  await tx.insertMany(Revision, [row]);
  await tx.insertMany(
    RevisionFile,
    files.map((file) => ({
      communityId: community,
      number,
      path: file.path,
      fileHash: sha256(file.text),
    })),
  );
  await tx.nativeUpdate(Community, { id: community }, { revision: number, revisedAt: now });
  const line = {
    actor: input.actor,
    action: input.action,
    subject: `revision:${number}`,
    details: { hash, base, gitCommit, files: files.length },
  };
  return appendAudit(tx, { community, lines: [line], at: now });
}
