import { afterAll, beforeAll, expect, test } from 'vitest';
import { eachDatabase } from '../testing/each-database.ts';
import { openTestHouse, policyFiles, post } from '../testing/test-house.ts';
import type { TestHouse } from '../testing/test-house.ts';

/** The policy of the tests, with thresholds that staff decide on. */
const byHand = policyFiles().map((file) => ({
  ...file,
  text: file.text.replace('points:\n', 'points:\n  automatic: false\n'),
}));

eachDatabase((place) => {
  let it: TestHouse;

  beforeAll(async () => {
    it = await openTestHouse(place, { policy: byHand });
  });
  afterAll(() => it.house.close());

  test('a threshold that is not automatic sanctions nobody and puts the decision before staff', async () => {
    const author = 'espera';
    const below = await it.judge(post('catorce', { author }));
    const crossing = await it.judge(post('cinco', { author }));
    const above = await it.judge(post('cinco', { author }));
    const decided = await it.rows<{ id: string; review: boolean; points_after: number }>(
      'select id, review, points_after from decisions where member_name = ? order by points_after',
      [author],
    );

    expect(decided).toEqual([
      { id: below.id, review: false, points_after: 14 },
      { id: crossing.id, review: true, points_after: 19 },
      { id: above.id, review: false, points_after: 24 },
    ]);
    expect(above).toMatchObject({ decision: 'publish', sanction: null });
    expect(await it.rows('select from sanctions')).toEqual([]);
  });
});
