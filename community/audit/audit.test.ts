import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { member, service } from '../database/caller.ts';
import type { Database, Transaction } from '../database/database.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { asSuperuser, openPlace } from '../testing/open-place.ts';
import { noon } from '../testing/test-house.ts';
import { appendAudit } from './append.ts';
import { genesis, hashLine } from './chain.ts';
import { openHeadFile } from './head-file.ts';
import type { HeadFile } from './head-file.ts';
import { verifyAudit } from './verify.ts';

eachDatabase((place) => {
  let database: Database;
  let heads: HeadFile;

  beforeAll(async () => {
    database = await openPlace(place, 4);
    heads = openHeadFile(place.dataDir);
  });
  afterAll(() => database.close());

  const asCore = <T>(community: string, work: (tx: Transaction) => Promise<T>) =>
    database.asHouse(community, work);
  const verify = (community: string) => asCore(community, (tx) => verifyAudit(tx, { community, heads }));
  const meddle = (sql: string) => asSuperuser(place, database, sql);

  async function found(community: string): Promise<void> {
    await asCore(community, (tx) =>
      tx.execute(`insert into communities (id, name, locale, created_at) values (?, 'X', 'es', now())`, [
        community,
      ]),
    );
  }

  async function append(community: string, count: number): Promise<void> {
    const lines = Array.from({ length: count }, (_, index) => ({
      actor: 'automod',
      action: 'warn.add',
      subject: `member:${index + 1}`,
      details: { reason: 'spam', nested: { b: [1, { z: 'ñ', a: null }], a: true }, at: noon.toISOString() },
    }));
    const head = await asCore(community, (tx) => appendAudit(tx, { community, lines, at: noon }));
    await heads.note(head);
  }

  /** What someone does who knows how the chain is made, from a line to the end. */
  async function rehash(community: string, from: number): Promise<void> {
    const lines = await meddle(
      `select sequence, actor, action, subject, at, details_digest as "detailsDigest" from audit_entries
        where community_id = '${community}' order by sequence`,
    );
    const [before] = await meddle(
      `select hash from audit_entries where community_id = '${community}' and sequence = ${from - 1}`,
    );
    let previous = (before?.['hash'] as string | undefined) ?? genesis;
    for (const line of lines.slice(from - 1)) {
      const { actor, action, subject, at, detailsDigest } = line as Record<string, string>;
      const sequence = Number(line['sequence']);
      const hash = hashLine({
        previous,
        sequence,
        actor: actor ?? '',
        action: action ?? '',
        subject: subject ?? '',
        at: new Date(at ?? ''),
        detailsDigest: detailsDigest ?? '',
      });
      await meddle(
        `update audit_entries set previous = '${previous}', hash = '${hash}' where community_id = '${community}' and sequence = ${sequence};
         update audit_heads set sequence = ${sequence}, hash = '${hash}' where community_id = '${community}'`,
      );
      previous = hash;
    }
  }

  const drop = (community: string, where: string) =>
    meddle(
      `delete from audit_details where community_id = '${community}' and ${where};
       delete from audit_entries where community_id = '${community}' and ${where}`,
    );
  const edit = (community: string, change: string) =>
    meddle(`update audit_entries set ${change} where community_id = '${community}' and sequence = 3`);

  test.for<[string, number | 'ok', RegExp, (community: string) => Promise<unknown>]>([
    ['nothing', 'ok', /^$/, () => Promise.resolve()],
    ['an actor edited', 3, /hash is not that of its content/, (c) => edit(c, `actor = 'nobody'`)],
    ['a time edited', 3, /hash is not/, (c) => edit(c, `at = at + interval '1 millisecond'`)],
    [
      'an action edited and hashed again',
      4,
      /does not follow/,
      async (c) => {
        await edit(c, `action = 'sanction.ban'`);
        const [line] = await meddle(
          `select previous, actor, action, subject, at, details_digest as digest from audit_entries where community_id = '${c}' and sequence = 3`,
        );
        const {
          previous = '',
          actor = '',
          action = '',
          subject = '',
          at = '',
          digest = '',
        } = line as Record<string, string>;
        const hash = hashLine({
          previous,
          sequence: 3,
          actor,
          action,
          subject,
          at: new Date(at),
          detailsDigest: digest,
        });
        await edit(c, `hash = '${hash}'`);
      },
    ],
    [
      'details edited',
      3,
      /details are not those/,
      (c) =>
        meddle(
          `update audit_details set details = '{"reason":"ham"}' where community_id = '${c}' and sequence = 3`,
        ),
    ],
    ['a line deleted', 3, /the line is missing; the next one there is 4/, (c) => drop(c, 'sequence = 3')],
    [
      'two lines exchanged',
      2,
      /hash is not|does not follow/,
      (c) =>
        meddle(
          `delete from audit_details where community_id = '${c}';
         update audit_entries set sequence = 99 where community_id = '${c}' and sequence = 2;
         update audit_entries set sequence = 2 where community_id = '${c}' and sequence = 3;
         update audit_entries set sequence = 3 where community_id = '${c}' and sequence = 99`,
        ),
    ],
    ['the end cut off', 4, /ends at line 3, its head says 5/, (c) => drop(c, 'sequence > 3')],
    [
      'the end cut off, the head put back',
      4,
      /ends at line 3, audit-head\.log has seen 5/,
      async (c) => {
        await drop(c, 'sequence > 3');
        await meddle(
          `update audit_heads set sequence = 3, hash = (select hash from audit_entries where community_id = '${c}' and sequence = 3) where community_id = '${c}'`,
        );
      },
    ],
    [
      'everything removed',
      1,
      /audit-head\.log has seen 5/,
      async (c) => {
        await drop(c, 'true');
        await meddle(`delete from audit_heads where community_id = '${c}'`);
      },
    ],
    [
      'everything from a line on written anew',
      5,
      /not the one that audit-head\.log has seen/,
      async (c) => {
        await edit(c, `actor = 'nobody'`);
        await rehash(c, 3);
      },
    ],
    [
      'a line added behind the head',
      6,
      /hash is not/,
      (c) =>
        meddle(
          `insert into audit_entries select community_id, 6, at, actor, action, subject, details_digest, hash, 'x' from audit_entries where community_id = '${c}' and sequence = 5`,
        ),
    ],
    [
      'the details of every line erased',
      'ok',
      /^$/,
      (c) => meddle(`delete from audit_details where community_id = '${c}'`),
    ],
  ])('the trail after: %s', async ([name, line, reason, deed]) => {
    const community = `c-${name.replaceAll(' ', '-')}`;
    await found(community);
    await append(community, 2);
    await append(community, 3);
    await deed(community);
    const verdict = await verify(community);

    if (line === 'ok') expect(verdict).toMatchObject({ ok: true, lines: 5 });
    else expect(verdict).toEqual({ ok: false, line, reason: expect.stringMatching(reason) as string });
  });

  test('many who write at once make one chain without a fork', async () => {
    await found('busy');
    await Promise.all(Array.from({ length: 30 }, (_, index) => append('busy', 1 + (index % 3))));

    expect(await verify('busy')).toMatchObject({ ok: true, lines: 60 });
    const [shared] = await meddle(
      `select count(*)::int as forks from (select previous from audit_entries where community_id = 'busy' group by 1 having count(*) > 1) f`,
    );
    expect(shared).toEqual({ forks: 0 });
  });

  test('a process that ended between commit and note leaves a trail that verifies', async () => {
    await found('late');
    await append('late', 2);
    await asCore('late', (tx) =>
      appendAudit(tx, {
        community: 'late',
        lines: [{ actor: 'a', action: 'b', subject: 'c', details: {} }],
        at: noon,
      }),
    );
    // And one that ended in the middle of the note.
    await appendFile(join(place.dataDir, 'audit-head.log'), 'late 3 abc');

    heads = openHeadFile(place.dataDir);
    expect(await verify('late')).toMatchObject({ ok: true, lines: 3 });
    await append('late', 1);
    expect(await verify('late')).toMatchObject({ ok: true, lines: 4 });
    expect(await heads.last('late')).toMatchObject({ sequence: 4 });
  });

  test('a line is hashed by the database as the walk hashes it, whatever stands in it', async () => {
    await found('odd');
    const odd = [
      '"',
      '\\',
      '\\"',
      '\n\t\u0001',
      'ñandú 🦊 \u2028',
      "it's ? or ??",
      '${}',
      '] , ["',
      '\\u0000',
      '',
      'e\u0301',
    ];
    const lines = odd.map((text) => ({
      actor: text,
      action: `a${text}`,
      subject: `s${text}`,
      details: { [text]: [text] },
    }));
    const head = await asCore('odd', (tx) => appendAudit(tx, { community: 'odd', lines, at: noon }));

    expect(await verify('odd')).toEqual({ ok: true, lines: odd.length, head: head?.hash });
    expect(head?.sequence).toBe(odd.length);
  });

  test('what stands beside the lines is written with them, with the first line of a community and without any line', async () => {
    await found('beside');
    const beside = (key: string) => ({
      sql: `insert into idempotency_keys (community_id, caller, key, operation, arguments_hash, answer, at)
        values ('beside', 'ana', ?, 'x', 'y', '{}', ?)`,
      values: [key, noon],
    });
    const line = { actor: 'a', action: 'b', subject: 'c', details: {} };
    for (const [key, lines] of Object.entries({ first: [line], later: [line, line], none: [] }))
      await asCore('beside', (tx) =>
        appendAudit(tx, { community: 'beside', lines, at: noon, beside: [beside(key)] }),
      );
    const kept = await asCore('beside', (tx) =>
      tx.execute(`select key from idempotency_keys where community_id = 'beside' order by key`),
    );

    expect(kept).toEqual([{ key: 'first' }, { key: 'later' }, { key: 'none' }]);
    expect(await verify('beside')).toMatchObject({ ok: true, lines: 3 });
  });

  test('heads that are noted at once stand in their order, each on a line of its own', async () => {
    const hash = 'a'.repeat(64);
    const noting = Array.from({ length: 50 }, (_, index) =>
      heads.note({ community: 'crowd', sequence: index + 1, hash }),
    );
    await noting[0];
    await Promise.all([...noting, heads.note({ community: 'crowd', sequence: 51, hash })]);
    const log = await readFile(join(place.dataDir, 'audit-head.log'), 'utf8');

    expect(log.split('\n').filter((text) => text.startsWith('crowd'))).toEqual(
      Array.from({ length: 51 }, (_, index) => `crowd ${index + 1} ${hash}`),
    );
    expect(await heads.last('crowd')).toEqual({ sequence: 51, hash });
  });

  test('the noted heads are the heads of the chain', async () => {
    await found('noted');
    await append('noted', 2);
    const verdict = await verify('noted');
    const log = await readFile(join(place.dataDir, 'audit-head.log'), 'utf8');

    expect(log.trimEnd().split('\n').at(-1)).toBe(`noted 2 ${verdict.ok ? verdict.head : ''}`);
  });

  test.for([
    'update audit_entries set actor = actor',
    'delete from audit_entries',
    'update audit_details set details = details',
    'truncate audit_entries',
  ])('nobody whom the house can become may say: %s', async (sql) => {
    const forbidden = { code: '42501' };
    await expect(asCore('noted', (tx) => tx.execute(sql))).rejects.toMatchObject(forbidden);
    const anyone = member('noted', '00000000-0000-4000-8000-000000000000');
    for (const caller of [service('noted'), anyone])
      await expect(database.readAs(caller, (tx) => tx.execute(sql))).rejects.toMatchObject(forbidden);
  });

  test('of what the trail says, the house lets go only what is said of decisions that rules made', async () => {
    await found('kept');
    const line = { actor: 'automod', subject: 'decision:x', details: { outcome: 'block' } };
    const head = await asCore('kept', (tx) =>
      appendAudit(tx, {
        community: 'kept',
        lines: [
          { ...line, action: 'decision.made' },
          { ...line, action: 'sanction.ban' },
        ],
        at: noon,
      }),
    );
    await heads.note(head);
    await asCore('kept', (tx) => tx.execute('delete from audit_details'));
    const left = await asCore('kept', (tx) =>
      tx.execute(
        `select e.action from audit_details d join audit_entries e using (community_id, sequence) where community_id = 'kept'`,
      ),
    );

    expect(left).toEqual([{ action: 'sanction.ban' }]);
    expect(await verify('kept')).toMatchObject({ ok: true });
  });
});
