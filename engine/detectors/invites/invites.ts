import type { Moment } from '../../evaluate/moment.ts';
import { no, unknown, yes } from '../../evaluate/predicate.ts';
import type { Answer, Predicate, Quantity } from '../../evaluate/predicate.ts';
import { textKinds } from '../../event.ts';
import type { YamlValue } from '../../policy/place.ts';
import { Count, Flag, Name, comparing, keys } from '../../sections/shapes.ts';
import { mostHits } from '../../text/hits.ts';
import { answerCounts, readCounts, shownNames, wakeByCounts } from '../counted.ts';
import { saysKeys } from '../leaf.ts';
import type { LeafCard, LeafContext } from '../leaf.ts';
import { readInvites } from './invite-links.ts';
import type { InviteLink } from './invite-links.ts';

const total: Quantity = {
  name: 'invites.count',
  read: (moment) => readInvites(moment).length,
  show: String,
  fact: null,
};

/** A vanity code is lower case and answers in any case; other codes differ by case. */
function isForeign(code: string, own: readonly string[] | undefined): Answer {
  if (own === undefined) return unknown;
  return own.includes(code) || own.includes(code.toLowerCase()) ? no : yes;
}

/** One invite must satisfy every key; `count` compares the number of invites that satisfy the other keys. */
function inviteTest(value: Readonly<Record<string, YamlValue>>, context: LeafContext): Predicate {
  const { foreign } = value;
  const codes = typeof value['in'] === 'string' ? new Set(context.entries(['in'], value['in'])) : null;
  const counts = readCounts(value['count']);

  function fits({ code }: InviteLink, own: readonly string[] | undefined): Answer {
    if (codes !== null && !codes.has(code)) return no;
    if (typeof foreign !== 'boolean') return yes;
    const answer = isForeign(code, own);
    return answer === unknown ? unknown : (answer === yes) === foreign ? yes : no;
  }
  const fitting = (moment: Moment) =>
    readInvites(moment).filter((invite) => fits(invite, moment.facts.invites) === yes);

  return {
    says: `invites ${saysKeys(value)}`,
    lowered: {
      fact: 'invites',
      operator: 'hasInvites',
      value: codes === null ? value : { ...value, in: [...codes] },
    },
    wake: wakeByCounts(counts, { kind: 'quantity', quantity: total, comparison: 'atLeast', value: 1 }),
    facts: foreign === undefined ? [] : ['invites'],
    holds(moment) {
      const answers = readInvites(moment).map((invite) => fits(invite, moment.facts.invites));
      const certain = answers.filter((answer) => answer === yes).length;
      return answerCounts(counts, certain, answers.filter((answer) => answer !== no).length);
    },
    found(moment) {
      const codes = fitting(moment).map(({ code }) => code);
      return value['count'] === undefined ? shownNames(codes) : String(codes.length);
    },
    evidence: (moment) =>
      fitting(moment)
        .slice(0, mostHits)
        .map(({ span, code }) => ({
          span,
          text: moment.text.slice(span.start, span.end),
          list: codes === null ? null : (value['in'] as string),
          entry: codes === null ? null : code,
        })),
  };
}

export const invites: LeafCard = {
  key: 'invites',
  description: 'Links that invite to a Discord server. Several keys must hold for the same invite.',
  reads: textKinds,
  schema: {
    ...keys({
      foreign: { ...Flag, description: 'The invite is not one of the community’s own.' },
      in: { ...Name, description: 'A list of terms that holds invite codes, written exactly.' },
      count: comparing(Count, 'Number of invites that satisfy the other keys.'),
    }),
    minProperties: 1,
  },
  predicates: (value, context) => [inviteTest(value, context)],
};
