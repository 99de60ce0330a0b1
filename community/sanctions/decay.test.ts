import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MemberActor } from '../actor.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { forumMember, staffMember } from '../testing/staff-of.ts';
import { day, noon, openTestHouse, policyFiles, post } from '../testing/test-house.ts';
import type { TestHouse } from '../testing/test-house.ts';

const decaying = policyFiles().map((file) => ({
  ...file,
  text: file.text.replace('points:\n', 'points:\n  decay: { after: 90d }\n'),
}));

eachDatabase((place) => {
  let it: TestHouse;
  let admin: MemberActor;

  beforeAll(async () => {
    it = await openTestHouse(place, { policy: decaying });
    admin = await staffMember(it, 'admin');
  });
  afterAll(() => it.house.close());

  const after = (days: number) => (it.now = new Date(noon.getTime() + days * day));

  test('an entry counts until it is as old as the policy says, everywhere alike', async () => {
    const { sanctions, members } = it.house.moderation;
    after(0);
    const { member } = await forumMember(it, 'ana');
    const balances = async () => [
      (await sanctions.verify(admin, member)).points,
      (await members.get(admin, member))?.points,
      (await members.search(admin, 'ana'))[0]?.points,
      (await members.own({ kind: 'member', community: 'prueba', member })).points,
    ];
    await sanctions.addPoints(admin, { member, amount: 14, reason: 'Antes' });
    expect(await balances()).toEqual([14, 14, 14, 14]);
    after(89.999);
    expect(await balances()).toEqual([14, 14, 14, 14]);
    after(90);
    expect(await balances()).toEqual([0, 0, 0, 0]);
    expect((await members.get(admin, member))?.ledger).toMatchObject([{ amount: 14, decayed: true }]);

    await it.judge(post('cinco', { author: 'ana' }));
    expect(await balances()).toEqual([5, 5, 5, 5]);
    expect(await it.rows('select from sanctions where member_id = ?', [member])).toEqual([]);
  });

  test('what takes an entry back is as old as the entry: the balance never goes below', async () => {
    const { sanctions, members } = it.house.moderation;
    after(0);
    const { member } = await forumMember(it, 'berta');
    await sanctions.addPoints(admin, { member, amount: 7, reason: 'Antes' });
    after(80);
    const [entry] = (await members.get(admin, member))?.ledger ?? [];
    await sanctions.reverse(admin, entry?.id ?? '', 'No era');
    expect(await sanctions.verify(admin, member)).toMatchObject({ points: 0 });
    after(100);
    expect(await sanctions.verify(admin, member)).toMatchObject({ points: 0 });
    expect((await members.get(admin, member))?.ledger.map(({ decayed }) => decayed)).toEqual([true, true]);
  });
});
