import { expect, test } from 'vitest';
import { policyOf } from '../../testing/policies.ts';

test('the terms of a policy are the entries of the lists that act by themselves, each once', () => {
  const policy = policyOf(`lists:
  insultos: { terms: [bobo, tonto, bobo], on-hit: warn, severity: 3 }
  enlaces: { domains: [estafa.example], on-hit: block }
  formas: { patterns: ["gana [0-9]+"], on-hit: review }
  fotos: { images: ["0123456789abcdef"], on-hit: block }
  callada: { terms: [nada] }
rules: [{ id: r, when: { text: { contains: callada } }, then: [delete] }]
`);

  expect(policy.terms()).toEqual([
    { list: 'insultos', kind: 'term', entry: 'bobo', onHit: 'warn', severity: 3 },
    { list: 'insultos', kind: 'term', entry: 'tonto', onHit: 'warn', severity: 3 },
    { list: 'enlaces', kind: 'domain', entry: 'estafa.example', onHit: 'block', severity: 5 },
    { list: 'formas', kind: 'pattern', entry: 'gana [0-9]+', onHit: 'review', severity: 5 },
  ]);
});
