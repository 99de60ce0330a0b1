import { readFileSync } from 'node:fs';
import { loadPolicy, testPolicy } from '@fuero/engine';
import { expect, test } from 'vitest';
import { derive, documents, pathOf } from '../scripts/docs.ts';
import { readFolder, sha256 } from '../adapters/folder/read-folder.ts';

test.for(documents)('%s says what the code says (node scripts/docs.ts writes it)', (document) => {
  const text = readFileSync(pathOf(document), 'utf8');

  expect(text).toBe(derive(text));
});

test('the rule and the cases of the README are those of rules/', async () => {
  const readme = readFileSync(pathOf('README.md'), 'utf8');
  const blocks = [...readme.matchAll(/```yaml\n(?:rules|cases):\n([\s\S]*?)```/g)].map(
    (match) => match[1] ?? '',
  );
  const files = await readFolder(pathOf('rules'));
  const all = files.map((file) => file.text).join('\n');

  expect(blocks).toHaveLength(2);
  for (const item of blocks.flatMap((block) => block.split(/\n(?= {2}- )/)))
    expect(all).toContain(item.trimEnd());
});

test('every example of the language page is sound, and its cases are true of its rules', () => {
  const page = readFileSync(pathOf('docs/policy.md'), 'utf8');
  const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
  const files = [
    ...examples.map((text, i) => {
      const path = text.startsWith('cases:') ? `example-${i}.test.yaml` : `example-${i}.yaml`;
      return { path, text };
    }),
    {
      path: 'lists/scam-domains.txt',
      text: 'dlscord-gift.example\nregalos-hoy.example\ngifts-today.example\n',
    },
  ];

  const { policy, diagnostics } = loadPolicy(files, sha256);

  expect(examples.length).toBeGreaterThanOrEqual(5);
  expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  if (policy === null) throw new Error('without an error there is a policy');
  const tested = testPolicy(policy, files);
  expect(tested.diagnostics).toEqual([]);
  expect(tested.cases.length).toBeGreaterThanOrEqual(4);
  expect(tested.cases.flatMap(({ name, failures }) => failures.map((why) => `${name}: ${why}`))).toEqual([]);
});
