import { readFileSync } from 'node:fs';
import { loadPolicy } from '@fuero/engine';
import type { Policy, PolicyFile } from '@fuero/engine';
import { expect, test } from 'vitest';
import { sha256 } from '../audit/chain.ts';
import { wordsOf } from './words.ts';
import type { Notice } from './words.ts';

const manifest = (locale: string) =>
  `fuero: 1\ncommunity: { id: prueba, name: Prueba, locale: ${locale}, timezone: Europe/Madrid }\n`;

const templates = `templates:
  de-regla: { kind: warning, es: "por la regla", en: "by the rule" }
  general: { kind: warning, es: "{member}|{community}|{rule}|{points}", en: "x" }
  despues: { kind: warning, es: "no", en: "no" }
  pausa: { kind: suspension, es: "{until}", en: "{until}" }
  hecho: { kind: resolution, es: "{reason}: {resolution}", en: "x" }
  suelta: { kind: other, es: "suelta {points}", en: "x" }
  hasta: { kind: other, es: "hasta {until}", en: "x" }
  aviso: { kind: notice, es: "aviso {rule}", en: "x" }
  alarma: { kind: alert, es: "{excerpt}", en: "x" }
  levantada: { kind: lifted, title-es: "Fuera {reason}", es: "levantada {reason}", en: "x" }
  acabada: { kind: expired, es: "acabada {reason}, {community}", en: "x" }
  nada-que-hacer: { kind: report-dismissed, es: "{reason} no: {resolution}", en: "x" }
  se-queda: { kind: appeal-upheld, title-es: "{member}, no", es: "se queda: {resolution}", en: "x" }
  se-va: { kind: appeal-overturned, es: "se va: {resolution}", en: "x" }
  cambio: { kind: content, title-es: "Un cambio", es: "cambio: {reason}", en: "x" }
rules:
  - { id: r, when: { text: { length: { atLeast: 3 } } }, then: [{ notify: de-regla }] }
`;

function policyOf(locale: 'es' | 'en', yaml: string): Policy {
  const files: readonly PolicyFile[] = [
    { path: 'a.yaml', text: yaml },
    { path: 'policy.yaml', text: manifest(locale) },
  ];
  const { policy, diagnostics } = loadPolicy(files, sha256);
  if (policy === null) throw new Error(JSON.stringify(diagnostics));
  return policy;
}

const bare = { es: policyOf('es', ''), en: policyOf('en', '') };
const worded = policyOf('es', templates);
const until = new Date('2026-11-21T12:00:00.000Z');
const sanction = { reason: 'spam', rule: 'Estafa', points: 7, until };

const every: readonly Notice[] = [
  { kind: 'warning', values: sanction },
  { kind: 'suspension', values: sanction },
  { kind: 'suspension', values: { ...sanction, until: null } },
  { kind: 'ban', values: { ...sanction, until: null } },
  { kind: 'lifted', still: 'free', values: { reason: 'un error' } },
  { kind: 'lifted', still: 'blocked', values: { reason: 'un error' } },
  { kind: 'expired', still: 'free', values: { reason: 'spam' } },
  { kind: 'expired', still: 'blocked', values: { reason: 'spam' } },
  { kind: 'report-resolved', values: { reason: 'spam', resolution: 'fuera' } },
  { kind: 'report-dismissed', values: { reason: 'spam', resolution: 'nada' } },
  { kind: 'appeal-upheld', values: { resolution: 'se queda' } },
  { kind: 'appeal-overturned', still: 'free', values: { resolution: 'perdona' } },
  { kind: 'appeal-overturned', still: 'blocked', values: { resolution: 'perdona' } },
  { kind: 'content', became: 'changed', values: { reason: 'fuera de tema' } },
  { kind: 'content', became: 'restored', values: { reason: 'era un error' } },
  { kind: 'notice', values: { reason: 'hay mudanza' } },
];

test.for(
  every.flatMap((notice) => [
    { notice, locale: 'es' as const },
    { notice, locale: 'en' as const },
  ]),
)(
  'without templates, $notice.kind has words in $locale, and each value that matters is in them',
  ({ notice, locale }) => {
    const { title, text } = wordsOf(bare[locale], { ...notice, memberName: 'Ana' });

    expect(title).not.toBe('');
    expect(title + text).not.toMatch(/[{}]/);
    expect(text).toContain('Ana');
    expect(text).not.toContain('—');
    const { resolution, reason, until: end } = notice.values as Record<string, unknown>;
    if (resolution !== undefined) expect(text).toContain(resolution);
    else if (reason !== undefined) expect(text).toContain(reason);
    if (end instanceof Date) expect(notice.kind === 'suspension' ? text : '2026').toContain('2026');
  },
);

test.for([
  ['the first that no rule names', 'warning', undefined, 'Ana|Prueba|Estafa|7'],
  ['one that was asked for', 'warning', 'de-regla', 'por la regla'],
  ['one of another kind that can be filled', 'warning', 'suelta', 'suelta 7'],
  ['a time of the community', 'suspension', undefined, '21 de noviembre de 2026 a las 13:00'],
] as const)('the words of a sanction are %s', ([, kind, template, text]) => {
  const notice = {
    kind,
    values: sanction,
    memberName: 'Ana',
    ...(template === undefined ? {} : { template }),
  };

  expect(wordsOf(worded, notice).text).toBe(text);
});

