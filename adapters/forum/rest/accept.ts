import { RestError } from './rest-error.ts';

/** In which form the answer goes out. */
export interface Media {
  readonly form: 'array' | 'object' | 'csv';
  readonly nulls: 'kept' | 'stripped';
  /** The header `Content-Type`. */
  readonly type: string;
}

const forms: Readonly<Record<string, Media['form']>> = {
  '*/*': 'array',
  'application/*': 'array',
  'application/json': 'array',
  'application/vnd.pgrst.array': 'array',
  'application/vnd.pgrst.array+json': 'array',
  'application/vnd.pgrst.object': 'object',
  'application/vnd.pgrst.object+json': 'object',
  'text/csv': 'csv',
  'text/*': 'csv',
};

/** The first form that we have among those that the header `Accept` names. Throws a `RestError`. */
export function parseAccept(header: string | undefined): Media {
  const ranges = (header === undefined || header.trim() === '' ? '*/*' : header).split(',');
  for (const range of ranges) {
    const [name = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
    if (form === undefined) continue;
    const nulls = parameters.includes('nulls=stripped') ? 'stripped' : 'kept';
    return { form, nulls, type: typeOf(form, nulls) };
  }
  throw new RestError('PGRST107', `None of these media types are available: ${(header ?? '').slice(0, 200)}`);
}

function typeOf(form: Media['form'], nulls: Media['nulls']): string {
  if (form === 'csv') return 'text/csv; charset=utf-8';
  const stripped = nulls === 'stripped' ? ';nulls=stripped' : '';
  if (form === 'object') return `application/vnd.pgrst.object+json${stripped}; charset=utf-8`;
  return nulls === 'stripped'
    ? `application/vnd.pgrst.array+json${stripped}; charset=utf-8`
    : 'application/json; charset=utf-8';
}
