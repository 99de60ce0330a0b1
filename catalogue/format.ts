import { IntlMessageFormat } from 'intl-messageformat';
import { catalogue, type Code, type Locale, type ValuesOf } from './messages/index.ts';

/** What a person is to read, as the other rooms hand it over: a code with its values, or words that are final. */
export type Sayable =
  | { readonly code: string; readonly values: Readonly<Record<string, string | number>> }
  | { readonly text: string };

/** The values that `code` needs, as the rest of an argument list: nothing where it needs none. */
export type ValuesArgument<C extends Code> = keyof ValuesOf<C> extends never ? [] : [values: ValuesOf<C>];

const compiled: Record<Locale, Map<Code, IntlMessageFormat>> = { es: new Map(), en: new Map() };

/** The sentence of `code` in `locale`. A missing or superfluous value does not compile. */
export function format<C extends Code>(locale: Locale, code: C, ...[values]: ValuesArgument<C>): string {
  return fill(locale, code, values ?? {});
}

/** Like `format`, for codes that arrive as data. A code that the catalogue lacks is shown as it is. */
export function say(locale: Locale, message: Sayable): string {
  if ('text' in message) return message.text;
  return isCode(message.code) ? fill(locale, message.code, message.values) : message.code;
}

export function isCode(code: string): code is Code {
  return Object.hasOwn(catalogue.es, code);
}

function fill(locale: Locale, code: Code, values: Readonly<Record<string, string | number | Date>>): string {
  const known = compiled[locale].get(code);
  const message =
    known ?? new IntlMessageFormat(catalogue[locale][code], locale, undefined, { ignoreTag: true });
  if (known === undefined) compiled[locale].set(code, message);
  return String(message.format(values));
}
