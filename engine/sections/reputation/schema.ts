import { Alias, Duration, Names, expects, keys } from '../shapes.ts';

const Amount = expects('a whole number from -1000 to 1000', {
  type: 'integer',
  minimum: -1000,
  maximum: 1000,
});

export const Reputation = keys({
  keywords: {
    ...keys(
      {
        lists: { ...Names, description: 'Lists of terms or patterns that thank somebody.' },
        ignore: {
          ...Names,
          description: 'Lists of what only looks like thanks; it cancels the thanks that it covers.',
        },
      },
      ['lists'],
    ),
    description: 'Thanks that propose reputation for the person helped, never for the speaker.',
  },
  award: {
    ...keys({ default: Amount, min: Amount, max: Amount }),
    description: 'What staff give with one decision: 1 unless said otherwise, from `min` to `max`.',
  },
  requests: {
    ...keys({ channel: Alias, cooldown: Duration }, ['channel']),
    description: 'Where staff decide on requests, and how long a member waits between two.',
  },
});
