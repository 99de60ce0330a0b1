import { asText, isMap } from '../policy/place.ts';
import { Alias, Name, expects, keys } from '../sections/shapes.ts';
import { afterwards, answered, unnamed } from './card.ts';
import type { EffectCards, NameUsed } from './card.ts';

function template(name: string, key: string | null = null): NameUsed {
  return { what: 'template', name, key };
}

/** Effects that say something to somebody. */
export const messageEffects: EffectCards<'alert' | 'reply' | 'dm' | 'notify'> = {
  alert: {
    value: expects(
      'a mapping with `channel`, and `template` where it has words of its own',
      keys({ channel: Alias, template: Name }, ['channel']),
    ),
    description:
      'Tells staff in a channel, an alias of `names.channels`; on a forum each of the staff gets a notification, and so do open desks.',
    read: (value) => ({
      kind: 'alert',
      channel: isMap(value) ? asText(value['channel']) : '',
      templates: isMap(value) && typeof value['template'] === 'string' ? [value['template']] : [],
    }),
    show: ({ channel, templates }) =>
      `{ channel: ${channel}${templates.map((name) => `, template: ${name}`).join('')} }`,
    nature: 'records',
    performedBy: { discord: 'outbox', 'forum-before': 'record', 'forum-after': 'record' },
    meanings: [unnamed('alert: {channel, template}')],
    names: ({ channel, templates }) => [
      { what: 'channel', name: channel, key: 'channel' },
      ...templates.map((name) => template(name, 'template')),
    ],
  },
  reply: {
    value: Name,
    description: 'Tells the author, with the words of a template.',
    read: (value) => ({ kind: 'reply', template: asText(value) }),
    show: (action) => action.template,
    nature: 'records',
    performedBy: answered,
    meanings: [unnamed('reply: TEMPLATE')],
    names: (action) => [template(action.template)],
  },
  dm: {
    value: Name,
    description: 'Tells the author in private, with the words of a template; on a forum a notification.',
    read: (value) => ({ kind: 'dm', template: asText(value) }),
    show: (action) => action.template,
    nature: 'records',
    performedBy: afterwards,
    meanings: [unnamed('dm: TEMPLATE')],
    names: (action) => [template(action.template)],
  },
  notify: {
    value: Name,
    description: 'Leaves the author a notification, with the words of a template.',
    read: (value) => ({ kind: 'notify', template: asText(value) }),
    show: (action) => action.template,
    nature: 'records',
    performedBy: answered,
    meanings: [unnamed('notify: TEMPLATE')],
    names: (action) => [template(action.template)],
  },
};
