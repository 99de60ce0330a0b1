import type { Policy, ReportEvent } from '@fuero/engine';
import type { ModerationDeps } from '../authority/acting.ts';

/**
 * Lets the rules judge a filing, as any other event and by the same way. After the commit: the filing stands whatever they say,
 * and one that is repeated is handed over again with the same id, which changes nothing where it was judged before.
 */
export async function handToRules(
  { ingest, current, log }: Pick<ModerationDeps, 'ingest' | 'current' | 'log'>,
  community: string,
  event: ReportEvent | null,
): Promise<void> {
  const policy = current()?.policy;
  if (event === null || policy === undefined || !concerns(policy, event)) return;
  try {
    const [answer] = await ingest(community, [event]);
    if (answer instanceof Error) throw answer;
  } catch (error) {
    log('error', 'a report was filed and the rules could not judge it', { event: event.id, err: error });
  }
}

/** Whether a rule could fire on it, or a counter counts it: else there is nothing to journal beyond the filing itself. */
function concerns(policy: Policy, event: ReportEvent): boolean {
  return policy.match(event, {}).size > 0 || policy.windows.some(({ of }) => of.includes(event.kind));
}
