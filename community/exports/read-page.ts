import type { Transaction } from '../database/database.ts';
import type { ExportRow, TimeSpan } from '../statistics.ts';
import { tables } from './tables.ts';
import type { TableKind } from './tables.ts';

/** Where a page ends: the time as the database writes it, to the microsecond, and the id. */
export interface Place {
  readonly time: string;
  readonly id: string;
}

export interface PageWanted {
  readonly community: string;
  readonly kind: TableKind;
  readonly span: TimeSpan;
  /** `null`: from the beginning. */
  readonly after: Place | null;
  readonly limit: number;
}

export interface ReadPage {
  readonly rows: readonly ExportRow[];
  /** `null`: this was the last one. */
  readonly next: Place | null;
}

/** One page of a table. The index by time finds its beginning, however far it is. */
export async function readPage(
  tx: Transaction,
  { community, kind, span, after, limit }: PageWanted,
): Promise<ReadPage> {
  const { from, time, columns } = tables[kind];
  const shown = Object.entries(columns).map(([name, sql]) => `${sql} as "${name}"`);
  const found = await tx.execute<(ExportRow & { readonly '#time': string; readonly '#id': string })[]>(
    `select ${shown.join(', ')}, ${time}::text as "#time", t.id::text as "#id"
       from ${from}
      where t.community_id = ? and ${time} >= ? and ${time} < ?
        ${after === null ? '' : `and (${time}, t.id) > (?::timestamptz, ?::uuid)`}
      order by ${time}, t.id limit ?`,
    [community, span.from, span.until, ...(after === null ? [] : [after.time, after.id]), limit],
  );
  const last = found.length === limit ? found.at(-1) : undefined;
  return {
    rows: found.map(({ '#time': _time, '#id': _id, ...row }) => row),
    next: last === undefined ? null : { time: last['#time'], id: last['#id'] },
  };
}
