import { expect, test } from 'vitest';
import { load, manifest, policyOf } from '../../testing/policies.ts';
import { templateKinds, templatePlaceholders } from './kinds.ts';
import { renderTemplate } from './templates.ts';

test.for(templateKinds)('a template of kind %s may hold its placeholders and no other', (kind) => {
  const words = (name: string) => `templates: { t: { kind: ${kind}, es: "{${name}}", en: "{${name}}" } }\n`;
  const every = [...new Set(Object.values(templatePlaceholders).flat())];
  const accepted = every.filter((name) => load({ 'policy.yaml': manifest + words(name) }).policy !== null);

  expect(accepted.toSorted()).toEqual([...templatePlaceholders[kind]].toSorted());
});

test('an unknown placeholder says which are known and which was meant', () => {
  const { diagnostics } = load({
    'policy.yaml': `${manifest}templates:\n  t:\n    kind: ticket\n    es: "{nunber}"\n    en: hi\n`,
  });

  expect(diagnostics).toMatchObject([
    {
      code: 'unknown-placeholder',
      line: 6,
      column: 9,
      message: 'unknown placeholder `{nunber}`; known: `{member}`, `{community}`, `{number}`, `{category}`',
      hint: 'did you mean `number`?',
    },
  ]);
});

test('the languages of a template may stand in a file each', () => {
  const { policy, diagnostics } = load({
    'policy.yaml': manifest,
    'templates/en.yaml': 'templates: { t: { en: "hi {member}" } }\n',
    'templates/es.yaml': 'templates: { t: { kind: notice, title-es: "Hola", es: "hola {member}" } }\n',
  });

  expect(diagnostics).toEqual([]);
  expect(policy?.templates['t']).toEqual({
    id: 't',
    kind: 'notice',
    title: { es: 'Hola', en: null },
    text: { es: 'hola {member}', en: 'hi {member}' },
  });
});

test.for([
  ['twice the same language', 'templates: { t: { es: adiós } }', 'defined-twice', 1, 19],
  ['no kind anywhere', 'templates: { u: { es: adiós, en: bye } }', 'missing-key', 1, 14],
  ['no words anywhere', 'templates: { u: { kind: notice } }', 'missing-key', 1, 14],
  ['one language', 'templates: { u: { kind: notice, en: bye } }', 'template-language', 1, 14],
  ['a kind that does not exist', 'templates: { u: { kind: notise, es: a, en: b } }', 'bad-value', 1, 25],
] as const)('%s is a finding', ([, yaml, code, line, column]) => {
  const { diagnostics } = load({
    'a.yaml': 'templates: { t: { kind: notice, es: hola, en: hi } }\n',
    'b.yaml': `${yaml}\n`,
    'policy.yaml': manifest,
  });

  expect(diagnostics.map((d) => [d.code, d.file, d.line, d.column])).toEqual([
    [code, 'b.yaml', line, column],
  ]);
});

test.for([
  ['of a kind that is shown without one', 'kind: offer, es: a, title-es: b', 'template-title', 49],
  [
    'with a placeholder that nothing fills',
    'kind: ban, es: a, title-es: "{until}"',
    'unknown-placeholder',
    47,
  ],
] as const)('a title %s is a finding', ([, keys, code, column]) => {
  const { diagnostics } = load({ 'policy.yaml': `${manifest}templates: { t: { ${keys}, en: x } }\n` });

  expect(diagnostics).toMatchObject([{ code, severity: 'error', column }]);
});

test.for(['resolution', 'report-dismissed', 'appeal-upheld', 'appeal-overturned'] as const)(
  'a template of kind %s that never says what staff answer is a warning, language by language',
  (kind) => {
    const { policy, diagnostics } = load({
      'policy.yaml': `${manifest}templates:\n  t:\n    kind: ${kind}\n    es: "Gracias"\n    en: "{resolution}"\n`,
    });

    expect(policy).not.toBeNull();
    expect(diagnostics).toMatchObject([
      { code: 'template-resolution', severity: 'warning', line: 6, column: 9 },
    ]);
  },
);

test('a missing language falls back to the other, and the finding says to which', () => {
  const { policy, diagnostics } = load({
    'policy.yaml': `${manifest}templates: { t: { kind: notice, title-en: Bye, en: bye } }\n`,
  });

  expect(policy?.templates['t']?.title).toEqual({ es: 'Bye', en: 'Bye' });
  expect(policy?.templates['t']?.text).toEqual({ es: 'bye', en: 'bye' });
  expect(diagnostics[0]?.message).toBe('the template `t` has no words in `es`; its readers get `en`');
});

test('a rule tells only what it can fill', () => {
  const { diagnostics } = load({
    'policy.yaml': `${manifest}templates: { t: { kind: ticket, es: "{number}", en: "{number}" } }\nrules: [{ id: r, when: { text: { length: { atLeast: 3 } } }, then: [{ reply: t }] }]\n`,
  });

  expect(diagnostics).toMatchObject([{ code: 'template-kind', rule: 'r' }]);
});

test('a value that looks like a placeholder is not filled', () => {
  const template = policyOf('templates: { t: { kind: notice, es: "{member}: {rule}, {until}", en: x } }\n')
    .templates['t'];

  expect(template && renderTemplate(template, 'es', { member: '{rule}', rule: 'Estafa' })).toBe(
    '{rule}: Estafa, {until}',
  );
});
