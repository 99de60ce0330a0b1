import { engineFilter, folds, peerFilters, peers } from './disguises/filters.ts';
import type { Filter } from './disguises/filters.ts';
import { hideLinks, hideTerms, mean, share } from './disguises/judge.ts';
import { readInnocents, readLists } from './disguises/lists.ts';
import { rounded } from './measure.ts';
import type { Figure } from './measure.ts';

/**
 * How much of what is disguised our engine and four other filters see, and how often they object to innocent messages: both on one
 * configuration and the same lists. Each kind of disguise counts the same in a recall.
 */
export async function benchDisguises(seed: number, say: (line: string) => void): Promise<readonly Figure[]> {
  const lists = readLists();
  const innocents = readInnocents();
  const words = { terms: lists.terms, domains: [] };
  const links = { terms: [], domains: lists.domains };
  const usual = engineFilter(words, folds.default);
  const filters: Readonly<Record<string, Filter>> = {
    all: engineFilter(words, folds.all),
    default: usual,
    ...peerFilters(lists),
  };
  const figures: Figure[] = [];
  const add = (name: string, value: number, unit: string) =>
    figures.push({ name: `disguises.${name}`, value: rounded(value), unit });

  const samples = hideTerms(lists, innocents, seed);
  const texts = innocents.map(({ text }) => text);
  for (const [name, filter] of Object.entries(filters)) {
    const recalls = samples.map((sample) => share(filter, sample.texts));
    const alarms = innocents.filter(({ text }) => filter(text));
    add(`recall.${name}`, mean(recalls), 'ratio');
    add(`false_per_1000.${name}`, (alarms.length / texts.length) * 1000, 'per 1,000');
    samples.forEach((sample, i) => add(`kind.${sample.kind}.${name}`, recalls[i] ?? 0, 'ratio'));
    say(`${name}: recall ${mean(recalls).toFixed(4)}, ${alarms.length} of ${texts.length} innocents`);
    for (const { kind, text } of alarms.slice(0, name in folds ? 20 : 0)) say(`  ${kind}: ${text}`);
  }
  const promised = samples.filter(({ needs }) => needs.length === 0);
  add('recall.default_promised', mean(promised.map((sample) => share(usual, sample.texts))), 'ratio');

  const linkFilter = engineFilter(links, folds.default);
  const hidden = hideLinks(lists, innocents, { seed, of: 'disguises' });
  const missed = hideLinks(lists, innocents, { seed, of: 'near misses' });
  const linkRecalls = hidden.map((sample) => share(linkFilter, sample.texts));
  const silent = [...texts, ...missed.flatMap((sample) => sample.texts)];
  add('links.recall', mean(linkRecalls), 'ratio');
  add('links.false_per_1000', share(linkFilter, silent) * 1000, 'per 1,000');
  hidden.forEach((sample, i) => add(`links.kind.${sample.kind}`, linkRecalls[i] ?? 0, 'ratio'));
  say(
    `links: recall ${mean(linkRecalls).toFixed(4)}, ${share(linkFilter, silent) * silent.length} of ${silent.length} silent ones`,
  );
  for (const text of silent.filter(linkFilter).slice(0, 10)) say(`  ${text}`);
  add('kinds', samples.length, 'kinds');
  add('links.kinds', hidden.length, 'kinds');
  add(
    'texts',
    samples.reduce((sum, sample) => sum + sample.texts.length, 0),
    'texts',
  );
  add('innocents', texts.length, 'texts');
  return figures;
}

const columns = ['all', 'default', ...peers] as const;

/** The figures as a table: a row for each kind, a column for each filter. */
export function disguiseTable(figures: readonly Figure[]): string {
  const values = new Map(figures.map(({ name, value }) => [name.slice('disguises.'.length), value]));
  const kinds = [...values.keys()].flatMap((name) => /^kind\.(.+)\.all$/.exec(name)?.[1] ?? []);
  const cell = (name: string) => {
    const value = values.get(name);
    return (value === undefined ? '' : String(value)).padStart(15);
  };
  const row = (title: string, cells: readonly string[]) => `${title.padEnd(34)}${cells.join('')}`;
  const line = (title: string, prefix: string) =>
    row(
      title,
      columns.map((column) => cell(`${prefix}.${column}`)),
    );
  return [
    row(
      'share of disguised terms found',
      columns.map((column) => column.padStart(15)),
    ),
    ...kinds.map((kind) =>
      row(
        kind,
        columns.map((column) => cell(`kind.${kind}.${column}`)),
      ),
    ),
    line('every kind', 'recall'),
    line('false alarms per 1,000 innocents', 'false_per_1000'),
    '',
    row('share of disguised links found', [cell('links.recall')]),
    row('false alarms per 1,000', [cell('links.false_per_1000')]),
    '',
  ].join('\n');
}
