import { Type } from 'typebox';

/** By which a call that writes is repeated without harm. */
export const KeyHeader = Type.Object({
  'Idempotency-Key': Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 200,
      description:
        'The same key with the same body gives the same answer; with another body it is a conflict.',
      examples: ['a6f2c0de'],
    }),
  ),
});
