import { quotaReach } from '@fuero/engine';
import type { Acting } from '../authority/acting.ts';
import { rolesOf } from '../authority/members.ts';
import type { Transaction } from '../database/database.ts';
import { Refusal } from '../refusal.ts';

/** What a member may file where the policy's limits say nothing about it: so many within so many milliseconds. */
const usual = { filings: 20, within: 3_600_000 } as const;

/**
 * Refuses a filing beyond twenty in an hour, unless the policy has a quota for `report.file`: then the gate has counted. The
 * reporter is locked by then, so that filings at the same moment count each other. Throws `refusal.too-many-reports`.
 */
export async function checkRate(tx: Transaction, acting: Acting): Promise<void> {
  const { community, actor, now } = acting;
  if (await hasQuota(tx, acting)) return;
  const since = new Date(now.getTime() - usual.within);
  const [oldest] = await tx.execute<{ at: string | Date }[]>(
    `select at from report_filings where community_id = ? and member_id = ? and at > ?
      order by at desc offset ? limit 1`,
    [community, actor, since, usual.filings - 1],
  );
  if (oldest === undefined) return;
  const until = new Date(new Date(oldest.at).getTime() + usual.within);
  throw new Refusal('refusal.too-many-reports', { uses: usual.filings, until: until.toISOString() });
}

async function hasQuota(tx: Transaction, { community, policy, actor }: Acting): Promise<boolean> {
  const quotas = policy.sections.limits.filter(({ quota }) => quota !== null);
  if (quotas.length === 0) return false;
  const who = { id: actor, roles: await rolesOf(tx, community, actor) };
  return quotaReach(quotas, 'report.file', who) > 0;
}

/** In the words of reports, where it was the policy's quota that refused. */
export function inWordsOfReports(error: unknown): unknown {
  if (!(error instanceof Refusal) || error.code !== 'refusal.quota') return error;
  const { uses = 0, until = '' } = error.values;
  return new Refusal('refusal.too-many-reports', { uses, until });
}
