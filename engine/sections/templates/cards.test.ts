import { expect, test } from 'vitest';
import { load, manifest } from '../../testing/policies.ts';

test('the card of a template says where it stands and which rules name it', () => {
  const { policy } = load({
    'policy.yaml': manifest,
    'rules.yaml': `names: { channels: { equipo: "111111111111111111" } }
rules:
  - { id: uno, when: { text: { length: { atLeast: 3 } } }, then: [{ notify: b }, { reply: b }] }
  - { id: dos, mode: off, when: { text: { length: { atLeast: 3 } } }, then: [{ alert: { channel: equipo, template: c } }, { dm: b }] }
`,
    'templates/es.yaml': `templates:
  a: { kind: notice, es: hola }
  b:
    kind: notice
    es: hola
`,
    'templates/more.yaml':
      'templates:\n  a: { en: hi }\n  b: { en: hi }\n  c: { kind: alert, es: x, en: x }\n',
  });

  expect(policy?.templateCards).toEqual([
    { id: 'a', file: 'templates/es.yaml', line: 2, rules: [] },
    { id: 'b', file: 'templates/es.yaml', line: 3, rules: ['uno', 'dos'] },
    { id: 'c', file: 'templates/more.yaml', line: 4, rules: ['dos'] },
  ]);
});
