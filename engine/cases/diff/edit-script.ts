/** A line of two texts read side by side. */
export interface Line {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Steps after which two texts are told to have nothing in common between what begins and ends them alike. */
const stepLimit = 2_000;

/**
 * The lines of two texts with what went and what came, in the fewest steps. E. W. Myers, "An O(ND) difference algorithm and
 * its variations", 1986.
 */
export function editScript(before: readonly string[], after: readonly string[]): readonly Line[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail += 1;
  return [
    ...before.slice(0, head).map(same),
    ...middle(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...before.slice(before.length - tail).map(same),
  ];
}

function middle(a: readonly string[], b: readonly string[]): readonly Line[] {
  const trail = search(a, b);
  if (trail === null) return [...a.map(removed), ...b.map(added)];
  const lines: Line[] = [];
  let [x, y] = [a.length, b.length];
  for (let d = trail.length - 1; d >= 0; d--) {
    const reached = trail[d];
    const k = x - y;
    const down = k === -d || (k !== d && at(reached, k - 1) < at(reached, k + 1));
    const fromK = down ? k + 1 : k - 1;
    const fromX = d === 0 ? 0 : at(reached, fromK);
    const fromY = d === 0 ? 0 : fromX - fromK;
    while (x > fromX && y > fromY) {
      lines.push(same(a[x - 1] ?? ''));
      x -= 1;
      y -= 1;
    }
    if (d === 0) break;
    lines.push(down ? added(b[y - 1] ?? '') : removed(a[x - 1] ?? ''));
    [x, y] = [fromX, fromY];
  }
  return lines.reverse();
}

type Reached = ReadonlyMap<number, number>;

/** How far each diagonal was reached before each step; `null`: too many steps. */
function search(a: readonly string[], b: readonly string[]): readonly Reached[] | null {
  const furthest = new Map<number, number>([[1, 0]]);
  const trail: Reached[] = [];
  for (let d = 0; d <= Math.min(a.length + b.length, stepLimit); d++) {
    trail.push(new Map([...furthest].filter(([k]) => Math.abs(k) <= d + 1)));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && at(furthest, k - 1) < at(furthest, k + 1));
      let x = down ? at(furthest, k + 1) : at(furthest, k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      furthest.set(k, x);
      if (x >= a.length && x - k >= b.length) return trail;
    }
  }
  return null;
}

function at(reached: Reached | undefined, k: number): number {
  return reached?.get(k) ?? 0;
}

function same(text: string): Line {
  return { kind: 'same', text };
}

function removed(text: string): Line {
  return { kind: 'removed', text };
}

function added(text: string): Line {
  return { kind: 'added', text };
}
