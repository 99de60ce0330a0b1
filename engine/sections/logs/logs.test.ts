import { expect, test } from 'vitest';
import { load, manifest, policyOf } from '../../testing/policies.ts';
import { routeOf } from './logs.ts';

const names = `names: { channels: { general-logs: "1", message-logs: "2", voice-logs: "3", ban-logs: "4", points-log: "5" } }\n`;
const section =
  'logs: { default: general-logs, routes: { content.deleted: message-logs, voice.*: voice-logs, sanction.*: ban-logs, sanction.lift: points-log } }\n';
const logs = policyOf(names + section).sections.logs;

test.for([
  ['content.deleted', '2'],
  ['content.edited', '1'],
  ['voice.moved', '3'],
  ['sanction.ban', '4'],
  ['sanction.lift', '5'],
  ['offer.approve', '1'],
] as const)('%s goes to %s: the route that says most, else the default', ([name, channel]) => {
  expect(routeOf(logs, name)).toBe(channel);
});

test('without a default, what no route names goes nowhere; switched off, nothing goes anywhere', () => {
  const some = policyOf(`${names}logs: { routes: { "*": ban-logs, content.*: message-logs } }\n`).sections
    .logs;
  const few = policyOf(`${names}logs: { routes: { voice.*: voice-logs } }\n`).sections.logs;
  const off = policyOf(`${names}${section}features: { logs: false }\n`).sections.logs;

  expect([routeOf(some, 'voice.left'), routeOf(some, 'content.hold')]).toEqual(['4', '2']);
  expect(routeOf(few, 'content.hold')).toBeNull();
  expect(routeOf(off, 'content.deleted')).toBeNull();
});

test.for([
  ['routes: { voice.*: voice-log }', 'unknown-name', 28, 'did you mean `voice-logs`?'],
  ['default: general', 'unknown-name', 18, null],
  ['routes: { content.delted: message-logs }', 'unknown-log', 19, 'did you mean `content.deleted`?'],
  ['routes: { voise.*: voice-logs }', 'unknown-log', 19, 'did you mean `voice.*`?'],
  ['routes: { Voice: voice-logs }', 'bad-value', 19, null],
] as const)('%s', ([part, code, column, hint]) => {
  const { diagnostics } = load({ 'policy.yaml': manifest + names, 'l.yaml': `logs: { ${part} }\n` });

  expect(diagnostics).toMatchObject([{ code, line: 1, column, hint }]);
});

test('each name that cannot be one is a finding of its own', () => {
  const { diagnostics } = load({
    'policy.yaml': manifest,
    'l.yaml': 'logs: { routes: { Voice: "1", Chat: "2" } }\n',
  });

  expect(diagnostics.map((d) => d.column)).toEqual([19, 31]);
});
