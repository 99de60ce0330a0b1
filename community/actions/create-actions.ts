import type { Actions } from '../actions.ts';
import { act } from '../authority/act.ts';
import type { ModerationDeps } from '../authority/acting.ts';
import { readAsStaff } from '../authority/read-as-staff.ts';
import { findStanding } from '../contents/find-standing.ts';
import { storable } from '../database/storable.ts';
import { contentActions, onContentIn } from './on-content-in.ts';

/** What staff do to content, on one database. */
export function createActions(deps: ModerationDeps): Actions {
  return {
    onContent(actor, { content, action, reason }, { key } = {}) {
      const repeat = { key, arguments: { content, action, reason } };
      // What is done to content is done to nobody: a thread is moved whoever began it.
      return act(deps, actor, { action: contentActions[action.kind], repeat }, async (tx, acting) => {
        const { id, audit } = await onContentIn(tx, acting, { content, action, reason, report: null });
        return { answer: { id }, audit };
      });
    },
    standing: (actor, { surface, id }) =>
      readAsStaff(deps, actor, (tx) =>
        storable(id)
          ? findStanding(tx, { community: actor.community, surface, id })
          : Promise.resolve('unknown'),
      ),
  };
}
