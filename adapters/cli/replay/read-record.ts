import { ranks, unmoved } from '@fuero/engine';
import type { FactName, Facts, Readings, ReplayRecord } from '@fuero/engine';
import { readJudged } from './read-judged.ts';
import { readPastEvent } from './read-past-event.ts';
import { Unreadable, flag, list, number, object, oneOf, onlyKeys, orNull, text } from './shape.ts';
import type { Json } from './shape.ts';

const keys: ReadonlySet<string> = new Set([
  'event',
  'member',
  'received',
  'readings',
  'full',
  'facts',
  'unknown',
  'granted',
  'decision',
  'verdict',
]);

const noReadings: Readings = Object.freeze({});
const noFacts: Facts = Object.freeze({});
const nothing: readonly never[] = Object.freeze([]);

/** One line of a file of recorded events: a record, or a bare event of which nothing was recorded. Throws `Unreadable`. */
export function readRecord(line: string): ReplayRecord {
  return recordOf(parse(line));
}

/** The same of a line that has been parsed. */
export function recordOf(parsed: unknown): ReplayRecord {
  const value = objectOf(parsed);
  if (!('event' in value)) {
    if (!('kind' in value)) throw new Unreadable('there is neither an `event` nor the `kind` of one in it');
    const event = readPastEvent(value, '');
    return { ...blank, event, received: event.at };
  }
  onlyKeys(value, keys, '');
  const event = readPastEvent(object(value['event'], '/event'), '/event');
  const received = value['received'] === undefined ? event.at : timeOf(value['received'], '/received');
  const { decision } = value;
  return {
    event,
    member: orNull(text)(value['member'], '/member'),
    received,
    readings: value['readings'] === undefined ? noReadings : readingsOf(value['readings']),
    full: value['full'] === undefined ? nothing : list(text)(value['full'], '/full'),
    facts: value['facts'] === undefined ? noFacts : factsOf(value['facts']),
    unknown: value['unknown'] === undefined ? nothing : list(factName)(value['unknown'], '/unknown'),
    granted: value['granted'] === undefined ? undefined : orNull(oneOf(ranks))(value['granted'], '/granted'),
    judged:
      decision === 'publish'
        ? unmoved
        : decision === undefined
          ? null
          : readJudged(decision, { where: '/decision', received }),
    verdict: value['verdict'] === undefined ? null : verdictOf(value),
    factsHold: 'everything',
  };
}

const blank: Omit<ReplayRecord, 'event' | 'received'> = {
  member: null,
  readings: noReadings,
  full: nothing,
  facts: noFacts,
  unknown: nothing,
  granted: undefined,
  judged: null,
  verdict: null,
  factsHold: 'everything',
};

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new Unreadable(`not JSON: ${(error as Error).message}`);
  }
}

function objectOf(value: unknown): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  throw new Unreadable('not a JSON object');
}

function timeOf(value: unknown, where: string): number {
  const time = typeof value === 'number' ? value : Date.parse(text(value, where));
  if (Number.isFinite(time)) return time;
  throw new Unreadable(`${where} is no time; for example 2026-11-21T10:00:00Z`);
}

function readingsOf(value: unknown): Readings {
  const readings = object(value, '/readings');
  for (const key in readings) {
    if (typeof readings[key] !== 'number') number(readings[key], `/readings/${key}`);
  }
  return readings as Readings;
}

/** A verdict is about what was decided, so it cannot be understood without it. */
function verdictOf(value: Json): ReplayRecord['verdict'] {
  if (value['decision'] === undefined)
    throw new Unreadable('/verdict stands without a /decision that it could be about');
  return orNull(oneOf<'upheld' | 'overturned'>(['upheld', 'overturned']))(value['verdict'], '/verdict');
}

const checks: { readonly [Name in FactName]: (value: unknown, where: string) => unknown } = {
  tenure: number,
  accountAge: number,
  roles: list(text),
  points: number,
  warnings: number,
  sanctioned: flag,
  watchlisted: flag,
  messages: number,
  reputation: number,
  invites: list(text),
  pictures: list(picture),
  rank: orNull(oneOf(ranks)),
};
const factName = oneOf(Object.keys(checks) as FactName[]);

function factsOf(value: unknown): Facts {
  const facts = object(value, '/facts');
  for (const key in facts) checks[factName(key, '/facts: the key')](facts[key], `/facts/${key}`);
  return facts;
}

function picture(value: unknown, where: string): void {
  const found = object(value, where);
  text(found['attachment'], `${where}/attachment`);
  if (found['failed'] !== undefined) {
    text(found['failed'], `${where}/failed`);
    return;
  }
  orNull(text)(found['text'], `${where}/text`);
  orNull(text)(found['phash'], `${where}/phash`);
  orNull(list(text))(found['qr'], `${where}/qr`);
}
