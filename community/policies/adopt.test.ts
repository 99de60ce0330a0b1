import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eachDatabase, makePlace, onServer } from '../testing/each-database.ts';
import { asSuperuser } from '../testing/open-place.ts';
import { openTestHouse, policyFiles, post } from '../testing/test-house.ts';
import type { TestHouse } from '../testing/test-house.ts';

const broken = policyFiles('features: { sanctoins: false }\n');
const moved = policyFiles().map((file) => ({ ...file, text: file.text.replace('id: prueba', 'id: otra') }));

const renamed = policyFiles().map((file) => ({
  ...file,
  text: file.text.replace('name: Prueba', 'name: Otra'),
}));

/** Policies that differ in what nobody notices. */
function version(number: number) {
  return policyFiles(`# version ${number}\n`);
}

eachDatabase((place) => {
  let it: TestHouse;

  beforeAll(async () => {
    it = await openTestHouse(place);
  });
  afterAll(() => it.house.close());

  const revisions = () =>
    it.rows<{ number: number; base: number | null; note: string; hash: string; git_commit: string | null }>(
      'select number, base, note, hash, git_commit from policy_revisions order by number',
    );
  const stored = async () => {
    const [row] = await it.rows<{ files: number }>('select count(*)::int as files from policy_files');
    return row?.files;
  };
  const drafts = () =>
    it.rows<{
      base: number;
      hash: string;
      closed: boolean;
      diagnostics: readonly { code: string; line: number }[];
    }>('select base, hash, closed_at is not null as closed, diagnostics from policy_drafts');

  test('the first folder is the first revision; the same again changes nothing', async () => {
    const hash = it.house.policy()?.hash;
    const before = await it.counts();

    expect(await revisions()).toEqual([{ number: 1, base: null, note: 'folder', hash, git_commit: null }]);
    expect(await it.house.adoptFolder(policyFiles(), 'abc')).toEqual({ kind: 'in-force', revision: 1, hash });
    expect(await revisions()).toHaveLength(1);
    expect(await it.counts()).toEqual(before);
  });

  test('a new one is published on the base of the one in force, with its commit, its files kept once', async () => {
    const adopted = await it.house.adoptFolder(version(2), 'abc123');
    const hash = it.house.policy()?.hash;

    expect(adopted).toEqual({ kind: 'published', revision: 2, hash });
    expect((await revisions())[1]).toEqual({
      number: 2,
      base: 1,
      note: 'folder',
      hash,
      git_commit: 'abc123',
    });
    // The rules are the same file in both.
    expect(await stored()).toBe(3);
    expect(await it.rows(`select action, subject from audit_entries order by sequence`)).toEqual([
      { action: 'policy.publish', subject: 'revision:1' },
      { action: 'policy.publish', subject: 'revision:2' },
    ]);
    const answer = await it.judge(post('borrable'));
    expect(await it.rows('select revision from decisions where id = ?', [answer.id])).toEqual([
      { revision: 2 },
    ]);
  });

  test('a folder that was put back is a revision of its own, with the content of old', async () => {
    expect(await it.house.adoptFolder(policyFiles(), null)).toMatchObject({ kind: 'published', revision: 3 });
    const all = await revisions();

    expect(all[2]?.hash).toBe(all[0]?.hash);
    expect(await stored()).toBe(3);
  });

  test('a broken one is kept as a draft with its findings, the old one stays in force; mended, the draft is closed', async () => {
    const hash = it.house.policy()?.hash;
    const adopted = await it.house.adoptFolder(broken, null);

    expect(adopted).toMatchObject({
      kind: 'draft',
      diagnostics: [{ file: 'policy.yaml', line: 4, severity: 'error' }],
    });
    expect(await drafts()).toMatchObject([
      { base: 3, closed: false, diagnostics: [{ file: 'policy.yaml', line: 4 }] },
    ]);
    expect(it.house.policy()?.hash).toBe(hash);
    expect(await it.judge(post('borrable'))).toMatchObject({ decision: 'block' });

    await it.house.adoptFolder(broken, null);
    expect(await drafts()).toHaveLength(1);
    expect(await it.house.adoptFolder(policyFiles(), null)).toMatchObject({ kind: 'in-force', revision: 3 });
    expect(await drafts()).toMatchObject([{ closed: true }]);
    await it.house.adoptFolder(broken, null);
    expect(await drafts()).toMatchObject([{ closed: false }]);
    expect(await it.house.adoptFolder(version(4), null)).toMatchObject({ kind: 'published', revision: 4 });
    expect(await drafts()).toMatchObject([{ closed: true }]);
  });

  test('a folder of another community is refused', async () => {
    expect(await it.house.adoptFolder(moved, null)).toMatchObject({
      kind: 'draft',
      diagnostics: [{ code: 'community-changed', severity: 'error' }],
    });
    expect(await it.rows('select id from communities')).toEqual([{ id: 'prueba' }]);
    expect(it.house.community()).toMatchObject({ id: 'prueba' });
    await it.house.adoptFolder(version(4), null);
  });

  test('when a revision cannot be written whole, nothing of it is there', async () => {
    await asSuperuser(
      place,
      it.database,
      'alter table audit_heads add constraint full_now check (sequence < 0) not valid',
    );
    const before = [await revisions(), await stored(), it.house.policy()?.hash];
    await expect(it.house.adoptFolder(version(5), null)).rejects.toMatchObject({ code: '23514' });
    const after = [await revisions(), await stored(), it.house.policy()?.hash];
    await asSuperuser(place, it.database, 'alter table audit_heads drop constraint full_now');

    expect(after).toEqual(before);
  });

  test('two folders at once get two numbers, and the later one is in force', async () => {
    const both = await Promise.all([
      it.house.adoptFolder(version(6), null),
      it.house.adoptFolder(version(7), null),
    ]);

    expect(both).toMatchObject([{ kind: 'published' }, { kind: 'published' }]);
    const all = await revisions();
    expect(all.map((one) => one.number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(all.slice(1).every((one) => one.base === one.number - 1)).toBe(true);
    expect(it.house.policy()?.hash).toBe(all.at(-1)?.hash);
  });

  describe('a folder that comes from somewhere', () => {
    const madeFrom = async (number: number) => {
      return { base: (await revisions())[number - 1]?.hash ?? null };
    };
    const last = async () => (await revisions()).length;

    test('of the revision in force may be what was in force before: it was put back', async () => {
      const number = await last();
      const adopted = await it.house.adoptFolder(version(4), null, await madeFrom(number));

      expect(adopted).toMatchObject({ kind: 'published', revision: number + 1 });
    });

    test.each([
      ['that was changed', renamed],
      ['as it was', version(2)],
    ])('of an earlier revision, %s, is a draft: what came since stays', async (_, files) => {
      const [number, hash] = [await last(), it.house.policy()?.hash];
      const adopted = await it.house.adoptFolder(files, null, await madeFrom(2));

      expect(adopted).toMatchObject({
        kind: 'draft',
        diagnostics: [
          {
            code: 'outdated-folder',
            message: `the folder was made from revision 2, and revision ${number} is in force`,
            hint: expect.stringContaining(`fuero publish FOLDER --base ${number}`) as string,
          },
        ],
      });
      expect(await last()).toBe(number);
      expect(it.house.policy()?.hash).toBe(hash);
      expect(await drafts()).toMatchObject([
        { base: number, closed: false, diagnostics: [{ code: 'outdated-folder' }] },
      ]);
      expect(await it.rows('select name from communities')).toEqual([{ name: 'Prueba' }]);
    });

    test('that remembers nothing is known by its files', async () => {
      const number = await last();

      expect(await it.house.adoptFolder(version(2), null, { base: null })).toMatchObject({
        kind: 'draft',
        diagnostics: [
          { code: 'outdated-folder', message: expect.stringContaining('from revision 2,') as string },
        ],
      });
      expect(await it.house.adoptFolder(version(21), null, { base: null })).toMatchObject({
        kind: 'published',
        revision: number + 1,
      });
    });

    test('that remembers a revision of another store remembers nothing', async () => {
      const base = 'f'.repeat(64);

      expect(await it.house.adoptFolder(version(2), null, { base })).toMatchObject({ kind: 'draft' });
      expect(await it.house.adoptFolder(version(22), null, { base })).toMatchObject({ kind: 'published' });
      expect(await drafts()).toMatchObject([{ closed: true }]);
    });

    test('of an earlier revision that is in force again takes nothing back', async () => {
      const first = await madeFrom(1);
      await it.house.adoptFolder(policyFiles(), null);
      const number = await last();

      expect((await revisions())[number - 1]?.hash).toBe(first.base);
      expect(await it.house.adoptFolder(version(22), null, first)).toMatchObject({
        kind: 'published',
        revision: number + 1,
      });
    });

    test('that is what is in force is in force, wherever it comes from', async () => {
      const number = await last();

      expect(await it.house.adoptFolder(version(22), null, await madeFrom(1))).toMatchObject({
        kind: 'in-force',
        revision: number,
      });
    });
  });

  test('after a restart what was in force is in force', async () => {
    const hash = it.house.policy()?.hash;
    await it.house.close();
    it = await openTestHouse(place);

    expect(it.house.policy()?.hash).toBe(hash);
    expect(await it.house.audit.verify('prueba')).toMatchObject({ ok: true });
  });
});

eachDatabase(({ kind }) => {
  test('a house whose first folder is broken has no community, and says what is wrong', async () => {
    const place = await makePlace(kind, 'migrated');
    const it = await openTestHouse(place, { policy: broken });
    const adopted = await it.house.adoptFolder(broken, null);

    expect(adopted).toMatchObject({ kind: 'draft', diagnostics: [{ line: 4 }] });
    expect([it.house.community(), it.house.policy()]).toEqual([null, null]);
    expect(await it.house.adoptFolder(policyFiles(), null)).toMatchObject({ kind: 'published', revision: 1 });
    await it.house.close();
    await place.remove();
  });
});

onServer((place) => {
  test('two houses that publish at once get two numbers', async () => {
    const houses = [await openTestHouse(place), await openTestHouse(place)] as const;
    const adopted = await Promise.all(
      houses.map((it, index) => it.house.adoptFolder(version(10 + index), null)),
    );

    expect(adopted.map((one) => (one.kind === 'published' ? one.revision : null)).sort()).toEqual([2, 3]);
    expect(await houses[0].house.audit.verify('prueba')).toMatchObject({ ok: true, lines: 3 });
    for (const it of houses) await it.house.close();
  });
});
