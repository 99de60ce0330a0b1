import { expect, test } from 'vitest';
import type { ActionName } from '../../actions/catalogue.ts';
import { load, manifest, policyOf } from '../../testing/policies.ts';
import { countedUses, gate, isAllowed, quotaReach } from './gate.ts';
import type { ActionUse, GateAnswer, GateRequest } from './gate.ts';

const names =
  'names: { roles: { staff: "100000000000000001", trainee: "100000000000000002", out: "100000000000000003" } }\n';
const text = `limits:
  - { action: sanction.ban, roles: [staff], quota: { uses: 2, per: 1d, by: moderator } }
  - { action: warn.*, roles: [trainee], allow: true }
  - { action: "*", roles: [out], deny: true }
  - { action: points.*, quota: { uses: 3, per: 1h, by: everyone } }
  - { action: offer.approve, members: [ana], allow: true, quota: { uses: 1, per: 1h } }
`;
const limits = policyOf(names + text).sections.limits;
const [staff, trainee, out] = ['100000000000000001', '100000000000000002', '100000000000000003'] as const;
const hour = 3_600_000;
const now = 1_000 * hour;

function used(action: ActionName, ago: number, id = 'ana', roles = [staff]): ActionUse {
  return { action, actor: { id, roles: roles.map(String) }, at: now - ago };
}

function ask(
  action: ActionName,
  actor: Partial<GateRequest['actor']>,
  more: Partial<GateRequest> = {},
): GateAnswer {
  return gate(limits, {
    action,
    actor: { id: 'ana', rank: 'admin', roles: [staff], permissions: null, ...actor },
    subject: 'below',
    uses: [],
    at: now,
    ...more,
  });
}

test.for<[string, GateAnswer, object]>([
  ['may', ask('sanction.ban', {}), { allowed: true }],
  [
    'the hierarchy comes first',
    ask('warn.add', { roles: [out] }, { subject: 'not-below' }),
    { reason: 'hierarchy' },
  ],
  ['nobody is acted on', ask('policy.publish', { rank: 'admin' }, { subject: null }), { allowed: true }],
  [
    'denied, whatever allows it',
    ask('warn.add', { rank: 'admin', roles: [out, trainee] }),
    { reason: 'denied', limit: { action: '*', file: 'rules.yaml', line: 5 } },
  ],
  [
    'the rank is missing',
    ask('sanction.ban', { rank: 'moderator' }),
    { reason: 'rank', needs: 'admin', has: 'moderator' },
  ],
  [
    'no rank at all',
    ask('content.delete', { rank: null }),
    { reason: 'rank', needs: 'moderator', has: null },
  ],
  ['allowed without the rank', ask('warn.add', { rank: null, roles: [trainee] }), { allowed: true }],
  [
    'allowed, but for another family',
    ask('content.delete', { rank: null, roles: [trainee] }),
    { reason: 'rank' },
  ],
  ['allowed by id', ask('offer.approve', { rank: null, roles: [] }), { allowed: true }],
  [
    'Discord has not given it',
    ask('warn.add', { rank: null, roles: [trainee], permissions: ['KICK_MEMBERS'] }),
    { reason: 'permission', needs: 'MODERATE_MEMBERS' },
  ],
  ['Discord has given it', ask('warn.add', { permissions: ['MODERATE_MEMBERS'] }), { allowed: true }],
  ['what needs no rank', ask('ticket.open', { rank: null, roles: [] }), { allowed: true }],
  ['one use is left', ask('sanction.ban', {}, { uses: [used('sanction.ban', hour)] }), { allowed: true }],
  [
    'the quota is used up, and says until when',
    ask('sanction.ban', {}, { uses: [used('sanction.ban', 2 * hour), used('sanction.ban', hour)] }),
    { reason: 'quota', uses: 2, per: 24 * hour, until: now + 22 * hour, limit: { line: 3 } },
  ],
  [
    'the window slides',
    ask('sanction.ban', {}, { uses: [used('sanction.ban', 24 * hour), used('sanction.ban', hour)] }),
    { allowed: true },
  ],
  [
    'others have their own',
    ask('sanction.ban', {}, { uses: [used('sanction.ban', 1, 'eva'), used('sanction.ban', 1, 'eva')] }),
    { allowed: true },
  ],
  [
    'or share one, over the family',
    ask(
      'points.add',
      {},
      { uses: [used('points.add', 1, 'eva'), used('points.reverse', 2, 'leo'), used('points.add', 3)] },
    ),
    { reason: 'quota', uses: 3 },
  ],
  [
    'other actions do not count',
    ask('sanction.ban', {}, { uses: [used('warn.add', 1), used('warn.add', 1)] }),
    { allowed: true },
  ],
  [
    'whom the limit does not name has no quota',
    ask('sanction.ban', { roles: [] }, { uses: [used('sanction.ban', 1), used('sanction.ban', 1)] }),
    { allowed: true },
  ],
])('%s', ([, answer, expected]) => {
  expect(answer).toMatchObject('reason' in expected ? { allowed: false, ...expected } : expected);
});

