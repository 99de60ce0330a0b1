import { Lists } from '../sections/lists/schema.ts';
import { AliasTable, Community, Defaults, Features, Staff, Version } from '../sections/manifest/schema.ts';
import { Points } from '../sections/points/schema.ts';
import { Rules, ruleDefs } from '../sections/rules/schema.ts';
import { keys } from '../sections/shapes.ts';
import { Templates } from '../sections/templates/schema.ts';

/** How the same section in several files becomes one: `once`, or merged by key, or appended in file order. */
type Merge = 'once' | 'by-key' | 'append';

export type SectionCard =
  | { readonly key: string; readonly schema: object; readonly merge: Exclude<Merge, 'by-key'> }
  | { readonly key: 'lists' | 'templates'; readonly schema: object; readonly merge: 'by-key' };

/** Every section of the language. A new one is one folder and one line here. */
export const sections: readonly SectionCard[] = [
  { key: 'fuero', schema: Version, merge: 'once' },
  { key: 'community', schema: Community, merge: 'once' },
  { key: 'names', schema: AliasTable, merge: 'once' },
  { key: 'staff', schema: Staff, merge: 'once' },
  { key: 'defaults', schema: Defaults, merge: 'once' },
  { key: 'features', schema: Features, merge: 'once' },
  { key: 'lists', schema: Lists, merge: 'by-key' },
  { key: 'rules', schema: Rules, merge: 'append' },
  { key: 'points', schema: Points, merge: 'once' },
  { key: 'templates', schema: Templates, merge: 'by-key' },
];

/** JSON Schema of one policy file, in the 2020-12 dialect. Everything else (editor, documentation, forms) is derived from it. */
export const fileSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Fuero policy file',
  ...keys(Object.fromEntries(sections.map((section) => [section.key, section.schema as never]))),
  $defs: ruleDefs,
};
