import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DeskActor } from '../desk.ts';
import type { OperatorActor } from '../revisions.ts';
import { eachDatabase, onServer } from '../testing/each-database.ts';
import { openTestHouse, policyFiles, post } from '../testing/test-house.ts';
import type { TestHouse } from '../testing/test-house.ts';

const operator: OperatorActor = { kind: 'operator', community: 'prueba' };
const values = (warning: number) =>
  policyFiles(`defaults: { mode: ${warning % 2 === 0 ? 'enforce' : 'shadow'} }\n# ${warning}\n`);
const changed = (from: string, to: string) =>
  policyFiles().map((file) => ({ ...file, text: file.text.replace(from, to) }));

eachDatabase((place) => {
  let it: TestHouse;

  beforeAll(async () => {
    it = await openTestHouse(place);
  });
  afterAll(() => it.house.close());

  const publish = (files: ReturnType<typeof policyFiles>, base: number, note = 'nota') =>
    it.house.revisions.publish(operator, { files, base, note });

  async function staff(rank: 'moderator' | 'admin'): Promise<DeskActor> {
    const member = randomUUID();
    await it.rows("insert into members (community_id, id, name, created_at) values ('prueba', ?, ?, now())", [
      member,
      rank,
    ]);
    await it.rows(
      "insert into staff_grants (community_id, member_id, rank, granted_by, granted_at) values ('prueba', ?, ?, 'test', now())",
      [member, rank],
    );
    return {
      kind: 'member',
      community: 'prueba',
      communityName: 'Prueba',
      member,
      name: `Una ${rank}`,
      rank,
    };
  }

  test('what is published with its base is in force, with note, author and a line in the audit trail', async () => {
    const published = await publish(changed('warning: 5', 'warning: 7'), 1, '  más severa ');

    expect(published).toEqual({
      kind: 'published',
      revision: 2,
      hash: it.house.policy()?.hash,
      gitCommit: null,
    });
    expect(await it.house.revisions.list(operator)).toMatchObject([
      { number: 2, base: 1, note: 'más severa', author: 'operator', inForce: true },
      { number: 1, base: null, note: 'folder', author: 'folder', inForce: false },
    ]);
    expect(
      await it.rows('select actor, action, subject from audit_entries order by sequence desc limit 1'),
    ).toEqual([{ actor: 'operator', action: 'policy.publish', subject: 'revision:2' }]);
    const answer = await it.judge(post('borrable'));
    expect(await it.rows('select revision from decisions where id = ?', [answer.id])).toEqual([
      { revision: 2 },
    ]);
  });

  test('the same again is nothing new, whatever its base', async () => {
    expect(await publish(changed('warning: 5', 'warning: 7'), 1)).toMatchObject({
      kind: 'unchanged',
      revision: 2,
    });
  });

  test('another base is refused with what the others changed, what this would change, and where they meet', async () => {
    const [manifest, rules] = changed('at: 15', 'at: 12');
    if (manifest === undefined || rules === undefined) throw new Error('two files');
    const mine = [{ ...manifest, text: `${manifest.text}features: { sanctions: false }\n` }, rules];

    expect(await publish(mine, 1)).toMatchObject({
      kind: 'outdated',
      base: 1,
      inForce: 2,
      theirs: { changes: [{ words: 'points.values.warning 5 → 7', bearing: 'stricter' }] },
      mine: {
        changes: [
          { words: 'temporary-suspension, lowered: at 15 → 12', bearing: 'stricter' },
          { words: 'switched off', bearing: 'milder' },
        ],
      },
      conflicts: ['rules.yaml'],
    });
    expect(await it.house.revisions.list(operator)).toHaveLength(2);
  });

  test('what does not check never becomes a revision', async () => {
    expect(await publish(policyFiles('features: { sanctoins: false }\n'), 2)).toMatchObject({
      kind: 'broken',
      diagnostics: [{ file: 'policy.yaml', line: 4, code: 'unknown-key' }],
    });
    expect(await publish(changed('id: prueba', 'id: otra'), 2)).toMatchObject({
      kind: 'broken',
      diagnostics: [{ code: 'community-changed' }],
    });
    expect(await it.house.revisions.list(operator)).toHaveLength(2);
  });

  test('without a note, or on a base that never was, it is refused', async () => {
    await expect(publish(values(1), 2, ' ')).rejects.toMatchObject({ code: 'refusal.no-note' });
    await expect(publish(values(1), 77)).rejects.toMatchObject({ code: 'refusal.no-such-revision' });
    await expect(it.house.revisions.rollback(operator, { to: 77, note: 'x' })).rejects.toMatchObject({
      code: 'refusal.no-such-revision',
      values: { revision: 77 },
    });
  });

  test('rollback publishes what an earlier revision held, as a new one', async () => {
    const back = await it.house.revisions.rollback(operator, { to: 1, note: 'demasiado' });

    expect(back).toMatchObject({ kind: 'published', revision: 3 });
    const [one, three] = [
      await it.house.revisions.show(operator, 1),
      await it.house.revisions.show(operator, 3),
    ];
    expect(three?.files).toEqual(one?.files);
    expect(three?.revision).toMatchObject({ base: 2, note: 'demasiado', hash: one?.revision.hash });
    expect(await it.rows('select action, subject from audit_entries order by sequence desc limit 1')).toEqual(
      [{ action: 'policy.rollback', subject: 'revision:3' }],
    );
    expect(await it.house.revisions.show(operator, 99)).toBeNull();
  });

  test('people of the desk need the rank of an admin, which is looked up', async () => {
    const moderator = await staff('moderator');
    const input = { files: values(2), base: 3, note: 'x' };

    await expect(it.house.revisions.publish({ ...moderator, rank: 'admin' }, input)).rejects.toMatchObject({
      code: 'refusal.rank',
      values: { rank: 'admin' },
    });
    await expect(it.house.revisions.rollback(moderator, { to: 2, note: 'x' })).rejects.toMatchObject({
      code: 'refusal.rank',
    });
    await expect(it.house.revisions.list({ ...moderator, member: randomUUID() })).rejects.toMatchObject({
      code: 'refusal.not-staff',
    });
    expect(await it.house.revisions.list(moderator)).toHaveLength(3);
    const admin = await staff('admin');
    expect(await it.house.revisions.publish(admin, input)).toMatchObject({ kind: 'published', revision: 4 });
    expect((await it.house.revisions.list(admin, { limit: 1 }))[0]).toMatchObject({
      author: 'Una admin',
      number: 4,
    });
  });

  test('the desk lists ten at a time, each with what it changed of its base', async () => {
    for (let n = 3; n < 12; n++) await publish(values(n), n + 1);
    const admin = await staff('admin');
    const first = await it.house.desk.policy.revisions(admin, { before: null });

    expect(first.rows.map(({ number }) => number)).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4]);
    expect(first.rows[0]).toMatchObject({
      changeCount: 1,
      changes: [{ subject: 'defaults', words: 'defaults.mode enforce → shadow', bearing: 'milder' }],
      inForce: true,
    });
    const second = await it.house.desk.policy.revisions(admin, { before: first.next });
    expect(second.rows.map(({ number }) => number)).toEqual([3, 2, 1]);
    expect(second.next).toBeNull();
    expect(second.rows.at(-1)).toMatchObject({ base: null, changes: [], changeCount: 0 });
  });

  test('two at once on one base: one is published, the other is shown what came in between', async () => {
    const both = await Promise.all([
      publish(changed('at: 30', 'at: 25'), 13, 'una'),
      publish(changed('at: 30', 'at: 28'), 13, 'otra'),
    ]);

    expect(both.map(({ kind }) => kind).sort()).toEqual(['outdated', 'published']);
    expect(both.find(({ kind }) => kind === 'outdated')).toMatchObject({
      base: 13,
      inForce: 14,
      conflicts: ['rules.yaml'],
    });
    expect(await it.house.audit.verify('prueba')).toMatchObject({ ok: true });
  });
});

onServer((place) => {
  test('what another process on the same database publishes is followed', async () => {
    const [one, other] = [await openTestHouse(place), await openTestHouse(place)];
    const files = changed('warning: 5', 'warning: 7');
    await one.house.revisions.publish(operator, { files, base: 1, note: 'nota' });

    expect(other.house.policy()?.points.values.warning).toBe(5);
    expect(await other.house.follow()).toBe(2);
    expect(other.house.policy()?.points.values.warning).toBe(7);
    await one.house.close();
    await other.house.close();
  });
});
