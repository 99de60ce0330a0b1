import { untrack } from 'svelte';

interface Row {
  readonly id: string;
  readonly updatedAt: Date;
}

interface Given<R> {
  /** What the server gave with the page. */
  readonly rows: () => readonly R[];
  /** Whether a row belongs in the list. */
  readonly admits: (row: R) => boolean;
}

/**
 * A list that does not move while it is worked through. Rows change in place; what no longer belongs stays until the reader
 * goes elsewhere, and what is new waits to be asked for.
 */
export function createQueue<R extends Row>({ rows: given, admits }: Given<R>) {
  let order = $state.raw<readonly string[]>(untrack(given).map(({ id }) => id));
  let known = $state.raw<ReadonlyMap<string, R>>(mapOf(untrack(given)));
  let waiting = $state.raw<ReadonlySet<string>>(new Set());
  const rows = $derived(order.flatMap((id) => known.get(id) ?? []));

  return {
    get rows(): readonly R[] {
      return rows;
    },
    /** How many belong in the list and are not in it yet. */
    get waiting(): number {
      return waiting.size;
    },
    /** Takes rows that were read again. */
    take(fresh: readonly R[]): void {
      const merged = new Map(known);
      const unseen = new Set(waiting);
      for (const row of fresh) {
        const before = merged.get(row.id);
        if (before === undefined || before.updatedAt <= row.updatedAt) merged.set(row.id, row);
        if (order.includes(row.id)) continue;
        if (admits(row)) unseen.add(row.id);
        else unseen.delete(row.id);
      }
      known = merged;
      waiting = unseen;
    },
    /** Begins anew with what the server gave: another list is shown, or what waited is to be seen. */
    reset(): void {
      const rows = given();
      order = rows.map(({ id }) => id);
      known = mapOf(rows);
      waiting = new Set();
    },
  };
}

function mapOf<R extends Row>(rows: readonly R[]): ReadonlyMap<string, R> {
  return new Map(rows.map((row) => [row.id, row]));
}
