import type { HeadFile } from '../audit/head-file.ts';
import { verifyAudit } from '../audit/verify.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { AppliedMigration, CommunityInspection, Inspection } from '../inspection.ts';
import { countOwed } from '../outbox/outbox.ts';
import { Draft } from '../policies/draft.entity.ts';
import { lastRevised } from '../policies/load-in-force.ts';
import { madeFrom } from '../policies/made-from.ts';
import { Revision } from '../policies/revision.entity.ts';
import type { FolderState } from '../revisions.ts';

interface Asked {
  readonly heads: HeadFile;
  /** The policy folder; `null`: it could not be read. */
  readonly folder: FolderState | null;
}

/** Reads what stands in a database whose tables are those of this program. */
export async function inspectDatabase(database: Database, asked: Asked): Promise<Inspection> {
  const { community, ...found } = await database.asHouse('', async (tx) => {
    await readOnly(tx);
    const [server] = await tx.execute<{ version: string }[]>(
      `select split_part(current_setting('server_version'), ' ', 1) as version`,
    );
    const applied = await tx.execute<AppliedMigration[]>(
      'select name, checksum from migrations order by name',
    );
    return { version: server?.version ?? '', applied, community: await lastRevised(tx) };
  });
  return {
    kind: database.kind,
    ...found,
    community:
      community === null
        ? null
        : await database.asHouse(community.id, async (tx) => {
            await readOnly(tx);
            return inspectCommunity(tx, { ...asked, ...community });
          }),
  };
}

/** The database itself refuses what would change anything. */
async function readOnly(tx: Transaction): Promise<void> {
  await tx.execute('set transaction read only');
}

async function inspectCommunity(
  tx: Transaction,
  { id, revision, heads, folder }: Asked & { readonly id: string; readonly revision: number },
): Promise<CommunityInspection> {
  const communityId = id;
  const { number, hash, author, note, gitCommit, publishedAt } = await tx.findOneOrFail(Revision, {
    communityId,
    number: revision,
  });
  const draft = await tx.findOne(Draft, { communityId, closedAt: null });
  const { oldest, ...owed } = await countOwed(tx, id);
  return {
    id,
    inForce: {
      number,
      hash,
      author,
      note,
      gitCommit: gitCommit ?? null,
      publishedAt: publishedAt.toISOString(),
    },
    madeFrom: folder === null ? null : await madeFrom(tx, { ...folder, community: id }),
    draft:
      draft === null
        ? null
        : {
            hash: draft.hash,
            base: draft.base ?? null,
            savedAt: draft.savedAt.toISOString(),
            diagnostics: draft.diagnostics,
          },
    audit: await verifyAudit(tx, { community: id, heads }),
    deliveries: {
      ...owed,
      oldest: oldest?.toISOString() ?? null,
      lastError: await lastError(tx, id),
    },
  };
}

async function lastError(tx: Transaction, community: string): Promise<string | null> {
  const [row] = await tx.execute<{ last_error: string }[]>(
    `select last_error from deliveries
      where community_id = ? and surface = 'forum' and state <> 'delivered' and last_error is not null
      order by sequence desc limit 1`,
    [community],
  );
  return row?.last_error ?? null;
}
