import type { CommunityInspection } from '@fuero/community';
import type { Config } from '../../config/config.ts';
import { plural } from '../render-diagnostics.ts';
import type { Check } from './check.ts';
import { minute } from './check-revision.ts';

export function checkAudit({ audit }: CommunityInspection): Check {
  const name = 'audit';
  if (audit.ok)
    return { name, status: 'ok', message: `${plural(audit.lines, 'line')}, each of which verifies` };
  return {
    name,
    status: 'problem',
    message: `line ${audit.line} of the audit trail does not verify: ${audit.reason}`,
    hint: 'somebody changed the database or audit-head.log past Fuero, or only one of them was restored; fuero audit list shows what stands there, a backup what stood',
  };
}

/** Milliseconds. Twelve attempts take five hours: what has waited for one has failed several times. */
const long = 3_600_000;

/** What the forum has not been told yet. */
export function checkDeliveries(
  { deliveries }: CommunityInspection,
  { webhook, now }: Pick<Config, 'webhook'> & { readonly now: Date },
): Check {
  const name = 'deliveries';
  const { pending, dead, oldest, lastError } = deliveries;
  const details = lastError === null ? {} : { details: [`the last one failed with: ${lastError}`] };
  const isLate = oldest !== null && now.getTime() - Date.parse(oldest) > long;
  const waiting =
    pending === 0
      ? 'none waits'
      : `${pending} ${pending === 1 ? 'waits' : 'wait, the oldest'} since ${minute(oldest ?? '')}`;
  if (dead > 0)
    return {
      name,
      status: 'problem',
      message: `${dead} to the forum ${dead === 1 ? 'is' : 'are'} dead, given up after the last attempt; ${waiting}`,
      ...details,
      hint: 'mend the side of the forum, then have them tried again: POST /api/forum/deliveries/replay (docs/webhooks.md)',
    };
  if (!isLate) return { name, status: 'ok', message: waiting };
  const hint =
    webhook === null
      ? 'the forum has to poll GET /api/forum/deliveries and acknowledge, or set FUERO_WEBHOOK_URL (docs/webhooks.md)'
      : 'does the address in FUERO_WEBHOOK_URL answer? The log of the server has each attempt';
  return { name, status: 'warning', message: `${waiting}: the forum has not been told`, ...details, hint };
}
