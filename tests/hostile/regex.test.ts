import { loadPolicy } from '@fuero/engine';
import { expect, test } from 'vitest';
import { sha256 } from '../../adapters/folder/read-folder.ts';
import { accepted, crowd, judge, refused, rulesOf, texts } from './regex-corpus.ts';

function policyOf(patterns: readonly string[]) {
  const text = `fuero: 1\ncommunity: { id: a, name: A }\n${rulesOf(patterns)}`;
  return loadPolicy([{ path: 'policy.yaml', text }], sha256);
}

const { policy: many } = policyOf(crowd);

test.for(Object.entries(texts))('200 rules with hostile patterns on %s', ([, text]) => {
  if (many === null) throw new Error('a pattern of the corpus was refused');
  judge(many, text);
  const started = performance.now();
  const decision = judge(many, text);
  const ms = performance.now() - started;

  const outcomes = new Map(decision.rules.map((rule) => [rule.rule, rule.outcome]));
  expect(decision.inconclusive.length).toBeGreaterThan(100);
  // The budget is spent from the highest priority down, and a rule that was not run is never silent.
  expect(outcomes.get('r0')).not.toBe('inconclusive');
  for (const rule of decision.inconclusive) expect(outcomes.get(rule)).toBe('inconclusive');
  expect(decision.effects).toContainEqual(expect.objectContaining({ kind: 'flag', queue: 'inconclusive' }));
  // About 10 ms is what the budget stands for; ten times that, because machines are shared.
  expect(ms).toBeLessThan(100);
});

test.for(Object.entries(accepted))('%s alone answers for every text', ([, pattern]) => {
  const { policy } = policyOf([pattern]);
  if (policy === null) throw new Error(`${pattern} was refused`);
  for (const whole of Object.values(texts)) {
    // Short enough for the largest program of the corpus, and for V8 to judge the classes that it knows too.
    const text = whole.slice(0, 150);
    const { fired, inconclusive } = judge(policy, text);
    expect(inconclusive).toEqual([]);
    if (!pattern.includes('\\p')) continue;
    expect(fired.length === 1).toBe(new RegExp(unicode(pattern), 'iu').test(text));
  }
});

/** V8 writes `\\pL` with braces. */
function unicode(pattern: string): string {
  return pattern.replace(/\\p([A-Z])/g, '\\p{$1}');
}

test.for(Object.entries(refused))('%s is refused', ([, [pattern, code]]) => {
  const { policy, diagnostics } = policyOf([pattern]);
  expect(policy).toBeNull();
  expect(diagnostics).toMatchObject([{ code, severity: 'error', file: 'policy.yaml', line: 4, column: 20 }]);
});
