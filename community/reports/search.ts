import type { Transaction } from '../database/database.ts';
import { branchesOf, valuesOf, whereOf } from './condition.ts';
import type { Among, Condition } from './condition.ts';
import type { Reader } from './reader.ts';

/** As many as the row policy of `report_texts` looks for. */
const inPolicy = 3;
/** What the index knows are runs of three letters or digits. */
const indexed = /[\p{L}\p{N}]{3}/u;
/** Reports at the head of the queue, and in how many of them a search is common: read in order, a page is soon full. */
const sample = { size: 1_000, common: 10 } as const;

const mentions = '(r.body ilike ? or r.title ilike ? or r.author_name ilike ?)';

/**
 * What a report has to hold so that every word is somewhere in its title, its text or the author's name, in any case and also
 * inside another word. Members filed few reports, and these are looked through. Staff search all: what is rare is found by the index
 * of `report_texts`, what is common by reading the queue in its order until the page is full. The planner cannot tell
 * which, because behind row policies it may not look into its statistics: it takes everything for rare, and would read and sort
 * the whole queue.
 */
export async function searchOf(
  tx: Transaction,
  { sees }: Reader,
  { search, among }: { readonly search: string | undefined; readonly among: Among },
): Promise<readonly Condition[]> {
  const words = wordsOf(search).toSorted((a, b) => b.length - a.length);
  const read = words.map((word) => ({ sql: mentions, values: Array<string>(3).fill(`%${word}%`) }));
  const sought = words.filter((word) => indexed.test(word)).slice(0, inPolicy);
  if (sees === 'own' || words.length === 0) return read;
  if (await isCommon(tx, among, read)) {
    await tx.execute(`select set_config('enable_sort', 'off', true)`);
    return read;
  }
  if (sought.length === 0) return read;
  await tx.execute(`select set_config('fuero.sought', lower(?), true)`, [sought.join('\n')]);
  const others = words.filter((word) => !sought.includes(word));
  const also = others.map(() => 'and t.folded like lower(?)').join(' ');
  return [
    {
      sql: `exists (select from report_texts t where t.report_id = r.id ${also})`,
      values: others.map((word) => `%${word}%`),
    },
  ];
}

async function isCommon(tx: Transaction, among: Among, read: readonly Condition[]): Promise<boolean> {
  const each = Math.ceil(sample.size / among.states.length);
  const head = branchesOf(among, { columns: 'r.body, r.title, r.author_name', limit: each });
  const [found] = await tx.execute<{ hits: string }[]>(
    `select count(*) as hits from (${head.sql}) r where ${whereOf(read)}`,
    [...head.values, ...valuesOf(read)],
  );
  return Number(found?.hits) >= sample.common;
}

/** What a person types means itself, also `%` and `_`. */
function wordsOf(search: string | undefined): readonly string[] {
  const words = (search ?? '').split(/\s+/).filter((word) => word !== '');
  return words.map((word) => word.replaceAll(/[\\%_]/g, String.raw`\$&`));
}
