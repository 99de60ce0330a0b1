import fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import type { Decision, Trace, Truth } from '../decision.ts';
import { events, knownFacts, policies } from '../testing/arbitrary-policies.ts';
import { load, policyOf, said } from '../testing/policies.ts';
import { decidingPath } from './deciding-path.ts';
import { whyOf } from './why.ts';
import { redact, redactEvent } from './redact.ts';
import type { RedactablePath } from './redact.ts';

const seed = inject('seed');

const lists = 'lists: { nitro: { terms: [free nitro] }, bad: { domains: [bad.example] } }\n';

function explain(when: string, text: string): Decision {
  const policy = policyOf(`${lists}rules: [{ id: r, when: ${when}, then: [hold] }]`);
  const event = said(text, { author: { joinedAt: null, roles: null } });
  return policy.explain(event, {}, { points: 7, roles: ['veteran'] });
}

/** `all(text…)`: what a path keeps. */
function shape({ kind, says, children }: Trace): string {
  if (kind === 'leaf') return says;
  return `${kind}(${children.map(shape).join(', ')})`;
}

const hit = '{ text: { contains: nitro } }';
const miss = '{ links: { in: bad } }';
const unsaid = '{ author: { tenure: { lessThan: 3d } } }';

test.for([
  ['all that fails: the first part that failed', `{ all: [${hit}, ${miss}, ${miss}] }`, 'all(links in bad)'],
  [
    'all that holds: every part',
    `{ all: [${hit}, ${hit}] }`,
    'all(text contains nitro, text contains nitro)',
  ],
  ['any that holds: the first that held', `{ any: [${miss}, ${hit}, ${hit}] }`, 'any(text contains nitro)'],
  ['any that fails: every part', `{ any: [${miss}, ${miss}] }`, 'any(links in bad, links in bad)'],
  ['unknown: what could not be known', `{ all: [${hit}, ${unsaid}] }`, 'all(author.tenure lessThan 3d)'],
  ['not follows its part', `{ not: { any: [${miss}, ${hit}] } }`, 'not(any(text contains nitro))'],
  ['a failure wins over an unknown', `{ all: [${unsaid}, ${miss}] }`, 'all(links in bad)'],
] as const)('%s', ([, when, path]) => {
  const trace = explain(when, 'free nitro').rules[0]?.trace;
  if (trace === undefined || trace === null) throw new Error('no trace');

  expect(shape(decidingPath(trace))).toBe(path);
});

/** The truth that the parts of a trace add up to. */
function addUp(trace: Trace): Truth {
  const parts = trace.children.map(addUp);
  if (trace.kind === 'leaf') return trace.truth;
  if (trace.kind === 'not')
    return { true: 'false', false: 'true', unknown: 'unknown' }[parts[0] ?? 'unknown'] as Truth;
  const [strong, weak] = trace.kind === 'all' ? (['false', 'true'] as const) : (['true', 'false'] as const);
  return parts.includes(strong) ? strong : parts.includes('unknown') ? 'unknown' : weak;
}

test('what a path keeps adds up to the same answer, whatever the policy', () => {
  let paths = 0;
  fc.assert(
    fc.property(policies, events, knownFacts, (files, event, facts) => {
      const { policy } = load(files);
      for (const { trace } of policy?.explain(event, {}, facts).rules ?? []) {
        if (trace === null) continue;
        paths++;
        expect(addUp(decidingPath(trace))).toBe(trace.truth);
      }
    }),
    { numRuns: 40, seed },
  );
  expect(paths).toBeGreaterThan(100);
});

const everything = `{ all: [${hit}, ${miss}, { author: { hasRole: veteran, points: { atLeast: 5 } } }] }`;

test.for<readonly [RedactablePath, readonly (string | null)[]]>([
  ['content.text', ['[redacted]', '[redacted]', 'veteran', '7']],
  ['content', ['[redacted]', '[redacted]', 'veteran', '7']],
  ['author.points', ['free nitro', 'bad.example', 'veteran', '[redacted]']],
  ['author.roles', ['free nitro', 'bad.example', '[redacted]', '7']],
  ['author', ['free nitro', 'bad.example', '[redacted]', '[redacted]']],
  ['author.name', ['free nitro', 'bad.example', 'veteran', '7']],
])('redacting %s masks what was found through it', ([path, found]) => {
  const decision = redact(explain(everything, 'free nitro bad.example'), [path]);
  const leaves = (trace: Trace): readonly Trace[] =>
    trace.kind === 'leaf' ? [trace] : trace.children.flatMap(leaves);
  const shown = decision.rules.flatMap((rule) => (rule.trace === null ? [] : leaves(rule.trace)));

  expect(shown.map((leaf) => leaf.found)).toEqual(found);
  expect(shown.flatMap((leaf) => leaf.evidence.map((one) => one.text))).toEqual(found.slice(0, 2));
  expect(shown.flatMap((leaf) => leaf.evidence.map((one) => one.span?.start))).toEqual([0, 11]);
});

test('recorded facts and the event lose what is redacted, and nothing else', () => {
  const decision = explain(everything, 'free nitro bad.example');
  expect(redact(decision, ['author.points']).facts).toEqual({ roles: ['veteran'] });
  expect(redact(decision, [])).toEqual(decision);

  const event = said('mi correo es ana@example.org');
  expect(redactEvent(event, ['author.name', 'content.text'])).toEqual({
    ...event,
    author: { ...event.author, name: '[redacted]' },
    content: { ...event.content, text: '[redacted]' },
  });
});

test.for([
  [
    'what was found, quoted',
    `{ all: [${hit}, { author: { points: { atLeast: 5 } } }] }`,
    'text contains nitro (“free nitro”); author.points atLeast 5 (7)',
  ],
  ['what failed', `{ all: [${hit}, ${miss}] }`, 'not links in bad'],
  [
    'what nobody knows',
    `{ all: [${hit}, ${unsaid}] }`,
    'author.tenure lessThan 3d: not known (fact-missing: tenure)',
  ],
] as const)('in one line: %s', ([, when, why]) => {
  const [rule] = explain(when, 'take free nitro').rules;

  expect(rule === undefined ? '' : whyOf(rule)).toBe(why);
});

test('a long reason is cut, so that an alert stays a glance', () => {
  const text = Array.from({ length: 16 }, (_, i) => `free${' '.repeat(i + 1)}nitro ${'x'.repeat(i)}`).join(
    ' ',
  );
  const [rule] = explain(hit, text).rules;

  expect(rule === undefined ? 0 : whyOf(rule).length).toBe(301);
});
