import type { Locale } from '@fuero/catalogue';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** What a person chose for their own screen. Kept in cookies, read on the server so that nothing flashes. */
export interface Preferences {
  readonly locale: Locale;
  readonly theme: Theme;
  /** Whether single letters act as shortcuts (WCAG 2.1.4 asks for a way to turn them off). */
  readonly keys: 'on' | 'off';
}
