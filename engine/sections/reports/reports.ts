import type { Readings } from '../../decision.ts';
import type { Priority } from '../../effect.ts';
import type { ReportEvent } from '../../event.ts';
import type { FactName, Facts } from '../../facts.ts';
import type { Locale, Policy } from '../../policy/policy.ts';
import type { Condition } from '../rules/condition.ts';

export interface ReportsPolicy {
  /** Key → words; empty: any reason is taken. */
  readonly reasons: Readonly<Record<string, Readonly<Record<Locale, string>>>>;
  /** The first that holds; `when` `null` always does. */
  readonly priority: readonly { readonly when: Condition | null; readonly is: Priority }[];
  /** What has to be known about the reported member before a priority can be told. */
  readonly needs: readonly FactName[];
}

/** What a report is, where no rung of the ladder holds. */
const usual: Priority = 'medium';

export interface ReportPriority {
  readonly priority: Priority;
  /** A rung above could not be told: the priority may be another one. */
  readonly inconclusive: boolean;
}

/** The priority of a report in its queue; `null`: the policy has switched reports off, or says nothing about them. */
export function priorityOf(
  policy: Policy,
  {
    event,
    readings,
    facts,
  }: { readonly event: ReportEvent; readonly readings: Readings; readonly facts: Facts },
): ReportPriority | null {
  const { reports } = policy.sections;
  if (reports === null) return null;
  let inconclusive = false;
  for (const { when, is } of reports.priority) {
    const truth = when === null ? 'true' : policy.ask(when, event, readings, facts).truth;
    if (truth === 'true') return { priority: is, inconclusive };
    if (truth === 'unknown') inconclusive = true;
  }
  return { priority: usual, inconclusive };
}

/** Whether members may give this reason for a report. */
export function isReason(reports: ReportsPolicy | null, reason: string): boolean {
  if (reports === null) return false;
  return Object.keys(reports.reasons).length === 0 || Object.hasOwn(reports.reasons, reason);
}
