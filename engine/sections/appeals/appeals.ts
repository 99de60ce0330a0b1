import { parseDuration } from '../../policy/units.ts';
import { takeSection } from '../context.ts';
import type { SectionContext } from '../context.ts';

export interface AppealsPolicy {
  /** Milliseconds after the sanction; `null`: at any time. */
  readonly within: number | null;
  readonly onePerSanction: boolean;
  readonly anotherReviewer: boolean;
}

export function readAppeals(context: SectionContext): AppealsPolicy | null {
  const pieces = takeSection(context, 'appeals');
  if (pieces === null) return null;
  const within = pieces.get('within')?.value;
  return {
    within: typeof within === 'string' ? parseDuration(within) : null,
    onePerSanction: pieces.get('one-per-sanction')?.value !== false,
    anotherReviewer: pieces.get('another-reviewer')?.value !== false,
  };
}

/** Times are milliseconds since the epoch. */
export interface AppealRequest {
  readonly sanction: { readonly startsAt: number; readonly liftedAt: number | null };
  /** Appeals of this sanction before, decided or not. */
  readonly earlier: number;
  readonly at: number;
}

export type AppealPermission =
  | { readonly may: true }
  | { readonly may: false; readonly reason: 'off' | 'lifted' | 'already-appealed' }
  | { readonly may: false; readonly reason: 'too-late'; readonly until: number };

/** Whether a member may appeal a sanction now. One whose time is over may still be appealed: it left points behind. */
export function mayAppeal(appeals: AppealsPolicy | null, request: AppealRequest): AppealPermission {
  if (appeals === null) return { may: false, reason: 'off' };
  const { sanction, earlier, at } = request;
  if (sanction.liftedAt !== null) return { may: false, reason: 'lifted' };
  if (appeals.onePerSanction && earlier > 0) return { may: false, reason: 'already-appealed' };
  const until = appeals.within === null ? null : sanction.startsAt + appeals.within;
  return until !== null && at > until ? { may: false, reason: 'too-late', until } : { may: true };
}

/** Whether this member of the staff may decide the appeal of a sanction, of which somebody is the author; `null`: a rule. */
export function mayDecideAppeal(
  appeals: AppealsPolicy | null,
  { reviewer, author }: { readonly reviewer: string; readonly author: string | null },
): boolean {
  return appeals !== null && !(appeals.anotherReviewer && reviewer === author);
}
