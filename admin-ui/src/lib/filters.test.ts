import type { DecisionFilter, DecisionRow, EventRow } from '@fuero/community';
import { expect, test } from 'vitest';
import {
  admitsDecision,
  admitsEvent,
  decisionFilter,
  eventFilter,
  isNarrowed,
  withCursor,
} from './filters.ts';

test.for<[string, DecisionFilter]>([
  ['', {}],
  [
    'outcome=hold&rule=scam-link&review=yes&queue=estafas&search=nitro&cursor=c1',
    { outcome: 'hold', rule: 'scam-link', review: true, queue: 'estafas', search: 'nitro', cursor: 'c1' },
  ],
  ['outcome=nonsense&rule=&search=++', {}],
  ['search=+free+nitro+', { search: 'free nitro' }],
])('?%s asks the decisions', ([search, expected]) => {
  expect(decisionFilter(new URLSearchParams(search))).toEqual(expected);
});

test('?… asks the events', () => {
  expect(eventFilter(new URLSearchParams('kind=content.edited&outcome=block&rule=x'))).toEqual({
    kind: 'content.edited',
    outcome: 'block',
  });
});

test('a search is cut at 200 characters', () => {
  expect(decisionFilter(new URLSearchParams({ search: 'x'.repeat(500) })).search).toHaveLength(200);
});

test.for<[DecisionFilter, boolean]>([
  [{}, false],
  [{ cursor: 'c' }, false],
  [{ outcome: 'hold' }, true],
  [{ search: 'x', cursor: 'c' }, true],
])('%o narrows: %s', ([filter, expected]) => {
  expect(isNarrowed(filter)).toBe(expected);
});

test('another page keeps the filters', () => {
  const url = new URL('http://desk/?outcome=hold&cursor=old');
  expect(withCursor(url, 'a b')).toBe('/?outcome=hold&cursor=a+b');
  expect(withCursor(url, null)).toBe('/?outcome=hold');
  expect(withCursor(new URL('http://desk/events?cursor=old'), null)).toBe('/events');
});

const row: DecisionRow = {
  id: 'd1',
  at: new Date(0),
  event: 'e1',
  outcome: 'hold',
  cause: 'rules',
  rules: ['a'],
  shadow: ['b'],
  inconclusive: ['c'],
  review: true,
  queues: ['estafas'],
  priority: 'high',
  member: 'm',
  memberName: 'Ana',
  excerpt: 'Free Nitro',
  contentType: 'post',
};

test.for<[DecisionFilter, boolean]>([
  [{}, true],
  [{ outcome: 'block' }, false],
  [{ review: true }, true],
  [{ queue: 'estafas' }, true],
  [{ queue: 'normas' }, false],
  [{ rule: 'a' }, true],
  [{ rule: 'b' }, true],
  [{ rule: 'c' }, true],
  [{ rule: 'd' }, false],
  [{ search: 'nitro' }, true],
  [{ search: 'ANA' }, true],
  [{ search: 'bruno' }, false],
])('%o admits the row: %s', ([filter, expected]) => {
  expect(admitsDecision(filter, row)).toBe(expected);
});

test('events are admitted by kind, outcome and words', () => {
  const event: EventRow = { ...row, surface: 'forum', kind: 'content.created', decision: null };
  expect(admitsEvent({ kind: 'content.created', outcome: 'hold', search: 'free' }, event)).toBe(true);
  expect(admitsEvent({ kind: 'content.edited' }, event)).toBe(false);
  expect(admitsEvent({ outcome: 'block' }, event)).toBe(false);
});
