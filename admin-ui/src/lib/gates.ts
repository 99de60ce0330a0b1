import type { Sayable } from '@fuero/catalogue';
import type { ContentActionKind } from '@fuero/community';
import type { Rank } from '@fuero/engine';
import type { ContentShown } from '#lib/content-actions.ts';

/** Whom something would be done to, as far as it decides whether it may be done. */
export interface Subject {
  readonly id: string;
  readonly rank: Rank | null;
  readonly bot: boolean;
}

interface Reader {
  readonly id: string;
  readonly rank: Rank;
}

const order: Readonly<Record<Rank, number>> = { moderator: 1, senior: 2, admin: 3 };

/**
 * What stands in the way of the reader, in words; `null`: nothing that the desk knows of. It is for showing: whoever is asked to
 * do it looks again.
 */
export function barTo(reader: Reader, needs: Rank): Sayable | null {
  return order[reader.rank] >= order[needs] ? null : { code: 'refusal.rank', values: { rank: needs } };
}

/** The same for what is done to a member; `null` as subject: nobody knows who it is. */
export function barToActOn(
  subject: Subject | null,
  { reader, needs }: { reader: Reader; needs: Rank },
): Sayable | null {
  if (subject === null) return { code: 'desk.bar.unknown-member', values: {} };
  const held = subject.rank === null ? 0 : order[subject.rank];
  if (subject.id === reader.id || subject.bot || held >= order[reader.rank])
    return { code: 'refusal.not-below', values: {} };
  return barTo(reader, needs);
}

/** The same for what is done to content. */
export function barToContent(
  { standing, author }: Pick<ContentShown, 'standing' | 'author'>,
  { kind, reader, needs }: { kind: ContentActionKind; reader: Reader; needs: Rank },
): Sayable | null {
  if (author === reader.id && reader.rank !== 'admin') return { code: 'refusal.wrote-it', values: {} };
  const isGone = standing === 'removed' || standing === 'gone';
  if (kind === 'delete-content' && isGone) return { code: 'refusal.content-removed', values: {} };
  if (kind === 'restore-content' && standing !== 'removed')
    return { code: 'refusal.not-removed', values: {} };
  return barTo(reader, needs);
}
