import { asText, isMap } from '../policy/place.ts';
import { priorities } from '../effect.ts';
import type { Priority } from '../effect.ts';
import { Alias, Name, Text, expects, keys, oneOf } from '../sections/shapes.ts';
import { answered, named, oncePublished, recorded } from './card.ts';
import type { EffectCards } from './card.ts';

/** Effects on content, and on the thread that it is in. */
export const contentEffects: EffectCards<
  'delete' | 'hold' | 'flag' | 'label' | 'lock' | 'unlock' | 'move' | 'feature' | 'unfeature' | 'edit'
> = {
  delete: {
    value: null,
    description: 'Removes the content; on a forum it is not published.',
    read: () => ({ kind: 'delete' }),
    show: () => null,
    nature: 'removes',
    needsContent: true,
    performedBy: answered,
    meanings: [named('delete', 'delete-content', 'content.delete')],
  },
  hold: {
    value: null,
    description: 'Hides the content and puts it into the review queue.',
    read: () => ({ kind: 'hold' }),
    show: () => null,
    nature: 'removes',
    needsContent: true,
    performedBy: answered,
    meanings: [named('hold', null, 'content.hold')],
  },
  flag: {
    value: expects(
      'a mapping with `queue`, `priority` or both',
      keys({ queue: Name, priority: oneOf(priorities) }),
    ),
    bare: true,
    description:
      'Leaves the content published and puts it into a queue: `review` unless one is named, with the priority `medium` unless another is.',
    read: (value) => ({
      kind: 'flag',
      queue: isMap(value) && typeof value['queue'] === 'string' ? value['queue'] : 'review',
      priority: (isMap(value) ? (value['priority'] as Priority | undefined) : undefined) ?? 'medium',
    }),
    show: ({ queue, priority }) => `{ queue: ${queue}, priority: ${priority} }`,
    nature: 'records',
    performedBy: recorded,
    meanings: [named('flag: {queue, priority}', null, 'content.flag')],
  },
  label: {
    value: Name,
    description: 'Gives the decision a label.',
    read: (value) => ({ kind: 'label', label: asText(value) }),
    show: ({ label }) => label,
    nature: 'records',
    performedBy: recorded,
    meanings: [named('label: NAME', null, 'label.add')],
  },
  lock: {
    value: null,
    description: 'Closes the thread that the content is in: nobody can answer any more.',
    read: () => ({ kind: 'lock' }),
    show: () => null,
    nature: 'records',
    needsContent: true,
    performedBy: oncePublished,
    meanings: [named('lock', 'close-thread', 'content.lock')],
  },
  unlock: {
    value: null,
    description: 'Opens the thread again.',
    read: () => ({ kind: 'unlock' }),
    show: () => null,
    nature: 'records',
    needsContent: true,
    performedBy: oncePublished,
    meanings: [named('unlock', 'open-thread', 'content.unlock')],
  },
  move: {
    value: expects('a mapping with `to`', keys({ to: Alias }, ['to'])),
    description: 'Moves the thread to another channel or category, an alias of `names.channels`.',
    read: (value) => ({ kind: 'move', to: isMap(value) ? asText(value['to']) : '' }),
    show: ({ to }) => `{ to: ${to} }`,
    nature: 'records',
    needsContent: true,
    performedBy: oncePublished,
    meanings: [named('move: {to}', 'move-thread', 'content.move')],
    names: ({ to }) => [{ what: 'channel', name: to, key: 'to' }],
  },
  feature: {
    value: null,
    description: 'Puts the thread, or the message, among the featured ones: on Discord it is pinned.',
    read: () => ({ kind: 'feature' }),
    show: () => null,
    nature: 'records',
    needsContent: true,
    performedBy: oncePublished,
    meanings: [named('feature', 'feature-thread', 'content.feature')],
  },
  unfeature: {
    value: null,
    description: 'Takes it from among the featured ones.',
    read: () => ({ kind: 'unfeature' }),
    show: () => null,
    nature: 'records',
    needsContent: true,
    performedBy: oncePublished,
    meanings: [named('unfeature', 'unfeature-thread', 'content.unfeature')],
  },
  edit: {
    value: expects('new words: `title`, `text` or both', {
      ...keys({
        title: { ...Text, description: 'The new title; `{title}` in it is the old one.' },
        text: {
          ...Text,
          description: 'The new text; `{text}` in it is the old one. On Discord only titles can be edited.',
        },
      }),
      minProperties: 1,
    }),
    description: 'Rewrites the title of the thread or the text of the content.',
    read: (value) => ({
      kind: 'edit',
      title: isMap(value) && typeof value['title'] === 'string' ? value['title'] : null,
      text: isMap(value) && typeof value['text'] === 'string' ? value['text'] : null,
    }),
    show: (action) => {
      const parts = (['title', 'text'] as const).flatMap((key) =>
        action[key] === null ? [] : [`${key}: ${JSON.stringify(action[key])}`],
      );
      return `{ ${parts.join(', ')} }`;
    },
    nature: 'removes',
    needsContent: true,
    performedBy: oncePublished,
    meanings: [named('edit: {title, text}', 'edit-content', 'content.edit')],
  },
};
