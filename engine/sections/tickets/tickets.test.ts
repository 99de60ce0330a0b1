import { expect, test } from 'vitest';
import { load, manifest, policyOf } from '../../testing/policies.ts';
import { idleStep, mayOpen, ticketName } from './tickets.ts';
import type { TicketsPolicy } from './tickets.ts';

const names =
  'names: { roles: { staff: "111111111111111111" }, channels: { ticket-logs: "333333333333333333" } }\n';
const section = `${names}tickets:
  limit: { open: 1, per: member }
  categories:
    support: { title: Soporte técnico, staff: [staff], questions: [¿Qué ocurre?, { ask: Detalles, long: true, required: false }], name: "ticket-{number}" }
    reports: { title: Reportes, staff: [staff], name: "{category} {member} {number}" }
  close: { idle: { warnAfter: 24h, closeAfter: 48h }, then: archive, transcript: { to: ticket-logs, formats: [html, json] } }
`;
const hour = 3_600_000;

function ticketsOf(yaml: string): TicketsPolicy {
  const { tickets } = policyOf(yaml).sections;
  if (tickets === null) throw new Error('the policy has no tickets');
  return tickets;
}

test('a section reads with its aliases resolved and its defaults filled', () => {
  const tickets = ticketsOf(section);

  expect(tickets.categories['support']).toEqual({
    id: 'support',
    title: 'Soporte técnico',
    staff: ['111111111111111111'],
    questions: [
      { ask: '¿Qué ocurre?', long: false, required: true, max: null },
      { ask: 'Detalles', long: true, required: false, max: null },
    ],
    name: 'ticket-{number}',
  });
  expect(tickets.close).toEqual({
    idle: { warnAfter: 24 * hour, closeAfter: 48 * hour },
    then: 'archive',
    transcript: { to: '333333333333333333', formats: ['html', 'json'] },
  });
});

test('its keys may stand in several files, each once', () => {
  const { policy, diagnostics } = load({
    'policy.yaml': manifest + names,
    'a.yaml': 'tickets: { limit: { open: 2, per: category } }\n',
    'b.yaml': 'tickets: { categories: { help: { title: Ayuda, staff: [staff] } } }\n',
  });
  const twice = load({
    'policy.yaml': manifest + names,
    'a.yaml': 'tickets: { limit: { open: 2 } }\n',
    'b.yaml': 'tickets: { limit: { open: 3 }, categories: { help: { title: Ayuda, staff: [staff] } } }\n',
  });

  expect(diagnostics).toEqual([]);
  expect(policy?.sections.tickets?.limit).toEqual({ open: 2, per: 'category' });
  expect(twice.diagnostics.map((d) => `${d.file}:${d.line}:${d.column} ${d.message}`)).toEqual([
    'b.yaml:1:12 the key `tickets.limit` is defined twice; the first is in a.yaml:1',
  ]);
});

test('switched off, there is nothing to decide from', () => {
  expect(policyOf(`${section}features: { tickets: false }\n`).sections.tickets).toBeNull();
});

test.for([
  ['no categories', 'tickets: { limit: { open: 1 } }', 'missing-key'],
  ['an unknown role', 'tickets: { categories: { a: { title: A, staff: [stff] } } }', 'unknown-name'],
  [
    'an unknown placeholder',
    'tickets: { categories: { a: { title: A, staff: [staff], name: "{numbr}" } } }',
    'unknown-placeholder',
  ],
  [
    'six questions',
    'tickets: { categories: { a: { title: A, staff: [staff], questions: [q, w, e, r, t, y] } } }',
    'bad-value',
  ],
  [
    'a warning after the end',
    'tickets: { categories: { a: { title: A, staff: [staff] } }, close: { idle: { warnAfter: 2d, closeAfter: 2d } } }',
    'idle-order',
  ],
  [
    'an unknown channel',
    'tickets: { categories: { a: { title: A, staff: [staff] } }, close: { transcript: { to: nowhere } } }',
    'unknown-name',
  ],
  [
    'tickets that nobody can read again',
    'tickets: { categories: { a: { title: A, staff: [staff] } }, close: { then: delete } }',
    'ticket-lost',
  ],
  [
    'a question longer than a label of Discord',
    `tickets: { categories: { a: { title: A, staff: [staff], questions: ["${'x'.repeat(46)}"] } } }`,
    'discord-limit',
  ],
] as const)('%s is a finding', ([, yaml, code]) => {
  const surfaces = 'fuero: 1\ncommunity: { id: p, name: P, surfaces: { discord: { guild: "1" } } }\n';
  const { diagnostics } = load({ 'policy.yaml': surfaces + names, 'tickets.yaml': `${yaml}\n` });

  expect(diagnostics.map((d) => d.code)).toEqual([code]);
});

test.for([
  ['member', 'support', [], true],
  ['member', 'support', ['reports'], false],
  ['category', 'support', ['reports'], true],
  ['category', 'support', ['support'], false],
  ['member', 'nothing', [], false],
  ['member', 'toString', [], false],
] as const)('limit per %s, opening %s with %j open: %s', ([per, category, open, may]) => {
  const tickets = ticketsOf(section.replace('per: member', `per: ${per}`));

  expect(mayOpen(tickets, category, open).may).toBe(may);
});

test('a refusal says how many are open and how many may be', () => {
  expect(mayOpen(ticketsOf(section), 'support', ['reports'])).toEqual({
    may: false,
    reason: 'limit',
    open: 1,
    limit: 1,
  });
});

test.for([
  ['support', 7, 'Ana', 'ticket-7'],
  ['reports', 12, 'José  Ñandú!', 'reports-jose-nandu-12'],
  ['reports', 3, '{number}', 'reports-number-3'],
  ['reports', 3, 'x'.repeat(200), `reports-${'x'.repeat(92)}`],
] as const)('%s number %i of %s is named %s', ([category, number, member, name]) => {
  const found = ticketsOf(section).categories[category];

  expect(found === undefined ? null : ticketName(found, { number, member })).toBe(name);
});

test.for([
  ['fresh', 0, 1, null, 'nothing', 24],
  ['quiet for a day', 0, 24, null, 'warn', 48],
  ['warned', 0, 30, 24, 'nothing', 48],
  ['warned a day ago', 0, 48, 24, 'close', null],
  ['answered after the warning', 25, 48, 24, 'nothing', 49],
  ['never warned because nobody was there to do it', 0, 100, null, 'warn', 124],
  ['warned late', 0, 101, 100, 'nothing', 124],
] as const)('%s: last word at %i h, now %i h, warned at %s h', ([, last, now, warned, step, due]) => {
  const { close } = ticketsOf(section);
  const ticket = {
    at: now * hour,
    lastActivity: last * hour,
    warnedAt: warned === null ? null : warned * hour,
  };

  expect(idleStep(close, ticket)).toEqual({ step, due: due === null ? null : due * hour });
});
