import { focusPlace, rowAttribute } from '#lib/focus-place.ts';
import { intentOf, rowAfter } from '#lib/keys.ts';
import type { Preferences } from '#lib/preferences.ts';

interface Target {
  readonly list: HTMLElement | undefined;
  readonly letters: Preferences['keys'];
  /** Id of the row that is open beside the list: where moving begins when no row has the focus, and what follows the focus. */
  readonly open?: string | null;
}

/** Does what a key asks of a list: moves the focus along its rows, or to the page's search field. */
export function moveInList(event: KeyboardEvent, { list, letters, open = null }: Target): void {
  const intent = intentOf(event, { focus: focusPlace(), letters });
  if (intent === null || intent === 'help') return;
  if (intent === 'search') {
    event.preventDefault();
    document.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
    return;
  }
  const rows = [...(list?.querySelectorAll<HTMLElement>(`[${rowAttribute}]`) ?? [])];
  const focused = rows.findIndex((row) => row === document.activeElement);
  const current =
    focused === -1 && open !== null ? rows.findIndex((row) => row.dataset['report'] === open) : focused;
  const target = rows[rowAfter(intent, { current, length: rows.length })];
  if (target === undefined) return;
  event.preventDefault();
  target.focus();
  if (open !== null && target.checkVisibility()) target.click();
}
