import type { CommunityInspection } from '@fuero/community';
import { plural } from '../render-diagnostics.ts';
import type { Check } from './check.ts';
import { isError } from './check-policy.ts';
import type { ReadFolder } from './check-policy.ts';

/** What is in force. `null`: nothing was ever published. */
export function checkRevision(community: CommunityInspection | null, isServed: boolean): Check {
  const name = 'revision';
  if (community !== null)
    return { name, status: 'ok', message: `${describe(community)}; ${namesOf(community)}` };
  return isServed
    ? {
        name,
        status: 'problem',
        message: 'no policy is in force',
        hint: 'mend the policy folder, and it is published',
      }
    : { name, status: 'ok', message: 'none yet: fuero start publishes the policy folder' };
}

interface Compared {
  readonly read: ReadFolder;
  readonly community: CommunityInspection;
  readonly isServed: boolean;
}

/** Whether the policy folder is in force and, if it is not, why. */
export function checkDraft({ read, community, isServed }: Compared): Check {
  const name = 'draft';
  const { number, hash } = community.inForce;
  if (read.hash === hash)
    return { name, status: 'ok', message: `none: ${read.folder} is revision ${number}, which is in force` };
  const differs = `${read.folder} is not what is in force, which is revision ${number}`;
  const kept = keptSince(read, community);
  const reasons = reasonsAgainst(read, community);
  if (reasons.length > 0)
    return {
      name,
      status: 'problem',
      message: `${differs}${kept}`,
      details: reasons.map(({ why }) => `because ${why}`),
      hint: [...new Set(reasons.map(({ what }) => what))].join('; '),
    };
  return isServed
    ? {
        name,
        status: 'warning',
        message: `${differs}; it checks, and the server takes it within a second`,
        hint: 'ask again; if this stays, the log of the server says why',
      }
    : {
        name,
        status: 'warning',
        message: `${differs}; it checks, and the next start publishes it as revision ${number + 1}`,
        hint: 'fuero diff shows what that changes',
      };
}

interface Reason {
  readonly why: string;
  readonly what: string;
}

function reasonsAgainst(read: ReadFolder, community: CommunityInspection): readonly Reason[] {
  const { id, inForce, madeFrom } = community;
  const errors = read.diagnostics.filter(isError).length;
  const base = madeFrom ?? draftOf(read, community)?.base ?? null;
  return [
    ...(read.community === null
      ? [{ why: `it does not check (${plural(errors, 'error')})`, what: 'mend it, and it is published' }]
      : []),
    ...(read.community !== null && read.community !== id
      ? [
          {
            why: `its community.id is ${read.community}, and this store is that of ${id}`,
            what: 'change it back, or give the other community a data directory of its own',
          },
        ]
      : []),
    ...(base !== null && base !== inForce.number
      ? [
          {
            why: `it was made from revision ${base}, and in force is ${describe(community)}`,
            what: `write what is in force beside it with fuero revisions show ${inForce.number} --files FOLDER, bring both together, and put that in force with fuero publish FOLDER --base ${inForce.number}`,
          },
        ]
      : []),
  ];
}

/** The draft that the server kept, if it is of these files. */
function draftOf({ hash }: ReadFolder, { draft }: CommunityInspection): CommunityInspection['draft'] {
  return draft?.hash === hash ? draft : null;
}

function keptSince(read: ReadFolder, community: CommunityInspection): string {
  const draft = draftOf(read, community);
  return draft === null ? '' : `; it has been a draft since ${minute(draft.savedAt)}`;
}

function describe({ inForce }: CommunityInspection): string {
  const { number, author, note, publishedAt } = inForce;
  const [line = ''] = note.split('\n', 1);
  return `revision ${number}, published ${minute(publishedAt)} by ${author} (${line})`;
}

function namesOf({ inForce: { hash, gitCommit } }: CommunityInspection): string {
  return `hash ${hash.slice(0, 12)}${gitCommit === null ? '' : `, commit ${gitCommit.slice(0, 10)}`}`;
}

/** UTC, as `fuero revisions` says it. */
export function minute(time: string): string {
  return time.slice(0, 16).replace('T', ' ');
}
