import type { ReportIntent } from '#lib/keys.ts';

interface Asked {
  readonly id: string;
  readonly intent: Exclude<ReportIntent, 'select'>;
}

let asked = $state.raw<Asked | null>(null);

/** The list asks for something to be done about a report; the page of the report, once it is open, does it. */
export function askReport(what: Asked): void {
  asked = what;
}

/** What is asked of this report, once: the next call says nothing. */
export function takeAsked(id: string): Asked['intent'] | null {
  if (asked?.id !== id) return null;
  const { intent } = asked;
  asked = null;
  return intent;
}
