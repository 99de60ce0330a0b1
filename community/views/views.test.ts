import { loadPolicy } from '@fuero/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../actor.ts';
import type { Database } from '../database/database.ts';
import { people, seedPeople } from '../database/testing/people.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { sha256 } from '../audit/chain.ts';
import { asSuperuser, openPlace } from '../testing/open-place.ts';
import type { Condition, FieldRef, ViewQuery, Views } from '../views.ts';
import { createViews } from './views.ts';

const all: ViewQuery = { select: null, where: [], order: [], limit: null, offset: 0, count: null };
const member = (id: string): Actor => ({ kind: 'member', community: 'prueba', member: id });
const actors = {
  visitor: { kind: 'visitor', community: 'prueba' },
  member: member(people.ana.id),
  former: member(people.exmarta.id),
  staff: member(people.marta.id),
  elsewhere: { kind: 'member', community: 'otra', member: people.lola.id },
  astray: member(people.lola.id),
  service: { kind: 'service', community: 'prueba' },
} as const satisfies Record<string, Actor>;

/** Rows that each may see; `no`: the view is forbidden. Two of the five members of the community are staff, both admins. */
const rights = `
                               | visitor | member | former | staff | elsewhere | astray | service
foro_reportes                  | no      | 1      | 1      | 5     | 2         | 0      | no
foro_acciones_moderacion       | no      | 0      | 0      | 5     | 2         | 0      | 5
foro_sanciones                 | no      | 1      | 1      | 5     | 2         | 0      | 5
foro_puntos_moderacion         | no      | 1      | 1      | 5     | 2         | 0      | no
foro_plantillas_mensajes       | no      | 0      | 0      | 1     | 1         | 0      | no
foro_terminos_prohibidos       | no      | 0      | 0      | 1     | 1         | 0      | no
foro_config_moderacion         | no      | 0      | 0      | 1     | 1         | 0      | no
foro_notificaciones_moderacion | no      | 1      | 1      | 5     | 2         | 0      | 5
`;
const [head = [], ...lines] = rights
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));
const cells = lines.flatMap(([view = '', ...counts]) =>
  counts.map((count, index) => [view, head[index + 1] as keyof typeof actors, count] as const),
);

const field = (column: string): FieldRef => ({ column, path: [], asText: false });
const is = (column: string, value: string, by: 'eq' | 'gt' | 'like' = 'eq'): Condition => ({
  kind: 'compare',
  field: field(column),
  by,
  value,
});

