import { expect, test } from 'vitest';
import { load, manifest, policyOf } from '../../testing/policies.ts';
import { checkOffer, expiresAt, maySubmit, routeOffer } from './offers.ts';
import type { OffersPolicy } from './offers.ts';

const channels = 'names: { channels: { offers: "1", offers-remote: "2", offers-review: "3" } }\n';
const names = `${channels}templates: { offer: { kind: offer, es: "{member}: {field.title}", en: "{member}: {field.title}" } }\n`;
const section = `${names}offers:
  active: 1
  fields:
    - { id: title, max: 100, required: true }
    - { id: description, kind: long, min: 8 }
    - { id: labels, kind: labels, choices: [remoto, presencial, híbrido] }
    - { id: contact, kind: link }
    - { id: place }
  review: { channel: offers-review }
  publish:
    - { when: { field: { labels: { has: remoto } } }, channel: offers-remote, template: offer }
    - { when: { field: { place: { in: [Lima, Cusco] }, contact: { filled: true } } }, channel: "123456789012345678", template: offer }
    - { channel: offers, template: offer }
  expire: 60d
`;
const day = 86_400_000;

function offersOf(yaml: string): OffersPolicy {
  const { offers } = policyOf(yaml).sections;
  if (offers === null) throw new Error('the policy has no offers');
  return offers;
}

test('a section reads with its aliases resolved and its defaults filled', () => {
  const { fields, publish, ...rest } = offersOf(section);

  expect(rest).toEqual({ active: 1, review: '3', expire: 60 * day });
  expect(fields[1]).toEqual({
    id: 'description',
    title: 'description',
    kind: 'long',
    min: 8,
    max: 1000,
    required: false,
    choices: null,
  });
  expect(publish[0]).toEqual({
    when: [{ field: 'labels', test: 'has', value: 'remoto' }],
    channel: '2',
    template: 'offer',
  });
});

test('switched off, there is nothing to decide from', () => {
  expect(policyOf(`${section}features: { offers: false }\n`).sections.offers).toBeNull();
});

const place = '{ channel: offers, template: offer }';
test.for([
  ['no fields', `offers: { publish: [${place}] }`, 'missing-key'],
  ['no place', 'offers: { fields: [{ id: a }] }', 'missing-key'],
  ['a field twice', `offers: { fields: [{ id: a }, { id: a }], publish: [${place}] }`, 'defined-twice'],
  [
    'more characters than a form takes',
    `offers: { fields: [{ id: a, max: 4001 }], publish: [${place}] }`,
    'bad-value',
  ],
  [
    'no length between min and max',
    `offers: { fields: [{ id: a, min: 9, max: 8 }], publish: [${place}] }`,
    'field-length',
  ],
  [
    'an unknown template',
    'offers: { fields: [{ id: a }], publish: [{ channel: offers, template: ofer }] }',
    'unknown-name',
  ],
  [
    'a template for something else',
    'offers: { fields: [{ id: a }], publish: [{ channel: offers, template: notice }] }',
    'template-kind',
  ],
  [
    'an unknown channel',
    'offers: { fields: [{ id: a }], publish: [{ channel: ofers, template: offer }] }',
    'unknown-name',
  ],
  [
    'an unknown field',
    `offers: { fields: [{ id: a }], publish: [{ when: { field: { b: { filled: true } } }, channel: offers, template: offer }, ${place}] }`,
    'unknown-name',
  ],
  [
    'a place never reached',
    `offers: { fields: [{ id: a }], publish: [${place}, ${place}] }`,
    'never-reached',
  ],
  [
    'offers with nowhere to go',
    'offers: { fields: [{ id: a }], publish: [{ when: { field: { a: { has: x } } }, channel: offers, template: offer }] }',
    'ladder-open',
  ],
  [
    'more fields than a form of Discord',
    `offers: { fields: [{ id: a }, { id: b }, { id: c }, { id: d }, { id: e }, { id: f }], publish: [${place}] }`,
    'discord-limit',
  ],
  [
    'more characters than Discord shows',
    `offers: { fields: [{ id: a, max: 4000 }, { id: b, max: 2001 }], publish: [${place}] }`,
    'discord-limit',
  ],
] as const)('%s is a finding', ([, yaml, code]) => {
  const { diagnostics } = load({
    'policy.yaml': `fuero: 1\ncommunity: { id: p, name: P, surfaces: { discord: { guild: "1" } } }\n${channels}`,
    'templates.yaml':
      'templates: { offer: { kind: offer, es: "{id}", en: "{id}" }, notice: { kind: notice, es: hola, en: hi } }\n',
    'offers.yaml': `${yaml}\n`,
  });

  expect(diagnostics.map((d) => d.code)).toEqual([code]);
});

