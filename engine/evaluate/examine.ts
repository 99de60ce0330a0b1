import type { Readings, Truth } from '../decision.ts';
import { isShortener } from '../detectors/links/shorteners.ts';
import type { Event } from '../event.ts';
import type { Facts } from '../facts.ts';
import type { ReadRule } from '../sections/rules/read.ts';
import type { LoweredCondition } from './lowered.ts';
import { lower } from './lowered.ts';
import type { Moment } from './moment.ts';
import { wordFor } from './trace.ts';
import { truth } from './truth.ts';

/** What the lists of a policy find in one text. */
export interface TextReading {
  /** List of terms or patterns → hits; `null`: the pattern budget did not allow an answer. */
  readonly hits: Readonly<Record<string, number | null>>;
  readonly links: readonly LinkReading[];
}

export interface LinkReading {
  readonly host: string;
  readonly masked: boolean;
  readonly followed: boolean;
  /** The host hands out shortened links. */
  readonly shortened: boolean;
  /** Lists of domains that it falls under. */
  readonly lists: readonly string[];
}

/** What the lists of a policy find in one picture that was read; `null`: that part of it was not. */
export interface PictureFound {
  readonly attachment: string;
  /** Lists that have a hit in its words. */
  readonly words: readonly string[] | null;
  /** Lists that have a hit in its QR codes. */
  readonly codes: readonly string[] | null;
  readonly phash: string | null;
}

/** The truth of every rule about one event, and all that another engine needs to find it again. */
export interface Examination {
  readonly event: Event;
  readonly readings: Readings;
  readonly facts: Facts;
  readonly text: TextReading;
  readonly pictures: readonly PictureFound[];
  readonly rules: readonly {
    readonly rule: string;
    readonly when: LoweredCondition;
    readonly truth: Truth;
  }[];
}

/** Rules first, lists after: what the pattern budget left unanswered for a rule is unanswered in the reading too. */
export function examine(rules: readonly ReadRule[], moment: Moment, lists: readonly string[]): Examination {
  const examined = rules.map((rule) => ({
    rule: rule.id,
    when: lower(rule.when),
    truth: wordFor[truth(rule.when, moment)],
  }));
  const hits = Object.fromEntries(lists.map((name, list) => [name, moment.hits(list)?.length ?? null]));
  const scan = moment.scan();
  const links = scan.links().map((link) => ({
    host: link.host,
    masked: link.masked,
    followed: link.followed,
    shortened: isShortener(link.host),
    lists: lists.filter((_, list) => scan.entryFor(link, list) !== null),
  }));
  const { event, readings, facts } = moment;
  const listsIn = (found: string) => lists.filter((_, list) => moment.hitsIn(found, list).length > 0);
  const pictures = (facts.pictures ?? []).flatMap((picture): PictureFound[] => {
    if ('failed' in picture) return [];
    const { attachment, text, phash, qr } = picture;
    const words = text === null ? null : listsIn(text);
    return [{ attachment, words, codes: qr === null ? null : qr.flatMap(listsIn), phash }];
  });
  return { event, readings, facts, text: { hits, links }, pictures, rules: examined };
}
