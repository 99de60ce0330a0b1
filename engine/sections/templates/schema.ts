import Type from 'typebox';
import { Text, expects, keys, oneOf } from '../shapes.ts';
import { templateKinds } from './kinds.ts';

const Title = expects('a title of at most 200 characters', { type: 'string', minLength: 1, maxLength: 200 });

const Template = keys({
  kind: {
    ...oneOf(templateKinds),
    description: 'What it is for, which decides the placeholders it may hold.',
  },
  es: { ...Text, description: 'The words in Spanish.' },
  en: { ...Text, description: 'The words in English.' },
  'title-es': { ...Title, description: 'The title in Spanish; without one, the house has its own.' },
  'title-en': { ...Title, description: 'The title in English; without one, the house has its own.' },
});

export const Templates = Type.Unsafe({
  type: 'object',
  propertyNames: { pattern: '^[a-z0-9][a-z0-9_-]{0,59}$' },
  additionalProperties: Template,
});
