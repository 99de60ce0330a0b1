import { fuzz } from '../../adapters/forum/testing/fuzz.ts';
import { openForumPlace } from '../../adapters/forum/testing/forum-place.ts';
import { embeddedPlace } from '../../community/testing/embedded.ts';
import type { LongResult } from './main.ts';

const rounds = 10_000;

/** Requests to every path that the served document describes, sound and hostile: never a 5xx, never a stack trace, always as declared. */
export async function forumRounds(seed: number): Promise<LongResult> {
  const place = await embeddedPlace('migrated');
  try {
    const forum = await openForumPlace(place);
    const { statuses, paths, violations } = await fuzz(forum, { seed, calls: rounds });
    await forum.remove();
    const counts = [...statuses].sort().map(([status, count]) => [`status${status}`, count] as const);
    return {
      name: 'forum',
      figures: { rounds, paths: paths.size, ...Object.fromEntries(counts) },
      violations,
    };
  } finally {
    await place.remove();
  }
}
