import Type from 'typebox';
import { Text, keys, oneOf } from '../shapes.ts';
import { templateKinds } from './kinds.ts';

const Template = keys({
  kind: {
    ...oneOf(templateKinds),
    description: 'What it is for, which decides the placeholders it may hold.',
  },
  es: { ...Text, description: 'The words in Spanish.' },
  en: { ...Text, description: 'The words in English.' },
});

export const Templates = Type.Unsafe({
  type: 'object',
  propertyNames: { pattern: '^[a-z0-9][a-z0-9_-]{0,59}$' },
  additionalProperties: Template,
});
