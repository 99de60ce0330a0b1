import { leaves } from '../detectors/leaves.ts';
import { effectForms } from '../sections/rules/effects.ts';
import { findings } from './findings.ts';

interface Described {
  readonly key: string;
  readonly description: string;
}

/** The language as data, for the tables of the documentation and for completion. */
export interface LanguageDescription {
  readonly leaves: readonly (Described & { readonly keys: readonly Described[] })[];
  readonly effects: readonly (Described & { readonly takes: string | null })[];
  readonly findings: readonly { readonly code: string; readonly severity: 'error' | 'warning' }[];
}

export function describeLanguage(): LanguageDescription {
  return {
    leaves: leaves.map((leaf) => ({
      key: leaf.key,
      description: leaf.description,
      keys: Object.entries(propertiesOf(leaf.schema)).map(([key, schema]) => ({
        key,
        description: textOf(schema, 'description') ?? textOf(schema, 'x-expects') ?? '',
      })),
    })),
    effects: Object.entries(effectForms).map(([key, form]) => ({
      key,
      description: form.description,
      takes:
        form.value === null
          ? null
          : (textOf(form.value, 'x-expects') ??
            Object.keys(propertiesOf(form.value))
              .map((k) => `\`${k}\``)
              .join(', ')),
    })),
    findings: Object.entries(findings).map(([code, { severity }]) => ({ code, severity })),
  };
}

function propertiesOf(schema: object): Readonly<Record<string, object>> {
  return 'properties' in schema ? (schema.properties as Record<string, object>) : {};
}

function textOf(schema: object, key: string): string | null {
  const value = (schema as Record<string, unknown>)[key];
  return typeof value === 'string' ? value : null;
}
