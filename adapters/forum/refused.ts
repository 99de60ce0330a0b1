import { say } from '@fuero/catalogue';
import { Refusal } from '@fuero/community';
import { Problem } from './problem.ts';
import type { ProblemCode } from './problem.ts';

/** What kind of "no" a refusal is, for doors that answer each kind in its own way. */
export type RefusalKind =
  'signed-out' | 'forbidden' | 'missing' | 'conflict' | 'too-many' | 'invalid' | 'away';

/** By the refusal's code. What is not here is about what was sent: `invalid`. */
const kinds: Readonly<Record<string, RefusalKind>> = {
  'refusal.sign-in': 'signed-out',
  'refusal.not-staff': 'forbidden',
  'refusal.rank': 'forbidden',
  'refusal.not-below': 'forbidden',
  'refusal.permission': 'forbidden',
  'refusal.denied': 'forbidden',
  'refusal.own-content': 'forbidden',
  'refusal.own-sanction': 'forbidden',
  'refusal.own-report': 'forbidden',
  'refusal.own-decision': 'forbidden',
  'refusal.wrote-it': 'forbidden',
  'refusal.other-community': 'forbidden',
  'refusal.reports-off': 'forbidden',
  'refusal.appeals-off': 'forbidden',
  'refusal.sanctions-off': 'forbidden',
  'refusal.service-only': 'forbidden',
  'refusal.no-member': 'missing',
  'refusal.no-report': 'missing',
  'refusal.no-sanction': 'missing',
  'refusal.no-appeal': 'missing',
  'refusal.no-entry': 'missing',
  'refusal.no-content': 'missing',
  'refusal.no-decision': 'missing',
  'refusal.no-template': 'missing',
  'refusal.no-such-revision': 'missing',
  'refusal.unknown-content': 'missing',
  'refusal.report-closed': 'conflict',
  'refusal.report-taken': 'conflict',
  'refusal.report-open': 'conflict',
  'refusal.reported-again': 'conflict',
  'refusal.reviewed': 'conflict',
  'refusal.folder-changed': 'conflict',
  'refusal.key-reused': 'conflict',
  'refusal.reversed': 'conflict',
  'refusal.sanction-lifted': 'conflict',
  'refusal.content-removed': 'conflict',
  'refusal.not-removed': 'conflict',
  'refusal.sanction-over': 'conflict',
  'refusal.appealed': 'conflict',
  'refusal.appeal-late': 'conflict',
  'refusal.appeal-decided': 'conflict',
  'refusal.appeal-taken': 'conflict',
  'refusal.not-banned': 'conflict',
  'refusal.quota': 'too-many',
  'refusal.too-many-reports': 'too-many',
  'refusal.no-policy': 'away',
};

export function kindOf({ code }: Refusal): RefusalKind {
  return kinds[code] ?? 'invalid';
}

const problems: Readonly<Record<RefusalKind, ProblemCode>> = {
  'signed-out': 'sign-in',
  forbidden: 'forbidden',
  missing: 'missing',
  conflict: 'refused',
  'too-many': 'too-many',
  invalid: 'bad-request',
  away: 'no-policy',
};

/** A refusal as a problem document, in the refusal's own words. */
export function problemOf(refusal: Refusal): Problem {
  return new Problem(problems[kindOf(refusal)], (locale) => say(locale, refusal));
}

/** For the end of a promise: a refusal leaves as its problem document, anything else as it came. */
export function refused(error: unknown): never {
  throw error instanceof Refusal ? problemOf(error) : error;
}
