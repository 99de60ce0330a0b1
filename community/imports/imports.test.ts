import { afterAll, beforeAll, expect, test } from 'vitest';
import { eachDatabase } from '../testing/each-database.ts';
import { openTestHouse, policyFiles } from '../testing/test-house.ts';
import type { TestHouse } from '../testing/test-house.ts';

const operator = { kind: 'operator', community: 'prueba' } as const;
const at = '2025-01-01T00:00:00.000Z';

eachDatabase((place) => {
  let it: TestHouse;
  beforeAll(async () => {
    it = await openTestHouse(place);
  });
  afterAll(() => it.house.close());

  test('what is there and says something else stays, and is counted; what is the same is not', async () => {
    const { imports } = it.house;
    const [account, same, other, fresh] = [1, 2, 3, 4].map((n) => `00000000-0000-4000-8000-00000000001${n}`);
    const entry = (id: string | undefined, amount: number) => {
      const said = { sanction: null, reason: 'Saldo del foro', at };
      return { id: id ?? '', member: account ?? '', amount, ...said };
    };
    await imports.carry(operator, {
      kind: 'people',
      rows: [{ account: account ?? '', name: null, since: at }],
    });
    const first = await imports.carry(operator, { kind: 'points', rows: [entry(same, 3), entry(other, 5)] });
    const again = await imports.carry(operator, {
      kind: 'points',
      rows: [entry(same, 3), entry(other, 9), entry(fresh, 1)],
    });
    const ledger = await it.rows('select amount from points_entries where actor = ? order by id', ['import']);

    expect(first).toEqual({ added: 2, differing: 0 });
    expect(again).toEqual({ added: 1, differing: 1 });
    expect(ledger).toEqual([{ amount: 3 }, { amount: 5 }, { amount: 1 }]);
  });

  test.for([
    ['es', 'Ya no estaba en vigor en el foro.'],
    ['en', 'It was no longer in force on the forum.'],
  ] as const)(
    'in a community that speaks %s a sanction that was switched off is lifted because: %s',
    async ([locale, reason]) => {
      const id = `00000000-0000-4000-8000-0000000000${locale === 'es' ? '01' : '02'}`;
      const files = policyFiles().map(({ path, text }) => ({
        path,
        text: text.replace('locale: es', `locale: ${locale}`),
      }));
      await it.house.adoptFolder(files, null);
      const { imports } = it.house;
      await imports.carry(operator, { kind: 'people', rows: [{ account: id, name: null, since: at }] });
      const sanction = { id, kind: 'ban', member: id, actor: null, reason: 'Spam', points: 0 } as const;
      const times = { action: null, startsAt: at, endsAt: null, liftedAt: at };
      await imports.carry(operator, { kind: 'sanctions', rows: [{ ...sanction, ...times }] });

      expect(await it.rows('select lift_reason from sanctions where id = ?', [id])).toEqual([
        { lift_reason: reason },
      ]);
    },
  );
});
