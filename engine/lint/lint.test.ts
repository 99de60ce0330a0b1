import { expect, test } from 'vitest';
import { openPolicy } from '../policy/load.ts';
import { manifest, sha256 } from '../testing/policies.ts';
import { counsels } from './advice.ts';
import type { Advice } from './advice.ts';
import { lintPolicy } from './lint.ts';

function adviceOn(yaml: string, more: Readonly<Record<string, string>> = {}): readonly Advice[] {
  const files = { 'policy.yaml': manifest, 'a.yaml': yaml, ...more };
  const { open, diagnostics } = openPolicy(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    sha256,
  );
  if (open === null) throw new Error(diagnostics.map((d) => `${d.line}:${d.column} ${d.message}`).join('\n'));
  return lintPolicy(open);
}

const spots = (advice: readonly Advice[]) => advice.map((a) => `${a.file}:${a.line}:${a.column} ${a.code}`);

/** A rule that reads the lists; what a case adds to it is what the case is about. */
const reads = (list: string, leaf = `text: { contains: ${list} }`) =>
  `rules: [{ id: r, title: T, when: { ${leaf} }, then: [hold] }]\n`;
const terms = (entries: string, more = '') => `lists:\n  l: { terms: [${entries}]${more} }\n${reads('l')}`;
const domains = (entries: string, more = '') =>
  `lists:\n  l: { domains: [${entries}]${more} }\n${reads('l', 'links: { in: l }')}`;
const patterns = (entries: string, more = '') =>
  `lists:\n  l: { patterns: [${entries}]${more} }\n${reads('l', 'text: { matches: l }')}`;
const words = 'lists: { l: { terms: [zoquete] }, k: { terms: [mentecato] } }\n';
const rule = (id: string, rest: string) => `  - { id: ${id}, title: T, ${rest} }\n`;
const two = (first: string, second: string) => `${words}rules:\n${rule('a', first)}${rule('b', second)}`;
const ban = (then: string, more = '') =>
  `${words}rules:\n  - id: r\n    title: T\n    when: { text: { contains: l } }\n    then:\n      - delete\n      - ${then}\n${more}`;
const stops = 'when: { text: { contains: l } }, then: [delete], stop: true';

/** Policies that get one piece of advice, at this place. */
const advised: readonly (readonly [place: string, yaml: string])[] = [
  [
    'a.yaml:3:5 untitled-rule',
    `${words}rules:\n  - id: r\n    when: { text: { contains: l } }\n    then: [hold]\n`,
  ],
  ['a.yaml:2:3 untitled-rule', 'lists:\n  l: { terms: [zoquete], on-hit: review }\n'],
  ['a.yaml:8:9 unowned-ban', ban('ban')],
  ['a.yaml:8:9 unowned-ban', ban('suspend: permanent')],
  ['a.yaml:8:9 staff-not-exempt', `${ban('ban', '    owner: ana\n')}defaults: { exempt: { ranks: [] } }\n`],
  ['a.yaml:4:5 unreachable-rule', two(stops, 'when: { text: { contains: l } }, then: [hold]')],
  [
    'a.yaml:4:5 unreachable-rule',
    two(
      stops,
      'when: { all: [{ links: { count: { atLeast: 2 } } }, { text: { contains: l } }] }, then: [warn], mode: shadow',
    ),
  ],
  [
    'a.yaml:3:5 unreachable-rule',
    two(
      'when: { all: [{ not: { any: [{ author: { hasRole: x } }, { text: { contains: k } }] } }, { text: { contains: l } }] }, then: [hold]',
      'when: { all: [{ text: { contains: l } }, { not: { any: [{ text: { contains: k } }, { author: { hasRole: x } }] } }] }, then: [delete], stop: true, priority: 5',
    ),
  ],
  [
    'a.yaml:4:5 repeated-rule',
    two(
      'when: { all: [{ text: { contains: l } }, { text: { contains: k } }] }, then: [hold]',
      'when: { all: [{ text: { contains: k } }, { text: { contains: l } }] }, then: [hold]',
    ),
  ],
  ['a.yaml:2:25 repeated-entry', terms('zoquete, zoquete')],
  ['a.yaml:2:32 repeated-entry', domains('malo.example, MALO.example')],
  ['a.yaml:2:31 repeated-entry', patterns("'gana \\d+', 'gana \\d+'")],
  ['a.yaml:2:22 covered-term', terms('free, free nitro')],
  ['a.yaml:2:16 covered-term', terms('free nitro, free')],
  ['a.yaml:2:22 covered-term', terms('free, FRÉE')],
  ['a.yaml:2:25 covered-term', terms('"*oto*", fotos')],
  ['a.yaml:2:25 covered-term', terms('"*oto*", "*fotos"')],
  ['a.yaml:2:21 covered-term', terms('oto, fotos', ', match: anywhere')],
  ['a.yaml:2:22 covered-term', terms('free, Free', ', fold: [case, leet, spacing]')],
  ['a.yaml:2:22 covered-term', terms('free, Free', ', except: [free software]')],
  ['a.yaml:2:32 covered-domain', domains('malo.example, www.malo.example')],
  ['a.yaml:2:18 covered-domain', domains('a.b.malo.example, malo.example')],
  ['a.yaml:2:16 excused-entry', terms('free nitro, gratis', ', except: ["*free nitro*"]')],
  ['a.yaml:2:32 excused-entry', domains('malo.example, www.malo.example', ', except: [www.malo.example]')],
  ['a.yaml:2:38 idle-exception', terms('free nitro', ', except: [free nitrogen]')],
  ['a.yaml:2:42 idle-exception', domains('malo.example', ', except: [bueno.example]')],
  ['a.yaml:2:18 excused-entry', domains('www.malo.example', ', except: [malo.example]')],
  ['a.yaml:2:16 covered-term', terms('"*жаба*", "*аба*"')],
  ['a.yaml:4:5 unreachable-rule', two(stops, stops)],
  ['a.yaml:2:16 short-wide-term', terms('"*as*"')],
  ['a.yaml:2:16 short-wide-term', terms('ñu', ', match: anywhere')],
  ['a.yaml:2:8 plain-patterns', patterns('gana dinero, regalo')],
  ['a.yaml:2:19 case-flag', patterns("'(?i)gana \\d+'")],
  ['a.yaml:4:19 unused-role', `${terms('zoquete')}names: { roles: { veterano: "111111111111111111" } }\n`],
  ['a.yaml:5:3 unused-template', `${terms('zoquete')}templates:\n  aviso: { kind: alert, es: A, en: A }\n`],
];

