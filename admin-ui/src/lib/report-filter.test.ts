import type { ReportRow } from '@fuero/community';
import { expect, test } from 'vitest';
import { admitsReport, isCutShort, isNarrowedTo, pageOf, reportFilter, withPage } from './report-filter.ts';

const always = { limit: 50, offset: 0, count: 'exact' };
const pending = ['open', 'in-review'];

test.for<[string, object]>([
  ['', { ...always, states: pending }],
  [
    'state=resolved&priority=high&type=thread',
    { ...always, states: ['resolved'], priority: 'high', contentType: 'thread' },
  ],
  ['state=all&assigned=me', { ...always, assignedTo: 'm1' }],
  [
    'assigned=nobody&author=p1&search= hola ',
    { ...always, states: pending, assignedTo: 'nobody', author: 'p1', search: 'hola', count: 'at-most' },
  ],
  ['state=odd&priority=urgent&type=toString&assigned=m2', { ...always, states: pending }],
  ['page=3', { ...always, states: pending, offset: 100 }],
])('%s', ([query, expected]) => {
  expect(reportFilter(new URLSearchParams(query), 'm1')).toEqual(expected);
});

test.for<[string, number]>([
  ['page=2', 2],
  ['page=0', 1],
  ['page=-4', 1],
  ['page=1.5', 1],
  ['page=x', 1],
  ['', 1],
])('%s is page %i', ([query, page]) => {
  expect(pageOf(new URLSearchParams(query))).toBe(page);
});

test('another page keeps the filters; the first one is not in the address', () => {
  const url = { pathname: '/reports', search: '?state=all&page=3' };
  expect(withPage(url, 4)).toBe('/reports?state=all&page=4');
  expect(withPage(url, 1)).toBe('/reports?state=all');
  expect(isNarrowedTo(new URLSearchParams('page=3'))).toBe(false);
  expect(isNarrowedTo(new URLSearchParams('state=all'))).toBe(true);
});

const row: ReportRow = {
  id: 'r1',
  content: { surface: 'forum', type: 'post', id: 'c1' },
  author: { id: 'p1', name: 'Ana' },
  title: null,
  excerpt: 'Nitro gratis',
  url: null,
  verified: true,
  state: 'open',
  priority: 'high',
  reporters: 1,
  reason: 'spam',
  description: null,
  reportedBy: { id: 'p2', name: 'bruno' },
  resolution: null,
  assignedTo: null,
  closedBy: null,
  createdAt: new Date(0),
  updatedAt: new Date(0),
  closedAt: null,
};

test.for<[string, boolean]>([
  ['', true],
  ['state=resolved', false],
  ['assigned=nobody', true],
  ['assigned=me', false],
  ['type=thread', false],
  ['priority=high', true],
  ['author=p2', false],
  ['search=NITRO', true],
  ['search=ana', true],
  ['search=bruno', false],
])('a report that arrives belongs under %s: %s', ([query, expected]) => {
  expect(admitsReport(reportFilter(new URLSearchParams(query), 'm1'), row)).toBe(expected);
});

test('a search may have been counted short; everything else is counted to the end', () => {
  const searched = reportFilter(new URLSearchParams('search=hola'), 'me');
  const unsearched = reportFilter(new URLSearchParams(''), 'me');

  expect([isCutShort(searched, 999), isCutShort(searched, 1_000)]).toEqual([false, true]);
  expect(isCutShort(unsearched, 1_000)).toBe(false);
});
