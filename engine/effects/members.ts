import { asText, isMap } from '../policy/place.ts';
import { formatDuration, parseDuration } from '../policy/units.ts';
import type { ActionName } from '../actions/catalogue.ts';
import type { SanctionKind } from '../effect.ts';
import { Alias, Duration, DurationOrPermanent, expects, keys } from '../sections/shapes.ts';
import { afterwards, answered, discordOnly, named, recorded } from './card.ts';
import type { EffectCards, Meaning } from './card.ts';

function sanction(written: string, kind: SanctionKind, action: ActionName): Meaning {
  return { written, sanction: kind, actionKind: kind, action };
}

/** Effects on the member. */
export const memberEffects: EffectCards<
  'warn' | 'timeout' | 'suspend' | 'ban' | 'kick' | 'restrict' | 'points' | 'role' | 'request-reputation'
> = {
  warn: {
    value: null,
    description: 'A formal warning: a case, points, a notice.',
    read: () => ({ kind: 'warn' }),
    show: () => null,
    nature: 'sanctions',
    performedBy: answered,
    meanings: [sanction('warn', 'warning', 'warn.add')],
  },
  timeout: {
    value: Duration,
    description: 'The member cannot publish for this long.',
    read: (value) => ({ kind: 'timeout', for: parseDuration(asText(value)) }),
    show: (action) => formatDuration(action.for),
    nature: 'sanctions',
    performedBy: answered,
    meanings: [sanction('timeout: D', 'temporary-suspension', 'sanction.suspend')],
  },
  suspend: {
    value: DurationOrPermanent,
    description: 'Suspends the member for this long, or permanently.',
    read: (value) => ({ kind: 'suspend', for: value === 'permanent' ? null : parseDuration(asText(value)) }),
    show: (action) => (action.for === null ? 'permanent' : formatDuration(action.for)),
    nature: 'sanctions',
    performedBy: answered,
    meanings: [
      sanction('suspend: D', 'temporary-suspension', 'sanction.suspend'),
      sanction('suspend: permanent', 'permanent-suspension', 'sanction.suspend-permanently'),
    ],
    meaning: (action) => (action.for === null ? 1 : 0),
  },
  ban: {
    value: null,
    description: 'Bans the member.',
    read: () => ({ kind: 'ban' }),
    show: () => null,
    nature: 'sanctions',
    performedBy: answered,
    meanings: [sanction('ban', 'ban', 'sanction.ban')],
  },
  kick: {
    value: null,
    description: 'Removes the member from the server; they may come back.',
    read: () => ({ kind: 'kick' }),
    show: () => null,
    nature: 'sanctions',
    performedBy: discordOnly,
    meanings: [named('kick', 'kick', 'member.kick')],
  },
  restrict: {
    value: Alias,
    description: 'Gives the member a role that restricts them, an alias of `names.roles`.',
    read: (value) => ({ kind: 'restrict', role: asText(value) }),
    show: ({ role }) => role,
    nature: 'sanctions',
    performedBy: discordOnly,
    meanings: [named('restrict: ROLE', 'restrict', 'member.restrict')],
    names: ({ role }) => [{ what: 'role', name: role, key: null }],
  },
  points: {
    value: expects('a whole number, 1 or more', { type: 'integer', minimum: 1, maximum: 1000 }),
    description: 'Adds to the ledger, in place of the points of the sanction in the same rule.',
    read: (value) => ({ kind: 'points', amount: Number(value) }),
    show: ({ amount }) => String(amount),
    nature: 'sanctions',
    performedBy: recorded,
    meanings: [named('points: N', null, 'points.add')],
  },
  role: {
    value: expects('a role to `add` or to `remove`', {
      ...keys({
        add: { ...Alias, description: 'A role to give: an alias of `names.roles`.' },
        remove: { ...Alias, description: 'A role to take away.' },
        for: { ...Duration, description: 'How long the role is held; absent: until someone takes it away.' },
      }),
      if: { required: ['add'] },
      then: { not: { required: ['remove'] }, 'x-expects': '`add` or `remove`, one in each effect' },
      else: { required: ['remove'] },
    }),
    description: 'Gives the member a role, or takes one away.',
    read: (value) => {
      const map = isMap(value) ? value : {};
      return {
        kind: 'role',
        change: map['add'] === undefined ? 'remove' : 'add',
        role: asText(map['add'] ?? map['remove']),
        for: typeof map['for'] === 'string' ? parseDuration(map['for']) : null,
      };
    },
    show: (action) =>
      `{ ${action.change}: ${action.role}${action.for === null ? '' : `, for: ${formatDuration(action.for)}`} }`,
    nature: 'records',
    performedBy: afterwards,
    meanings: [named('role: {add, for}', null, 'role.grant'), named('role: {remove}', null, 'role.revoke')],
    meaning: (action) => (action.change === 'add' ? 0 : 1),
    names: ({ change, role }) => [{ what: 'role', name: role, key: change }],
  },
  'request-reputation': {
    value: null,
    description: 'Asks staff to give the member reputation; nothing is given before they do.',
    read: () => ({ kind: 'request-reputation' }),
    show: () => null,
    nature: 'records',
    performedBy: discordOnly,
    notYetOn: ['forum'],
    meanings: [named('request-reputation', null, 'reputation.request')],
  },
};
