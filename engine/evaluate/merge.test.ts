import { expect, test } from 'vitest';
import type { EffectAction } from '../effect.ts';
import { mergeEffects } from './merge.ts';

const noPoints = {
  values: { warning: 0, 'temporary-suspension': 0, 'permanent-suspension': 0, ban: 0 },
  defaultFor: 1,
  automatic: true,
  thresholds: [],
  watchlistAt: null,
  decayAfter: null,
};

const alert = (channel: string, ...templates: readonly string[]): EffectAction => ({
  kind: 'alert',
  channel,
  templates,
});
const role = (change: 'add' | 'remove', name: string, length: number | null): EffectAction => ({
  kind: 'role',
  change,
  role: name,
  for: length,
});
const edit = (title: string | null, text: string | null): EffectAction => ({ kind: 'edit', title, text });
const bare = (kind: 'lock' | 'unlock' | 'feature' | 'unfeature' | 'kick' | 'ban'): EffectAction => ({ kind });

/** Rule `a` has the higher priority. */
test.for<
  [string, readonly EffectAction[], readonly EffectAction[], readonly (readonly [EffectAction, string])[]]
>([
  ['alerts to one channel join', [alert('s', 'x')], [alert('s', 'y', 'x')], [[alert('s', 'x', 'y'), 'ab']]],
  [
    'alerts to two channels do not',
    [alert('s')],
    [alert('t')],
    [
      [alert('s'), 'a'],
      [alert('t'), 'b'],
    ],
  ],
  [
    'a role is added once, for the longest time',
    [role('add', 'v', 5)],
    [role('add', 'v', 9)],
    [[role('add', 'v', 9), 'ab']],
  ],
  [
    'for ever is the longest',
    [role('add', 'v', null)],
    [role('add', 'v', 9)],
    [[role('add', 'v', null), 'ab']],
  ],
  [
    'added and removed: the higher priority',
    [role('remove', 'v', null)],
    [role('add', 'v', 9)],
    [[role('remove', 'v', null), 'a']],
  ],
  [
    'two roles are two',
    [role('add', 'v', 1)],
    [role('add', 'w', 1)],
    [
      [role('add', 'v', 1), 'a'],
      [role('add', 'w', 1), 'b'],
    ],
  ],
  [
    'a label once',
    [{ kind: 'label', label: 'x' }],
    [{ kind: 'label', label: 'x' }],
    [[{ kind: 'label', label: 'x' }, 'ab']],
  ],
  [
    'opposites: the higher priority',
    [bare('unlock')],
    [bare('lock'), bare('feature')],
    [
      [bare('unlock'), 'a'],
      [bare('feature'), 'b'],
    ],
  ],
  ['featured and not', [bare('feature')], [bare('unfeature')], [[bare('feature'), 'a']]],
  [
    'moved to one place',
    [{ kind: 'move', to: 'x' }],
    [{ kind: 'move', to: 'y' }],
    [[{ kind: 'move', to: 'x' }, 'a']],
  ],
  ['edits of different parts join', [edit('t', null)], [edit('u', 'v')], [[edit('t', 'v'), 'ab']]],
  ['edits of the same part do not', [edit('t', null)], [edit('u', null)], [[edit('t', null), 'a']]],
  [
    'a private message once',
    [{ kind: 'dm', template: 'x' }],
    [{ kind: 'dm', template: 'x' }],
    [[{ kind: 'dm', template: 'x' }, 'ab']],
  ],
  ['who is banned is not also removed', [bare('kick')], [bare('ban')], [[bare('ban'), 'b']]],
  [
    'a restriction once',
    [{ kind: 'restrict', role: 'x' }],
    [{ kind: 'restrict', role: 'x' }],
    [[{ kind: 'restrict', role: 'x' }, 'ab']],
  ],
  [
    'one request',
    [{ kind: 'request-reputation' }],
    [{ kind: 'request-reputation' }],
    [[{ kind: 'request-reputation' }, 'ab']],
  ],
])('%s', ([, a, b, expected]) => {
  const merged = mergeEffects(
    [
      { rule: 'a', effects: a },
      { rule: 'b', effects: b },
    ],
    noPoints,
  );

  expect(merged).toEqual(expected.map(([effect, rules]) => ({ ...effect, rules: [...rules] })));
});

test('points that one rule gives several times add up, as those of several rules do', () => {
  const points = (amount: number): EffectAction => ({ kind: 'points', amount });
  const merged = mergeEffects(
    [
      { rule: 'a', effects: [points(2), points(5)] },
      { rule: 'b', effects: [points(3)] },
    ],
    noPoints,
  );

  expect(merged).toEqual([{ kind: 'points', amount: 10, rules: ['a', 'b'] }]);
});
