import { expect, test } from 'vitest';
import { createLogger } from './logger.ts';
import type { LogSink } from './logger.ts';

const secret = 'fsk_planted-secret';

function collecting(isTTY: boolean): { readonly lines: string[]; readonly sink: LogSink } {
  const lines: string[] = [];
  return { lines, sink: { isTTY, write: (line) => lines.push(line) } };
}

test.for([
  ['JSON', false],
  ['short text', true],
] as const)('%s never shows a secret, wherever it hides', ([, isTTY]) => {
  const { lines, sink } = collecting(isTTY);
  const logger = createLogger({ level: 'info', secrets: [secret, ''], sink });

  logger.info({ header: `Bearer ${secret}`, nested: { url: `?key=${secret}` } }, `sent ${secret}`);
  logger.error({ err: new Error(`refused ${secret}`) }, 'failed');
  logger.child({ [secret]: secret }).warn('child');

  expect(lines).toHaveLength(3);
  expect(lines.join('')).not.toContain(secret);
  expect(lines.join('')).toContain('[redacted]');
});

test('a line for a machine is one JSON object with level, time and fields', () => {
  const { lines, sink } = collecting(false);
  createLogger({ level: 'info', secrets: [], sink }).info({ decision: 'dec_1' }, 'decided');

  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'info', decision: 'dec_1', msg: 'decided' });
  expect(lines[0]?.endsWith('\n')).toBe(true);
});

test('a line for a person is short, and what members write cannot forge another', () => {
  const { lines, sink } = collecting(true);
  const logger = createLogger({ level: 'info', secrets: [], sink });
  logger.info({ event: 'a\nINFO forged', rules: ['x', 'y'], n: 2, esc: '\u001b[2J' }, 'decided');

  expect(lines[0]).toMatch(
    /^\d\d:\d\d:\d\d info {2}decided event=a\\u000aINFO forged rules=x,y n=2 esc=\\u001b\[2J\n$/,
  );
});

test('the level is kept', () => {
  const { lines, sink } = collecting(false);
  const logger = createLogger({ level: 'error', secrets: [], sink });
  logger.warn('quiet');
  logger.error('loud');

  expect(lines).toHaveLength(1);
});
