import { quotaReach } from '@fuero/engine';
import type { Acting } from '../authority/acting.ts';
import { rolesOf } from '../authority/members.ts';
import type { Transaction } from '../database/database.ts';
import type { Question } from '../database/together.ts';
import { Refusal } from '../refusal.ts';

/** What a member may file where the policy's limits say nothing about it: so many within so many milliseconds. */
const usual = { filings: 20, within: 3_600_000 } as const;

/** A filing that stands in the way of another one. */
export interface Oldest {
  /** ISO 8601. */
  readonly at: string;
}

/**
 * Asks whether somebody has filed twenty in an hour: a row is the oldest of them, and `checkRate` refuses. Once the reporter is
 * locked, so that filings at the same moment count each other.
 */
export function askRate({ community, actor, now }: Acting): Question {
  const since = new Date(now.getTime() - usual.within);
  return {
    sql: `select at from report_filings where community_id = ? and member_id = ? and at > ?
      order by at desc offset ? limit 1`,
    values: [community, actor, since, usual.filings - 1],
  };
}

/** Unless the policy has a quota for `report.file`: then the gate has counted. Throws `refusal.too-many-reports`. */
export async function checkRate(tx: Transaction, acting: Acting, oldest: Oldest | undefined): Promise<void> {
  if (oldest === undefined || (await hasQuota(tx, acting))) return;
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
