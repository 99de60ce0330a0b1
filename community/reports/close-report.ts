import type { ActionRequest } from '../actions.ts';
import type { Actor, Repeatable } from '../actor.ts';
import { act, callerOf } from '../authority/act.ts';
import type { ModerationDeps } from '../authority/acting.ts';
import { keepVersions } from '../contents/keep-versions.ts';
import { isUuid } from '../database/uuid.ts';
import type { ContentRef } from '../reports.ts';
import { closeIn } from './close-in.ts';
import { lockReport, refuseClosed, refuseTaken } from './held.ts';
import { isOnAuthor, performIn } from './perform-in.ts';

/** See `Reports.resolve`. */
export async function resolveReport(
  deps: ModerationDeps,
  actor: Actor,
  id: string,
  {
    resolution,
    action,
    key,
  }: Repeatable & { readonly resolution: string; readonly action: ActionRequest | null },
): Promise<void> {
  const about = action === null ? null : await whatItIsAbout(deps, actor, id);
  const repeat = { key, arguments: { id, resolution, action } };
  const deed = { action: 'report.resolve', repeat, on: concerned(action, about) } as const;
  return act(deps, actor, deed, async (tx, acting) => {
    if (about !== null) {
      const { surface, id: content } = about.content;
      await keepVersions(tx, { community: acting.community, surface, id: content });
    }
    const held = await lockReport(tx, acting, id);
    refuseClosed(held);
    await refuseTaken(tx, acting, held);
    const through = action === null ? 'words' : 'action';
    const line = await closeIn(tx, acting, held, { as: 'resolved', resolution, through });
    const done = action === null ? null : await performIn(tx, acting, { held, action, reason: resolution });
    return {
      answer: undefined,
      audit: [line, ...(done?.audit ?? [])],
      announce: [{ kind: 'report', id }, ...(done?.announce ?? [])],
    };
  });
}

/** See `Reports.dismiss`. */
export function dismissReport(
  deps: ModerationDeps,
  actor: Actor,
  id: string,
  { resolution, key }: Repeatable & { readonly resolution: string },
): Promise<void> {
  const repeat = { key, arguments: { id, resolution } };
  return act(deps, actor, { action: 'report.dismiss', repeat }, async (tx, acting) => {
    const held = await lockReport(tx, acting, id);
    refuseClosed(held);
    await refuseTaken(tx, acting, held);
    const line = await closeIn(tx, acting, held, { as: 'dismissed', resolution, through: 'words' });
    return { answer: undefined, audit: [line], announce: [{ kind: 'report', id }] };
  });
}

interface About {
  readonly content: Pick<ContentRef, 'surface' | 'id'>;
  readonly author: string | null;
}

/** What never changes about a report, read before anything is locked: whom to lock. `null`: the actor may see none such. */
async function whatItIsAbout(deps: ModerationDeps, actor: Actor, id: string): Promise<About | null> {
  if (actor.kind !== 'member' || !isUuid(id)) return null;
  const [found] = await deps.database.readAs(callerOf(actor), (tx) =>
    tx.execute<{ surface: ContentRef['surface']; content_id: string; author_id: string | null }[]>(
      'select surface, content_id, author_id from reports where community_id = ? and id = ?',
      [actor.community, id],
    ),
  );
  if (found === undefined) return null;
  return { content: { surface: found.surface, id: found.content_id }, author: found.author_id };
}

/** Members whose rank counts: an action on the content alone is an action on nobody. */
function concerned(action: ActionRequest | null, about: About | null): readonly string[] {
  if (action === null || about === null || about.author === null) return [];
  return isOnAuthor(action) ? [about.author] : [];
}
