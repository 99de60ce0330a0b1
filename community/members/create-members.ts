import type { ModerationDeps } from '../authority/acting.ts';
import { readAsStaff } from '../authority/read-as-staff.ts';
import { storable } from '../database/storable.ts';
import type { Members } from '../sanctions.ts';
import { memberDetail } from './member-detail.ts';
import { noteMember } from './note-member.ts';
import { notifyMember } from './notify-member.ts';
import { ownRecord } from './own-record.ts';
import { searchMembers } from './search-members.ts';
import { unwatch, watch } from './watch.ts';

/** The members of a community, for staff; each member's own record. */
export function createMembers(deps: ModerationDeps): Members {
  const { database } = deps;
  return {
    search: (actor, words) =>
      readAsStaff(deps, actor, (tx) =>
        searchMembers(tx, {
          community: actor.community,
          words,
          now: deps.clock(),
          points: deps.current()?.policy.points ?? null,
        }),
      ),
    get: (actor, member) => memberDetail(deps, actor, member),
    own: (actor) => ownRecord(deps, actor),
    // Doors ask before they know who is asking; all that they learn is an id.
    async byAccount(community, { surface, externalId }) {
      if (!storable(externalId)) return null;
      const [found] = await database.asHouse(community, (tx) =>
        tx.execute<{ member: string }[]>(
          'select member_id as member from accounts where community_id = ? and surface = ? and external_id = ?',
          [community, surface, externalId],
        ),
      );
      return found?.member ?? null;
    },
    addNote: (actor, member, text) => noteMember(deps, actor, member, text),
    notify: (actor, input, options) => notifyMember(deps, actor, input, options),
    watch: (actor, member, reason) => watch(deps, actor, member, reason),
    unwatch: (actor, member) => unwatch(deps, actor, member),
  };
}