test.for(advised)('%s', ([place, yaml]) => {
  expect(spots(adviceOn(yaml))).toEqual([place]);
});

test('every code has a policy that gets it', () => {
  const covered = new Set(advised.map(([place]) => place.split(' ')[1]));
  expect(Object.keys(counsels).filter((code) => !covered.has(code))).toEqual([]);
});

/** Policies that come close. */
const silent: readonly (readonly [why: string, yaml: string])[] = [
  [
    'a rule that is off needs no title',
    `${words}rules: [{ id: r, mode: off, when: { text: { contains: l } }, then: [ban] }]\n`,
  ],
  [
    'a list with a title gives it to its rule',
    'lists:\n  l: { title: T, terms: [zoquete], on-hit: review }\n',
  ],
  ['somebody answers for the ban', ban('ban', '    owner: ana\n')],
  ['in shadow nobody is banned', ban('ban', '    mode: shadow\n')],
  ['a suspension with an end', `${ban('suspend: 7d')}defaults: { exempt: { ranks: [] } }\n`],
  [
    'a rule that says itself that staff are meant',
    `${ban('ban', '    owner: ana\n    exempt: { ranks: [] }\n')}defaults: { exempt: { ranks: [] } }\n`,
  ],
  [
    'the later rule asks less',
    two(
      'when: { all: [{ text: { contains: l } }, { text: { contains: k } }] }, then: [delete], stop: true',
      'when: { text: { contains: l } }, then: [hold]',
    ),
  ],
  ['the later rule asks otherwise', two(stops, 'when: { text: { contains: k } }, then: [hold]')],
  [
    'one of several is enough for the later rule',
    two(stops, 'when: { any: [{ text: { contains: l } }, { text: { contains: k } }] }, then: [hold]'),
  ],
  [
    'the later rule has the higher priority',
    two(stops, 'when: { text: { contains: l } }, then: [hold], priority: 1'),
  ],
  [
    'only an enforced rule stops',
    two(`${stops}, mode: shadow`, 'when: { text: { contains: l } }, then: [hold]'),
  ],
  [
    'it stops for some of the members',
    two(`${stops}, rollout: 50%`, 'when: { text: { contains: l } }, then: [hold]'),
  ],
  [
    'it stops on one surface',
    two(`${stops}, surface: forum`, 'when: { text: { contains: l } }, then: [hold]'),
  ],
  [
    'it stops on another event',
    two(`${stops}, on: [content.created]`, 'when: { text: { contains: l } }, then: [hold]'),
  ],
  [
    'another number',
    two(
      'when: { text: { length: { moreThan: 9 } } }, then: [delete], stop: true',
      'when: { text: { length: { moreThan: 8 } } }, then: [hold]',
    ),
  ],
  [
    'the same question, another answer',
    two('when: { text: { contains: l } }, then: [hold]', 'when: { text: { contains: l } }, then: [warn]'),
  ],
  [
    'tried in shadow beside the one in force',
    two(
      'when: { text: { contains: l } }, then: [hold]',
      'when: { text: { contains: l } }, then: [hold], mode: shadow',
    ),
  ],
  [
    'points of two rules add up',
    two(
      'when: { text: { contains: l } }, then: [{ points: 1 }]',
      'when: { text: { contains: l } }, then: [{ points: 1 }]',
    ),
  ],
  ['the longer word is another word', terms('free, freedom')],
  ['ñ is a letter of its own', terms('año, ano')],
  ['a double letter is another spelling', terms('col, cool')],
  ['the wider term finds more', terms('free, "*mifree*"')],
  ['open where the other is not', terms('free, "*free nitro*"')],
  ['capitals where the list reads them', terms('free, Free', ', fold: []')],
  ['letters drawn apart run words together', terms('free, free nitro', ', fold: [case, spacing]')],
  ['digits for letters', terms('free, free 8008', ', fold: [case, leet]')],
  ['an exception takes the shorter one away', terms('free, free nitro', ', except: [free nit, so free]')],
  [
    'invite codes are read letter by letter',
    `lists:\n  l: { terms: [abCD, abcd] }\n${reads('l', 'invites: { in: l }')}`,
  ],
  ['a name that ends alike is no parent', domains('malo.example, nomalo.example')],
  ['two below one name', domains('a.malo.example, b.malo.example')],
  ['an exception below an entry', domains('malo.example', ', except: [bueno.malo.example]')],
  ['the exception excuses a part of the hits', terms('free nitro', ', except: [free nitro server]')],
  ['the exception excuses a wider term', terms('"free nitro*"', ', except: [free nitrogen]')],
  ['the exception excuses what is stretched', terms('cool', ', except: [col]')],
  ['two letters that are a word', terms('xd')],
  ['two letters of a script that writes words so', terms('"*赌博*"')],
  ['three letters', terms('"*kkk*"')],
  ['one of the patterns is more than words', patterns("gana dinero, 'regal(?:o|os)'")],
  ['a pattern with an edge of a word', patterns("'\\bgana\\b'")],
  ['the flag where capitals count', patterns("'(?i)gana \\d+'", ', fold: [accents]')],
  [
    'a role that staff hold',
    `${terms('zoquete')}names: { roles: { jefa: "111111111111111111" } }\nstaff: { admin: { forum: [jefa] } }\n`,
  ],
  [
    'a role that a condition deep inside names',
    `${words}names: { roles: { jefa: "111111111111111111" } }\nrules: [{ id: r, title: T, when: { all: [{ text: { contains: l } }, { not: { author: { hasRole: jefa } } }] }, then: [hold] }]\n`,
  ],
  [
    'staff choose among the channels',
    `${terms('zoquete')}names: { channels: { fuera: "111111111111111111" } }\n`,
  ],
  ['the general words for a ban', `${terms('zoquete')}templates:\n  adios: { kind: ban, es: A, en: A }\n`],
  [
    'an alert that a rule names',
    `${words}names: { channels: { equipo: "111111111111111111" } }\ntemplates: { aviso: { kind: alert, es: A, en: A } }\nrules: [{ id: r, title: T, when: { text: { contains: l } }, then: [{ alert: { channel: equipo, template: aviso } }] }]\n`,
  ],
];

