export interface OfferField {
  readonly id: string;
  readonly title: string;
  readonly kind: 'short' | 'long' | 'labels' | 'link';
  /** Characters, once it is filled. */
  readonly min: number;
  readonly max: number;
  readonly required: boolean;
  /** `null`: any answer. */
  readonly choices: readonly string[] | null;
}

/** What one answer must be. `has`: one of its parts is this; `in`: the whole of it is one of these. */
export type FieldTest = { readonly field: string } & (
  | { readonly test: 'has'; readonly value: string }
  | { readonly test: 'in'; readonly values: readonly string[] }
  | { readonly test: 'filled'; readonly filled: boolean }
);

export interface OfferPlace {
  readonly when: readonly FieldTest[];
  /** Id of a channel. */
  readonly channel: string;
  readonly template: string;
}

export interface OffersPolicy {
  /** Offers of one member that may wait for review at a time. */
  readonly active: number;
  readonly fields: readonly OfferField[];
  /** Id of the channel for review; `null`: only in the desk. */
  readonly review: string | null;
  readonly publish: readonly OfferPlace[];
  /** Milliseconds; `null`: it stays. */
  readonly expire: number | null;
}

/** Field id → what its author wrote. */
export type Answers = Readonly<Record<string, string>>;

export type OfferPermission =
  | { readonly may: true }
  | { readonly may: false; readonly reason: 'limit'; readonly active: number; readonly limit: number };

/** Whether a member may submit an offer while `active` of theirs wait for review or for changes. */
export function maySubmit({ active: limit }: OffersPolicy, active: number): OfferPermission {
  return active < limit ? { may: true } : { may: false, reason: 'limit', active, limit };
}

/** Why an answer does not do. `limit` is in characters; `allowed` are the choices. */
export type OfferProblem = { readonly field: string } & (
  | { readonly problem: 'unknown-field' | 'required' | 'not-a-link' }
  | { readonly problem: 'too-short' | 'too-long'; readonly length: number; readonly limit: number }
  | { readonly problem: 'not-a-choice'; readonly found: string; readonly allowed: readonly string[] }
);

/** What is wrong with an offer, field by field in the order of the policy; empty: it may be submitted. */
export function checkOffer(fields: readonly OfferField[], answers: Answers): readonly OfferProblem[] {
  const strange = Object.keys(answers).filter((id) => !fields.some((field) => field.id === id));
  return [
    ...fields.flatMap((field) => checkAnswer(field, answerTo(field.id, answers)) ?? []),
    ...strange.map((field): OfferProblem => ({ field, problem: 'unknown-field' })),
  ];
}

function checkAnswer(field: OfferField, answer: string): OfferProblem | null {
  const { id, min, max, choices } = field;
  if (answer === '') return field.required ? { field: id, problem: 'required' } : null;
  const length = [...answer].length;
  if (length < min) return { field: id, problem: 'too-short', length, limit: min };
  if (length > max) return { field: id, problem: 'too-long', length, limit: max };
  if (field.kind === 'link' && !isLink(answer)) return { field: id, problem: 'not-a-link' };
  const parts = field.kind === 'labels' ? labelsOf(answer) : [answer];
  const found =
    choices === null ? undefined : parts.find((part) => !choices.some((choice) => same(choice, part)));
  return found === undefined ? null : { field: id, problem: 'not-a-choice', found, allowed: choices ?? [] };
}

/** Where an approved offer is published: the first place whose tests all hold; `null`: none takes it. */
export function routeOffer({ publish, fields }: OffersPolicy, answers: Answers): OfferPlace | null {
  return publish.find(({ when }) => when.every((test) => holds(test, fields, answers))) ?? null;
}

function holds(test: FieldTest, fields: readonly OfferField[], answers: Answers): boolean {
  const answer = answerTo(test.field, answers);
  switch (test.test) {
    case 'filled':
      return test.filled === (answer !== '');
    case 'in':
      return test.values.some((value) => same(value, answer));
    case 'has': {
      const kind = fields.find((field) => field.id === test.field)?.kind;
      const parts = kind === 'labels' ? labelsOf(answer) : answer.split(/[,;\n]/);
      return parts.some((part) => same(test.value, part));
    }
  }
}

/** When an offer published at this time is taken down, in milliseconds since the epoch; `null`: never. */
export function expiresAt({ expire }: OffersPolicy, publishedAt: number): number | null {
  return expire === null ? null : publishedAt + expire;
}

function answerTo(field: string, answers: Answers): string {
  return Object.hasOwn(answers, field) ? (answers[field] ?? '').trim() : '';
}

function labelsOf(answer: string): readonly string[] {
  return answer.split(/[\s,;]+/).filter((label) => label !== '');
}

function same(a: string, b: string): boolean {
  const plain = (text: string) => text.trim().normalize('NFKC').toLowerCase();
  return plain(a) === plain(b);
}

function isLink(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
