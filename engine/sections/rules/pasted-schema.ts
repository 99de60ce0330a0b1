import Type from 'typebox';
import type { TSchema } from 'typebox';
import {
  factCatalogue,
  itemOperators,
  listOperators,
  operatorsFor,
  windowOperators,
} from '../../detectors/fact-catalogue.ts';
import { leafByKey } from '../../detectors/leaves.ts';
import { Name, expects, keys, oneOf } from '../shapes.ts';

const operators = [
  ...new Set([
    ...Object.values(operatorsFor).flat(),
    ...windowOperators,
    ...[...factCatalogue.values()].flatMap((card) => card.whole),
  ]),
];

function whenKeyIs(key: 'fact' | 'operator', name: string, then: object): object {
  return { if: { properties: { [key]: { const: name } }, required: [key] }, then: { properties: then } };
}

/** What distinguishes one window from another: the keys of its leaf, but for the numbers that it is compared with. */
function paramsOf(leaf: string): object {
  const { properties } = leafByKey.get(leaf)?.schema as { properties: Record<string, TSchema> };
  const { atLeast: _, distinctChannels, ...rest } = properties;
  const counts = distinctChannels === undefined ? {} : { counts: oneOf(['events', 'channels']) };
  return keys(
    { ...rest, ...counts },
    ['of', 'within'].filter((key) => key in rest),
  );
}

const windows = [...factCatalogue.values()].filter((card) => card.counts).map((card) => card.fact);

/** A condition of json-rules-engine, beside the leaves. */
export const Pasted = {
  ...keys(
    {
      fact: { ...oneOf([...factCatalogue.keys()]), description: 'A leaf, by its key.' },
      path: {
        ...expects('a plain path such as `$.tenure`; filters and brackets are not read', {
          type: 'string',
          pattern: '^\\$(\\.[A-Za-z][A-Za-z0-9_]*)+$',
        }),
        description: 'A key of the leaf.',
      },
      params: Type.Unsafe({ type: 'object', description: 'Which window: the keys of the leaf.' }),
      operator: oneOf(operators),
      value: Type.Unsafe({ description: 'Times are milliseconds, shares percent.' }),
    },
    ['fact', 'operator', 'value'],
  ),
  allOf: [
    ...windows.map((fact) => whenKeyIs('fact', fact, { params: paramsOf(fact) })),
    ...Object.entries(itemOperators).map(([leaf, operator]) =>
      whenKeyIs('operator', operator, { value: leafByKey.get(leaf)?.schema }),
    ),
    ...Object.keys(listOperators).map((operator) => whenKeyIs('operator', operator, { value: Name })),
  ],
};
