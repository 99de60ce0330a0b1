import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeTogether } from '../database/together.ts';
import { eachDatabase, onServer } from '../testing/each-database.ts';
import { noon, openTestHouse, post } from '../testing/test-house.ts';
import type { TestHouse } from '../testing/test-house.ts';
import { oweChanges, oweIn } from './owe-in.ts';
import type { Owed } from './owe-in.ts';

const when = { community: 'prueba', now: noon };

function deletion(key: string, id = 'c-1'): Owed {
  return {
    key,
    kind: 'content.delete',
    payload: { content: { type: 'post', id }, reason: 'spam' },
  };
}

describe('what is owed', () => {
  eachDatabase((place) => {
    let it: TestHouse;
    beforeAll(async () => {
      it = await openTestHouse(place);
    });
    afterAll(() => it.house.close());

    const owe = (...owed: readonly Owed[]) => it.database.asHouse('prueba', (tx) => oweIn(tx, when, ...owed));

    test('the same key is owed once, whichever way it comes', async () => {
      await owe(deletion('a'), deletion('b', 'c-2'));
      await owe(deletion('b', 'c-2'), deletion('c', 'c-3'));
      await it.database.asHouse('prueba', (tx) => changeTogether(tx, oweChanges(when, [deletion('a')])));

      const rows = await it.rows(
        'select key, kind, subject, state, attempts, payload from deliveries order by sequence',
      );

      expect(rows.map((row) => row['key'])).toEqual(['a', 'b', 'c']);
      expect(rows[0]).toEqual({
        key: 'a',
        kind: 'content.delete',
        subject: 'content:c-1',
        state: 'pending',
        attempts: 0,
        payload: { content: { type: 'post', id: 'c-1' }, reason: 'spam' },
      });
    });

    test('a member is also named as the surface knows them', async () => {
      await it.judge(post('hola', { author: 'ana' }));
      const [account] = await it.rows<{ member_id: string }>(
        `select member_id from accounts where external_id = 'ana'`,
      );
      const member = account?.member_id ?? '';

      await owe({ key: 'role', kind: 'role.revoke', payload: { member, role: 'r-1' } });
      const nobody = '00000000-0000-4000-8000-000000000000';
      await owe({ key: 'none', kind: 'role.revoke', payload: { member: nobody, role: 'r-1' } });

      const rows = await it.rows(
        `select subject, payload from deliveries where kind = 'role.revoke' order by sequence`,
      );
      expect(rows).toEqual([
        { subject: `member:${member}`, payload: { member, role: 'r-1', account: 'ana' } },
        { subject: `member:${nobody}`, payload: { member: nobody, role: 'r-1', account: null } },
      ]);
    });
  });
});

describe('with several writers', () => {
  onServer((place) => {
    let it: TestHouse;
    beforeAll(async () => {
      it = await openTestHouse(place, { poolMax: 8 });
    });
    afterAll(() => it.house.close());

    test('whoever has seen a sequence has been able to see all before it', async () => {
      const writers = Array.from({ length: 6 }, async (_, writer) => {
        for (let turn = 0; turn < 20; turn++) {
          await it.database.asHouse('prueba', async (tx) => {
            await oweIn(tx, when, deletion(`${writer}:${turn}`));
            // What was written last is committed late, and a rolled back one leaves a gap.
            await tx.execute('select pg_sleep(?)', [Math.random() * 0.004]);
          });
          await it.database
            .asHouse('prueba', async (tx) => {
              await oweIn(tx, when, deletion(`lost ${writer}:${turn}`));
              throw new Error('changed its mind');
            })
            .catch((error: unknown) => expect(error).toHaveProperty('message', 'changed its mind'));
        }
      });
      const polled: string[] = [];
      let writing = true;
      const poller = (async () => {
        let after = 0;
        let more = true;
        while (more) {
          const wasWriting = writing;
          const rows = await it.rows<{ sequence: string; key: string }>(
            'select sequence, key from deliveries where sequence > ? order by sequence limit 3',
            [after],
          );
          polled.push(...rows.map((row) => row.key));
          after = Number(rows.at(-1)?.sequence ?? after);
          more = wasWriting || rows.length > 0;
        }
      })();
      await Promise.all(writers);
      writing = false;
      await poller;

      expect(polled).toHaveLength(120);
      expect(new Set(polled).size).toBe(120);
      expect(polled.filter((key) => key.startsWith('lost'))).toEqual([]);
    });
  });
});
