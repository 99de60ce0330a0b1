import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

export type Schema = Readonly<Record<string, unknown>>;
interface Media {
  readonly schema: Schema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, unknown>>;
}
export interface Parameter {
  readonly in: 'query' | 'path' | 'header' | 'cookie';
  readonly name: string;
  readonly required?: boolean;
  readonly schema: Schema;
}
export interface Operation {
  readonly security?: readonly Schema[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<Record<string, { readonly content: Readonly<Record<string, Media>> }>>;
}
/** What `/api/openapi.json` serves, as far as the tests read it. */
export interface ApiDocument {
  readonly openapi: string;
  readonly components: { readonly securitySchemes: Readonly<Record<string, Schema>> };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** One answer of a server; `body`: the JSON where it is JSON, else the text; `undefined`: only the status is looked at. */
export interface Answered {
  readonly method: string;
  readonly status: number;
  /** The header `Content-Type`. */
  readonly type: string;
  readonly body: unknown;
}

/** Says in words how an answer differs from what the document declares for a path of it; `null`: it does not. */
export function createDeclared(api: ApiDocument): (template: string, answer: Answered) => string | null {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const compiled = new Map<Schema, ValidateFunction>();

  function validatorOf(schema: Schema): ValidateFunction {
    const known = compiled.get(schema) ?? ajv.compile(schema);
    compiled.set(schema, known);
    return known;
  }

  return (template, { method, status, type, body }) => {
    const responses = api.paths[template]?.[method.toLowerCase()]?.responses;
    if (responses === undefined) return `${method} ${template} is not declared`;
    const declared = responses[status] ?? responses[`${Math.floor(status / 100)}XX`];
    if (declared === undefined) return `${method} ${template} → ${status} is not declared`;
    if (body === undefined) return null;
    const media = declared.content[type.split(';')[0] ?? ''];
    if (media === undefined) return `${method} ${template} → ${status} ${type} is not declared`;
    const validate = validatorOf(media.schema);
    if (validate(body)) return null;
    return `${method} ${template} → ${status} is not as declared: ${ajv.errorsText(validate.errors)}`;
  };
}
