import Type from 'typebox';
import { Alias, Flag, expects, keys, oneOf } from '../shapes.ts';

export const weekdays = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;
export const topKinds = ['messages', 'emojis', 'reactions', 'reputation', 'voice', 'contents'] as const;

const Aliases = Type.Unsafe({ type: 'array', items: Alias, uniqueItems: true });

export const Tops = keys({
  window: {
    ...keys(
      {
        every: oneOf(['day', 'week', 'month']),
        from: {
          ...expects('a beginning such as `00:00`, `monday 00:00` or `1 00:00`', {
            type: 'string',
            pattern: `^((${weekdays.join('|')}|[1-9]|1[0-9]|2[0-8]) )?([01][0-9]|2[0-3]):[0-5][0-9]$`,
          }),
          description:
            'When a window begins: the hour, for weeks behind a weekday, for months behind a day up to 28.',
        },
      },
      ['every'],
    ),
    description: 'The period of a report, in the time zone of the community.',
  },
  count: Type.Unsafe({
    type: 'array',
    items: oneOf(topKinds),
    minItems: 1,
    uniqueItems: true,
    description:
      '`messages` and `voice` by member, `reactions` and `reputation` by the member who got them, `emojis` by emoji, `contents` by reactions and replies.',
  }),
  report: {
    ...keys(
      {
        channel: Alias,
        top: expects('a whole number from 1 to 50', { type: 'integer', minimum: 1, maximum: 50 }),
        picture: { ...Flag, description: 'The report is drawn as a picture, too.' },
      },
      ['channel'],
    ),
    description: 'Where a window is reported when it ends, and how many places it has.',
  },
  privacy: {
    ...keys({
      optOut: { ...Flag, description: 'Members may choose not to be counted; `true` unless said otherwise.' },
      exclude: { ...keys({ channels: Aliases, roles: Aliases }), description: 'What is never counted.' },
    }),
    description: 'Who and what is left out.',
  },
});
