import type { ContentEvent } from '@fuero/engine';
import type { Transaction } from '../database/database.ts';
import { insertOf } from '../database/together.ts';
import type { Change } from '../database/together.ts';
import { ContentVersion } from './content-version.entity.ts';
import { lockContents } from './lock-content.ts';

/** A version of content that is being journalled, and its author as the house knows them. */
export interface ComingVersion {
  readonly event: ContentEvent;
  readonly member: string;
  readonly memberName: string;
}

/** Only of content that was moderated: it has versions, or an open report. */
const wherever = `where exists (select from content_versions k where k.community_id = v.community_id
    and k.surface = v.surface and k.content_id = v.content_id)
  or exists (select from reports r where r.community_id = v.community_id and r.surface = v.surface
    and r.content_id = v.content_id and r.state in ('open', 'in-review'))
  on conflict do nothing`;

/**
 * What has to be written so that content under moderation keeps these versions too: edits and deletions, for the first
 * version of content is never moderated yet. Locks the contents, so that none falls between a report that is being filed and this.
 */
export async function appendVersions(
  tx: Transaction,
  community: string,
  coming: readonly ComingVersion[],
): Promise<readonly Change[]> {
  const later = coming.filter(({ event }) => event.kind !== 'content.created');
  await lockContents(
    tx,
    later.map(({ event }) => ({ community, surface: event.surface, id: event.content.id })),
  );
  return insertOf(
    tx,
    ContentVersion,
    later.map(({ event, member, memberName }) => ({
      communityId: community,
      surface: event.surface,
      contentId: event.content.id,
      eventId: event.id,
      kind: event.kind,
      at: new Date(event.at),
      memberId: member,
      memberName,
      title: event.content.title,
      body: event.content.text,
    })),
  ).map(({ sql, values }) => ({ sql: `${sql} v ${wherever}`, values }));
}