eachDatabase((place) => {
  let database: Database;
  let views: Views;
  const { policy } = loadPolicy(
    [
      {
        path: 'policy.yaml',
        text: 'fuero: 1\ncommunity: { id: prueba, name: Prueba }\npoints: { decay: { after: 90d } }\n',
      },
    ],
    sha256,
  );
  let now = new Date();

  beforeAll(async () => {
    database = await openPlace(place);
    await asSuperuser(place, database, seedPeople);
    views = createViews({
      database,
      current: () => (policy === null ? null : { policy, revision: 1 }),
      clock: () => now,
    });
  });
  afterAll(() => database.close());

  test('points that the policy lets decay count no more once they are old', async () => {
    const points = async () =>
      (await views.read(actors.member, 'foro_puntos_moderacion', all)).rows.map(
        (row) => row['puntos_totales'],
      );
    const before = await points();
    now = new Date(Date.now() + 91 * 86_400_000);
    const after = await points();
    now = new Date();

    expect({ before, after }).toEqual({ before: [1], after: [0] });
  });

  test.for(cells)('%s, read by %s: %s', async ([view, caller, expected]) => {
    const seen = await views
      .read(actors[caller], view, { ...all, count: 'exact' })
      .catch((error: unknown) => error as { code: string });

    if (expected === 'no') expect(seen).toMatchObject({ code: '42501' });
    else expect(seen).toMatchObject({ total: Number(expected) });
  });

  test('every view has the columns of its card, in their order', async () => {
    const found = await asSuperuser(
      place,
      database,
      `select c.relname as view, json_agg(a.attname || ' ' || t.typname order by a.attnum) as columns
         from pg_class c join pg_attribute a on a.attrelid = c.oid join pg_type t on t.oid = a.atttypid
        where c.relnamespace = 'fuero'::regnamespace and c.relkind = 'v' group by 1 order by 1`,
    );
    const cards = views.cards.map(({ name, columns }) => ({
      view: name,
      columns: columns.map((column) => `${column.name} ${column.type}`),
    }));

    expect(found).toEqual(cards.toSorted((a, b) => (a.view < b.view ? -1 : 1)));
  });

  test('a member reads the words of the contract, and nothing that is for staff', async () => {
    const [own] = (await views.read(actors.member, 'foro_reportes', all)).rows;
    const [seen] = (
      await views.read(actors.staff, 'foro_puntos_moderacion', { ...all, where: [is('usuario_id', 'ana')] })
    ).rows;
    const [mine] = (await views.read(actors.member, 'foro_puntos_moderacion', all)).rows;

    expect(own).toMatchObject({
      tipo_contenido: 'post',
      contenido_id: 'ana',
      reportado_por: 'ana',
      razon: 'spam',
      estado: 'pendiente',
      prioridad: 'media',
      asignado_a: null,
    });
    expect(seen).toMatchObject({
      puntos_totales: 1,
      advertencias: 1,
      en_lista_vigilancia: true,
      notas_moderador: '',
    });
    expect(mine).toMatchObject({ puntos_totales: 1, en_lista_vigilancia: null, notas_moderador: null });
  });

  test('staff read who published a template', async () => {
    const { rows } = await views.read(actors.staff, 'foro_plantillas_mensajes', all);

    expect(rows).toMatchObject([{ autor: 'folder' }]);
  });

  const filters: readonly (readonly [name: string, view: string, where: Condition, rows: number])[] = [
    ['a word', 'foro_reportes', is('estado', 'pendiente'), 5],
    ['another word', 'foro_reportes', is('estado', 'resuelto'), 0],
    ['an account', 'foro_reportes', is('reportado_por', 'berta'), 1],
    ['accounts', 'foro_sanciones', { kind: 'in', field: field('usuario_id'), values: ['ana', 'berta'] }, 2],
    ['no accounts', 'foro_sanciones', { kind: 'in', field: field('usuario_id'), values: [] }, 0],
    ['a pattern', 'foro_reportes', is('contenido_id', '*marta', 'like'), 2],
    ['a number', 'foro_puntos_moderacion', is('puntos_totales', '0', 'gt'), 5],
    ['null', 'foro_reportes', { kind: 'is', field: field('asignado_a'), value: 'null' }, 5],
    ['not null', 'foro_reportes', { kind: 'is', field: field('asignado_a'), value: 'not_null' }, 0],
    [
      'one or the other, and not a third',
      'foro_reportes',
      {
        kind: 'and',
        all: [
          { kind: 'or', all: [is('contenido_id', 'ana'), is('contenido_id', 'berta')] },
          { kind: 'not', condition: is('contenido_id', 'berta') },
        ],
      },
      1,
    ],
    ['injected', 'foro_reportes', is('estado', "x' or true --"), 0],
  ];

  test.for(filters)('filter by %s', async ([, view, where, expected]) => {
    const { rows, total } = await views.read(actors.staff, view, { ...all, where: [where], count: 'exact' });

    expect([rows.length, total]).toEqual([expected, expected]);
  });

  test.for([
    ['22P02', [is('id', 'x')], 'invalid input syntax for type uuid: "x"'],
    ['42703', [is('secreto', 'x')], 'column foro_reportes.secreto does not exist'],
    [
      '22007',
      [is('created_at', 'ayer noche')],
      'invalid input syntax for type timestamp with time zone: "ayer noche"',
    ],
    ['42883', [is('id', 'x', 'like')], 'operator does not exist: uuid'],
    ['22021', [is('estado', '\0')], 'invalid byte sequence for encoding "UTF8": 0x00'],
  ] as const)('%s', async ([code, where, message]) => {
    const read = views.read(actors.staff, 'foro_reportes', { ...all, where });

    await expect(read).rejects.toMatchObject({
      name: 'QueryError',
      code,
      message: expect.stringContaining(message) as string,
    });
  });

  test('columns by other names and types, places in JSON, order and a page', async () => {
    const { rows, total } = await views.read(actors.staff, 'foro_puntos_moderacion', {
      select: [
        { ...field('usuario_id'), as: 'usuario', cast: null },
        { ...field('puntos_totales'), as: 'puntos', cast: 'text' },
      ],
      where: [],
      order: [{ field: field('usuario_id'), direction: 'desc', nulls: 'last' }],
      limit: 2,
      offset: 1,
      count: 'exact',
    });
    const inside = await views.readRows(
      actors.staff,
      { columns: [{ name: 'd', type: 'jsonb' }], rows: [{ d: { a: [1, 'dos'] } }] },
      { ...all, select: [{ column: 'd', path: ['a', '1'], asText: true, as: 'x', cast: null }] },
    );

    expect(rows).toEqual([
      { usuario: 'marta', puntos: '1' },
      { usuario: 'exmarta', puntos: '1' },
    ]);
    expect(total).toBe(5);
    expect(inside.rows).toEqual([{ x: 'dos' }]);
  });

  test('sanctions in force are told from those that are over, without a job', async () => {
    const rows = async () =>
      (await views.read(actors.service, 'foro_sanciones', { ...all, where: [is('activa', 'true')] })).rows
        .length;

    expect(await rows()).toBe(5);
    now = new Date(0);
    expect(await rows()).toBe(0);
    await asSuperuser(
      place,
      database,
      `update sanctions set ends_at = now() where member_id = '${people.ana.id}'`,
    );
    now = new Date(Date.now() + 60_000);
    expect(await rows()).toBe(4);
    expect(
      await database.asHouse('prueba', (tx) =>
        tx.execute('select desactivar_sanciones_expiradas() as ended'),
      ),
    ).toEqual([{ ended: 1 }]);
  });

  test('a suspension that was lifted is not in force and counts no more, as a warning that was lifted does not', async () => {
    const counts = async () => {
      const where = [is('usuario_id', 'berta')];
      const { rows } = await views.read(actors.staff, 'foro_puntos_moderacion', { ...all, where });
      const sanctions = await views.read(actors.staff, 'foro_sanciones', { ...all, where });
      const active = sanctions.rows.filter(({ activa }) => activa).length;
      return rows.map(({ advertencias, suspensiones }) => [advertencias, suspensiones, active]);
    };
    now = new Date(Date.now() + 60_000);
    const found = [await counts()];
    for (const change of [
      `kind = 'permanent-suspension'`,
      `lifted_at = now(), lifted_by = 'x', lift_reason = 'x'`,
    ]) {
      await asSuperuser(
        place,
        database,
        `update sanctions set ${change} where member_id = '${people.berta.id}'`,
      );
      found.push(await counts());
    }

    expect(found).toEqual([[[1, 0, 1]], [[0, 1, 1]], [[0, 0, 0]]]);
  });
});
