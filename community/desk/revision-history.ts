import { diffPolicies } from '@fuero/engine';
import type { PolicyChange } from '@fuero/engine';
import type { Transaction } from '../database/database.ts';
import type { DeskPolicy } from '../desk.ts';
import { filesOfRevision } from '../policies/revision-files.ts';
import { listRevisions } from '../policies/revisions.ts';
import type { RevisionRow } from '../revisions.ts';

const pageSize = 10;
/** Changes of a revision that are shown; the rest is counted. */
const shown = 30;
/** Comparisons that are kept. A revision never changes, so nothing has to be thrown out but for room. */
const kept = 200;

interface Compared {
  readonly changes: readonly PolicyChange[];
  readonly changeCount: number;
}

/** The revisions as the desk lists them, each with what it changed of its base. */
export function createRevisionHistory(): {
  page(
    tx: Transaction,
    wanted: { readonly community: string; readonly before: number | null },
  ): ReturnType<DeskPolicy['revisions']>;
} {
  const known = new Map<string, Compared>();

  async function compared(tx: Transaction, community: string, row: RevisionRow): Promise<Compared> {
    if (row.base === null) return { changes: [], changeCount: 0 };
    const key = `${community}/${row.number}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const before = await filesOfRevision(tx, { community, revision: row.base });
    const after = await filesOfRevision(tx, { community, revision: row.number });
    const { changes } = diffPolicies(before, after);
    const made = { changes: changes.slice(0, shown), changeCount: changes.length };
    for (const oldest of known.keys()) {
      if (known.size < kept) break;
      known.delete(oldest);
    }
    known.set(key, made);
    return made;
  }

  return {
    async page(tx, { community, before }) {
      const rows = await listRevisions(tx, { community, before, limit: pageSize + 1 });
      const entries = [];
      for (const row of rows.slice(0, pageSize))
        entries.push({ ...row, ...(await compared(tx, community, row)) });
      return { rows: entries, next: rows.length > pageSize ? (entries.at(-1)?.number ?? null) : null };
    },
  };
}
