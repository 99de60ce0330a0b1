import { Appeals } from '../sections/appeals/schema.ts';
import { Limits } from '../sections/limits/schema.ts';
import { Logs } from '../sections/logs/schema.ts';
import { Reports } from '../sections/reports/schema.ts';
import { Retention } from '../sections/retention/schema.ts';
import { Lists } from '../sections/lists/schema.ts';
import { AliasTable, Community, Defaults, Features, Staff, Version } from '../sections/manifest/schema.ts';
import { Offers } from '../sections/offers/schema.ts';
import { Points } from '../sections/points/schema.ts';
import { Rules, ruleDefs } from '../sections/rules/schema.ts';
import { keys } from '../sections/shapes.ts';
import { Tickets } from '../sections/tickets/schema.ts';
import { Autoroles } from '../sections/autoroles/schema.ts';
import { Reputation } from '../sections/reputation/schema.ts';
import { Tops } from '../sections/tops/schema.ts';
import { Templates } from '../sections/templates/schema.ts';

/**
 * One section of the language and how the same section in several files becomes one. `once`: it stands in one file.
 * `by-key`: its keys may be spread over files, each key once; `entry` says what a key names (`null`: a setting).
 * `by-entry`: the keys of each of its entries may be, too.
 * `append`: its entries follow one another in file order; `id` is the key that tells them apart, if any.
 */
export type SectionCard = { readonly key: string; readonly schema: object } & (
  | { readonly merge: 'once' }
  | { readonly merge: 'by-key'; readonly entry: string | null }
  | { readonly merge: 'by-entry' }
  | { readonly merge: 'append'; readonly entry: string; readonly id: string | null }
);

/** Every section of the language. A new one is one folder, one line here and one in `sections/sections.ts`. */
export const sections = [
  { key: 'fuero', schema: Version, merge: 'once' },
  { key: 'community', schema: Community, merge: 'once' },
  { key: 'names', schema: AliasTable, merge: 'by-entry' },
  { key: 'staff', schema: Staff, merge: 'by-key', entry: null },
  { key: 'defaults', schema: Defaults, merge: 'by-key', entry: null },
  { key: 'features', schema: Features, merge: 'by-key', entry: null },
  { key: 'lists', schema: Lists, merge: 'by-key', entry: 'the list' },
  { key: 'rules', schema: Rules, merge: 'append', entry: 'the rule', id: 'id' },
  { key: 'points', schema: Points, merge: 'by-key', entry: null },
  { key: 'autoroles', schema: Autoroles, merge: 'append', entry: 'the autorole', id: 'id' },
  { key: 'tickets', schema: Tickets, merge: 'by-key', entry: null },
  { key: 'offers', schema: Offers, merge: 'by-key', entry: null },
  { key: 'limits', schema: Limits, merge: 'append', entry: 'the limit', id: null },
  { key: 'logs', schema: Logs, merge: 'by-key', entry: null },
  { key: 'reports', schema: Reports, merge: 'by-key', entry: null },
  { key: 'appeals', schema: Appeals, merge: 'by-key', entry: null },
  { key: 'retention', schema: Retention, merge: 'by-key', entry: null },
  { key: 'reputation', schema: Reputation, merge: 'by-key', entry: null },
  { key: 'tops', schema: Tops, merge: 'by-key', entry: null },
  { key: 'templates', schema: Templates, merge: 'by-entry' },
] as const satisfies readonly SectionCard[];

/** Keys of the sections that merge in this way. */
export type SectionKey<Merge extends SectionCard['merge']> = Extract<
  (typeof sections)[number],
  { readonly merge: Merge }
>['key'];
export type OnceSection = SectionKey<'once'>;
export type KeyedSection = SectionKey<'by-key'>;
export type EntrySection = SectionKey<'by-entry'>;
export type ListSection = SectionKey<'append'>;

/** JSON Schema of one policy file, in the 2020-12 dialect. Everything else (editor, documentation, forms) is derived from it. */
export const fileSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Fuero policy file',
  ...keys(Object.fromEntries(sections.map((section) => [section.key, section.schema as never]))),
  $defs: ruleDefs,
};
