export type ListMove = 'down' | 'up' | 'first' | 'last';
export type KeyIntent = ListMove | 'search' | 'help';
/** What letters ask of the report that has the focus, or is open. */
export type ReportIntent = 'select' | 'claim' | 'resolve' | 'dismiss';

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

interface Where {
  /** Focus is on a row of the list, on nothing, or on something else. */
  readonly focus: 'list' | 'nothing' | 'elsewhere';
  /** Whether the person wants letters to act. */
  readonly letters: 'on' | 'off';
}

const named: Readonly<Record<string, ListMove>> = {
  ArrowDown: 'down',
  ArrowUp: 'up',
  Home: 'first',
  End: 'last',
};
const letters: Readonly<Record<string, KeyIntent>> = { j: 'down', k: 'up', '/': 'search', '?': 'help' };
const ofReports: Readonly<Record<string, ReportIntent>> = {
  x: 'select',
  c: 'claim',
  r: 'resolve',
  d: 'dismiss',
};

/** What a letter asks of a report, or nothing. Letters act as in lists. */
export function reportIntentOf(
  { key, ctrlKey, metaKey, altKey }: Pressed,
  { focus, letters: wanted }: Where,
): ReportIntent | null {
  if (ctrlKey || metaKey || altKey || focus === 'elsewhere' || wanted === 'off') return null;
  return Object.hasOwn(ofReports, key) ? (ofReports[key] ?? null) : null;
}

/**
 * What a key asks for, or nothing. Letters act only on the list or when nothing has the focus, and only if wanted
 * (WCAG 2.1.4); arrows only on the list, so that the page still scrolls.
 */
export function intentOf(
  { key, ctrlKey, metaKey, altKey }: Pressed,
  { focus, letters: wanted }: Where,
): KeyIntent | null {
  if (ctrlKey || metaKey || altKey || focus === 'elsewhere') return null;
  if (Object.hasOwn(named, key)) return focus === 'list' ? (named[key] ?? null) : null;
  return wanted === 'on' && Object.hasOwn(letters, key) ? (letters[key] ?? null) : null;
}

/** The row to go to from `current` (-1: none), in a list of `length`; -1 when the list is empty. */
export function rowAfter(move: ListMove, { current, length }: { current: number; length: number }): number {
  const target = { down: current + 1, up: current - 1, first: 0, last: length - 1 }[move];
  return Math.min(Math.max(target, 0), length - 1);
}
