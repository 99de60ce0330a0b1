import { STATUS_CODES } from 'node:http';
import { format } from '@fuero/catalogue';
import type { Code, Locale, ValuesArgument } from '@fuero/catalogue';
import { Type } from 'typebox';
import type { Static } from 'typebox';

/** Every way in which the API says no → HTTP status. The sentence is the catalogue's `problem.<code>`. */
const statuses = {
  'wrong-key': 401,
  'sign-in': 401,
  'tokens-not-accepted': 401,
  'token-malformed': 401,
  'token-algorithm': 401,
  'token-signature': 401,
  'token-unknown-key': 401,
  'token-issuer': 401,
  'token-expired': 401,
  'token-not-yet': 401,
  'token-no-subject': 401,
  'not-staff': 403,
  forbidden: 403,
  'too-many-wrong-keys': 429,
  'not-from-here': 403,
  'cross-site': 403,
  missing: 404,
  'too-many': 429,
  'no-such-address': 404,
  'no-such-decision': 404,
  'method-not-allowed': 405,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  'not-json': 400,
  'bad-request': 400,
  'invalid-event': 400,
  'too-many-events': 400,
  'invalid-query': 400,
  refused: 409,
  'database-away': 503,
  'keys-away': 503,
  'no-policy': 503,
  unexpected: 500,
} as const;

export type ProblemCode = keyof typeof statuses;
type Sentence<P extends ProblemCode> = Extract<Code, `problem.${P}`>;
/** Codes of which the catalogue has a sentence: none other is a problem by itself. */
type SaidCode = { [P in ProblemCode]: [Sentence<P>] extends [never] ? never : P }[ProblemCode];

export interface Finding {
  /** JSON Pointer into what was sent. */
  readonly path: string;
  readonly message: string;
}

interface Extras {
  readonly errors?: readonly Finding[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Replaces the catalogue's sentence: a refusal brings its own. */
  readonly detail?: (locale: Locale) => string;
}

/** An answer that says no, as RFC 9457 has it. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly #errors: readonly Finding[] | null;
  readonly #detail: (locale: Locale) => string;

  constructor(code: ProblemCode, detail: (locale: Locale) => string, extras: Extras = {}) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.status = statuses[code];
    this.headers = extras.headers ?? {};
    this.#errors = extras.errors ?? null;
    this.#detail = detail;
  }

  document(locale: Locale): ProblemDocument {
    return {
      type: `urn:fuero:problem:${this.code}`,
      title: STATUS_CODES[this.status] ?? 'Error',
      status: this.status,
      detail: this.#detail(locale),
      ...(this.#errors === null ? {} : { errors: [...this.#errors] }),
    };
  }
}

/** A problem with the catalogue's own sentence. */
export function problem<P extends SaidCode>(
  code: P,
  values: ValuesArgument<Sentence<P>>,
  extras: Extras = {},
): Problem {
  return new Problem(code, (locale) => format(locale, `problem.${code}` as Sentence<P>, ...values), extras);
}

/** RFC 9457, media type `application/problem+json`. */
export const ProblemDocument = Type.Object(
  {
    type: Type.String({ format: 'uri' }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
    errors: Type.Optional(
      Type.Array(
        Type.Object({ path: Type.String(), message: Type.String() }, { additionalProperties: false }),
      ),
    ),
  },
  { additionalProperties: false },
);
export type ProblemDocument = Static<typeof ProblemDocument>;
