import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { onServer } from '../../../community/testing/each-database.ts';
import { asAdmin } from '../../../community/testing/server.ts';
import { openTestHouse, policyFiles } from '../../../community/testing/test-house.ts';
import type { TestHouse } from '../../../community/testing/test-house.ts';
import { importForo } from '../import-foro.ts';
import { createFindings } from './findings.ts';
import { mapPoints } from './map-points.ts';
import { mapSanctions } from './map-records.ts';
import { renderForo } from './render.ts';
import { startTestServer } from '../../http/testing/test-server.ts';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));
const original = readFileSync(new URL('testing/original.sql', import.meta.url), 'utf8');
const forum = `fuero_foro_${randomBytes(4).toString('hex')}`;
const adminUrl = process.env['FUERO_TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';
const from = Object.assign(new URL(adminUrl), { pathname: `/${forum}` }).href;
const user = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

function fuero(
  environment: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<{ status: number; stdout: string; stderr: string }> {
  const env = { PATH: process.env['PATH'], NO_COLOR: '1', ...environment };
  return new Promise((resolve) => {
    execFile(process.execPath, [main, 'import', 'foro', ...args], { env }, (error, stdout, stderr) =>
      resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}

test.for([
  ['es', 'sin motivo', 'Saldo del foro', 'Estaba en la lista de vigilancia del foro'],
  ['en', 'no reason given', 'Balance of the forum', 'Was on the watch list of the forum'],
] as const)('what a forum left unsaid is said in %s', ([locale, unsaid, balance, watched]) => {
  const findings = createFindings();
  const [sanction] = mapSanctions([{ id: user(1), usuario_id: user(2), tipo_sancion: 'baneo' }], {
    findings,
    locale,
    usual: 1,
  });
  const row = { usuario_id: user(2), puntos_totales: 3, en_lista_vigilancia: true };
  const { points, watches } = mapPoints([row], { sanctions: [], findings, locale });

  expect([sanction, ...points, ...watches].map((one) => one?.reason)).toEqual([unsaid, balance, watched]);
});

describe('the tables of a forum', () => {
  onServer((place) => {
    let it: TestHouse;
    const rules = mkdtempSync(join(tmpdir(), 'fuero-foro-'));
    let environment: Record<string, string>;
    beforeAll(async () => {
      await asAdmin((admin) => admin.query(`create database ${forum}`));
      await asAdmin((admin) => admin.query(original), forum);
      it = await openTestHouse(place);
      for (const { path, text } of policyFiles()) writeFileSync(join(rules, path), text);
      environment = {
        FUERO_RULES: rules,
        FUERO_DATA: place.dataDir,
        DATABASE_URL: place.databaseUrl ?? '',
      };
    });
    afterAll(async () => {
      await it.house.close();
      await asAdmin((admin) => admin.query(`drop database ${forum}`));
      rmSync(rules, { recursive: true });
    });

    /** In this process: the program itself is run by a test of its own. */
    function run(write: 'for real' | 'dry run' = 'for real', changed: Record<string, string> = {}) {
      for (const [name, value] of Object.entries({ ...environment, ...changed })) vi.stubEnv(name, value);
      return importForo(from, write).finally(() => vi.unstubAllEnvs());
    }
    const counts = async () => {
      const tables = ['members', 'reports', 'report_filings', 'actions', 'sanctions', 'points_entries'];
      const more = ['watch_list', 'member_notes', 'notifications', 'audit_entries', 'deliveries'];
      const parts = [...tables, ...more].map((table) => `(select count(*)::int from ${table}) as ${table}`);
      return (await it.rows(`select ${parts.join(', ')}`))[0];
    };

    test('a dry run says what would become of each row, and writes nothing', async () => {
      const before = await counts();
      const { carried, policy, findings } = await run('dry run');

      expect(carried).toMatchObject({ reports: { rows: 4, added: 0 }, sanctions: { rows: 5, added: 0 } });
      expect(policy).toMatchObject({ state: 'to be written', left: ['points'] });
      const left = findings.filter(({ verdict }) => verdict === 'left out');
      expect(left.map(({ table, reason, rows }) => `${table} ${rows}: ${reason ?? ''}`)).toEqual([
        'foro_reportes 1: the same person had reported the same content, and that report is still open',
        'foro_reportes 1: it names no content that Fuero knows a word for',
        'foro_sanciones 1: its kind is none of the four',
        'foro_acciones_moderacion 1: its kind is none of the twelve',
        'foro_notificaciones_moderacion 1: it names nobody',
        'foro_terminos_prohibidos 1: it was switched off',
        'foro_terminos_prohibidos 1: it holds no term',
        'foro_plantillas_mensajes 1: it was switched off',
        'foro_plantillas_mensajes 1: its kind is none of the five',
        'foro_config_moderacion 1: Fuero has no such setting',
        'foro_config_moderacion 1: to switch rules off, say `features: { automod: false }` yourself',
        'foro_config_moderacion 1: it is not a whole number',
      ]);
      expect(findings).toContainEqual({
        table: 'foro_reportes',
        verdict: 'approximated',
        reason: 'the forum kept no copy of the content and did not say who wrote it',
        rows: 5,
        examples: [user(104), user(101), user(102)],
      });
      expect(await counts()).toEqual(before);
    });

    test('are carried with their ids, and a second time nothing is new', async () => {
      const first = await run();
      expect(first.policy.state).toBe('written');
      expect(Object.entries(first.carried).filter(([, { rows, added }]) => rows !== added)).toEqual([]);
      const there = await counts();
      const again = await run();
      expect(Object.values(again.carried).map(({ added }) => added)).toEqual(
        Object.keys(again.carried).map(() => 0),
      );
      expect(Object.values({ ...first.carried, ...again.carried }).map(({ differing }) => differing)).toEqual(
        Object.keys(again.carried).map(() => 0),
      );
      expect(again.policy.state).toBe('same');
      expect(again.findings).toEqual(first.findings);
      expect(await counts()).toEqual(there);
      expect(there).toMatchObject({ deliveries: 0, notifications: 2, watch_list: 1, member_notes: 1 });
      expect(await it.house.audit.verify('prueba')).toMatchObject({ ok: true });
      expect(
        await it.rows(`select count(*)::int as n from audit_entries where action = 'data.import'`),
      ).toEqual([{ n: 8 }]);
    });

    test('balances are what the forum said, to the point', async () => {
      const rows = await it.rows(
        `select a.external_id as id, m.name, sum(p.amount)::int as points from points_entries p
           join members m on m.id = p.member_id join accounts a on a.member_id = m.id
          group by 1, 2 order by 1`,
      );

      expect(rows).toEqual([
        { id: user(1), name: 'ana', points: 20 },
        { id: user(2), name: 'beto', points: 8 },
        { id: user(3), name: user(3), points: 30 },
        { id: user(4), name: user(4), points: -3 },
      ]);
    });

    test('one open report a content with everybody who filed it; what was closed stays closed', async () => {
      const rows = await it.rows(
        `select r.id, r.state, r.priority, r.reporters, r.closed_at is null as open, r.body, r.verified, w.closed_by is null as unclosed
           from reports r left join report_work w on w.report_id = r.id order by r.id`,
      );
      const said = { body: '', verified: false };

      expect(rows).toEqual([
        { id: user(101), state: 'open', priority: 2, reporters: 2, open: true, unclosed: true, ...said },
        {
          id: user(104),
          state: 'resolved',
          priority: 3,
          reporters: 1,
          open: false,
          unclosed: false,
          ...said,
        },
        { id: user(105), state: 'open', priority: 1, reporters: 1, open: true, unclosed: true, ...said },
        {
          id: user(107),
          state: 'dismissed',
          priority: 0,
          reporters: 1,
          open: false,
          unclosed: false,
          ...said,
        },
      ]);
      expect(await it.rows('select id, report_id, actor from actions order by id')).toMatchObject([
        { id: user(201), report_id: user(104) },
        { id: user(202), report_id: user(101), actor: 'import' },
        { id: user(204), report_id: null },
      ]);
    });

    test('sanctions are in force as the forum promised, whoever imposed them is gone or not', async () => {
      const rows = await it.rows(
        `select id, kind, points, ends_at::text as ends, lifted_at is not null as lifted, expired_at is not null as expired,
            action_id, actor = 'import' as unnamed from sanctions order by id`,
      );

      expect(rows).toMatchObject([
        { id: user(301), kind: 'warning', ends: null, lifted: false, action_id: user(201), unnamed: false },
        { id: user(302), ends: '2025-01-05 00:00:00+00', lifted: false, expired: true },
        { id: user(303), points: 0, expired: true, lifted: false, action_id: null, unnamed: true },
        { id: user(304), kind: 'ban', ends: null, lifted: false, expired: false, action_id: user(204) },
        { id: user(305), kind: 'permanent-suspension', ends: null, lifted: true },
      ]);
    });

    test('terms and templates are YAML that checks, and a file that was changed stays', async () => {
      const file = join(rules, 'imported-foro.yaml');
      const text = readFileSync(file, 'utf8');
      expect(text).toContain('      - "timo: \\"fácil\\" # ya"\n');
      expect(text).toContain('    title-es: "Ojo"\n    title-en: "Ojo"\n    es: "Hola');
      expect(text).toContain('    title: "Términos del foro (bloquear, 9)"\n');
      expect(text).toContain('    es: "Hola {member}: {rule}. \\"Cuídate\\" … ( )"\n');
      expect(text).toContain('  foro-aviso-general-2:\n    kind: other\n    es: "Dos\\nlíneas"\n');
      writeFileSync(file, `${text}# mine\n`);

      expect((await run()).policy.state).toBe('kept');
      expect(readFileSync(file, 'utf8')).toBe(`${text}# mine\n`);
    });

    test('points come too where the policy has none', async () => {
      const bare = mkdtempSync(join(tmpdir(), 'fuero-foro-bare-'));
      writeFileSync(join(bare, 'policy.yaml'), policyFiles()[0]?.text ?? '');
      expect((await run('for real', { FUERO_RULES: bare })).policy).toMatchObject({
        state: 'written',
        left: [],
      });
      const text = readFileSync(join(bare, 'imported-foro.yaml'), 'utf8');
      rmSync(bare, { recursive: true });

      expect(text).toContain(
        'points:\n  values: { warning: 6, temporary-suspension: 12 }\n  defaultFor: { temporary-suspension: 3d }\n' +
          '  thresholds:\n    - { at: 15, sanction: temporary-suspension, for: 3d }\n',
      );
    });

    test('a community that speaks English gets English titles', async () => {
      const bare = mkdtempSync(join(tmpdir(), 'fuero-foro-en-'));
      const manifest = policyFiles()[0]?.text.replace('locale: es', 'locale: en') ?? '';
      writeFileSync(join(bare, 'policy.yaml'), manifest);
      await run('for real', { FUERO_RULES: bare });
      const text = readFileSync(join(bare, 'imported-foro.yaml'), 'utf8');
      rmSync(bare, { recursive: true });

      expect(text).toContain('# Terms, templates and points that came from');
      expect(text).toContain('    title: "Terms of the forum (block, 9)"\n');
      expect(text).not.toContain('Términos');
    });

    test('go through the server that holds the data folder', async () => {
      const server = await startTestServer();
      const { dataDir, rulesDir } = server.config;
      const held = { FUERO_DATA: dataDir, FUERO_RULES: rulesDir };
      const { status, stdout } = await fuero(held, '--from', from);
      const again = await fuero(held, '--from', from, '--format', 'json');
      await server.remove();

      expect(status).toBe(0);
      expect(stdout).toContain('  reports        4, 4 of them new\n');
      expect(stdout).toContain(
        `  foro_reportes  1 row left out: it names no content that Fuero knows a word for (${user(106)})\n`,
      );
      expect(JSON.parse(again.stdout)).toMatchObject({ carried: { reports: { rows: 4, added: 0 } } });
    });

    test('what the forum has changed since stays as it was carried, and the report counts it', async () => {
      const ledger = () =>
        it.rows('select id, amount from points_entries where actor = ? order by id', ['import']);
      const there = [await counts(), await ledger()];
      await asAdmin(
        (admin) =>
          admin.query(`update foro_puntos_moderacion set puntos_totales = puntos_totales + 4 where usuario_id = '${user(4)}';
            update foro_reportes set estado = 'desestimado', resuelto_en = now() where id = '${user(105)}';
            update foro_sanciones set razon = 'otra cosa' where id in ('${user(301)}', '${user(304)}');`),
        forum,
      );
      const result = await run();
      const said = Object.entries(result.carried).filter(([, { differing }]) => differing > 0);

      expect([await counts(), await ledger()]).toEqual(there);
      expect(said).toEqual([
        ['reports', { rows: 4, added: 0, differing: 1 }],
        ['sanctions', { rows: 5, added: 0, differing: 2 }],
        ['points', { rows: result.carried['points']?.rows, added: 0, differing: 1 }],
      ]);
      expect(renderForo('pretty', result)).toContain(
        '  sanctions      5, 0 of them new; 2 changed since they were carried, there or here, and stay as they are\n',
      );
    });

    test('that are not there, or not to be reached, are said', async () => {
      const bad = [
        [adminUrl, 'that database has no foro_reportes'],
        ['postgres://nobody:hunter22@127.0.0.1:1/x', 'cannot be read'],
      ] as const;
      for (const [url, said] of bad) {
        const failed = await importForo(url, 'dry run').then(String, String);
        expect(failed).toContain(said);
        expect(failed).not.toContain('hunter22');
      }
    });
  });
});
