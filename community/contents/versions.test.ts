import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ContentEvent, ContentKind } from '@fuero/engine';
import { visitor, member } from '../database/caller.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { noon, openTestHouse, post } from '../testing/test-house.ts';
import type { TestHouse } from '../testing/test-house.ts';
import { findContent } from './find-content.ts';
import { keepVersions } from './keep-versions.ts';
import { readVersions } from './read-versions.ts';

const place = (id: string) => ({ community: 'prueba', surface: 'forum', id });

eachDatabase((database) => {
  let it: TestHouse;

  beforeAll(async () => {
    it = await openTestHouse(database);
  });
  afterAll(() => it.house.close());

  /** The same content again, later. */
  function again(first: ContentEvent, kind: ContentKind, text: string, minutes: number): ContentEvent {
    const at = first.at + minutes * 60_000;
    return { ...first, id: `${first.id}:${kind}:${minutes}`, kind, at, content: { ...first.content, text } };
  }

  const kept = (id: string) =>
    it.rows<{ body: string }>(
      'select body from content_versions where community_id = ? and content_id = ? order by at',
      ['prueba', id],
    );
  const keep = (id: string) => it.database.asHouse('prueba', (tx) => keepVersions(tx, place(id)));

  test('content that nobody moderates has no versions kept', async () => {
    const first = post('hola');
    await it.ingest(first, again(first, 'content.edited', 'adiós', 1));

    expect(await kept(first.content.id)).toEqual([]);
  });

  test('what the journal has is copied once, and what comes later is added: edits and the deletion', async () => {
    const first = post('uno');
    await it.ingest(first, again(first, 'content.edited', 'dos', 1));
    await keep(first.content.id);
    await keep(first.content.id);
    await it.ingest(again(first, 'content.edited', 'tres', 2), again(first, 'content.deleted', '', 3));
    await it.ingest(again(first, 'content.edited', 'tres', 2));

    expect((await kept(first.content.id)).map(({ body }) => body)).toEqual(['uno', 'dos', 'tres', '']);
  });

  test('versions are read oldest first, from the journal too, and each once', async () => {
    const first = post('uno');
    await it.ingest(first);
    await keep(first.content.id);
    await it.ingest(again(first, 'content.edited', 'dos', 5));
    const read = await it.database.asHouse('prueba', (tx) => readVersions(tx, place(first.content.id)));

    expect(read).toEqual([
      { event: first.id, kind: 'content.created', at: noon, title: null, text: 'uno' },
      {
        event: `${first.id}:content.edited:5`,
        kind: 'content.edited',
        at: new Date(noon.getTime() + 300_000),
        title: null,
        text: 'dos',
      },
    ]);
  });

  test('members and visitors read no versions', async () => {
    const first = post('uno');
    await it.ingest(first);
    await keep(first.content.id);
    const [author] = await it.rows<{ id: string }>(
      'select member_id as id from accounts where external_id = ?',
      [first.author.id],
    );
    const as = (who: typeof author) =>
      it.database.readAs(member('prueba', who?.id ?? ''), (tx) => readVersions(tx, place(first.content.id)));

    expect(await as(author)).toEqual([]);
    await expect(
      it.database.readAs(visitor('prueba'), (tx) => readVersions(tx, place(first.content.id))),
    ).rejects.toThrow('permission denied');
  });

  test('an edit that was blocked is not what people see', async () => {
    const first = post('visible');
    await it.ingest(first, again(first, 'content.edited', 'borrable', 1));
    const found = await it.database.asHouse('prueba', (tx) => findContent(tx, place(first.content.id)));

    expect(found?.event.content.text).toBe('visible');
    expect(await it.database.asHouse('prueba', (tx) => findContent(tx, place('nada')))).toBeNull();
  });

  test('an edit that comes while versions are being copied is kept', async () => {
    const first = post('uno');
    await it.ingest(first);
    const copying = it.database.asHouse('prueba', async (tx) => {
      await keepVersions(tx, place(first.content.id));
      await tx.execute('select pg_sleep(0.1)');
    });
    await Promise.all([copying, it.ingest(again(first, 'content.edited', 'dos', 1))]);

    expect((await kept(first.content.id)).map(({ body }) => body)).toEqual(['uno', 'dos']);
  });
});
