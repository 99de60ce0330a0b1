import { expect, test } from 'vitest';
import type { ReportEvent } from '../../event.ts';
import { load, manifest, noon, policyOf, said } from '../../testing/policies.ts';
import { isReason, priorityOf } from './reports.ts';

const section = `reports:
  reasons: { spam: { es: Publicidad, en: Spam }, acoso: { es: Acoso, en: Harassment }, contenido_inapropiado: { es: Inapropiado, en: Inappropriate } }
  priority:
    - { when: { report: { reporters: { atLeast: 5 } } }, is: critical }
    - { when: { report: { reason: acoso } }, is: high }
    - { when: { author: { watchlisted: true } }, is: critical }
    - { when: { author: { warnings: { atLeast: 2 } } }, is: high }
    - { when: { author: { points: { atLeast: 5 } } }, is: low }
    - { is: medium }
`;
const policy = policyOf(section);

const { author, content } = said('hola');
const filed: ReportEvent = {
  id: 'r1',
  kind: 'report.filed',
  surface: 'forum',
  at: noon,
  author,
  content,
  report: { reporter: author, reason: 'spam', reporters: 1 },
};

test.for([
  ['the first that holds', { watchlisted: true, warnings: 9, points: 9 }, 'critical', false],
  ['another one', { watchlisted: false, warnings: 2, points: 9 }, 'high', false],
  ['the last but one', { watchlisted: false, warnings: 1, points: 5 }, 'low', false],
  ['the one without a condition', { watchlisted: false, warnings: 0, points: 0 }, 'medium', false],
  ['one above could not be told', { watchlisted: false, points: 5 }, 'low', true],
] as const)('%s', ([, facts, priority, inconclusive]) => {
  expect(priorityOf(policy, { event: filed, readings: {}, facts })).toEqual({ priority, inconclusive });
});

test('a ladder that nothing reaches leaves medium; switched off, there is no priority and no reason', () => {
  const input = { event: filed, readings: {}, facts: { warnings: 0, points: 0 } };
  const short = policyOf(
    'reports: { priority: [{ when: { author: { warnings: { atLeast: 2 } } }, is: high }] }\n',
  );
  const off = policyOf(`${section}features: { reports: false }\n`);

  expect(priorityOf(short, input)?.priority).toBe('medium');
  expect(priorityOf(off, input)).toBeNull();
  expect(isReason(off.sections.reports, 'spam')).toBe(false);
});

test.for([
  ['five reporters', { reason: 'spam', reporters: 5 }, 'critical', false],
  ['a grave reason', { reason: 'acoso', reporters: 4 }, 'high', false],
  ['it is not known how many reported', { reason: 'acoso', reporters: null }, 'high', true],
] as const)('%s', ([, made, priority, inconclusive]) => {
  const event = { ...filed, report: { ...filed.report, ...made } };

  expect(priorityOf(policy, { event, readings: {}, facts: {} })).toEqual({ priority, inconclusive });
});

test('the ladder names the facts it needs', () => {
  expect(policy.sections.reports?.needs).toEqual(['watchlisted', 'warnings', 'points']);
});

test.for([
  ['spam', true],
  ['contenido_inapropiado', true],
  ['toString', false],
  ['otro', false],
] as const)('%s', ([reason, known]) => {
  expect(isReason(policy.sections.reports, reason)).toBe(known);
});

test.for([
  ['priority: [{ is: low }, { is: high }]', 'never-reached'],
  ['priority: [{ is: urgent }]', 'bad-value'],
  ['priority: [{ when: { author: { hasRoles: x } }, is: low }]', 'unknown-key'],
  [
    'reasons: { acoso: { es: Acoso, en: Harassment } }, priority: [{ when: { report: { reason: acso } }, is: low }]',
    'unknown-name',
  ],
  ['priority: [{ when: { reaction: { emoji: "x" } }, is: low }]', 'reads-nothing'],
  ['reasons: { spam: { es: Publicidad } }', 'missing-key'],
] as const)('%s', ([part, code]) => {
  const { diagnostics } = load({ 'policy.yaml': manifest, 'r.yaml': `reports: { ${part} }\n` });

  expect(diagnostics.map((d) => d.code)).toEqual([code]);
});
