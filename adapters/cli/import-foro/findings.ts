import type { Table } from './read-tables.ts';

export type Verdict = 'exact' | 'approximated' | 'left out';

/** What became of rows of one table, and why. */
export interface Finding {
  readonly table: Table;
  readonly verdict: Verdict;
  /** `null`: they were carried as they are. */
  readonly reason: string | null;
  readonly rows: number;
  /** Ids of the first ones. */
  readonly examples: readonly string[];
}

export interface Findings {
  /** Of one row: everything that was noted about it. Without a note it is exact. */
  row(table: Table, id: string): RowNotes;
  all(): readonly Finding[];
}

export interface RowNotes {
  approximated(reason: string): void;
  leftOut(reason: string): void;
}

/** Rows whose ids are shown. */
const shown = 3;

export function createFindings(): Findings {
  const rows: { table: Table; id: string; notes: { verdict: Verdict; reason: string }[] }[] = [];
  return {
    row(table, id) {
      const notes: { verdict: Verdict; reason: string }[] = [];
      rows.push({ table, id, notes });
      return {
        approximated: (reason) => void notes.push({ verdict: 'approximated', reason }),
        leftOut: (reason) => void notes.push({ verdict: 'left out', reason }),
      };
    },
    all() {
      const found = new Map<
        string,
        { table: Table; verdict: Verdict; reason: string | null; ids: string[] }
      >();
      for (const { table, id, notes } of rows) {
        const gone = notes.filter(({ verdict }) => verdict === 'left out');
        const said = gone.length > 0 ? gone : notes;
        for (const { verdict, reason } of said.length > 0
          ? said
          : [{ verdict: 'exact' as const, reason: null }]) {
          const key = `${table}\n${verdict}\n${reason ?? ''}`;
          const one = found.get(key) ?? { table, verdict, reason, ids: [] };
          one.ids.push(id);
          found.set(key, one);
        }
      }
      return [...found.values()].map(({ ids, ...finding }) => ({
        ...finding,
        rows: ids.length,
        examples: finding.verdict === 'exact' ? [] : ids.slice(0, shown),
      }));
    },
  };
}
