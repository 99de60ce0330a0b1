import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import { said, sha256 } from '../testing/policies.ts';
import type { PolicyFile } from './diagnostic.ts';
import { createLoader, loadPolicy } from './load.ts';
import type { Loaded, Opened } from './load.ts';

const seed = inject('seed');

const folder = fileURLToPath(new URL('../../rules', import.meta.url));
const rules: readonly PolicyFile[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(ya?ml|txt)$/.test(path))
  .map((path) => ({ path, text: readFileSync(`${folder}/${path}`, 'utf8') }));

const events = [
  'free nitro https://dlscord-gift.example/x',
  'hola a todos',
  'una palabra nueva y c0mpr4',
  'GANA DINERO YA @everyone',
].map((text, i) => said(text, { id: `e${i}` }));

const closed = ({ open, diagnostics }: Opened): Loaded => ({ policy: open?.policy ?? null, diagnostics });

/** All that anybody can see of a policy. */
function seen({ policy, diagnostics }: Loaded): string {
  if (policy === null) return JSON.stringify(diagnostics);
  const { hash, manifest, points, templates, templateCards, sections, rules: cards, windows } = policy;
  const decided = events.map((event) => [policy.explain(event, {}, {}), policy.match(event, {}).size]);
  return JSON.stringify({
    hash,
    manifest,
    points,
    templates,
    templateCards,
    terms: policy.terms(),
    sections,
    cards,
    windows,
    diagnostics,
    decided,
  });
}

/** Ways to change a file; `at` chooses the line. Many leave a policy with errors. */
const changes: Record<string, (lines: readonly string[], at: number) => readonly string[]> = {
  drop: (lines, at) => lines.toSpliced(at, 1),
  twice: (lines, at) => lines.toSpliced(at, 0, lines[at] ?? ''),
  space: (lines, at) => lines.toSpliced(at, 0, ''),
  number: (lines, at) =>
    lines.with(
      at,
      (lines[at] ?? '').replace(/\d+/, (n) => String(Number(n) + 1)),
    ),
  word: (lines, at) => lines.with(at, (lines[at] ?? '').replace(/\p{L}{3,}/u, 'palabra')),
  list: (lines) => [
    ...lines.filter((line) => line !== 'lists:'),
    'lists:',
    '  more: { terms: [nueva], on-hit: block }',
  ],
  rule: (lines) => [
    ...lines,
    'rules:',
    '  - { id: new, when: { rate: { of: content.created, by: author, atLeast: 3, within: 10s } }, then: [delete] }',
  ],
};

const edit = fc.record({
  file: fc.nat(),
  at: fc.nat(),
  change: fc.constantFrom(...Object.keys(changes)),
  undo: fc.boolean(),
});

function apply(
  files: readonly PolicyFile[],
  { file, at, change }: { file: number; at: number; change: string },
) {
  return files.map((one, i) => {
    if (i !== file % files.length) return one;
    const lines = one.text.split('\n');
    return { ...one, text: (changes[change]?.(lines, at % lines.length) ?? lines).join('\n') };
  });
}

test('a loader says after every edit what a first load would say', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      const load = createLoader(sha256);
      load(rules);
      let files = rules;
      for (const step of edits) {
        const before = files;
        files = apply(files, step);
        expect(seen(closed(load(files)))).toBe(seen(loadPolicy(files, sha256)));
        if (step.undo) {
          files = before;
          expect(seen(closed(load(files)))).toBe(seen(loadPolicy(files, sha256)));
        }
      }
    }),
    { numRuns: 6, seed },
  );
}, 60_000);

test('files may come, go and change places', () => {
  const load = createLoader(sha256);
  const more = { path: 'a-more.yaml', text: 'lists: { a-more: { terms: [nueva], on-hit: warn } }\n' };
  for (const files of [rules, [more, ...rules], rules.toReversed(), rules.slice(1), [...rules, more]])
    expect(seen(closed(load(files)))).toBe(seen(loadPolicy(files, sha256)));
});

test('what has not changed is not bound again', () => {
  const load = createLoader(sha256);
  const files = (points: number): readonly PolicyFile[] => [
    { path: 'policy.yaml', text: 'fuero: 1\ncommunity: { id: prueba, name: Prueba }\n' },
    {
      path: 'a.yaml',
      text: 'lists: { a: { terms: [hola] } }\nrules: [{ id: a, when: { text: { contains: a } }, then: [delete] }]\n',
    },
    {
      path: 'b.yaml',
      text: `rules: [{ id: b, when: { text: { contains: a } }, then: [{ points: ${points} }] }]\n`,
    },
  ];
  const decided = [1, 2].map((points) => {
    const { open } = load(files(points));
    return open?.policy.explain(said('hola'), {}, {}).effects;
  });
  expect(decided[0]).not.toEqual(decided[1]);
});
