import { expect, test } from 'vitest';
import { makePlace } from '../../../community/testing/each-database.ts';
import { fuzz } from '../testing/fuzz.ts';
import { openForumPlace } from '../testing/forum-place.ts';

test('whatever is sent, the answer is well formed, documented, and none of ours failed', async () => {
  const place = await makePlace('pglite', 'migrated');
  const forum = await openForumPlace(place);
  try {
    const { statuses, violations } = await fuzz(forum, { seed: 7, calls: 500 });

    expect(violations).toEqual([]);
    expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 400, 401, 403, 404]));
  } finally {
    await forum.remove();
    await place.remove();
  }
});
