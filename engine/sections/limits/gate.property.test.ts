import fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import { actionNames } from '../../actions/catalogue.ts';
import type { ActionName } from '../../actions/catalogue.ts';
import { ranks } from '../../facts.ts';
import { gate, quotaReach } from './gate.ts';
import type { ActionUse, GateRequest } from './gate.ts';
import type { Actor, Limit } from './limit.ts';

const seed = inject('seed');

const now = 1_000_000;
const some = fc.constantFrom<ActionName>(
  'warn.add',
  'warn.lift',
  'points.add',
  'ticket.open',
  'policy.publish',
);
const roles = fc.subarray(['a', 'b', 'c']);
const actor: fc.Arbitrary<Actor> = fc.record({ id: fc.constantFrom('ana', 'eva'), roles });

const limit: fc.Arbitrary<Limit> = fc.record({
  action: fc.oneof(fc.constantFrom('*', 'warn.*', 'points.*'), some),
  roles,
  members: fc.subarray(['ana', 'eva']),
  quota: fc.option(
    fc.record({
      uses: fc.integer({ min: 1, max: 3 }),
      per: fc.integer({ min: 1, max: 1_000 }),
      by: fc.constantFrom('moderator', 'everyone'),
    }),
  ),
  rule: fc.constantFrom('allow', 'deny', null, null),
  file: fc.constant('l.yaml'),
  line: fc.integer({ min: 1, max: 99 }),
});
const limits = fc.array(limit, { maxLength: 6 });
const use: fc.Arbitrary<ActionUse> = fc.record({
  action: some,
  actor,
  at: fc.integer({ min: now - 1_500, max: now }),
});
const request: fc.Arbitrary<GateRequest> = fc.record({
  action: some,
  actor: fc
    .tuple(actor, fc.constantFrom(null, ...ranks))
    .map(([who, rank]) => ({ ...who, rank, permissions: null })),
  subject: fc.constantFrom('below', null),
  uses: fc.array(use, { maxLength: 8 }),
  at: fc.constant(now),
});

function check(property: (given: readonly Limit[], asked: GateRequest) => void): void {
  fc.assert(fc.property(limits, request, property), { numRuns: 2_000, seed });
}

test('the order in which limits stand never decides', () => {
  check((given, asked) => {
    expect(gate([...given].reverse(), asked).allowed).toBe(gate(given, asked).allowed);
  });
});

test('one more use never opens the gate, and one that is out of reach never closes it', () => {
  check((given, asked) => {
    const answer = gate(given, asked);
    const more = { action: asked.action, actor: asked.actor, at: now };
    const far = { ...more, at: now - quotaReach(given, asked.action, asked.actor) };

    expect(gate(given, { ...asked, uses: [...asked.uses, more] }).allowed && !answer.allowed).toBe(false);
    expect(gate(given, { ...asked, uses: [...asked.uses, far] })).toEqual(answer);
  });
});

test('what a quota refuses until a time is free then, if nothing more is done', () => {
  check((given, asked) => {
    const answer = gate(given, asked);
    if (answer.allowed || answer.reason !== 'quota') return;
    const only = given.filter((one) => one.line === answer.limit.line && one.action === answer.limit.action);
    if (only.length !== 1) return;

    const later = (at: number) =>
      gate(only, { ...asked, at, actor: { ...asked.actor, rank: 'admin' } }).allowed;
    expect([later(answer.until - 1), later(answer.until)]).toEqual([false, true]);
  });
});

test('nobody does what is denied to everybody, whatever their rank', () => {
  const denied: Limit = {
    action: '*',
    roles: [],
    members: [],
    quota: null,
    rule: 'deny',
    file: 'l.yaml',
    line: 1,
  };

  for (const action of actionNames) {
    const answer = gate([denied], {
      action,
      actor: { id: 'ana', roles: [], rank: 'admin', permissions: null },
      subject: null,
      uses: [],
      at: now,
    });
    expect(answer).toMatchObject({ allowed: false, reason: 'denied' });
  }
});
