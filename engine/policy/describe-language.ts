import { factCatalogue, itemOperators, operatorsFor, windowOperators } from '../detectors/fact-catalogue.ts';
import type { FactCard, FactKind } from '../detectors/fact-catalogue.ts';
import { leaves } from '../detectors/leaves.ts';
import { actions, inverses } from '../actions/catalogue.ts';
import type { ActionCard, ActionName } from '../actions/catalogue.ts';
import { cardOf, effectKinds } from '../effects/cards.ts';
import type { Meaning, Performer, Venue } from '../effects/card.ts';
import { counsels } from '../lint/advice.ts';
import { findings } from './findings.ts';
import { features } from './policy.ts';
import { sections } from './schema.ts';
import type { SectionCard } from './schema.ts';

interface Described {
  readonly key: string;
  readonly description: string;
}

/** The language as data, for the tables of the documentation and for completion. */
export interface LanguageDescription {
  readonly leaves: readonly (Described & { readonly keys: readonly Described[] })[];
  readonly effects: readonly (Described & {
    readonly takes: string | null;
    readonly performedBy: Readonly<Record<Venue, Performer | null>>;
    readonly meanings: readonly Meaning[];
  })[];
  readonly actions: readonly (Omit<ActionCard, 'through'> & {
    readonly name: ActionName;
    readonly through: readonly ('rule' | ActionCard['through'][number])[];
    readonly inverse: ActionName | null;
  })[];
  /** Keys of sections that have a description of their own; of a list the keys of its entries. */
  readonly sections: readonly { readonly key: string; readonly keys: readonly Described[] }[];
  readonly features: readonly string[];
  /** What conditions of json-rules-engine may ask. `path` is `null` where the fact is asked as a whole. */
  readonly facts: readonly {
    readonly fact: string;
    readonly path: string | null;
    readonly operators: readonly string[];
    readonly value: string;
  }[];
  readonly findings: readonly { readonly code: string; readonly severity: 'error' | 'warning' }[];
  /** What `lint` advises on, each in a line. */
  readonly advice: readonly { readonly code: string; readonly about: string }[];
}

export function describeLanguage(): LanguageDescription {
  return {
    leaves: leaves.map((leaf) => ({
      key: leaf.key,
      description: leaf.description,
      keys: describeKeys(leaf.schema),
    })),
    effects: effectKinds.map((key) => {
      const { description, value, performedBy, meanings } = cardOf(key);
      return { key, description, takes: value === null ? null : takesOf(value), performedBy, meanings };
    }),
    actions: describeActions(),
    sections: sections.flatMap(describeSection),
    features,
    facts: [...factCatalogue.values()].flatMap(factRows),
    findings: Object.entries(findings).map(([code, { severity }]) => ({ code, severity })),
    advice: Object.entries(counsels).map(([code, { about }]) => ({ code, about })),
  };
}

function describeSection({ key, schema }: SectionCard): LanguageDescription['sections'] {
  const entry = 'items' in schema ? (schema.items as object) : schema;
  const keys = Object.entries(propertiesOf(entry)).flatMap(([name, value]) => {
    const description = textOf(value, 'description');
    return description === null ? [] : [{ key: name, description }];
  });
  return keys.length === 0 || key === 'rules' ? [] : [{ key, keys }];
}

function describeKeys(schema: object): readonly Described[] {
  return Object.entries(propertiesOf(schema)).map(([key, value]) => ({
    key,
    description: textOf(value, 'description') ?? textOf(value, 'x-expects') ?? '',
  }));
}

function describeActions(): LanguageDescription['actions'] {
  const meanings = effectKinds.flatMap((kind) => cardOf(kind).meanings);
  return Object.entries<ActionCard>(actions).map(([key, card]) => {
    const meaning = meanings.find((m) => m.action === key);
    const through = [...(meaning === undefined ? [] : (['rule'] as const)), ...card.through];
    return { ...card, name: key as ActionName, through, inverse: inverses[key as ActionName] ?? null };
  });
}

function takesOf(value: object): string {
  const keys = Object.keys(propertiesOf(value)).map((key) => `\`${key}\``);
  return textOf(value, 'x-expects') ?? keys.join(', ');
}

const valueOf: Readonly<Record<FactKind, string>> = {
  number: 'a number',
  flag: '`true` or `false`',
  word: 'text; for `in` and `notIn` a list',
  set: 'text; for `containsAny` a list',
};

function factRows({ fact, paths, whole, counts }: FactCard): LanguageDescription['facts'] {
  const rows = [...paths].map(([path, { kind, unit }]) => ({
    fact,
    path: `$.${path}`,
    operators: operatorsFor[kind],
    value: valueOf[kind] + { ms: ' of milliseconds', '%': ' of percent', '': '' }[unit],
  }));
  const asWhole = counts ? windowOperators : whole;
  if (asWhole.length === 0) return rows;
  const value = counts
    ? 'a whole number; the window under `params`'
    : fact in itemOperators
      ? 'what the leaf takes'
      : 'a list';
  return [{ fact, path: null, operators: asWhole, value }, ...rows];
}

function propertiesOf(schema: object): Readonly<Record<string, object>> {
  return 'properties' in schema ? (schema.properties as Record<string, object>) : {};
}

function textOf(schema: object, key: string): string | null {
  const value = (schema as Record<string, unknown>)[key];
  return typeof value === 'string' ? value : null;
}
