import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MemberActor } from '../actor.ts';
import { callerOf } from '../authority/act.ts';
import type { Sanctions } from '../sanctions.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { forumMember, staffMember } from '../testing/staff-of.ts';
import { noon, openTestHouse } from '../testing/test-house.ts';
import type { TestHouse } from '../testing/test-house.ts';

eachDatabase((place) => {
  let it: TestHouse;
  let moderator: MemberActor;
  let ana: MemberActor;
  let sanctions: Sanctions;
  let sanction: string;

  beforeAll(async () => {
    it = await openTestHouse(place);
    ({ sanctions } = it.house.moderation);
    moderator = await staffMember(it, 'moderator');
    ana = await forumMember(it, 'ana');
    const terms = { for: null, points: null, notify: true };
    const input = { member: ana.member, kind: 'warning', reason: 'Spam', ...terms } as const;
    ({ id: sanction } = await sanctions.impose(moderator, input));
  });
  afterAll(() => it.house.close());

  test('a note about a sanction is written once by its key, stands beside the sanction, and leaves a line of audit', async () => {
    const note = await sanctions.addNote(moderator, sanction, '  Tercera vez.  ', { key: 'n-1' });
    const again = await sanctions.addNote(moderator, sanction, '  Tercera vez.  ', { key: 'n-1' });

    expect(note).toEqual({
      id: expect.any(String) as string,
      author: { id: moderator.member, name: 'moderator' },
      text: 'Tercera vez.',
      at: noon,
    });
    expect(again).toEqual(note);
    expect((await it.house.moderation.members.get(moderator, ana.member))?.notes).toEqual([
      { ...note, sanction },
    ]);
    expect(await it.rows(`select actor, subject from audit_entries where action = 'sanction.note'`)).toEqual([
      { actor: moderator.member, subject: `member:${ana.member}` },
    ]);
  });

  test('the member reads no row of it, and the forum’s server none', async () => {
    const rows = (actor: Parameters<typeof callerOf>[0]) =>
      it.database.readAs(callerOf(actor), (tx) => tx.execute('select body from sanction_notes'));

    expect(await rows(moderator)).toEqual([{ body: 'Tercera vez.' }]);
    expect(await rows(ana)).toEqual([]);
    await expect(rows({ kind: 'service', community: 'prueba' })).rejects.toThrow('permission denied');
    await expect(rows({ kind: 'visitor', community: 'prueba' })).rejects.toThrow('permission denied');
  });

  test.for<[string, () => Promise<unknown>, string]>([
    ['a member about their own', () => sanctions.addNote(ana, sanction, 'x'), 'refusal.not-staff'],
    [
      'the forum’s server',
      () => sanctions.addNote({ kind: 'service', community: 'prueba' }, sanction, 'x'),
      'refusal.not-staff',
    ],
    ['nothing', () => sanctions.addNote(moderator, sanction, ' '), 'refusal.bad-note'],
    ['too much', () => sanctions.addNote(moderator, sanction, 'x'.repeat(2_001)), 'refusal.bad-note'],
    ['no sanction', () => sanctions.addNote(moderator, 'nada', 'x'), 'refusal.no-sanction'],
  ])('refused: %s', async ([, attempt, code]) => {
    await expect(attempt()).rejects.toMatchObject({ code });
  });
});
