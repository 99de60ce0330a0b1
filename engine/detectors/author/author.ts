import { asText } from '../../policy/place.ts';
import type { Moment } from '../../evaluate/moment.ts';
import { always, no, unknown, yes } from '../../evaluate/predicate.ts';
import type { Predicate, Quantity } from '../../evaluate/predicate.ts';
import { eventKinds } from '../../event.ts';
import { formatAge, formatDuration, parseDuration } from '../../policy/units.ts';
import type { YamlValue } from '../../policy/place.ts';
import { Balance, Count, Duration, Flag, Id, comparing, keys } from '../../sections/shapes.ts';
import { numberTests } from '../leaf.ts';
import type { LeafCard, LeafContext } from '../leaf.ts';

const showAge = (ms: number) => (ms % 60_000 === 0 && ms > 0 ? formatDuration(ms) : formatAge(ms));

/** Ages come from the event when the surface said them, else from what the community knows. */
function age(
  name: string,
  fact: 'tenure' | 'accountAge',
  since: (moment: Moment) => number | null,
): Quantity {
  return {
    name,
    fact,
    show: showAge,
    read(moment) {
      const from = since(moment);
      if (from !== null) return Math.max(0, moment.event.at - from);
      return moment.facts[fact] ?? Number.NaN;
    },
  };
}

function counted(key: string, fact: 'points' | 'warnings' | 'messages' | 'reputation'): Quantity {
  return { name: key, fact, show: String, read: (moment) => moment.facts[fact] ?? Number.NaN };
}

function roleTest(key: string, role: string, context: LeafContext): Predicate {
  const id = context.role(['hasRole'], role);
  const roles = (moment: Moment) => moment.person.roles ?? moment.facts.roles;
  return {
    says: `${key}.hasRole ${role}`,
    lowered: { fact: key, path: '$.roles', operator: 'containsAny', value: id === role ? [id] : [id, role] },
    wake: always,
    facts: ['roles'],
    holds(moment) {
      const held = roles(moment);
      if (held === undefined) return unknown;
      return held.includes(id) || held.includes(role) ? yes : no;
    },
    found: (moment) => roles(moment)?.join(', ') ?? null,
    evidence: () => [],
  };
}

function stateTest(key: string, fact: 'sanctioned' | 'watchlisted', wanted: boolean): Predicate {
  return {
    says: `${key}.${fact} ${String(wanted)}`,
    lowered: { fact: key, path: `$.${fact}`, operator: 'equal', value: wanted },
    wake: always,
    facts: [fact],
    holds(moment) {
      const value = moment.facts[fact];
      if (value === undefined) return unknown;
      return value === wanted ? yes : no;
    },
    found: (moment) => (moment.facts[fact] === undefined ? null : String(moment.facts[fact])),
    evidence: () => [],
  };
}

function personLeaf(key: 'author' | 'member', description: string): LeafCard {
  const tenure = age(`${key}.tenure`, 'tenure', (m) => m.person.joinedAt);
  const accountAge = age(`${key}.accountAge`, 'accountAge', (m) => m.person.createdAt);
  const points = counted(`${key}.points`, 'points');
  const warnings = counted(`${key}.warnings`, 'warnings');
  const reputation = counted(`${key}.reputation`, 'reputation');
  const messages = counted(`${key}.messages`, 'messages');
  const duration = (value: YamlValue) => parseDuration(asText(value));
  return {
    key,
    description,
    reads: eventKinds,
    schema: {
      ...keys({
        tenure: comparing(Duration, 'Time since joining the community.'),
        accountAge: comparing(Duration, 'Time since the account was made.'),
        hasRole: { ...Id, description: 'An alias of `names.roles`, or a role of the surface.' },
        points: comparing(Count, 'Balance of the points ledger.'),
        reputation: comparing(Balance, 'What other members gave, less what they took.'),
        warnings: comparing(Count, 'Warnings in force.'),
        messages: comparing(Count, 'Contents published before this one.'),
        sanctioned: { ...Flag, description: 'A suspension or a ban is in force.' },
        watchlisted: { ...Flag, description: 'On the watch list of the points section.' },
      }),
      minProperties: 1,
    },
    predicates: (value, context) => [
      ...numberTests(tenure, value['tenure'], duration),
      ...numberTests(accountAge, value['accountAge'], duration),
      ...(typeof value['hasRole'] === 'string' ? [roleTest(key, value['hasRole'], context)] : []),
      ...numberTests(points, value['points'], Number),
      ...numberTests(reputation, value['reputation'], Number),
      ...numberTests(warnings, value['warnings'], Number),
      ...numberTests(messages, value['messages'], Number),
      ...(typeof value['sanctioned'] === 'boolean'
        ? [stateTest(key, 'sanctioned', value['sanctioned'])]
        : []),
      ...(typeof value['watchlisted'] === 'boolean'
        ? [stateTest(key, 'watchlisted', value['watchlisted'])]
        : []),
    ],
  };
}

export const author = personLeaf('author', 'The one who wrote it.');
export const member = personLeaf('member', 'The subject of the event; for content the author.');
