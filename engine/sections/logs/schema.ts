import Type from 'typebox';
import { globPattern } from '../../actions/glob.ts';
import { Alias, keys } from '../shapes.ts';

export const Logs = keys({
  default: { ...Alias, description: 'The channel for what no route names: an alias of `names.channels`.' },
  routes: Type.Unsafe({
    type: 'object',
    propertyNames: {
      pattern: globPattern,
      'x-expects': 'an event or an action such as `content.deleted`, a family such as `voice.*`, or `*`',
    },
    additionalProperties: Alias,
    minProperties: 1,
    'x-what': '`routes`',
    description:
      'Kind of event or action, or a family of them such as `voice.*`, and the channel for it. The one that says most is taken.',
  }),
});
