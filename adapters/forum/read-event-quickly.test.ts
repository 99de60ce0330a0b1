import fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import { contentExample } from './examples.ts';
import { readEventQuickly } from './read-event-quickly.ts';
import { readEvent } from './read-event.ts';
import { timeOfIso } from './time-of-iso.ts';

const seed = inject('seed');

const now = Date.UTC(2200, 0, 1);

const text = fc.oneof(
  { weight: 20, arbitrary: fc.string({ maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 10 }) },
  { weight: 1, arbitrary: fc.constantFrom('\0', '\ud800', 'x'.repeat(201), 'añø') },
);
const id = fc.oneof({ weight: 20, arbitrary: fc.string({ minLength: 1 }) }, { weight: 1, arbitrary: text });
const odd = fc.oneof(text, fc.integer(), fc.boolean(), fc.constantFrom(null, [], {}, ['a'], [1]));
const anyDate = fc
  .date({ min: new Date(Date.UTC(100, 0, 1)), max: new Date(Date.UTC(2199, 0, 1)), noInvalidDate: true })
  .map((date) => date.toISOString());
const time = fc.oneof(
  { weight: 30, arbitrary: anyDate },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '2026-02-29T00:00:00Z',
      '2024-02-29T00:00:00Z',
      '2026-04-31T10:00:00Z',
      '2026-11-21T10:00:00+01:00',
      '2026-11-21T24:00:00Z',
      '2026-13-01T00:00:00Z',
      '2026-11-21 10:00:00Z',
      '2026-11-21T10:00:00.5Z',
      '0000-01-01T00:00:00Z',
      '2026-1x-21T10:00:00Z',
    ),
  },
);
/** An object whose keys are what they should be, most of the time. */
function mostly(shape: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<object> {
  const keys = Object.keys(shape);
  return fc
    .tuple(
      fc.record(shape),
      fc.option(fc.tuple(fc.constantFrom(...keys, 'more'), fc.option(odd)), { freq: 1 }),
    )
    .map(([whole, change]) => {
      if (change === null) return whole;
      const [key, value] = change;
      const { [key]: _gone, ...rest } = whole;
      return value === null ? rest : { ...rest, [key]: value };
    });
}
const person = mostly({
  id,
  name: text,
  createdAt: fc.option(time),
  joinedAt: fc.option(time),
  roles: fc.array(fc.string({ minLength: 1, maxLength: 5 }), { maxLength: 3 }),
  bot: fc.boolean(),
});
const content = mostly({
  id,
  type: fc.constantFrom('thread', 'post', 'comment'),
  title: fc.option(text),
  text,
  parent: fc.option(fc.string({ minLength: 1 })),
  url: fc.option(text),
  attachments: fc.constantFrom([], [], [], [{ id: 'f', url: 'u', type: 't', size: 1 }]),
});
const event = mostly({
  id,
  kind: fc.constantFrom('content.created', 'content.edited', 'content.deleted'),
  at: time,
  author: person,
  content,
});

test('what is read quickly is read alike by the schema, and most of what is sound is read quickly', () => {
  let quick = 0;
  let sound = 0;
  fc.assert(
    fc.property(event, (value) => {
      const read = readEvent(value, now);
      if ('event' in read) sound += 1;
      const found = readEventQuickly(value as Record<string, unknown>);
      if (found === null) return;
      quick += 1;
      expect(read).toEqual({ event: found });
    }),
    { numRuns: 5_000, seed },
  );
  expect(quick).toBeGreaterThan(sound / 2);
  expect(quick).toBeGreaterThan(200);
});

test('the contract’s example without its files is read quickly', () => {
  const { attachments: _files, ...rest } = contentExample.content;
  const example = { ...contentExample, content: rest };
  expect({ event: readEventQuickly(example) }).toEqual(readEvent(example, now));
});

test('a time is what Date says, or nothing', () => {
  fc.assert(
    fc.property(time, (value) => {
      const found = timeOfIso(value);
      if (!Number.isNaN(found)) expect(found).toBe(Date.parse(value));
    }),
    { numRuns: 3_000, seed },
  );
  expect(timeOfIso('2026-11-21T10:00:00.123Z')).toBe(Date.UTC(2026, 10, 21, 10, 0, 0, 123));
  expect(timeOfIso('2026-11-30T10:00:00Z')).toBe(Date.UTC(2026, 10, 30, 10));
  expect(timeOfIso('2026-02-30T10:00:00Z')).toBeNaN();
});
