import type { Transaction } from '../database/database.ts';
import type { PolicyStatus } from '../desk.ts';
import { Draft } from '../policies/draft.entity.ts';
import { Revision } from '../policies/revision.entity.ts';
import type { PolicyInForce } from './policy-in-force.ts';

/** The revision in force, and the folder where it waits. */
export async function policyStatus(
  tx: Transaction,
  { community, current }: { readonly community: string; readonly current: PolicyInForce },
): Promise<PolicyStatus> {
  const revision = await tx.findOneOrFail(Revision, { communityId: community, number: current.revision });
  const draft = await tx.findOne(Draft, { communityId: community, closedAt: null });
  return {
    revision: {
      number: revision.number,
      hash: revision.hash,
      publishedAt: revision.publishedAt,
      author: revision.author,
      note: revision.note,
      gitCommit: revision.gitCommit ?? null,
    },
    rules: current.policy.rules,
    draft: draft === null ? null : { diagnostics: draft.diagnostics, files: draft.files.length },
  };
}
