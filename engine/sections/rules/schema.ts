import Type from 'typebox';
import { leaves } from '../../detectors/leaves.ts';
import { eventKinds } from '../../event.ts';
import { Flag, Name, Percent, Text, expects, keys, oneOf } from '../shapes.ts';
import { Exempt } from '../manifest/schema.ts';
import { EffectSchema } from './effects.ts';
import { Pasted } from './pasted-schema.ts';

/** Where a section holds a condition. */
export const conditionRef = Type.Unsafe({ $ref: '#/$defs/condition' });
const conditions = expects('a list of conditions', { type: 'array', items: conditionRef, minItems: 1, maxItems: 200 });

/** A leaf, or conditions under one word: a one-key map, so that a mistake inside it is reported once, where it is. */
const Written = {
  type: 'object',
  description: 'all, any and not nest freely; a leaf is a one-key map.',
  properties: {
    all: { ...conditions, description: 'Every condition holds.' },
    any: { ...conditions, description: 'At least one condition holds.' },
    not: { ...conditionRef, description: 'The condition does not hold.' },
    ...Object.fromEntries(leaves.map((leaf) => [leaf.key, { ...leaf.schema, description: leaf.description }])),
  },
  additionalProperties: false,
  minProperties: 1,
  maxProperties: 1,
  'x-what': 'a condition',
  'x-expects': 'a condition such as `text: { contains: name }`',
};

/** Whoever writes `fact` or `operator` means a condition of json-rules-engine. */
export const Condition = {
  if: { type: 'object', anyOf: [{ required: ['fact'] }, { required: ['operator'] }] },
  then: Pasted,
  else: Written,
};

export const Rule = keys(
  {
    id: { ...Name, description: 'Stable and unique; decisions, appeals and tests name it.' },
    title: { ...Text, description: 'What staff and members read.' },
    on: Type.Unsafe({ type: 'array', items: oneOf(eventKinds), minItems: 1, uniqueItems: true }),
    surface: oneOf(['discord', 'forum']),
    when: conditionRef,
    then: expects('a list of effects', { type: 'array', items: EffectSchema, minItems: 1, maxItems: 20 }),
    mode: oneOf(['enforce', 'shadow', 'off']),
    priority: expects('a whole number from -1000 to 1000', { type: 'integer', minimum: -1000, maximum: 1000 }),
    stop: Flag,
    rollout: Percent,
    exempt: Exempt,
    owner: Text,
  },
  ['id', 'when', 'then'],
);

export const Rules = expects('a list of rules', { type: 'array', items: Rule });
export const ruleDefs = { condition: Condition };
