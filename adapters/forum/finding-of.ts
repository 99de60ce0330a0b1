import type { Finding } from './problem.ts';

/** What a validator says is wrong with one value. */
interface SchemaError {
  readonly keyword: string;
  /** JSON pointer to the value. */
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string | undefined;
}

/** Who has mended so many asks again; a body can be wrong in a million places. */
const mostFindings = 20;

/** What is wrong with a value in the words of `say`, one finding for each place, the first ones. */
export function findingsOf<E extends SchemaError>(
  errors: readonly E[],
  say: (error: E) => Finding = findingOf,
): readonly Finding[] {
  const byPath = new Map<string, Finding>();
  for (const error of errors) {
    const finding = say(error);
    if (!byPath.has(finding.path)) byPath.set(finding.path, finding);
    if (byPath.size === mostFindings) break;
  }
  return [...byPath.values()];
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
