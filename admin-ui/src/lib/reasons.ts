import type { Locale } from '@fuero/catalogue';
import type { ModerationRules } from '@fuero/community';

/** The words of a reason: those of the policy, or what the reporter wrote where it has none for it. */
export function reasonIn(
  reasons: ModerationRules['reasons'],
  { reason, locale }: { readonly reason: string; readonly locale: Locale },
): string {
  return Object.hasOwn(reasons, reason) ? (reasons[reason]?.[locale] ?? reason) : reason;
}
