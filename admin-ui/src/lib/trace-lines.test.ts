import type { Trace, Truth } from '@fuero/engine';
import { expect, test } from 'vitest';
import { truthByLine } from './trace-lines.ts';

function leaf(line: number, truth: Truth): Trace {
  return {
    kind: 'leaf',
    truth,
    says: '',
    found: null,
    because: null,
    evidence: [],
    line,
    column: 1,
    children: [],
  };
}

test('each line with leaves has what they came to; on a shared line the one nearest to firing', () => {
  const trace: Trace = {
    ...leaf(2, 'unknown'),
    kind: 'all',
    children: [leaf(3, 'false'), leaf(3, 'true'), leaf(3, 'unknown'), leaf(4, 'unknown'), leaf(5, 'false')],
  };
  expect([...truthByLine(trace)]).toEqual([
    [3, 'true'],
    [4, 'unknown'],
    [5, 'false'],
  ]);
  expect(truthByLine(null).size).toBe(0);
});
