import type { Transaction } from '../database/database.ts';
import type { AuditVerdict } from '../house.ts';
import { digestDetails, genesis, hashLine } from './chain.ts';
import type { HeadFile } from './head-file.ts';

/** Lines read at a time. */
const stride = 1000;

interface StoredLine {
  readonly sequence: string;
  readonly at: Date | string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly details_digest: string;
  readonly previous: string;
  readonly hash: string;
  readonly salt: string | null;
  readonly details: Readonly<Record<string, unknown>> | null;
}

/** Walks a community's chain from its first line and compares its end with the head row and with the head noted outside the database. */
export async function verifyAudit(
  tx: Transaction,
  { community, heads }: { readonly community: string; readonly heads: HeadFile },
): Promise<AuditVerdict> {
  let previous = genesis;
  let sequence = 0;
  const noted = await heads.last(community);
  let notedHash: string | null = noted?.sequence === 0 ? genesis : null;
  for (;;) {
    const lines = await tx.execute<StoredLine[]>(
      `select e.sequence, e.at, e.actor, e.action, e.subject, e.details_digest, e.previous, e.hash, d.salt, d.details
         from audit_entries e left join audit_details d on d.community_id = e.community_id and d.sequence = e.sequence
        where e.community_id = ? and e.sequence > ? order by e.sequence limit ${stride}`,
      [community, sequence],
    );
    for (const line of lines) {
      const fault = faultOf(line, { sequence: sequence + 1, previous });
      if (fault !== null) return { ok: false, line: sequence + 1, reason: fault };
      sequence += 1;
      previous = line.hash;
      if (sequence === noted?.sequence) notedHash = line.hash;
    }
    if (lines.length < stride) break;
  }
  const [head] = await tx.execute<{ sequence: string; hash: string }[]>(
    'select sequence, hash from audit_heads where community_id = ?',
    [community],
  );
  const end =
    head === undefined
      ? { sequence: 0, hash: genesis }
      : { sequence: Number(head.sequence), hash: head.hash };
  if (end.sequence !== sequence || end.hash !== previous) {
    return {
      ok: false,
      line: sequence + 1,
      reason: `the chain ends at line ${sequence}, its head says ${end.sequence}`,
    };
  }
  if (noted !== null && noted.sequence > sequence) {
    return {
      ok: false,
      line: sequence + 1,
      reason: `the chain ends at line ${sequence}, audit-head.log has seen ${noted.sequence}`,
    };
  }
  if (noted !== null && notedHash !== noted.hash) {
    return {
      ok: false,
      line: noted.sequence,
      reason: 'the line is not the one that audit-head.log has seen',
    };
  }
  return { ok: true, lines: sequence, head: previous };
}

function faultOf(
  line: StoredLine,
  expected: { readonly sequence: number; readonly previous: string },
): string | null {
  const sequence = Number(line.sequence);
  if (sequence !== expected.sequence) return `the line is missing; the next one there is ${sequence}`;
  if (line.previous !== expected.previous) return 'it does not follow from the line before it';
  const { actor, action, subject, previous, details_digest: detailsDigest } = line;
  const hash = hashLine({ previous, sequence, actor, action, subject, at: new Date(line.at), detailsDigest });
  if (hash !== line.hash) return 'its hash is not that of its content';
  if (line.salt === null || line.details === null) return null;
  return digestDetails(line.salt, line.details) === detailsDigest
    ? null
    : 'its details are not those that were written';
}
