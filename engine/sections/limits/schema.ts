import { globPattern } from '../../actions/glob.ts';
import { Alias, Duration, PositiveCount, True, expects, keys, oneOf } from '../shapes.ts';

const Action = expects('an action such as `warn.add`, a family such as `warn.*`, or `*`', {
  type: 'string',
  pattern: globPattern,
  description: 'The action, a family such as `warn.*`, or `*` for every one.',
});
const People = { type: 'array', items: Alias, minItems: 1, uniqueItems: true };

const Quota = keys(
  {
    uses: { ...PositiveCount, description: 'So often …' },
    per: { ...Duration, description: '… in this length of time, which slides.' },
    by: {
      ...oneOf(['moderator', 'everyone']),
      description:
        'Each one has a count of their own (`moderator`, the default), or all whom the limit names share one.',
    },
  },
  ['uses', 'per'],
);

const Limit = keys(
  {
    action: Action,
    roles: expects('a list of roles', {
      ...People,
      description:
        'Whom it concerns: aliases of `names.roles`, or roles of the surface. Without `roles` and `members`: everybody.',
    }),
    members: expects('a list of ids in quotes', { ...People, description: 'Whom it concerns, by id.' }),
    quota: { ...Quota, description: 'How often it may be done.' },
    allow: { ...True, description: 'They may do it without the rank that it needs.' },
    deny: { ...True, description: 'They may not do it, whatever else allows it.' },
  },
  ['action'],
);

export const Limits = expects('a list of limits', { type: 'array', items: Limit });
