import Type from 'typebox';
import { Alias, Duration, Flag, Name, PositiveCount, Text, expects, keys, oneOf } from '../shapes.ts';

const fieldId = '^[a-z][a-zA-Z0-9_-]{0,39}$';
const Value = expects('text in quotes', { type: 'string', minLength: 1, maxLength: 200 });
const Values = Type.Unsafe({ type: 'array', items: Value, minItems: 1, maxItems: 25, uniqueItems: true });
const Characters = expects('a whole number from 1 to 4000', { type: 'integer', minimum: 1, maximum: 4000 });

const Field = keys(
  {
    id: expects('an id that begins with a lower-case letter', { type: 'string', pattern: fieldId }),
    title: { ...Text, description: 'What the author reads; the id unless said otherwise.' },
    kind: {
      ...oneOf(['short', 'long', 'labels', 'link']),
      description:
        '`short` is one line, `long` several, `labels` words apart by commas or spaces, `link` a web address.',
    },
    min: { ...Characters, description: 'Characters at least, once it is filled.' },
    max: { ...Characters, description: 'Characters at most: 200 unless said otherwise, 1000 for `long`.' },
    required: { ...Flag, description: 'It must be filled.' },
    choices: { ...Values, description: 'The only answers allowed; for labels, the only labels.' },
  },
  ['id'],
);

const FieldTest = {
  ...keys({
    has: { ...Value, description: 'One of the parts that commas separate, or one of the labels.' },
    equals: { ...Value, description: 'The whole answer.' },
    in: { ...Values, description: 'The whole answer is one of these.' },
    filled: { ...Flag, description: 'It was answered at all.' },
  }),
  minProperties: 1,
  'x-what': 'the test of a field',
};

const Rung = keys(
  {
    when: keys(
      {
        field: {
          type: 'object',
          propertyNames: { pattern: fieldId },
          additionalProperties: FieldTest,
          minProperties: 1,
          'x-what': '`field`',
          description: 'Tests by field; all must hold. Case and spaces around do not count.',
        },
      },
      ['field'],
    ),
    channel: { ...Alias, description: 'Where the offer is published.' },
    template: { ...Name, description: 'A template of kind `offer`.' },
  },
  ['channel', 'template'],
);

export const Offers = keys({
  active: { ...PositiveCount, description: 'Offers of one member that may wait for review at a time.' },
  fields: expects('a list of fields', {
    type: 'array',
    items: Field,
    minItems: 1,
    maxItems: 25,
    description: 'What an offer says.',
  }),
  review: {
    ...keys({ channel: Alias }, ['channel']),
    description: 'Where staff decide on it, beside the desk.',
  },
  publish: expects('a list of places', {
    type: 'array',
    items: Rung,
    minItems: 1,
    description: 'Where an approved offer goes: the first place whose `when` holds.',
  }),
  expire: { ...Duration, description: 'How long it stays published.' },
});
