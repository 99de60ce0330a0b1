import { expect, inject, test } from 'vitest';
import { makePlace } from '../../../community/testing/each-database.ts';
import { fuzz } from '../testing/fuzz.ts';
import { openForumPlace } from '../testing/forum-place.ts';

const seed = inject('seed');

test('whatever is sent to whichever path, the answer is one that the document declares, and none of ours failed', async () => {
  const place = await makePlace('pglite', 'migrated');
  const forum = await openForumPlace(place);
  try {
    const { statuses, paths, violations } = await fuzz(forum, { seed, calls: 500 });

    expect(violations, `FUERO_TEST_SEED=${seed}`).toEqual([]);
    expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 400, 401, 403, 404]));
    expect(paths.size).toBeGreaterThan(30);
  } finally {
    await forum.remove();
    await place.remove();
  }
});
