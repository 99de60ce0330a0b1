import type { Readings } from '../../decision.ts';
import { windowKey } from '../../detectors/rings.ts';
import type { WindowSpec } from '../../detectors/windows.ts';
import type { Examination, LinkReading } from '../../evaluate/examine.ts';
import type { LoweredTest } from '../../evaluate/lowered.ts';
import type { Attachment, EventKind, Person } from '../../event.ts';
import { contentOf, subjectOf, textOf } from '../../event.ts';
import type { Facts } from '../../facts.ts';
import { parseDuration } from '../../policy/units.ts';
import { measure } from './measures.ts';

export interface TextFact {
  readonly hits: Readonly<Record<string, number | null>>;
}
export interface LinksFact {
  readonly count: number;
  readonly items: readonly LinkReading[];
}
export interface AttachmentsFact {
  readonly count: number;
  readonly items: readonly Attachment[];
}

type Params = NonNullable<LoweredTest['params']>;
type FactReader = (examined: Examination, params: Params) => object | number;

/**
 * Every fact that a lowered condition may name, read afresh from the event: nothing of the compiled leaves has a part in
 * it, except that the lists' hits are those of the text matcher, which has a reference of its own. A key that is absent is not known.
 */
export const factReaders: Readonly<Record<string, FactReader>> = {
  text: ({ event, text }) => ({ ...measure(textOf(event)), hits: text.hits }),
  links: ({ text }) => ({ count: text.links.filter((link) => link.followed).length, items: text.links }),
  mentions: ({ event }) => measure(textOf(event)).mentions,
  author: ({ event, facts }) => personFact(subjectOf(event), event.at, facts),
  member: ({ event, facts }) => personFact(subjectOf(event), event.at, facts),
  event: ({ event }) => ({ kind: event.kind, surface: event.surface }),
  content: ({ event }) => ({ type: contentOf(event)?.type ?? null }),
  attachments({ event }) {
    const items = contentOf(event)?.attachments ?? [];
    return { count: items.length, items };
  },
  rate: ({ readings }, params) => reading('rate', readings, params),
  duplicate: ({ readings }, params) => reading('duplicate', readings, params),
};

function personFact(person: Person, now: number, facts: Facts): object {
  const since = (time: number | null, known: number | undefined) =>
    time === null ? known : now < time ? 0 : now - time;
  const fact = {
    tenure: since(person.joinedAt, facts.tenure),
    accountAge: since(person.createdAt, facts.accountAge),
    roles: person.roles ?? facts.roles,
    points: facts.points,
    warnings: facts.warnings,
    messages: facts.messages,
    sanctioned: facts.sanctioned,
    watchlisted: facts.watchlisted,
  };
  return Object.fromEntries(Object.entries(fact).filter(([, value]) => value !== undefined));
}

/** A window that counted nothing reads 0. */
function reading(
  kind: WindowSpec['kind'],
  readings: Readings,
  { of = '', by = '', within = '' }: Params,
): number {
  const key = windowKey({
    kind,
    of: of.split('+') as EventKind[],
    by: by as WindowSpec['by'],
    within: parseDuration(within),
  });
  return readings[key] ?? 0;
}
