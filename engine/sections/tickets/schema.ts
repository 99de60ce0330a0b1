import Type from 'typebox';
import { Alias, Duration, Flag, Names, PositiveCount, Text, expects, keys, oneOf } from '../shapes.ts';

/** A question alone, or with what its answer must be. */
const Question = expects('a question, or a mapping with `ask`', {
  type: ['string', 'object'],
  minLength: 1,
  maxLength: 200,
  properties: {
    ask: { ...Text, description: 'The question.' },
    long: { ...Flag, description: 'The answer has several lines.' },
    required: { ...Flag, description: 'It must be answered; `true` unless said otherwise.' },
    max: expects('a whole number from 1 to 4000', { type: 'integer', minimum: 1, maximum: 4000 }),
  },
  required: ['ask'],
  additionalProperties: false,
});

const Category = keys(
  {
    title: { ...Text, description: 'What members read on the panel.' },
    staff: { ...Names, description: 'Roles that see the ticket and are called.' },
    questions: expects('a list of at most 5 questions', {
      type: 'array',
      items: Question,
      maxItems: 5,
      description: 'Asked before the ticket is opened.',
    }),
    name: {
      ...Text,
      description: 'Name of its channel; `{number}`, `{member}` and `{category}` are filled.',
    },
  },
  ['title', 'staff'],
);

export const Tickets = keys({
  limit: {
    ...keys({ open: PositiveCount, per: oneOf(['member', 'category']) }, ['open']),
    description: 'Tickets that one member may have open, in all or in each category.',
  },
  categories: Type.Unsafe({
    type: 'object',
    propertyNames: { pattern: '^[a-z0-9][a-z0-9_-]{0,59}$' },
    additionalProperties: Category,
    minProperties: 1,
    'x-what': '`categories`',
    description: 'What a ticket can be about.',
  }),
  close: {
    ...keys({
      idle: {
        ...keys({ warnAfter: Duration, closeAfter: Duration }, ['closeAfter']),
        description: 'Without a message for this long it is warned, then closed.',
      },
      then: { ...oneOf(['archive', 'delete']), description: 'What becomes of the channel.' },
      transcript: {
        ...keys(
          {
            to: Alias,
            formats: Type.Unsafe({
              type: 'array',
              items: oneOf(['html', 'json', 'markdown']),
              minItems: 1,
              uniqueItems: true,
            }),
          },
          ['to'],
        ),
        description: 'Where the conversation is kept, and in which forms.',
      },
    }),
    description: 'How a ticket ends.',
  },
});