test('a forum asks for as many fields as it likes', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => `{ id: ${id} }`).join(', ');
  const { diagnostics } = load({
    'policy.yaml': manifest + names.replaceAll('field.title', 'id'),
    'offers.yaml': `offers: { fields: [${ids}], publish: [${place}] }\n`,
  });

  expect(diagnostics).toEqual([]);
});

test('a template of an offer knows the fields, and says which', () => {
  const { diagnostics } = load({
    'policy.yaml': manifest,
    'offers.yaml': section.replaceAll('{field.title}', '{field.titel}'),
  });

  expect(diagnostics[0]).toMatchObject({ code: 'unknown-placeholder', hint: 'did you mean `field.title`?' });
  expect(diagnostics[0]?.message).toContain('`{field.labels}`');
});

const good = { title: 'Backend', labels: 'remoto' };
test.for([
  [good, []],
  [{ ...good, title: '  ' }, [{ field: 'title', problem: 'required' }]],
  [{ ...good, title: 'ñ'.repeat(100) }, []],
  [{ ...good, title: 'ñ'.repeat(101) }, [{ field: 'title', problem: 'too-long', length: 101, limit: 100 }]],
  [{ ...good, description: 'corta' }, [{ field: 'description', problem: 'too-short', length: 5, limit: 8 }]],
  [{ ...good, description: '' }, []],
  [
    { ...good, labels: 'Remoto, HÍBRIDO mixto' },
    [
      {
        field: 'labels',
        problem: 'not-a-choice',
        found: 'mixto',
        allowed: ['remoto', 'presencial', 'híbrido'],
      },
    ],
  ],
  [{ ...good, contact: 'javascript:alert(1)' }, [{ field: 'contact', problem: 'not-a-link' }]],
  [{ ...good, contact: 'https://empleo.example.org/7' }, []],
  [{ ...good, salario: '9' }, [{ field: 'salario', problem: 'unknown-field' }]],
  [
    { labels: 'x' },
    [{ field: 'title', problem: 'required' }, expect.objectContaining({ field: 'labels', found: 'x' })],
  ],
])('%j has the problems %j', ([answers, problems]) => {
  expect(checkOffer(offersOf(section).fields, answers as Record<string, string>)).toEqual(problems);
});

test.for([
  [{ labels: 'Remoto presencial' }, '2'],
  [{ labels: 'remotos' }, '1'],
  [{ place: ' lima ', contact: 'https://a.example' }, '123456789012345678'],
  [{ place: 'Lima' }, '1'],
  [{}, '1'],
] as const)('%j is published in %s', ([answers, channel]) => {
  expect(routeOffer(offersOf(section), answers)?.channel).toBe(channel);
});

test('an offer that no place takes is not published', () => {
  expect(
    routeOffer(offersOf(section.replace('    - { channel: offers, template: offer }\n', '')), {}),
  ).toBeNull();
});

test('one offer waits at a time, and goes when it is due', () => {
  const offers = offersOf(section);

  expect(maySubmit(offers, 0)).toEqual({ may: true });
  expect(maySubmit(offers, 1)).toEqual({ may: false, reason: 'limit', active: 1, limit: 1 });
  expect(expiresAt(offers, 10 * day)).toBe(70 * day);
  expect(expiresAt({ ...offers, expire: null }, 10 * day)).toBeNull();
});
