import type { ContentEvent, Facts, Policy } from '@fuero/engine';
import type { TryInput } from '../desk.ts';

/** The event that a made-up message would be, at this moment. */
export function madeUpEvent(
  { title, text, contentType, author }: TryInput,
  { name, now }: { readonly name: string; readonly now: Date },
): ContentEvent {
  const at = now.getTime();
  return {
    id: 'try',
    surface: 'forum',
    kind: 'content.created',
    at,
    author: {
      id: 'try',
      name,
      createdAt: author.accountAge === null ? null : at - author.accountAge,
      joinedAt: author.tenure === null ? null : at - author.tenure,
      roles: author.roles,
      bot: false,
    },
    content: { id: 'try', type: contentType, title, text, parent: null, url: null, attachments: [] },
  };
}

/** What would be known about its author. What was left open is missing, so that rules which ask for it say so. */
export function madeUpFacts({ author }: TryInput, policy: Policy): Facts {
  const { watchlistAt } = policy.points;
  return {
    ...(author.tenure === null ? {} : { tenure: author.tenure }),
    ...(author.accountAge === null ? {} : { accountAge: author.accountAge }),
    roles: author.roles,
    points: author.points,
    warnings: author.warnings,
    messages: author.messages,
    rank: author.rank,
    sanctioned: false,
    watchlisted: watchlistAt !== null && author.points >= watchlistAt,
  };
}