test('who is still kept out is not told that they can come back', () => {
  for (const locale of ['es', 'en'] as const) {
    const words = (still: 'blocked' | 'free') =>
      wordsOf(bare[locale], { kind: 'expired', still, values: { reason: 'spam' }, memberName: 'Ana' }).text;
    const back = /ya puedes volver|can take part again/;

    expect(words('free')).toMatch(back);
    expect(words('blocked')).not.toMatch(back);
    expect(words('blocked')).toMatch(/todavía no puedes participar|cannot take part yet/);
  }
});

test.for([
  ['suspension', undefined, 'sin fecha de fin. Motivo: spam'],
  ['suspension', 'pausa', 'sin fecha de fin. Motivo: spam'],
  ['ban', 'hasta', 'queda fuera de Prueba. Motivo: spam'],
  ['notice', 'hasta', 'te manda un aviso: spam'],
  ['suspension', 'suelta', 'suelta 7'],
] as const)('a %s without an end and the template %s reads %s', ([kind, template, text]) => {
  const notice = {
    kind,
    values: { ...sanction, until: null },
    memberName: 'Ana',
    ...(template === undefined ? {} : { template }),
  };

  expect(wordsOf(worded, notice).text).toContain(text);
});

test('a template for content that was changed does not tell of content that is back', () => {
  const { title, text } = wordsOf(worded, {
    kind: 'content',
    became: 'restored',
    values: { reason: 'era un error' },
    memberName: 'Ana',
  });

  expect(title).toBe('El equipo ha devuelto algo tuyo');
  expect(text).toContain('era un error');
});

test('without a title of a rule, the reason stands in its place', () => {
  const { reason, points } = sanction;
  const { text } = wordsOf(worded, {
    kind: 'warning',
    values: { reason, points, until: null },
    memberName: 'Ana',
  });

  expect(text).toBe('Ana|Prueba|spam|7');
});

test.for(['es', 'en'] as const)(
  'the policy that comes with the house says in %s what staff answered',
  (locale) => {
    const shipped = readFileSync(new URL('../../rules/templates/mensajes.yaml', import.meta.url), 'utf8');
    const answers = (['report-resolved', 'report-dismissed'] as const).map(
      (kind) =>
        wordsOf(policyOf(locale, shipped), {
          kind,
          values: { reason: 'spam', resolution: 'Nada que hacer.' },
          memberName: 'Ana',
        }).text,
    );

    for (const text of answers) expect(text).toContain('Nada que hacer.');
    expect(answers[0]).not.toMatch(/actuó|acted/);
  },
);

test.for<readonly [Notice, string, string]>([
  [{ kind: 'lifted', still: 'free', values: { reason: 'error' } }, 'Fuera error', 'levantada error'],
  [{ kind: 'expired', still: 'free', values: { reason: 'spam' } }, 'Tu pausa', 'acabada spam, Prueba'],
  [{ kind: 'report-resolved', values: { reason: 'spam', resolution: 'ya' } }, 'Tu reporte', 'spam: ya'],
  [{ kind: 'report-dismissed', values: { reason: 'spam', resolution: 'ya' } }, 'Tu reporte', 'spam no: ya'],
  [{ kind: 'appeal-upheld', values: { resolution: 'lo era' } }, 'Ana, no', 'se queda: lo era'],
  [{ kind: 'appeal-overturned', still: 'free', values: { resolution: 'ya' } }, 'Tu apelación', 'se va: ya'],
  [{ kind: 'content', became: 'changed', values: { reason: 'spam' } }, 'Un cambio', 'cambio: spam'],
])('the policy words %o', ([notice, title, text]) => {
  const words = wordsOf(worded, { ...notice, memberName: 'Ana' });

  expect(words.title).toContain(title);
  expect(words.text).toBe(text);
});

test('the words of the policy for an end are not said to who is still kept out', () => {
  const words = (kind: 'lifted' | 'expired') =>
    wordsOf(worded, { kind, still: 'blocked', values: { reason: 'spam' }, memberName: 'Ana' });

  expect(words('lifted')).toMatchObject({ title: 'Se ha levantado una sanción' });
  expect(words('expired').text).toContain('todavía no puedes participar');
});

test('a title that names an end is not said where there is none', () => {
  const yaml = 'templates: { p: { kind: suspension, title-es: "Hasta {until}", es: "Pausa", en: "x" } }\n';
  const words = (end: Date | null) =>
    wordsOf(policyOf('es', yaml), {
      kind: 'suspension',
      values: { ...sanction, until: end },
      memberName: 'Ana',
    });

  expect(words(until)).toEqual({ title: 'Hasta 21 de noviembre de 2026 a las 13:00', text: 'Pausa' });
  expect(words(null).title).toBe('Tu cuenta está en pausa');
  expect(words(null).text).toContain('sin fecha de fin');
});

test.for([
  ['nada', 'refusal.no-template'],
  ['constructor', 'refusal.no-template'],
  ['alarma', 'refusal.template-kind'],
  ['hecho', 'refusal.template-kind'],
])('a warning with the template %s is refused', ([template, code]) => {
  expect(() =>
    wordsOf(worded, { kind: 'warning', values: sanction, memberName: 'Ana', template: template ?? null }),
  ).toThrow(expect.objectContaining({ code }));
});

test('what fills a placeholder is never read as one', () => {
  const { text } = wordsOf(worded, {
    kind: 'warning',
    values: { ...sanction, rule: '{points}' },
    memberName: '{rule}',
  });

  expect(text).toBe('{rule}|Prueba|{points}|7');
});
