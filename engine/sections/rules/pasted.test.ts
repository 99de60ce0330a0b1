import fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import { createWindows } from '../../detectors/rings.ts';
import { loweredTests } from '../../evaluate/lowered.ts';
import type { LoweredTest } from '../../evaluate/lowered.ts';
import { counts, events, knownFacts, policies } from '../../testing/arbitrary-policies.ts';
import { load, manifest, policyOf, said } from '../../testing/policies.ts';

const seed = inject('seed');

const lists = `lists:
  nitro: { terms: [free nitro] }
  money: { patterns: ['gana\\s+\\d+'] }
  bad: { domains: [bad.example] }
`;

function rule(when: string): string {
  return `${lists}rules:\n  - id: r\n    when: ${when}\n    then: [hold]\n`;
}

test.for([
  ['{ fact: text, operator: containsTerm, value: nitro }', '{ text: { contains: nitro } }'],
  ['{ fact: text, operator: matchesPattern, value: money }', '{ text: { matches: money } }'],
  ['{ fact: text, path: $.length, operator: greaterThan, value: 9 }', '{ text: { length: { moreThan: 9 } } }'],
  ['{ fact: text, path: $.length, operator: notEqual, value: 10 }', '{ not: { text: { length: { equals: 10 } } } }'],
  ['{ fact: text, path: $.uppercase, operator: greaterThanInclusive, value: 70 }', '{ text: { uppercase: { atLeast: 70% } } }'],
  ['{ fact: text, path: $.zalgo, operator: equal, value: false }', '{ not: { text: { zalgo: true } } }'],
  ['{ fact: links, operator: hasLinks, value: { in: bad } }', '{ links: { in: bad } }'],
  ['{ fact: links, path: $.count, operator: lessThan, value: 1 }', '{ links: { count: { lessThan: 1 } } }'],
  ['{ fact: mentions, path: $.users, operator: greaterThanInclusive, value: 1 }', '{ mentions: { users: { atLeast: 1 } } }'],
  ['{ fact: author, path: $.tenure, operator: lessThan, value: 86400000 }', '{ author: { tenure: { lessThan: 1d } } }'],
  ['{ fact: author, path: $.points, operator: lessThanInclusive, value: 3 }', '{ author: { points: { atMost: 3 } } }'],
  ['{ fact: author, path: $.sanctioned, operator: notEqual, value: true }', '{ not: { author: { sanctioned: true } } }'],
  ['{ fact: content, path: $.type, operator: in, value: [post, comment] }', '{ content: { type: [post, comment] } }'],
  ['{ fact: content, path: $.type, operator: notIn, value: [thread] }', '{ not: { content: { type: [thread] } } }'],
  [
    '{ fact: rate, params: { of: content.created, by: author, within: 10s }, operator: greaterThan, value: 1 }',
    '{ rate: { of: content.created, by: author, within: 10s, atLeast: 2 } }',
  ],
  [
    '{ fact: rate, params: { of: content.created, within: 10s }, operator: lessThan, value: 2 }',
    '{ not: { rate: { of: content.created, within: 10s, atLeast: 2 } } }',
  ],
  [
    '{ all: [{ fact: text, operator: containsTerm, value: nitro }, { not: { fact: links, operator: hasLinks, value: { in: bad } } }, { author: { points: { atLeast: 1 } } }] }',
    '{ all: [{ text: { contains: nitro } }, { not: { links: { in: bad } } }, { author: { points: { atLeast: 1 } } }] }',
  ],
] as const)('%s asks what %s asks', ([pasted, leaf]) => {
  const [one, other] = [policyOf(rule(pasted)), policyOf(rule(leaf))];
  expect(one.lowered()).toEqual(other.lowered());
  expect(one.windows).toEqual(other.windows);

  for (const text of ['get free nitro', 'gana 50', 'https://bad.example @ana', 'COMPRA YA MISMO']) {
    const [a, b] = [one, other].map((policy) => {
      const windows = createWindows(policy.windows);
      const decide = (at: number) =>
        policy.decide(policy.match(said(text, { at }), windows.observe(said(text, { at }))), { points: 3, sanctioned: false });
      return [decide(1), decide(2)].map(({ fired, inconclusive, effects }) => ({ fired, inconclusive, effects }));
    });
    expect(a).toEqual(b);
  }
});

/** Lists of codes and of pictures are written out where they are lowered; a window of channels is asked beside one of events. */
function isPlain({ operator, params, value }: LoweredTest): boolean {
  const written = JSON.stringify(value);
  const listed = operator === 'hasInvites' ? written.includes('"in"') : written.includes('"looksLike"');
  return params?.['counts'] === undefined && !listed;
}

