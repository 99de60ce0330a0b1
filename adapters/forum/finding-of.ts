import type { Finding } from './problem.ts';

/** What a validator says is wrong with one value. */
interface SchemaError {
  readonly keyword: string;
  /** JSON pointer to the value. */
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string | undefined;
}

/** In the words of the API: a key that is missing or unknown is named by its own place. */
export function findingOf(error: SchemaError): Finding {
  return { path: pathOf(error), message: sentence(error) };
}

function pathOf({ instancePath, params }: SchemaError): string {
  const key = params['additionalProperty'] ?? params['missingProperty'];
  if (typeof key !== 'string') return instancePath;
  return `${instancePath}/${key.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function sentence({ keyword, params, message }: SchemaError): string {
  if (keyword === 'additionalProperties') return 'unknown key';
  if (keyword === 'required') return 'is missing';
  if (keyword === 'enum') return `allowed: ${(params['allowedValues'] as readonly string[]).join(', ')}`;
  return message ?? 'is not valid';
}
