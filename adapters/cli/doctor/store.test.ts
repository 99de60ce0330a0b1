import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashOf } from '@fuero/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eachDatabase, makePlace } from '../../../community/testing/each-database.ts';
import { asSuperuser, openPlace } from '../../../community/testing/open-place.ts';
import type { Place } from '../../../community/testing/place.ts';
import { openTestHouse } from '../../../community/testing/test-house.ts';
import { writeBase } from '../../folder/beside.ts';
import { readFolder, sha256 } from '../../folder/read-folder.ts';
import { policyFiles } from '../../http/testing/test-server.ts';
import { doctor, filesIn } from './testing/run-doctor.ts';
import type { Environment } from './testing/run-doctor.ts';

const operator = { kind: 'operator', community: 'prueba' } as const;
const secret = 'whsec_nobody-reads-this';
const webhook = 'https://foro.example/hooks/a-path-that-nobody-guesses';

type Ask = (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** What a superuser does to a database that nobody has open. */
async function meddle<T>(place: Place, work: (ask: Ask) => Promise<T>): Promise<T> {
  const database = await openPlace(place);
  try {
    return await work((sql) => asSuperuser(place, database, sql));
  } finally {
    await database.close();
  }
}

/** Every table with the number of its rows and a digest of what they hold. */
function rowsIn(place: Place): Promise<readonly object[]> {
  return meddle(place, async (ask) => {
    const tables = await ask(
      `select table_name as name from information_schema.tables where table_schema = 'fuero' and table_type = 'BASE TABLE' order by 1`,
    );
    const digests = tables.map(
      ({ name }) =>
        `select '${String(name)}' as name, count(*)::int as rows, md5(string_agg(t::text, '|' order by t::text)) as digest from ${String(name)} t`,
    );
    return ask(digests.join(' union all '));
  });
}

eachDatabase((place) => {
  let rules: string;
  let env: Environment;
  const at = ({ dataDir, databaseUrl }: Place): Environment => ({
    ...env,
    FUERO_DATA: dataDir,
    DATABASE_URL: databaseUrl ?? '',
  });
  const path = () => join(rules, 'rules.yaml');
  const isEmbedded = place.kind === 'pglite';

  beforeAll(async () => {
    rules = mkdtempSync(join(tmpdir(), 'fuero-doctor-'));
    for (const [name, text] of Object.entries(policyFiles)) writeFileSync(join(rules, name), text);
    env = {
      FUERO_DATA: place.dataDir,
      FUERO_RULES: rules,
      FUERO_PORT: '1',
      FUERO_WEBHOOK_URL: webhook,
      FUERO_WEBHOOK_SECRET: secret,
      DATABASE_URL: place.databaseUrl ?? '',
    };
    const { house } = await openTestHouse(place, { policy: await readFolder(rules) });
    await house.close();
  });
  afterAll(() => rmSync(rules, { recursive: true, force: true }));

  test('without a server: the store is read under its lock, and nothing in it changes', async () => {
    const before = { rows: await rowsIn(place), files: filesIn(place.dataDir) };
    const found = await doctor(env);

    expect(found).toMatchObject({ status: 0, problems: 0, warnings: 1, stderr: '' });
    expect(found.names).toEqual([
      ...['node', 'configuration', 'keys', 'data', 'disk', 'server', 'database', 'migrations'],
      ...['policy', 'revision', 'draft', 'audit', 'deliveries', 'desk'],
    ]);
    expect(found.of('server').status).toBe('warning');
    expect(found.of('database').message).toMatch(
      place.kind === 'pglite'
        ? /^PostgreSQL 18\.\d+ \(embedded, in /
        : /^PostgreSQL 1[5-8]\.\d+ \(DATABASE_URL\)$/,
    );
    expect(found.of('migrations').message).toMatch(/^all \d+ have run, up to \d{4}-/);
    expect(found.of('revision').message).toMatch(
      /^revision 1, published [\d :-]{16} by folder \(folder\); hash [\da-f]{12}$/,
    );
    expect(found.of('draft').message).toBe(`none: ${rules} is revision 1, which is in force`);
    expect(found.of('audit').message).toBe('1 line, each of which verifies');
    expect(found.of('deliveries').message).toBe('none waits');

    writeFileSync(path(), `${policyFiles['rules.yaml'] ?? ''}nonsense: 1\n`);
    await doctor(env);
    writeFileSync(path(), policyFiles['rules.yaml'] ?? '');
    expect({ rows: await rowsIn(place), files: filesIn(place.dataDir) }).toEqual(before);
    expect(Object.keys(filesIn(rules)).sort()).toEqual(['policy.yaml', 'rules.yaml']);
  });

  // What the kind of database does not touch is tried on one.
  if (isEmbedded)
    test('a folder that is not in force says why: not started since, not checking, of another community', async () => {
      writeFileSync(path(), `${policyFiles['rules.yaml'] ?? ''}# one line more\n`);
      const pending = await doctor(env);
      writeFileSync(path(), `${policyFiles['rules.yaml'] ?? ''}nonsense: 1\n`);
      const broken = await doctor(env);
      writeFileSync(path(), policyFiles['rules.yaml'] ?? '');
      writeFileSync(
        join(rules, 'policy.yaml'),
        (policyFiles['policy.yaml'] ?? '').replace('id: prueba', 'id: otra'),
      );
      const moved = await doctor(env);
      writeFileSync(join(rules, 'policy.yaml'), policyFiles['policy.yaml'] ?? '');

      expect(pending.status).toBe(0);
      expect(pending.of('draft')).toEqual({
        name: 'draft',
        status: 'warning',
        message: `${rules} is not what is in force, which is revision 1; it checks, and the next start publishes it as revision 2`,
        hint: 'fuero diff shows what that changes',
      });
      expect(broken.status).toBe(1);
      expect(broken.of('policy')).toMatchObject({
        status: 'problem',
        details: [expect.stringMatching(/rules\.yaml:\d+:1 unknown key/)],
      });
      expect(broken.of('draft')).toMatchObject({
        status: 'problem',
        details: ['because it does not check (1 error)'],
      });
      expect(moved.of('draft')).toMatchObject({
        status: 'problem',
        details: ['because its community.id is otra, and this store is that of prueba'],
      });
    });

  if (isEmbedded)
    test('a folder whose base is not the revision in force is told whose it is', async () => {
      const { house } = await openTestHouse(place);
      const files = (await readFolder(rules)).map((file) => ({
        ...file,
        text: `${file.text}# published past the folder\n`,
      }));
      await house.revisions.publish(operator, { files, base: 1, note: 'two more\nfor good reasons' });
      await house.close();
      const older = await doctor(env);
      writeBase(rules, hashOf(await readFolder(rules), sha256));
      writeFileSync(path(), `${policyFiles['rules.yaml'] ?? ''}# one line more\n`);
      const remembered = await doctor(env);
      rmSync(join(rules, '.fuero'), { recursive: true });
      writeFileSync(path(), policyFiles['rules.yaml'] ?? '');
      const theirs = await doctor({ ...env, FUERO_POLICY: 'desk' });

      expect(older.status).toBe(1);
      expect(older.of('revision').message).toMatch(/^revision 2, published .* by operator \(two more\);/);
      expect(older.of('draft')).toMatchObject({
        status: 'problem',
        details: [
          expect.stringMatching(
            /^because it was made from revision 1, and in force is revision 2, published .* by operator \(two more\)$/,
          ),
        ],
        hint: expect.stringContaining('fuero revisions show 2 --files FOLDER') as string,
      });
      expect(remembered.of('draft')).toEqual(older.of('draft'));
      expect(theirs.status).toBe(0);
      expect(theirs.names).not.toContain('draft');

      writeFileSync(path(), `${policyFiles['rules.yaml'] ?? ''}nonsense: 1\n`);
      const again = await openTestHouse(place);
      await again.house.adoptFolder(await readFolder(rules), null);
      await asSuperuser(place, again.database, 'update policy_drafts set base = 1');
      await again.house.close();
      const draft = (await doctor(env)).of('draft');
      writeFileSync(path(), policyFiles['rules.yaml'] ?? '');

      expect(draft).toMatchObject({
        message: expect.stringMatching(/revision 2; it has been a draft since [\d :-]{16}$/) as string,
        details: [
          'because it does not check (1 error)',
          expect.stringMatching(/^because it was made from revision 1, and in force is revision 2/),
        ],
      });
    });

  test('deliveries that wait too long or are dead, and an audit trail that does not verify', async () => {
    const owe = (key: string, state: string, error: string) =>
      `insert into deliveries (community_id, id, key, surface, kind, subject, payload, state, attempts, next_at, last_error, created_at)
         values ('prueba', gen_random_uuid(), '${key}', 'forum', 'content.delete', 'content:1', '{}', '${state}', 3, now(), '${error}', now() - interval '2 hours')`;
    await meddle(place, (ask) => ask(owe('a', 'pending', '502')));
    const late = await doctor(env);
    await meddle(place, async (ask) => {
      await ask(owe('b', 'dead', `no answer from ${webhook}`));
      await ask(`update audit_entries set actor = 'nobody' where sequence = 1`);
    });
    const dead = await doctor(env);

    expect(late.of('deliveries')).toMatchObject({
      status: 'warning',
      message: expect.stringMatching(/^1 waits since [\d :-]{16}: the forum has not been told$/) as string,
      details: ['the last one failed with: 502'],
    });
    expect(dead.of('deliveries')).toMatchObject({
      status: 'problem',
      message: expect.stringMatching(
        /^1 to the forum is dead, given up after the last attempt; 1 waits since /,
      ) as string,
      details: ['the last one failed with: no answer from [redacted]'],
    });
    expect(dead.of('audit')).toMatchObject({
      status: 'problem',
      message: 'line 1 of the audit trail does not verify: its hash is not that of its content',
    });
    for (const { stdout } of [late, dead]) {
      expect(stdout).not.toContain(webhook);
      expect(stdout).not.toContain(secret);
      if (place.databaseUrl !== null) expect(stdout).not.toContain(new URL(place.databaseUrl).password);
    }
  });

  test('migrations that have not run are left alone', async () => {
    const [last] = await meddle(place, (ask) =>
      ask(`delete from migrations where name like '0003-%' returning name, checksum`),
    );
    const older = await doctor(env);
    // Opening it would run the migration again, on tables that are there: so it is still missing.
    await expect(openPlace(place)).rejects.toThrow(/already exists/);

    expect(older.of('migrations')).toEqual({
      name: 'migrations',
      status: 'warning',
      message: `1 migration has not run: ${String(last?.['name'])}`,
      hint: 'fuero start runs it',
    });
    expect(older).toMatchObject({ status: 0, problems: 0 });
    expect(older.names).not.toContain('audit');
  });

  test('a database that is newer than the program is a problem', async () => {
    const other = await makePlace(place.kind, 'migrated');
    await meddle(other, (ask) => ask(`insert into migrations values ('9999-later.sql', 'x')`));
    const newer = await doctor(at(other));
    await other.remove();

    expect(newer.status).toBe(1);
    expect(newer.of('migrations')).toMatchObject({
      status: 'problem',
      message: expect.stringContaining(
        'the database is newer than this program: it knows migration 9999-later.sql',
      ) as string,
    });
  });

  if (!isEmbedded)
    test('an empty database on a server stays empty', async () => {
      const other = await makePlace(place.kind, 'empty');
      const first = await doctor(at(other));
      const second = await doctor(at(other));
      await other.remove();

      expect(first).toMatchObject({ status: 0, problems: 0 });
      expect(first.of('migrations').message).toMatch(/^\d+ migrations have not run: 0001-/);
      expect(second.of('migrations')).toEqual(first.of('migrations'));
    });
});
