import { isReason } from '@fuero/engine';
import type { Policy } from '@fuero/engine';
import { storable } from '../database/storable.ts';
import { Refusal } from '../refusal.ts';
import type { ReportInput, ReportersCopy } from '../reports.ts';

/** Characters. */
const longest = { reason: 100, description: 2_000, title: 500, text: 40_000, url: 2_000, id: 200 } as const;

/**
 * Holds what a reporter sent against the policy and against what can be kept. Throws `refusal.reports-off`,
 * `refusal.unknown-reason`, `refusal.too-long`, `refusal.unknown-content`, `refusal.bad-address`.
 */
export function checkInput(policy: Policy, { content, reason, description, copy }: ReportInput): void {
  if (!policy.manifest.features.reports) throw new Refusal('refusal.reports-off');
  checkReasonKey(policy, reason);
  checkLength('description', description);
  if (content.id === '' || content.id.length > longest.id || !storable(content.id))
    throw new Refusal('refusal.unknown-content');
  if (copy !== null) checkCopy(copy);
}

/** Where the policy says nothing about reports, whatever fits is a reason. */
function checkReasonKey(policy: Policy, reason: string): void {
  const { reports } = policy.sections;
  const fits = reason.trim() !== '' && reason.length <= longest.reason && storable(reason);
  if (fits && (reports === null || isReason(reports, reason))) return;
  const allowed = Object.keys(reports?.reasons ?? {});
  if (allowed.length === 0) throw new Refusal('refusal.bad-reason', { limit: longest.reason });
  throw new Refusal('refusal.unknown-reason', { allowed: allowed.join(', ') });
}

function checkCopy({ title, text, url }: ReportersCopy): void {
  checkLength('title', title);
  checkLength('text', text);
  checkLength('url', url);
  // Staff will click on it.
  if (url !== null && !/^https?:\/\//i.test(url)) throw new Refusal('refusal.bad-address');
}

function checkLength(what: keyof typeof longest, text: string | null): void {
  if (text === null || (text.length <= longest[what] && storable(text))) return;
  throw new Refusal('refusal.too-long', { limit: longest[what] });
}