test.for([
  ['sanction.ban', [staff], 24 * hour],
  ['sanction.ban', [], 0],
  ['points.add', [], hour],
  ['ticket.open', [staff], 0],
] as const)('uses of %s count for the longest quota', ([action, roles, reach]) => {
  expect(quotaReach(limits, action, { id: 'eva', roles: roles.map(String) })).toBe(reach);
});

test('limits of several files follow one another; switched off, there are none', () => {
  const files = {
    'policy.yaml': manifest + names,
    'a.yaml': text,
    'b.yaml': 'limits: [{ action: "*", deny: true, members: [x] }]\n',
  };
  const off = { ...files, 'c.yaml': 'features: { limits: false }\n' };

  expect(
    load(files)
      .policy?.sections.limits.map((l) => `${l.file}:${l.line}`)
      .slice(-2),
  ).toEqual(['a.yaml:6', 'b.yaml:1']);
  expect(load(off).policy?.sections.limits).toEqual([]);
});

test.for([
  ['{ action: warn.ad, deny: true }', 'unknown-action', 13, 'did you mean `warn.add`?'],
  // Only the policy's `staff` does that.
  ['{ action: rank.grant, deny: true }', 'unknown-action', 13, 'did you mean `role.grant`?'],
  ['{ action: wanr.*, deny: true }', 'unknown-action', 13, 'did you mean `warn.*`?'],
  [
    '{ action: zebra.fly, deny: true }',
    'unknown-action',
    13,
    'the actions are listed in the language page, under Actions',
  ],
  ['{ action: WARN, deny: true }', 'bad-value', 13, null],
  ['{ action: warn.add, roles: [trianee], allow: true }', 'unknown-name', 31, 'did you mean `trainee`?'],
  [
    '{ action: warn.add, roles: [staff] }',
    'limit-says',
    3,
    'write `deny: true`, or `allow: true`, a `quota` or both',
  ],
  [
    '{ action: warn.add, deny: true, quota: { uses: 1, per: 1d } }',
    'limit-says',
    3,
    'write `deny: true`, or `allow: true`, a `quota` or both',
  ],
  [
    '{ action: warn.add, allow: true }',
    'limit-for-everybody',
    3,
    'name the `roles` or `members` that it is for',
  ],
  ['{ action: ticket.open, quota: { uses: 1, per: 1 day } }', 'bad-value', 49, null],
] as const)('%s', ([limit, code, column, hint]) => {
  const { diagnostics } = load({ 'policy.yaml': manifest + names, 'l.yaml': `limits:\n- ${limit}\n` });

  expect(diagnostics).toMatchObject([{ code, line: 2, column, hint }]);
});

test.for<[ActionName, string, readonly string[], ReturnType<typeof countedUses>]>([
  ['warn.add', 'eva', [staff], null],
  ['sanction.ban', 'eva', [staff], { within: 24 * hour, actions: ['sanction.ban'], by: 'moderator' }],
  ['sanction.ban', 'eva', [], null],
  ['points.add', 'eva', [], { within: hour, actions: ['points.add', 'points.reverse'], by: 'everyone' }],
  ['offer.approve', 'ana', [], { within: hour, actions: ['offer.approve'], by: 'moderator' }],
])('what has to be looked up for %s by %s with %j', ([action, id, roles, counted]) => {
  expect(countedUses(limits, action, { id, roles })).toEqual(counted);
});

test('a policy names people by what a surface calls them', () => {
  const actor = { id: 'a-uuid', rank: null, roles: [], permissions: null } as const;

  expect(ask('offer.approve', { ...actor, accounts: ['ana'] })).toEqual({ allowed: true });
  expect(ask('offer.approve', { ...actor, accounts: ['eva'] })).toMatchObject({ reason: 'rank' });
});

test('an action that a limit allows to somebody is known without asking for whom', () => {
  expect(isAllowed(limits, 'warn.add')).toBe(true);
  expect(isAllowed(limits, 'sanction.ban')).toBe(false);
});
