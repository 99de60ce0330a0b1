import Type from 'typebox';
import { always, no, unknown, yes } from '../../evaluate/predicate.ts';
import type { LoweredTest } from '../../evaluate/lowered.ts';
import type { Answer, Predicate } from '../../evaluate/predicate.ts';
import type { Channel } from '../../event.ts';
import { eventKinds } from '../../event.ts';
import { Flag, Id, keys } from '../../sections/shapes.ts';
import type { LeafCard } from '../leaf.ts';

const channelFact = { fact: 'channel' } as const;

/** What one channel answers; a forum has none, so nothing holds there. */
function channelTest(says: string, lowered: LoweredTest, answer: (channel: Channel) => Answer): Predicate {
  return {
    says,
    lowered,
    wake: always,
    facts: [],
    because: () => 'not-said: channel',
    holds({ event }) {
      if (event.channel !== undefined && event.channel !== null) return answer(event.channel);
      return event.surface === 'forum' ? no : unknown;
    },
    found: ({ event }) => event.channel?.name ?? event.channel?.id ?? null,
    evidence: () => [],
  };
}

export const channel: LeafCard = {
  key: 'channel',
  description: 'Where it happened.',
  reads: eventKinds,
  schema: {
    ...keys({
      is: { ...Id, description: 'This very channel: an alias of `names.channels`, or an id.' },
      in: Type.Unsafe({
        type: 'array',
        items: Id,
        minItems: 1,
        uniqueItems: true,
        description: 'One of these channels, or a thread or channel that stands in one of them.',
      }),
      nsfw: { ...Flag, description: 'For adults only.' },
    }),
    minProperties: 1,
  },
  predicates(value, context) {
    const tests: Predicate[] = [];
    const { is, nsfw } = value;
    if (typeof is === 'string') {
      const wanted = context.channel(['is'], is);
      tests.push(
        channelTest(
          `channel is ${is}`,
          { ...channelFact, path: '$.id', operator: 'in', value: wanted },
          ({ id }) => (wanted.includes(id) ? yes : no),
        ),
      );
    }
    const names = value['in'] as readonly string[] | undefined;
    if (names !== undefined) {
      const wanted = names.flatMap((name, i) => context.channel(['in', i], name));
      const lowered = { ...channelFact, path: '$.rooms', operator: 'containsAny', value: wanted };
      tests.push(channelTest(`channel in ${names.join(' | ')}`, lowered, (found) => standsIn(found, wanted)));
    }
    if (typeof nsfw === 'boolean') {
      const lowered = { ...channelFact, path: '$.nsfw', operator: 'equal', value: nsfw };
      tests.push(channelTest(`channel.nsfw ${String(nsfw)}`, lowered, (found) => isNsfw(found, nsfw)));
    }
    return tests;
  },
};

function standsIn({ id, within }: Channel, wanted: readonly string[]): Answer {
  return [id, ...(within ?? [])].some((room) => wanted.includes(room)) ? yes : no;
}

function isNsfw({ nsfw }: Channel, wanted: boolean): Answer {
  if (nsfw === undefined || nsfw === null) return unknown;
  return nsfw === wanted ? yes : no;
}
