import Type from 'typebox';
import { Text, keys, oneOf } from '../shapes.ts';

export const templateKinds = ['warning', 'suspension', 'ban', 'resolution', 'other', 'notice'] as const;

const Template = keys({ kind: oneOf(templateKinds), es: Text, en: Text }, ['kind', 'es', 'en']);

export const Templates = Type.Unsafe({
  type: 'object',
  propertyNames: { pattern: '^[a-z0-9][a-z0-9_-]{0,59}$' },
  additionalProperties: Template,
});
