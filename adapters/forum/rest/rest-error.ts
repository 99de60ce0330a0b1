import { say } from '@fuero/catalogue';
import type { Locale } from '@fuero/catalogue';
import { QueryError, Refusal } from '@fuero/community';
import { Problem } from '../problem.ts';
import { kindOf } from '../refused.ts';
import type { RefusalKind } from '../refused.ts';

/** The body of every error, all four keys always. */
export interface RestErrorBody {
  readonly code: string;
  readonly message: string;
  readonly details: string | null;
  readonly hint: string | null;
}

/** An answer that says no, in the words of PostgREST: https://docs.postgrest.org/en/stable/references/errors.html */
export class RestError extends Error {
  readonly code: string;
  readonly details: string | null;
  readonly hint: string | null;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: string,
    message: string,
    {
      details = null,
      hint = null,
      headers = {},
    }: {
      readonly details?: string | null;
      readonly hint?: string | null;
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(message);
    this.name = 'RestError';
    this.code = code;
    this.details = details;
    this.hint = hint;
    this.headers = headers;
  }

  body(): RestErrorBody {
    return { code: this.code, message: this.message, details: this.details, hint: this.hint };
  }
}

const exact: Readonly<Record<string, number>> = {
  '23503': 409,
  '23505': 409,
  '25006': 405,
  '42883': 404,
  '42P01': 404,
  P0001: 400,
  '53400': 500,
  PGRST002: 503,
  PGRST101: 405,
  PGRST103: 416,
  PGRST106: 406,
  PGRST107: 406,
  PGRST116: 406,
  PGRST117: 405,
  PGRST125: 404,
  PGRST202: 404,
  PGRST205: 404,
  PGRST301: 401,
  PGRST302: 401,
  PGRST303: 401,
};
/** By class, the first two characters. */
const classes: Readonly<Record<string, number>> = {
  '08': 503,
  '0L': 403,
  '0P': 403,
  '28': 403,
  '40': 500,
  '53': 503,
  '54': 500,
  '55': 500,
  '57': 500,
  P0: 500,
  XX: 500,
};

/** The status of a code. Who is nobody is asked to sign in where somebody would be forbidden. */
export function statusOf(code: string, caller: 'anonymous' | 'known'): number {
  if (code === '42501') return caller === 'anonymous' ? 401 : 403;
  const named = /^PT([1-5]\d\d)$/.exec(code);
  if (named !== null) return Number(named[1]);
  return exact[code] ?? classes[code.slice(0, 2)] ?? 400;
}

const refusalCodes: Readonly<Record<RefusalKind, string>> = {
  'signed-out': '42501',
  forbidden: '42501',
  missing: 'PT404',
  conflict: 'PT409',
  'too-many': 'PT429',
  invalid: '22023',
  away: 'PGRST002',
};

const problemCodes: Readonly<Partial<Record<Problem['code'], string>>> = {
  'wrong-key': 'PGRST301',
  'tokens-not-accepted': 'PGRST301',
  'token-malformed': 'PGRST301',
  'token-algorithm': 'PGRST301',
  'token-signature': 'PGRST301',
  'token-unknown-key': 'PGRST301',
  'token-issuer': 'PGRST303',
  'token-expired': 'PGRST303',
  'token-not-yet': 'PGRST303',
  'token-no-subject': 'PGRST303',
  'sign-in': 'PGRST302',
  'no-policy': 'PGRST002',
  'database-away': 'PGRST002',
  'keys-away': 'PGRST002',
  'not-json': 'PGRST102',
  'unsupported-media-type': 'PGRST102',
};

/** What clients look for in the message, whatever the language. */
const expired = 'JWT expired';

/** Every expected "no" in PostgREST's words; `null`: this is a bug. */
export function restErrorOf(error: unknown, locale: Locale): RestError | null {
  if (error instanceof RestError) return error;
  if (error instanceof QueryError) return new RestError(error.code, error.message, { hint: error.hint });
  if (error instanceof Refusal) {
    const values = Object.keys(error.values).length === 0 ? null : JSON.stringify(error.values);
    return new RestError(refusalCodes[kindOf(error)], say(locale, error), {
      details: values,
      hint: error.code,
    });
  }
  if (!(error instanceof Problem)) return null;
  const { detail } = error.document(locale);
  const { code, status, headers } = error;
  const isExpired = code === 'token-expired';
  return new RestError(problemCodes[code] ?? `PT${status}`, isExpired ? expired : detail, {
    details: isExpired ? detail : null,
    headers,
  });
}
