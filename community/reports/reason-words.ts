import type { Policy } from '@fuero/engine';

/** What a reason is called in the community's language; a reason that the policy does not list stands for itself. */
export function reasonWords({ manifest, sections }: Policy, reason: string): string {
  const reasons = sections.reports?.reasons ?? {};
  return Object.hasOwn(reasons, reason) ? (reasons[reason]?.[manifest.community.locale] ?? reason) : reason;
}
