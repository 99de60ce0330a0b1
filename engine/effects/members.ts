import { asText, isMap } from '../policy/place.ts';
import { formatDuration, parseDuration } from '../policy/units.ts';
import type { ActionName } from '../actions/catalogue.ts';
import type { SanctionKind } from '../effect.ts';
import { Alias, Duration, DurationOrPermanent, expects, keys } from '../sections/shapes.ts';
import { afterwards, answered, discordOnly, recorded } from './card.ts';
import type { EffectCards, Meaning } from './card.ts';

function sanction(written: string, kind: SanctionKind, action: ActionName, inverse: ActionName): Meaning {
  return { written, sanction: kind, actionKind: kind, action, inverse };
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
    meanings: [sanction('warn', 'warning', 'warn.add', 'warn.lift')],
  },
  timeout: {
    value: Duration,
    description: 'The member cannot publish for this long.',
    read: (value) => ({ kind: 'timeout', for: parseDuration(asText(value)) }),
    show: (action) => formatDuration(action.for),
    nature: 'sanctions',
    performedBy: answered,
    meanings: [sanction('timeout: D', 'temporary-suspension', 'sanction.suspend', 'sanction.lift')],
  },
  suspend: {
    value: DurationOrPermanent,
    description: 'Suspends the member for this long, or permanently.',
    read: (value) => ({ kind: 'suspend', for: value === 'permanent' ? null : parseDuration(asText(value)) }),
    show: (action) => (action.for === null ? 'permanent' : formatDuration(action.for)),
    nature: 'sanctions',
    performedBy: answered,
    meanings: [
      sanction('suspend: D', 'temporary-suspension', 'sanction.suspend', 'sanction.lift'),
      sanction('suspend: permanent', 'permanent-suspension', 'sanction.suspend-permanently', 'sanction.lift'),
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
    meanings: [sanction('ban', 'ban', 'sanction.ban', 'sanction.unban')],
  },
  kick: {
    value: null,
    description: 'Removes the member from the server; they may come back.',
    read: () => ({ kind: 'kick' }),
    show: () => null,
    nature: 'sanctions',
    performedBy: discordOnly,
    meanings: [{ written: 'kick', sanction: null, actionKind: 'kick', action: 'member.kick', inverse: null }],
  },
  restrict: {
    value: Alias,
    description: 'Gives the member a role that restricts them, an alias of `names.roles`.',
    read: (value) => ({ kind: 'restrict', role: asText(value) }),
    show: ({ role }) => role,
    nature: 'sanctions',
    performedBy: discordOnly,
    meanings: [
      {
        written: 'restrict: ROLE',
        sanction: null,
        actionKind: 'restrict',
        action: 'member.restrict',
        inverse: 'member.unrestrict',
      },
    ],
    names: ({ role }) => [{ what: 'role', name: role, key: null }],
  },
  points: {
    value: expects('a whole number, 1 or more', { type: 'integer', minimum: 1, maximum: 1000 }),
    description: 'Adds to the ledger, in place of the points of the sanction in the same rule.',
    read: (value) => ({ kind: 'points', amount: Number(value) }),
    show: ({ amount }) => String(amount),
    nature: 'sanctions',
    performedBy: recorded,
    meanings: [
      {
        written: 'points: N',
        sanction: null,
        actionKind: null,
        action: 'points.add',
        inverse: 'points.reverse',
      },
    ],
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
    meanings: [
      {
        written: 'role: {add, for}',
        sanction: null,
        actionKind: null,
        action: 'role.grant',
        inverse: 'role.revoke',
      },
      {
        written: 'role: {remove}',
        sanction: null,
        actionKind: null,
        action: 'role.revoke',
        inverse: 'role.grant',
      },
    ],
    meaning: (action) => (action.change === 'add' ? 0 : 1),
    names: ({ change, role }) => [{ what: 'role', name: role, key: change }],
  },
  'request-reputation': {
    value: null,
    description: 'Asks staff to give the member reputation; nothing is given before they do.',
    read: () => ({ kind: 'request-reputation' }),
    show: () => null,
    nature: 'records',
    performedBy: afterwards,
    meanings: [
      {
        written: 'request-reputation',
        sanction: null,
        actionKind: null,
        action: 'reputation.request',
        inverse: 'reputation.decline',
      },
    ],
  },
};