/** The lowered form of a policy written back as its source. */
function pastedAgain(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { policy } = load(files);
  const source = JSON.parse(files['rules.yaml'] ?? '{}') as { rules: { id: string; when: object }[] };
  for (const lowered of policy?.lowered() ?? []) {
    const written = source.rules.find((one) => one.id === lowered.rule);
    // The first condition is what the rule runs on, which a rule writes under `on`.
    const when = lowered.conditions.all[1];
    if (written !== undefined && when !== undefined && loweredTests(when).every(isPlain)) written.when = when;
  }
  return { ...files, 'rules.yaml': JSON.stringify(source) };
}

test('whatever a rule lowers to can be pasted, and judges as the rule does', () => {
  let judged = 0;
  fc.assert(
    fc.property(policies, fc.array(events, { minLength: 5, maxLength: 5 }), knownFacts, counts, (files, all, facts, read) => {
      const first = load(files);
      const again = load(pastedAgain(files));
      expect(again.diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
      const keys = first.policy?.windows.map((window) => window.key) ?? [];
      const readings = Object.fromEntries(keys.map((key, i) => [key, read[i % read.length] ?? 0]));
      for (const event of all) {
        const truths = [first, again].map(({ policy }) =>
          policy?.examine(event, readings, facts).rules.map((one) => `${one.rule} ${one.truth}`),
        );
        expect(truths[1]).toEqual(truths[0]);
        judged += truths[0]?.length ?? 0;
      }
    }),
    { numRuns: 40, seed },
  );
  expect(judged).toBeGreaterThan(300);
});

test.for([
  ['{ fact: txt, operator: containsTerm, value: nitro }', '7:19 bad-value `txt`', 'did you mean `text`?'],
  ['{ fact: text, operator: containsTerms, value: nitro }', '7:35 bad-value `containsTerms`', 'did you mean `containsTerm`?'],
  ['{ fact: text, operator: containsTerm, value: nitros }', '7:13 unknown-name unknown list `nitros`', 'did you mean `nitro`?'],
  ['{ fact: text, operator: greaterThan, value: 3 }', '7:35 bad-value `greaterThan` without a path', null],
  ['{ fact: text, path: $.lenght, operator: equal, value: 3 }', '7:31 bad-value `$.lenght`', 'did you mean `$.length`?'],
  ['{ fact: text, path: "$.a[0]", operator: equal, value: 3 }', '7:31 bad-value `$.a[0]`', null],
  ['{ fact: author, path: "$.roles[?(@.id)]", operator: contains, value: a }', '7:33 bad-value `$.roles[?(@.id)]`', null],
  ['{ fact: author, path: $.tenure, operator: in, value: [3] }', '7:53 bad-value `in`', null],
  ['{ fact: author, path: $.tenure, operator: lessThan, value: 7d }', '7:70 bad-value `7d`', null],
  ['{ fact: author, path: $.sanctioned, operator: equal, value: 1 }', '7:71 bad-value the number `1`', null],
  ['{ fact: content, path: $.type, operator: in, value: post }', '7:63 bad-value `post`', null],
  ['{ fact: content, path: $.type, operator: equal, value: pots }', '7:66 bad-value `pots`', 'did you mean `post`?'],
  ['{ fact: text, operator: containsTerm }', '7:11 missing-key the key `value` is missing', 'add `value:`'],
  ['{ operator: equal, value: 1 }', '7:11 missing-key the key `fact` is missing', 'add `fact:`'],
  ['{ fact: rate, operator: greaterThan, value: 1 }', '7:19 bad-value `rate` without `params`', null],
  ['{ fact: rate, params: { of: content.created, within: 10s, bye: author }, operator: greaterThan, value: 1 }', '7:69 unknown-key unknown key `bye`', 'did you mean `by`?'],
  ['{ fact: links, operator: hasLinks, value: { inn: bad } }', '7:55 unknown-key unknown key `inn`', 'did you mean `in`?'],
  ['{ conditions: { all: [{ fact: x, operator: equal, value: 1 }] }, event: { type: y } }', '7:13 pasted-rule this is a whole rule', 'put what is under `conditions` under `when:`, and in place of its `event` the effects under `then:`'],
] as const)('%s: %s', ([when, finding, hint]) => {
  const { diagnostics } = load({ 'policy.yaml': manifest, 'rules.yaml': rule(when) });
  const [first] = diagnostics.filter((d) => d.severity === 'error');

  expect(`${first?.line}:${first?.column} ${first?.code} ${first?.message}`).toContain(finding);
  expect(first?.hint).toBe(hint);
});

test('a whole pasted rule in the place of a rule is one finding', () => {
  const { diagnostics } = load({
    'policy.yaml': manifest,
    'rules.yaml': 'rules:\n  - conditions: { any: [{ fact: age, operator: lessThan, value: 3 }] }\n    event: { type: young, params: { a: 1 } }\n    priority: 3\n',
  });

  expect(diagnostics.map((d) => `${d.line}:${d.column} ${d.code}`)).toEqual(['2:5 pasted-rule']);
});
