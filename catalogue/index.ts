export { format, isCode, say } from './format.ts';
export type { Sayable } from './format.ts';
export { catalogue, locales } from './messages/index.ts';
export type { Code, Locale, ValuesOf } from './messages/index.ts';
