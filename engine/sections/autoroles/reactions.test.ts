import { expect, test } from 'vitest';
import type { Person, Reaction, ReactionEvent } from '../../event.ts';
import { ana, day, noon, policyOf } from '../../testing/policies.ts';
import type { AutoroleGrant } from './autorole.ts';
import { autoroleSubjects, autorolesFor } from './on-event.ts';

const policy = policyOf(`names: { roles: { active: "20", guest: "21", panel: "22", popular: "23" } }
autoroles:
  - { id: active, when: { reaction: { on: any } }, grant: active }
  - id: event-guest
    when: { reaction: { on: "987654321098765432", emoji: "🎟️" } }
    grant: guest
    for: 7d
  - { id: panel, when: { reaction: { on: "500", emoji: "✅" } }, grant: panel }
  - { id: popular, when: { reaction: { on: own, emoji: "⭐", count: { atLeast: 5 } } }, grant: popular }
`);

const eva: Person = { ...ana, id: 'eva', name: 'Eva' };

function reacted(reaction: Partial<Reaction>, changes: Partial<ReactionEvent> = {}): ReactionEvent {
  return {
    id: 'r1',
    kind: 'reaction.added',
    surface: 'discord',
    at: noon,
    member: ana,
    reaction: { emoji: '👍', content: 'c1', author: eva, count: 1, ...reaction },
    ...changes,
  };
}

function took(autorole: string, role: string, content: string, until: number | null = null): AutoroleGrant {
  return { autorole, role, at: noon - day, until, ended: null, event: 'r0', content, ours: true };
}

/** Every member whom the event concerns, and what is called for. */
function happened(event: ReactionEvent, grants: readonly AutoroleGrant[] = []): readonly string[] {
  return autoroleSubjects(policy, event).flatMap((member) =>
    autorolesFor(policy, { event, member, readings: {}, facts: {}, grants })
      .filter(({ step }) => step !== 'nothing')
      .map(({ autorole, step }) => `${member.id} ${autorole} ${step}`),
  );
}

const removed = { kind: 'reaction.removed', id: 'r2' } as const;
const star = { emoji: '⭐', content: 'c1' };
const tick = { emoji: '✅', content: '500' };
const ticket = { emoji: '🎟', content: '987654321098765432' };

test.for<[string, ReactionEvent, readonly AutoroleGrant[], readonly string[]]>([
  ['any reaction', reacted({}), [], ['ana active grant']],
  ['a message and an emoji', reacted(ticket), [], ['ana active grant', 'ana event-guest grant']],
  ['the emoji elsewhere', reacted({ ...ticket, content: '9' }), [], ['ana active grant']],
  ['another emoji there', reacted({ ...ticket, emoji: '👍' }), [], ['ana active grant']],
  [
    'a new reaction extends a temporary one',
    reacted(ticket),
    [took('active', '20', 'c0'), took('event-guest', '21', '987654321098765432', noon + day)],
    ['ana event-guest extend'],
  ],
  ['five stars from others', reacted({ ...star, count: 5 }), [], ['ana active grant', 'eva popular grant']],
  ['four stars', reacted({ ...star, count: 4 }), [], ['ana active grant']],
  [
    'five stars, the fifth from oneself',
    reacted({ ...star, count: 5 }, { member: eva }),
    [],
    ['eva active grant'],
  ],
  [
    'stars that nobody counted',
    reacted({ ...star, count: null }),
    [],
    ['ana active grant', 'eva popular undecided'],
  ],
  ['a bot reacts', reacted(tick, { member: { ...ana, bot: true } }), [], []],
  ['taken back from the panel', reacted(tick, removed), [took('panel', '22', '500')], ['ana panel withdraw']],
  ['taken back without a grant', reacted(tick, removed), [], []],
  ['another emoji taken back', reacted({ ...tick, emoji: '👍' }, removed), [took('panel', '22', '500')], []],
  ['any reaction taken back: they did take part', reacted({}, removed), [took('active', '20', 'c1')], []],
  [
    'a temporary one taken back runs out by itself',
    reacted(ticket, removed),
    [took('event-guest', '21', '987654321098765432', noon + day)],
    [],
  ],
  [
    'one of five stars taken back',
    reacted({ ...star, count: 4 }, removed),
    [took('popular', '23', 'c1')],
    ['eva popular withdraw'],
  ],
  ['one of six stars taken back', reacted({ ...star, count: 5 }, removed), [took('popular', '23', 'c1')], []],
  [
    'a star of another content taken back',
    reacted({ ...star, content: 'c2', count: 0 }, removed),
    [took('popular', '23', 'c1')],
    [],
  ],
  [
    'another emoji of that content taken back',
    reacted({ emoji: '👍', count: 0 }, removed),
    [took('popular', '23', 'c1')],
    [],
  ],
])('%s', ([, event, grants, expected]) => {
  expect(happened(event, grants)).toEqual(expected);
});
