import type { Locale } from '@fuero/catalogue';
import { Refusal } from '@fuero/community';
import type { Answer, House } from '@fuero/community';
import type { Event } from '@fuero/engine';
import { outageAnswer, toWire } from './answer.ts';
import { Problem, problem } from './problem.ts';
import { idOf, readEvent } from './read-event.ts';
import { problemOf } from './refused.ts';
import type { WireAnswer } from './wire.ts';

export type OnOutage = '503' | 'hold' | 'publish';

/** The door's log: the request's own, so that each line carries the request id. */
export type Say = (
  level: 'info' | 'error',
  message: string,
  fields: Readonly<Record<string, unknown>>,
) => void;

export interface Judging {
  readonly house: House;
  readonly onOutage: OnOutage;
  readonly now: () => number;
  readonly log: Say;
  /** Named where something unexpected happened, so that its line in the log can be found. */
  readonly requestId: string;
}

export interface Judged {
  readonly event: string | null;
  readonly answer: WireAnswer | Problem;
}

/** Judges a list of unchecked events in their order. Each gets its answer or its own problem, in its place. */
export async function judge(items: readonly unknown[], judging: Judging): Promise<readonly Judged[]> {
  const community = judging.house.community();
  if (community === null) throw problem('no-policy', [], { headers: { 'retry-after': '5' } });
  const { locale } = community;
  const read = items.map((item) => readEvent(item, judging.now()));
  const events = read.flatMap((result) => ('event' in result ? [result.event] : []));
  const answers = (await ingest(events, { ...judging, community: community.id, locale })).values();
  return read.map((result, index) => {
    if ('event' in result) {
      return { event: result.event.id, answer: answers.next().value ?? unexpected(judging.requestId) };
    }
    const [first] = result.findings;
    const values = { path: first?.path ?? '', reason: first?.message ?? '' };
    const answer = problem('invalid-event', [values], { errors: result.findings });
    return { event: idOf(items[index]), answer };
  });
}

interface Ingesting extends Judging {
  readonly community: string;
  readonly locale: Locale;
}

async function ingest(
  events: readonly Event[],
  ingesting: Ingesting,
): Promise<readonly (WireAnswer | Problem)[]> {
  if (events.length === 0) return [];
  const { house, community, locale, log, requestId } = ingesting;
  const results = await house
    .ingest({ kind: 'service', community }, events)
    .catch((error: unknown) => events.map(() => (error instanceof Error ? error : new Error(String(error)))));
  const failed = results.some((result) => result instanceof Error && !(result instanceof Refusal));
  const away = failed ? !(await house.ready()).ok : false;
  return events.map((event, index) => {
    const result: Answer | Error = results[index] ?? new Error('no answer for this event');
    if (!(result instanceof Error)) return toWire(result, locale);
    if (result instanceof Refusal) return problemOf(result);
    if (!away) {
      log('error', 'the event could not be judged', { event: event.id, err: result });
      return unexpected(requestId);
    }
    return outage(event, { ...ingesting, error: result });
  });
}

function outage(
  event: Event,
  { onOutage, locale, log, error }: Ingesting & { error: Error },
): WireAnswer | Problem {
  log('error', 'the database is away: nothing was recorded', {
    event: event.id,
    answered: onOutage,
    reason: error.message,
  });
  if (onOutage !== '503') return outageAnswer(event.id, { decision: onOutage, locale });
  return problem('database-away', [], { headers: { 'retry-after': '5' } });
}

function unexpected(requestId: string): Problem {
  return problem('unexpected', [{ request: requestId }]);
}
