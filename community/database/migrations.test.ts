import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { eachDatabase, makePlace, onServer } from '../testing/each-database.ts';
import { asSuperuser, openPlace } from '../testing/open-place.ts';
import { migrationsDir } from '../testing/place.ts';
import type { DatabaseKind, Place, Start } from '../testing/place.ts';
import { openDatabase } from './open-database.ts';

const leftovers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const remove of leftovers.splice(0).reverse()) await remove();
});

async function placeOn(kind: DatabaseKind, start: Start): Promise<Place> {
  const place = await makePlace(kind, start);
  leftovers.push(() => place.remove());
  return place;
}

async function editedMigrations(edit: (directory: string) => Promise<void>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'fuero-migrations-'));
  leftovers.push(() => rm(directory, { recursive: true }));
  await cp(migrationsDir, directory, { recursive: true });
  await edit(directory);
  return directory;
}

/** Opens and closes; answers with the migrations that were applied. */
async function openOnce(place: Place, directory = migrationsDir): Promise<readonly string[]> {
  const { databaseUrl, dataDir } = place;
  const applied: string[] = [];
  const database = await openDatabase({
    databaseUrl,
    dataDir,
    migrationsDir: directory,
    poolMax: 1,
    onMigrated: (names) => applied.push(...names),
  });
  await database.close();
  return applied;
}

const first = '0001-house.sql';
const all = [first, '0002-forum-moderation.sql', '0003-forum-face.sql'];
const second = `set local role fuero_owner;
set local search_path = fuero, pg_temp;
create table later (community_id text not null);
`;

eachDatabase(({ kind }) => {
  test('an empty database is migrated once', async () => {
    const place = await placeOn(kind, 'empty');

    expect(await openOnce(place)).toEqual(all);
    expect(await openOnce(place)).toEqual([]);
  });

  test('a newer program adds what is due; the older one then refuses the database and says why', async () => {
    const place = await placeOn(kind, 'migrated');
    const newer = await editedMigrations((directory) => writeFile(join(directory, '9998-later.sql'), second));

    expect(await openOnce(place, newer)).toEqual(['9998-later.sql']);
    await expect(openOnce(place)).rejects.toMatchObject({
      name: 'DatabaseUnfit',
      message: expect.stringMatching(
        /newer than this program.*9998-later\.sql.*0003-forum-face\.sql/s,
      ) as string,
    });
    expect(await openOnce(place, newer)).toEqual([]);
  });

  test('a migration that was edited after it had been applied is refused by name', async () => {
    const place = await placeOn(kind, 'migrated');
    const edited = await editedMigrations(async (directory) => {
      const path = join(directory, first);
      await writeFile(path, `${await readFile(path, 'utf8')}\n-- one more word\n`);
    });
    const crlf = await editedMigrations(async (directory) => {
      const path = join(directory, first);
      await writeFile(path, (await readFile(path, 'utf8')).replaceAll('\n', '\r\n'));
    });

    await expect(openOnce(place, edited)).rejects.toMatchObject({
      name: 'DatabaseUnfit',
      message: expect.stringContaining(`${first} was changed`) as string,
    });
    expect(await openOnce(place, crlf)).toEqual([]);
  });

  test('what thresholds had imposed before is tied to the entry that crossed them', async () => {
    const place = await placeOn(kind, 'empty');
    const older = await editedMigrations(async (directory) => {
      for (const name of all.slice(1)) await rm(join(directory, name));
    });
    const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
    const decision = (name: string) =>
      `insert into journal values ('c', '${name}', 'forum', 'content.created', now(), now(), '${id(1)}', 'ana', 'post', '', '{}', '{}', 'hold', '{}', '${name}');
       insert into decisions values ('${name}', 'c', '${name}', now(), 'rules', 'hold', true, '{}', '{}', '{}', '${id(1)}', 'ana', 'post', '', '{}', null, null, null, 1);
       insert into points_entries values ('pts_${id(name === 'one' ? 2 : 3)}', 'c', '${id(1)}', 8, '${name}', null, '', now());`;
    const database = await openPlace({ ...place, migrationsDir: older });
    await asSuperuser(
      place,
      database,
      `insert into communities values ('c', 'La c', 'es', 1, now(), now());
       insert into policy_files values ('c', 'h', 'fuero: 1');
       insert into policy_revisions values ('c', 1, 'h', null, 'folder', 'folder', null, now());
       insert into members values ('${id(1)}', 'c', 'ana', 0, now());
       ${decision('one')} ${decision('two')}
       insert into sanctions values ('san_${id(4)}', 'c', '${id(1)}', 'warning', '', 5, 'automod', 'two', null, now());
       insert into sanctions values ('san_${id(5)}', 'c', '${id(1)}', 'ban', '', 0, 'automod', 'two', 15, now())`,
    );
    await database.close();
    const newer = await openPlace(place);
    const found = await asSuperuser(place, newer, 'select id, entry_id from sanctions order by id');
    await newer.close();

    expect(found).toEqual([
      { id: id(4), entry_id: null },
      { id: id(5), entry_id: id(3) },
    ]);
  });

  test('a migration that fails leaves nothing of itself, nor of those before it', async () => {
    const place = await placeOn(kind, 'migrated');
    const broken = await editedMigrations(async (directory) => {
      await writeFile(join(directory, '9998-later.sql'), second);
      await writeFile(join(directory, '9999-broken.sql'), 'set local role fuero_owner;\nselect 1 / 0;\n');
    });

    await expect(openOnce(place, broken)).rejects.toMatchObject({ code: '22012' });
    const database = await openPlace(place);
    const found = await asSuperuser(
      place,
      database,
      `select to_regclass('fuero.later') as later, (select count(*)::int from migrations) as applied`,
    );
    await database.close();
    expect(found).toEqual([{ later: null, applied: all.length }]);
  });
});

onServer(({ kind }) => {
  test('four databases are migrated at the same moment', async () => {
    const places = await Promise.all(Array.from({ length: 4 }, () => placeOn(kind, 'empty')));

    expect(await Promise.all(places.map((place) => openOnce(place)))).toEqual([all, all, all, all]);
  });

  test('of four who start on one empty database one migrates it', async () => {
    const place = await placeOn(kind, 'empty');
    const applied = await Promise.all(Array.from({ length: 4 }, () => openOnce(place)));

    expect(applied.flat()).toEqual(all);
  });
});
