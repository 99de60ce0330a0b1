import Type from 'typebox';
import { farthest } from '../../detectors/image/hashes.ts';
import { foldSteps } from '../../text/contract.ts';
import { Text, expects, keys, oneOf } from '../shapes.ts';

/** Entries written here, or the path of a text file with one entry a line. */
const Entries = expects('a list of entries, or a path such as `./lists/name.txt`', {
  type: ['array', 'string'],
  items: { type: 'string', minLength: 1, maxLength: 1000, 'x-expects': 'text in quotes' },
  pattern: '^\\./',
});

export const onHits = ['block', 'review', 'warn'] as const;

export const List = keys({
  title: Text,
  terms: Entries,
  domains: Entries,
  patterns: Entries,
  images: {
    ...Entries,
    description: 'Perceptual hashes: 16 hex digits, and after a space a distance of the entry’s own.',
  },
  distance: {
    ...expects(`a whole number from 0 to ${farthest}`, { type: 'integer', minimum: 0, maximum: farthest }),
    description: 'The most of 64 bits in which a picture may differ from an image; 8 where nothing is said.',
  },
  match: oneOf(['word', 'anywhere']),
  fold: Type.Unsafe({ type: 'array', items: oneOf(foldSteps), uniqueItems: true }),
  except: Entries,
  'on-hit': oneOf(onHits),
  severity: expects('a whole number from 1 to 10', { type: 'integer', minimum: 1, maximum: 10 }),
});

export const Lists = Type.Unsafe({
  type: 'object',
  propertyNames: { pattern: '^[a-z0-9][a-z0-9_-]{0,59}$' },
  additionalProperties: List,
});
