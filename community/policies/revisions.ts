import type { PolicyFile } from '@fuero/engine';
import type { HeadFile } from '../audit/head-file.ts';
import { asStaff } from '../members/as-staff.ts';
import type { Transaction } from '../database/database.ts';
import { Refusal } from '../refusal.ts';
import type { PolicyActor, Publication, RevisionRow, Revisions } from '../revisions.ts';
import type { InForce } from './adopt.ts';
import { publishFiles } from './publish.ts';
import type { PublishDeps, PublishInput } from './publish.ts';
import { revisionInForce } from './in-force.ts';
import { filesOfRevision } from './revision-files.ts';
import { Revision } from './revision.entity.ts';

interface RevisionsDeps extends PublishDeps {
  readonly heads: HeadFile;
  readonly clock: () => Date;
  /** Told what is in force from now on. */
  readonly take: (policy: InForce) => Promise<void>;
}

/** Rows of the list where nobody says how many. */
const pageSize = 50;

/** See `Revisions`. */
export function createRevisions(deps: RevisionsDeps): Revisions {
  const { database, clock, heads, take } = deps;

  function read<T>(actor: PolicyActor, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return actor.kind === 'member' ? asStaff(deps, actor, work) : database.asHouse(actor.community, work);
  }

  async function publish(input: Omit<PublishInput, 'now'>): Promise<Publication> {
    const { publication, policy, head } = await publishFiles(deps, { ...input, now: clock() });
    await heads.note(head);
    if (policy !== null) await take(policy);
    return publication;
  }

  return {
    list: (actor, { before = null, limit = pageSize } = {}) =>
      read(actor, (tx) => listRevisions(tx, { community: actor.community, before, limit })),
    show: (actor, number) =>
      read(actor, async (tx) => {
        const [revision] = await listRevisions(tx, {
          community: actor.community,
          before: number + 1,
          limit: 1,
        });
        if (revision?.number !== number) return null;
        return {
          revision,
          files: await filesOfRevision(tx, { community: actor.community, revision: number }),
        };
      }),
    publish: (actor, input) => publish({ actor, action: 'policy.publish', ...input }),
    async rollback(actor, { to, note }) {
      const { community } = actor;
      const files = await read(actor, (tx): Promise<readonly PolicyFile[]> =>
        filesOfRevision(tx, { community, revision: to }),
      );
      if (files.length === 0) throw new Refusal('refusal.no-such-revision', { revision: to });
      return publish({ actor, action: 'policy.rollback', files, base: null, note });
    },
  };
}

/** Newest first, older than `before`. */
export async function listRevisions(
  tx: Transaction,
  { community, before, limit }: { community: string; before: number | null; limit: number },
): Promise<readonly RevisionRow[]> {
  const inForce = await revisionInForce(tx, community);
  const rows = await tx.find(
    Revision,
    { communityId: community, ...(before === null ? {} : { number: { $lt: before } }) },
    { orderBy: { number: 'desc' }, limit },
  );
  return rows.map((row) => ({
    number: row.number,
    hash: row.hash,
    base: row.base ?? null,
    note: row.note,
    author: row.author,
    gitCommit: row.gitCommit ?? null,
    publishedAt: row.publishedAt,
    inForce: row.number === inForce,
  }));
}
