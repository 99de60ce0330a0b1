const apart = new Set(['level', 'time', 'msg', 'err']);

/** A line of JSON log as `10:00:00 info  message  key=value …`. Control characters cannot leave their value. */
export function humanLine(json: string): string {
  const line = JSON.parse(json) as Readonly<Record<string, unknown>>;
  const time = typeof line['time'] === 'string' ? line['time'].slice(11, 19) : '';
  const level = String(line['level']).padEnd(5);
  const fields = Object.entries(line)
    .filter(([key]) => !apart.has(key))
    .map(([key, value]) => `${key}=${plain(value)}`);
  const error = line['err'] === undefined ? '' : `\n${stackOf(line['err'])}`;
  return `${[time, level, plain(line['msg'] ?? ''), ...fields].join(' ')}${error}\n`;
}

function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).join(',');
  return printable(typeof value === 'string' ? value : JSON.stringify(value));
}

/** A member's name or id must not start a new line or move the cursor. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

function stackOf(error: unknown): string {
  const stack = typeof error === 'object' && error !== null && 'stack' in error ? String(error.stack) : '';
  return stack.split('\n').map(printable).join('\n');
}
