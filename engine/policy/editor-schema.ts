import { caseFileSchema } from '../cases/schema.ts';
import { fileSchema } from './schema.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * The language's JSON Schemas. `draft-07` is for editors (YAML language servers complete from it), `2020-12` is the one
 * that validates.
 */
export function policySchema(of: 'policy' | 'tests', dialect: 'draft-07' | '2020-12'): object {
  const schema = plain(of === 'policy' ? fileSchema : caseFileSchema) as Record<string, Json>;
  if (dialect === '2020-12') return schema;
  const { $defs, ...rest } = schema;
  const older = {
    ...rest,
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...($defs === undefined ? {} : { definitions: $defs }),
  };
  return JSON.parse(JSON.stringify(older).replaceAll('"#/$defs/', '"#/definitions/')) as object;
}

/** Without our own `x-` words, which editors do not know. */
function plain(value: unknown): Json {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value as Json;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => !key.startsWith('x-') && inner !== undefined)
      .map(([key, inner]) => [key, plain(inner)]),
  );
}
