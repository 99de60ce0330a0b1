import { RestError } from './rest-error.ts';

/** The header `Prefer`, as far as it changes an answer. */
export interface Preferences {
  readonly count: 'exact' | null;
  readonly answer: 'minimal' | 'headers-only' | 'representation' | null;
  /** Rows that a change may touch; `null`: any number. */
  readonly maxAffected: number | null;
  /** What was honoured, for `Preference-Applied`; empty: nothing. */
  readonly applied: string;
}

const known =
  /^(?:count=(?:exact|planned|estimated)|return=(?:minimal|headers-only|representation)|handling=(?:strict|lenient)|max-affected=\d{1,9}|missing=(?:default|null)|resolution=(?:merge|ignore)-duplicates|timezone=.+|params=.+|tx=commit)$/;

/** `planned` and `estimated` are counted exactly: there is nothing to save. Throws a `RestError` where handling is strict. */
export function parsePrefer(header: string | readonly string[] | undefined): Preferences {
  const tokens = [header ?? []]
    .flat()
    .flatMap((line) => line.split(','))
    .map((token) => token.trim())
    .filter((token) => token !== '');
  const isStrict = tokens.includes('handling=strict');
  const strange = tokens.filter((token) => !known.test(token));
  if (isStrict && strange.length > 0) {
    throw new RestError('PGRST122', 'Invalid preferences given with handling=strict', {
      details: `Invalid preferences: ${strange.join(', ').slice(0, 200)}`,
    });
  }
  const valueOf = (name: string): string | null =>
    tokens.find((token) => token.startsWith(`${name}=`) && known.test(token))?.slice(name.length + 1) ?? null;
  const count = valueOf('count');
  const most = valueOf('max-affected');
  return {
    count: count === null ? null : 'exact',
    answer: valueOf('return') as Preferences['answer'],
    maxAffected: isStrict && most !== null ? Number(most) : null,
    applied: [...(count === null ? [] : [`count=${count}`]), ...(isStrict ? ['handling=strict'] : [])].join(
      ', ',
    ),
  };
}
