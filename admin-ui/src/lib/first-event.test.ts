import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { firstEventCommand } from './first-event.ts';

test('a shell reads the command as it was meant, quotes in the text included', () => {
  const text = `it's "free" \`nitro\` $HOME`;
  const command = firstEventCommand({ origin: 'http://localhost:1', text });
  const args = execFileSync('sh', ['-c', command.replace(/^curl/u, "printf '%s\\0'")], {
    env: { FUERO_SERVICE_KEY: 'key' },
    encoding: 'utf8',
  }).split('\0');
  expect(args[0]).toBe('http://localhost:1/api/forum/events');
  expect(args[2]).toBe('Authorization: Bearer key');
  const event = JSON.parse(args[args.indexOf('-d') + 1] ?? '') as { content: { text: string } };
  expect(event.content.text).toBe(text);
});
