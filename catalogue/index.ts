export { format, isCode, say } from './format.ts';
export type { Sayable, ValuesArgument } from './format.ts';
export { catalogue, locales } from './messages/index.ts';
export type { Code, Locale, PlainCode, ValuesOf } from './messages/index.ts';
