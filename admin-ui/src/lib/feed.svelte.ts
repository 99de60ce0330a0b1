interface Row {
  readonly id: string;
}

/** Rows in the page at most; older ones are one click away. */
const most = 300;

/**
 * The rows that the server gave, with the ones that arrived since on top. While the reader is somewhere else in the
 * list, arrivals wait (“4 new”), so that nothing moves under their eyes.
 */
export function createFeed<R extends Row>(given: () => readonly R[]) {
  let arrived = $state.raw<readonly R[]>([]);
  let waiting = $state.raw<readonly R[]>([]);
  const rows = $derived(unique([...arrived, ...given()]).slice(0, most));

  return {
    get rows(): readonly R[] {
      return rows;
    },
    get waiting(): number {
      return waiting.length;
    },
    /** Takes rows in order of arrival. */
    receive(fresh: readonly R[], where: 'on-top' | 'wait'): void {
      const newestFirst = [...fresh].reverse();
      if (where === 'wait') waiting = unique([...newestFirst, ...waiting]).slice(0, most);
      else arrived = unique([...newestFirst, ...arrived]).slice(0, most);
    },
    /** Puts what waited on top. */
    reveal(): void {
      arrived = unique([...waiting, ...arrived]).slice(0, most);
      waiting = [];
    },
    /** Forgets what arrived: the server has just given it, or another list is shown. */
    reset(): void {
      arrived = [];
      waiting = [];
    },
  };
}

function unique<R extends Row>(rows: readonly R[]): readonly R[] {
  const seen = new Set<string>();
  return rows.filter(({ id }) => !seen.has(id) && seen.add(id) !== undefined);
}
