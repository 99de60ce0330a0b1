import type { Answer } from '../house.ts';

/** An answer as the journal keeps it: dates as text, and not yet known to be a repetition. */
export type StoredAnswer = Omit<Answer, 'sanction' | 'repeated'> & {
  readonly sanction:
    (Omit<NonNullable<Answer['sanction']>, 'endsAt'> & { readonly endsAt: string | null }) | null;
};

export function storeAnswer(answer: Omit<Answer, 'repeated'>): StoredAnswer {
  const { sanction, ...rest } = answer;
  if (sanction === null) return { ...rest, sanction };
  return { ...rest, sanction: { ...sanction, endsAt: sanction.endsAt?.toISOString() ?? null } };
}

export function repeatAnswer(stored: StoredAnswer): Answer {
  const { sanction, ...rest } = stored;
  if (sanction === null) return { ...rest, sanction, repeated: true };
  const endsAt = sanction.endsAt === null ? null : new Date(sanction.endsAt);
  return { ...rest, sanction: { ...sanction, endsAt }, repeated: true };
}
