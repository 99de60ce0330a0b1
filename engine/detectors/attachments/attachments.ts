import Type from 'typebox';
import { compare, no, yes } from '../../evaluate/predicate.ts';
import type { Predicate, Quantity } from '../../evaluate/predicate.ts';
import type { Attachment } from '../../event.ts';
import { textKinds } from '../../event.ts';
import type { YamlValue } from '../../policy/place.ts';
import { parseSize } from '../../policy/units.ts';
import { Count, Size, comparing, expects, keys } from '../../sections/shapes.ts';
import type { Comparison } from '../../sections/shapes.ts';
import type { LeafCard } from '../leaf.ts';
import { numberTests } from '../leaf.ts';

const MediaType = expects('a media type such as `image/png` or `image/*`', {
  type: 'string',
  pattern: '^[a-z]+/([a-z0-9.+-]+|\\*)$',
});

const total: Quantity = {
  name: 'attachments.count',
  read: (moment) => moment.content?.attachments.length ?? 0,
  show: String,
  fact: null,
};

function isOf(type: string, wanted: string): boolean {
  return wanted.endsWith('/*') ? type.startsWith(wanted.slice(0, -1)) : type === wanted;
}

/** One attachment must satisfy every key. */
function itemTest(value: Readonly<Record<string, YamlValue>>): Predicate {
  const types = value['types'] as readonly string[] | undefined;
  const size = Object.entries((value['size'] ?? {}) as Record<string, string>).map(
    ([word, text]) => [word as Comparison, parseSize(text)] as const,
  );
  const fits = (item: Attachment) =>
    (types === undefined || types.some((wanted) => isOf(item.type.toLowerCase(), wanted))) &&
    size.every(([comparison, bytes]) => compare(item.size, comparison, bytes) === yes);
  const parts = [
    types === undefined ? '' : `types ${types.join(' | ')}`,
    ...size.map(([c, b]) => `size ${c} ${b}B`),
  ];
  return {
    says: `attachments ${parts.filter(Boolean).join(', ')}`,
    lowered: {
      fact: 'attachments',
      operator: 'hasAttachment',
      value: Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'count')),
    },
    wake: { kind: 'quantity', quantity: total, comparison: 'atLeast', value: 1 },
    facts: [],
    holds: (moment) => (moment.content?.attachments.some(fits) === true ? yes : no),
    found: (moment) =>
      moment.content?.attachments.map((item) => `${item.type} ${item.size}B`).join(', ') ?? null,
    evidence: () => [],
  };
}

export const attachments: LeafCard = {
  key: 'attachments',
  description:
    'Files beside the text. `types` and `size` must hold for the same file; `count` counts all files.',
  reads: textKinds,
  schema: {
    ...keys({
      count: comparing(Count, 'Number of files.'),
      types: Type.Unsafe({
        type: 'array',
        items: MediaType,
        minItems: 1,
        description: 'One of these media types.',
      }),
      size: comparing(Size, 'Size of the file.'),
    }),
    minProperties: 1,
  },
  predicates: (value) => [
    ...numberTests(total, value['count'], Number),
    ...(value['types'] === undefined && value['size'] === undefined ? [] : [itemTest(value)]),
  ],
};
