import type { RevisionEntry } from '@fuero/community';
import type { PolicyChange } from '@fuero/engine';

const notes = [
  'Estafas de regalos: nuevos dominios',
  'Los avisos cuentan menos, después de la reunión del equipo',
  'folder',
];

const changes: readonly (readonly PolicyChange[])[] = [
  [
    {
      kind: 'entries-changed',
      bearing: 'stricter',
      subject: 'list scam-domains',
      words:
        '12 entries added: `dlscord-gift.example`, `regalos-nitro.example`, `premios.example` and 9 more',
      before: { file: 'lists.yaml', line: 3 },
      after: { file: 'lists/scam-domains.txt', line: 210 },
    },
    {
      kind: 'condition-changed',
      bearing: 'stricter',
      subject: 'rule newcomer-links',
      words: 'author.accountAge lessThan 12h → 1d: wider',
      before: { file: 'automod/newcomers.yaml', line: 7 },
      after: { file: 'automod/newcomers.yaml', line: 7 },
    },
    {
      kind: 'template-changed',
      bearing: 'other',
      subject: 'template scam-alert',
      words: 'es Revisen este mensaje. → Revisen este mensaje cuanto antes.',
      before: { file: 'templates/es.yaml', line: 3 },
      after: { file: 'templates/es.yaml', line: 3 },
    },
  ],
  [
    {
      kind: 'points-changed',
      bearing: 'milder',
      subject: 'points',
      words: 'points.values.warning 5 → 3',
      before: { file: 'points.yaml', line: 3 },
      after: { file: 'points.yaml', line: 3 },
    },
  ],
  [],
];

/** Fourteen revisions, newest first: some change rules, some only words. */
export function exampleRevisions(now: number): readonly RevisionEntry[] {
  return Array.from({ length: 14 }, (_, index) => {
    const changed = changes[index % changes.length] ?? [];
    return {
      number: 14 - index,
      hash: `${'9f2c4b7d1e6a80530c1d'.slice(index)}${index}`,
      base: index === 13 ? null : 13 - index,
      note: notes[index % notes.length] ?? '',
      author: index % 3 === 2 ? 'folder' : 'Marta Quintero',
      gitCommit: index % 3 === 1 ? null : '4be1f00c93ab77d2',
      publishedAt: new Date(now - (3 + 2 * index) * 86_400_000),
      inForce: index === 0,
      changes: index === 13 ? [] : changed,
      changeCount: index === 13 ? 0 : changed.length,
    };
  });
}
