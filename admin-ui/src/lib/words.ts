import { format, say, type Code, type Locale, type Sayable, type ValuesArgument } from '@fuero/catalogue';
import { page } from '$app/state';

/** The reader's language. Read it while rendering, never in a load function. */
export function locale(): Locale {
  return page.data.preferences?.locale ?? 'es';
}

/** A sentence of the catalogue in the reader's language. */
export function t<C extends Code>(code: C, ...values: ValuesArgument<C>): string {
  return format(locale(), code, ...values);
}

/** A message that came as data, in the reader's language. */
export function told(message: Sayable): string {
  return say(locale(), message);
}