test.for(silent)('%s', ([, yaml]) => {
  expect(spots(adviceOn(yaml))).toEqual([]);
});

test('a piece of advice says what, the value and what to do, and whose rule it is', () => {
  expect(adviceOn(terms('free, free nitro'))).toEqual([
    {
      code: 'covered-term',
      severity: 'advice',
      file: 'a.yaml',
      line: 2,
      column: 22,
      message: 'wherever `free nitro` matches, `free` of the same list matches too',
      hint: 'remove `free nitro`, or make `free` narrower where it finds too much',
      rule: null,
    },
  ]);
  expect(adviceOn(ban('ban'))[0]?.rule).toBe('r');
});

test('an entry of a text file is named in that file', () => {
  const list = '# phrases\nfree nitro\n  free\nfree nitro # again\n';
  const yaml = `lists: { l: { terms: ./l.txt } }\n${reads('l')}`;

  expect(
    adviceOn(yaml, { 'l.txt': list }).map((a) => `${a.file}:${a.line}:${a.column} ${a.message}`),
  ).toEqual([
    'l.txt:2:1 wherever `free nitro` matches, `free` of the same list matches too',
    'l.txt:4:1 `free nitro` is in this list already, on line 2',
  ]);
});

test('of terms that cover one another the one that covers them all is named', () => {
  const found = adviceOn(terms('free nitro now, free nitro, free, FREE'));
  expect(found.map(({ code, message }) => `${code} ${message}`)).toEqual([
    'covered-term wherever `free nitro now` matches, `free` of the same list matches too',
    'covered-term wherever `free nitro` matches, `free` of the same list matches too',
    'covered-term wherever `FREE` matches, `free` of the same list matches too',
  ]);
});
