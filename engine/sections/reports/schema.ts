import Type from 'typebox';
import { priorities } from '../../effect.ts';
import { conditionRef } from '../rules/schema.ts';
import { Text, expects, keys, oneOf } from '../shapes.ts';

const Reason = keys({ es: Text, en: Text }, ['es', 'en']);
const Rung = keys(
  { when: { ...conditionRef }, is: { ...oneOf(priorities), description: 'The priority of the report.' } },
  ['is'],
);

export const Reports = keys({
  reasons: Type.Unsafe({
    type: 'object',
    propertyNames: { pattern: '^[a-z0-9][a-z0-9_-]{0,59}$' },
    additionalProperties: Reason,
    minProperties: 1,
    'x-what': '`reasons`',
    description: 'What a report can be for, in the words that members choose from.',
  }),
  priority: expects('a list of priorities', {
    type: 'array',
    items: Rung,
    minItems: 1,
    maxItems: 50,
    description: 'The first whose `when` holds is taken; one without `when` always holds. Else `medium`.',
  }),
});
