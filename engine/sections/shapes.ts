import Type from 'typebox';
import type { TSchema } from 'typebox';
import { durationOrPermanentPattern, durationPattern, percentPattern, sizePattern } from '../policy/units.ts';

/**
 * Shapes that sections and leaves share. `x-expects` is what a diagnostic says when the shape does not fit; `description`
 * is what an editor shows.
 */
export function expects(what: string, schema: object): TSchema {
  return Type.Unsafe({ ...schema, 'x-expects': what });
}

export const comparisons = ['lessThan', 'atMost', 'equals', 'atLeast', 'moreThan'] as const;
export type Comparison = (typeof comparisons)[number];

export const Name = expects('a name of lower-case letters, digits, `-`, `_` and `/`', {
  type: 'string',
  pattern: '^[a-z0-9][a-z0-9_/-]{0,79}$',
});
export const Id = expects('an id in quotes', { type: 'string', minLength: 1, maxLength: 100 });
export const Alias = expects('an alias of `names`, or an id in quotes', {
  type: 'string',
  minLength: 1,
  maxLength: 100,
});
export const Text = expects('text', { type: 'string', minLength: 1, maxLength: 2000 });
export const Duration = expects('a duration such as `10m`, `2h` or `7d`', {
  type: 'string',
  pattern: durationPattern,
});
export const DurationOrPermanent = expects('a duration such as `7d`, or `permanent`', {
  type: 'string',
  pattern: durationOrPermanentPattern,
});
export const DurationOrForever = expects('a duration such as `30d`, or `forever`', {
  type: 'string',
  pattern: durationPattern.replace(/^\^(.*)\$$/, '^($1|forever)$'),
});
export const Percent = expects('a percentage such as `70%`', { type: 'string', pattern: percentPattern });
export const Size = expects('a size such as `8MB`', { type: 'string', pattern: sizePattern });
export const Count = expects('a whole number, 0 or more', {
  type: 'integer',
  minimum: 0,
  maximum: 1_000_000_000,
});
export const Balance = expects('a whole number', {
  type: 'integer',
  minimum: -1_000_000_000,
  maximum: 1_000_000_000,
});
export const PositiveCount = expects('a whole number, 1 or more', {
  type: 'integer',
  minimum: 1,
  maximum: 1_000_000,
});
export const ImageHash = expects('a perceptual hash of 16 hex digits', {
  type: 'string',
  pattern: '^[0-9a-fA-F]{16}$',
});
export const Flag = expects('`true` or `false`', { type: 'boolean' });
export const True = expects('`true`', { const: true });
export const Names = expects('a list of names', {
  type: 'array',
  items: Name,
  minItems: 1,
  uniqueItems: true,
});

export function oneOf(values: readonly string[]): TSchema {
  return Type.Unsafe({ enum: [...values] });
}

/** An object whose keys are all known; unknown ones are findings with a suggestion. */
export function keys(properties: Record<string, TSchema>, required: readonly string[] = []): TSchema {
  return Type.Unsafe({ type: 'object', properties, required: [...required], additionalProperties: false });
}

/** `{ atLeast: 3, lessThan: 10 }`: one comparison or several that must all hold. */
export function comparing(value: TSchema, description: string): TSchema {
  return Type.Unsafe({
    type: 'object',
    properties: Object.fromEntries(comparisons.map((word) => [word, value])),
    additionalProperties: false,
    minProperties: 1,
    description,
    'x-expects': `a comparison (${comparisons.map((word) => `\`${word}\``).join(', ')})`,
  });
}
