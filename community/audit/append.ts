import { randomBytes } from 'node:crypto';
import type { Transaction } from '../database/database.ts';
import { changeTogether } from '../database/together.ts';
import { runPlanned } from '../database/planned.ts';
import type { Change } from '../database/together.ts';
import { digestDetails, genesis, hashedTail } from './chain.ts';
import type { AuditLine } from './chain.ts';

/** Where a chain ends. */
export interface Head {
  readonly community: string;
  readonly sequence: number;
  readonly hash: string;
}

/**
 * Appends lines to a community's chain, behind the head row's lock. Last in its transaction: whoever holds the head
 * holds up every other writer. `beside`: what else is still to be written, in the same statement. Returns the new head, to be
 * noted outside the database after the commit.
 */
export async function appendAudit(
  tx: Transaction,
  {
    community,
    lines,
    at,
    beside = [],
  }: {
    readonly community: string;
    readonly lines: readonly AuditLine[];
    readonly at: Date;
    readonly beside?: readonly Change[];
  },
): Promise<Head | null> {
  if (lines.length === 0) {
    await changeTogether(tx, beside);
    return null;
  }
  const links = lines.map((line, index) => linkOf(line, { n: index + 1, at }));
  const head =
    (await linkOn(tx, { community, links, beside })) ?? (await linkFirst(tx, { community, links }));
  return { community, sequence: Number(head.sequence), hash: head.hash };
}

interface HeadRow {
  readonly sequence: string;
  readonly hash: string;
}

interface Link {
  readonly n: number;
  readonly at: Date;
  readonly salt: string;
  readonly details_digest: string;
  /** See `hashedTail`. */
  readonly tail: string;
}

function linkOf(line: AuditLine, { n, at }: { readonly n: number; readonly at: Date }): AuditLine & Link {
  const salt = randomBytes(16).toString('hex');
  const detailsDigest = digestDetails(salt, line.details);
  return {
    ...line,
    n,
    at,
    salt,
    details_digest: detailsDigest,
    tail: hashedTail({ ...line, at, detailsDigest }),
  };
}

interface Linking {
  readonly community: string;
  readonly links: readonly (AuditLine & Link)[];
  readonly beside?: readonly Change[];
}

/**
 * Locks the head and hashes each line with the one before it, as `hashLine` does, where the head is: nobody waits while a hash
 * travels. `undefined`: there is no head yet, and only what stands beside was written.
 */
async function linkOn(
  tx: Transaction,
  { community, links, beside = [] }: Linking,
): Promise<HeadRow | undefined> {
  const [head] = await runPlanned<HeadRow[]>(
    tx,
    `with recursive ${beside.map(({ sql }, index) => `change_${index} as (${sql}), `).join('')}
     head as materialized (select sequence, hash from audit_heads where community_id = ? for update),
     lines as materialized (
       select * from jsonb_to_recordset(?::jsonb) as l(n int, at timestamptz, actor text, action text, subject text, details jsonb,
         salt text, details_digest text, tail text)),
     chain as (
       select 0 as n, sequence, null::text as previous, hash from head
       union all
       select l.n, c.sequence + 1, c.hash,
           encode(sha256(convert_to('["' || c.hash || '",' || c.sequence + 1 || ',' || l.tail, 'UTF8')), 'hex')
         from chain c join lines l on l.n = c.n + 1),
     entries as (
       insert into audit_entries (community_id, sequence, at, actor, action, subject, details_digest, previous, hash)
       select ?, c.sequence, l.at, l.actor, l.action, l.subject, l.details_digest, c.previous, c.hash
         from chain c join lines l on l.n = c.n),
     details as (
       insert into audit_details (community_id, sequence, salt, details)
       select ?, c.sequence, l.salt, l.details from chain c join lines l on l.n = c.n),
     moved as (
       update audit_heads h set sequence = c.sequence, hash = c.hash from chain c where c.n = ? and h.community_id = ?)
     select sequence, hash from chain where n = ?`,
    [
      ...beside.flatMap(({ values }) => values),
      community,
      JSON.stringify(links),
      community,
      community,
      links.length,
      community,
      links.length,
    ],
  );
  return head;
}

/** The first line of a community makes its head; of two at once the second waits for the first. */
async function linkFirst(tx: Transaction, linking: Linking): Promise<HeadRow> {
  const { community } = linking;
  await tx.execute(
    'insert into audit_heads (community_id, sequence, hash) values (?, 0, ?) on conflict do nothing',
    [community, genesis],
  );
  const head = await linkOn(tx, linking);
  if (head === undefined) throw new Error(`the community ${community} has no audit head`);
  return head;
}
