import { randomBytes } from 'node:crypto';
import type { Transaction } from '../database/database.ts';
import { changeTogether, insertOf } from '../database/together.ts';
import { AuditDetail } from './audit-detail.entity.ts';
import { AuditEntry } from './audit-entry.entity.ts';
import { digestDetails, genesis, hashLine } from './chain.ts';
import type { AuditLine } from './chain.ts';

/** Where a chain ends. */
export interface Head {
  readonly community: string;
  readonly sequence: number;
  readonly hash: string;
}

/**
 * Appends lines to a community's chain, behind the head row's lock. Last in its transaction: whoever holds the head
 * holds up every other writer. Returns the new head, to be noted outside the database after the commit.
 */
export async function appendAudit(
  tx: Transaction,
  {
    community,
    lines,
    at,
  }: { readonly community: string; readonly lines: readonly AuditLine[]; readonly at: Date },
): Promise<Head | null> {
  if (lines.length === 0) return null;
  const head = (await lockHead(tx, community)) ?? (await makeHead(tx, community));
  let sequence = Number(head.sequence);
  let previous = head.hash;
  const entries = [];
  const details = [];
  for (const line of lines) {
    sequence += 1;
    const salt = randomBytes(16).toString('hex');
    const { actor, action, subject } = line;
    const detailsDigest = digestDetails(salt, line.details);
    const hash = hashLine({ previous, sequence, actor, action, subject, at, detailsDigest });
    entries.push({
      communityId: community,
      sequence,
      at,
      actor,
      action,
      subject,
      detailsDigest,
      previous,
      hash,
    });
    details.push({ communityId: community, sequence, salt, details: line.details });
    previous = hash;
  }
  await changeTogether(tx, [
    ...insertOf(tx, AuditEntry, entries),
    ...insertOf(tx, AuditDetail, details),
    {
      sql: 'update audit_heads set sequence = ?, hash = ? where community_id = ?',
      values: [sequence, previous, community],
    },
  ]);
  return { community, sequence, hash: previous };
}

interface HeadRow {
  readonly sequence: string;
  readonly hash: string;
}

async function lockHead(tx: Transaction, community: string): Promise<HeadRow | undefined> {
  const [head] = await tx.execute<HeadRow[]>(
    'select sequence, hash from audit_heads where community_id = ? for update',
    [community],
  );
  return head;
}

/** The first line of a community makes its head; of two at once the second waits for the first. */
async function makeHead(tx: Transaction, community: string): Promise<HeadRow> {
  await tx.execute(
    'insert into audit_heads (community_id, sequence, hash) values (?, 0, ?) on conflict do nothing',
    [community, genesis],
  );
  const head = await lockHead(tx, community);
  if (head === undefined) throw new Error(`the community ${community} has no audit head`);
  return head;
}
