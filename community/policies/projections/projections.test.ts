import type { PolicyFile } from '@fuero/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eachDatabase } from '../../testing/each-database.ts';
import { staffMember } from '../../testing/staff-of.ts';
import { openTestHouse, policyFiles } from '../../testing/test-house.ts';
import type { TestHouse } from '../../testing/test-house.ts';

const lists = `lists:
  insultos: { terms: [bobo, tonto, bobo], on-hit: warn, severity: 3 }
  dominios: { domains: [estafa.example], on-hit: block, severity: 9 }
  raros: { terms: ["con\\0nulo", "medio\\uD800"], on-hit: review }
  callada: { terms: [nada] }
templates:
  aviso: { kind: warning, title-es: "Ojo, {member}: {points}", es: "{member}: {rule}, {member}", en: "hello" }
rules: [{ id: callada, when: { text: { contains: callada } }, then: [delete] }]
`;

function withFile(text: string, more = ''): readonly PolicyFile[] {
  return [...policyFiles(more), { path: 'more.yaml', text }];
}

eachDatabase((place) => {
  let it: TestHouse;
  beforeAll(async () => {
    it = await openTestHouse(place, { policy: withFile(lists) });
  });
  afterAll(() => it.house.close());

  const terms = () =>
    it.rows<{ id: string; entry: string; revision: number }>(
      'select id, list, entry_kind, entry, on_hit, severity, revision from policy_terms order by list, entry',
    );
  const settings = async () => {
    const rows = await it.rows<{ name: string; value: unknown }>('select name, value from policy_settings');
    return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
  };

  test('a published policy can be read as tables', async () => {
    expect(await terms()).toMatchObject([
      { list: 'dominios', entry_kind: 'domain', entry: 'estafa.example', on_hit: 'block', severity: 9 },
      { list: 'insultos', entry_kind: 'term', entry: 'bobo', on_hit: 'warn', severity: 3 },
      { list: 'insultos', entry_kind: 'term', entry: 'tonto', on_hit: 'warn', severity: 3, revision: 1 },
      { list: 'raros', entry: 'con\uFFFDnulo', on_hit: 'review', severity: 5 },
      { list: 'raros', entry: 'medio\uFFFD' },
    ]);
    expect(
      await it.rows(
        'select name, kind, locale, title, body, placeholders from policy_templates order by locale',
      ),
    ).toEqual([
      { name: 'aviso', kind: 'warning', locale: 'en', title: null, body: 'hello', placeholders: [] },
      {
        name: 'aviso',
        kind: 'warning',
        locale: 'es',
        title: 'Ojo, {member}: {points}',
        body: '{member}: {rule}, {member}',
        placeholders: ['member', 'points', 'rule'],
      },
    ]);
    expect(await settings()).toEqual({
      puntos_advertencia: 5,
      puntos_suspension_temporal: 10,
      puntos_suspension_permanente: 20,
      umbral_suspension_automatica: 15,
      umbral_baneo_automatico: 30,
      dias_suspension_temporal: 7,
      moderacion_automatica_activa: true,
    });
  });

  test('the subject of a template is its title, language by language', async () => {
    const { member } = await staffMember(it, 'moderator');
    const rows = await it.database.readAs({ role: 'authenticated', community: 'prueba', member }, (tx) =>
      tx.execute('select idioma, asunto from foro_plantillas_mensajes order by idioma'),
    );

    expect(rows).toEqual([
      { idioma: 'en', asunto: null },
      { idioma: 'es', asunto: 'Ojo, {member}: {points}' },
    ]);
  });

  test('what stays keeps its id and its revision, what changes keeps its id, what goes is gone', async () => {
    const before = await terms();
    const text = lists.replace('severity: 9', 'severity: 8').replace('tonto, ', 'lelo, ');
    await it.house.adoptFolder(withFile(text, 'features: { automod: false }\n'), null);
    const after = await terms();

    const byEntry = (rows: typeof before) => new Map(rows.map((row) => [row.entry, row]));
    expect(byEntry(after).get('bobo')).toEqual(byEntry(before).get('bobo'));
    expect(byEntry(after).get('estafa.example')).toMatchObject({
      id: byEntry(before).get('estafa.example')?.id,
      severity: 8,
      revision: 2,
    });
    expect(byEntry(after).get('lelo')).toMatchObject({ revision: 2 });
    expect(byEntry(after).has('tonto')).toBe(false);
    expect(await settings()).toMatchObject({ moderacion_automatica_activa: false });
  });

  test('a revision that says the same of them touches none of them', async () => {
    const read = () => it.rows('select xmin::text, name from policy_settings order by name');
    const before = await read();
    await it.house.adoptFolder([...withFile(lists), { path: 'z.yaml', text: '# nothing\n' }], null);
    await it.house.adoptFolder([...withFile(lists), { path: 'z.yaml', text: '# nothing more\n' }], null);
    const after = await read();

    const changed = after.filter((row, index) => JSON.stringify(row) !== JSON.stringify(before[index]));
    // The one that the test before this one had switched off.
    expect(changed.map((row) => row['name'])).toEqual(['moderacion_automatica_activa']);
  });

  test('12,000 terms are written in a moment, and read by staff as rows', async () => {
    const many = Array.from({ length: 12_000 }, (_, i) => `palabra-${i}`);
    const files = [
      ...withFile(
        lists.replace('templates:', '  muchas: { terms: ./muchas.txt, on-hit: review }\ntemplates:'),
      ),
      { path: 'muchas.txt', text: many.join('\n') },
    ];
    await it.house.adoptFolder(files, null);
    const [row] = await it.rows(`select count(*)::int as terms from policy_terms where list = 'muchas'`);

    expect(row).toEqual({ terms: 12_000 });
    const started = performance.now();
    await it.house.adoptFolder([...files, { path: 'z.yaml', text: '# the next\n' }], null);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test('every setting says what it is, in the community’s language', async () => {
    const described = () =>
      it.rows<{ name: string; description: string }>(
        'select name, description from policy_settings order by name',
      );
    const spanish = await described();
    await it.house.adoptFolder(
      withFile(lists).map(({ path, text }) => ({ path, text: text.replace('locale: es', 'locale: en') })),
      null,
    );
    const english = await described();
    await it.house.adoptFolder(withFile(lists), null);

    expect(spanish.map(({ name }) => name)).toEqual(Object.keys(await settings()).toSorted());
    expect(spanish.find(({ name }) => name === 'dias_suspension_temporal')?.description).toMatch(/^Días/);
    expect(english.find(({ name }) => name === 'dias_suspension_temporal')?.description).toMatch(/^Days/);
    expect(new Set([...spanish, ...english].map(({ description }) => description)).size).toBe(14);
  });
});
