import { Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import type { ExportRow } from '@fuero/community';
import { array, assert, asyncProperty, boolean, constantFrom, oneof, string } from 'fast-check';
import Papa from 'papaparse';
import { expect, inject, test } from 'vitest';
import { csvRecord, separators } from './csv.ts';
import type { Separator } from './csv.ts';
import { formats } from './formats.ts';
import type { ExportFormat } from './formats.ts';

const seed = inject('seed');

test.for<[string, ExportRow[string], string]>([
  ['a formula', '=1+1', "'=1+1"],
  ['a plus', '+34 600', "'+34 600"],
  ['a minus', '-1', "'-1"],
  ['an at', '@SUM(A1)', "'@SUM(A1)"],
  ['a tab', '\t=1', '"\'\t=1"'],
  ['a carriage return', '\r=1', '"\'\r=1"'],
  ['what looks guarded already', "'=1", "''=1"],
  ['a quote of one’s own', "'hola'", "'hola'"],
  ['a formula with a quote and a comma', '=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
  ['a negative number', -1.5, '-1.5'],
  ['quotes', 'dijo "no"', '"dijo ""no"""'],
  ['a semicolon', 'a;=1', '"a;=1"'],
  ['two lines', 'uno\ndos', '"uno\ndos"'],
  ['blanks at the edge', ' a', '" a"'],
  ['accents', 'ñandú, ¿qué?', '"ñandú, ¿qué?"'],
  ['nothing', null, ''],
  ['an empty text', '', '""'],
  ['yes', true, 'true'],
])('%s', ([, value, written]) => {
  expect(csvRecord([value, 'z'], 'comma')).toBe(`${written},z\r\n`);
});

const columns = ['uno', 'dos', 'tres'];
const shape = { columns, separator: 'comma', bom: false } as const;

async function* pagesOf(rows: readonly ExportRow[]): AsyncGenerator<readonly ExportRow[]> {
  for (let i = 0; i < rows.length; i += 2) yield Promise.resolve(rows.slice(i, i + 2));
}

async function file(format: ExportFormat, rows: readonly ExportRow[], asked: Partial<typeof shape> = {}) {
  const pieces = await Array.fromAsync(formats[format].write(pagesOf(rows), { ...shape, ...asked }));
  return pieces.join('');
}

test('another parser reads every text back, whatever is in it', async () => {
  const awkward = constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', "'", ',', ';', ' ', 'é', '👍', 'a');
  const cell = oneof(
    string(),
    array(awkward, { maxLength: 8 }).map((parts) => parts.join('')),
  );
  const row = array(cell, { minLength: 3, maxLength: 3 });
  await assert(
    asyncProperty(
      array(row, { maxLength: 6 }),
      constantFrom<Separator>('comma', 'semicolon'),
      boolean(),
      async (rows, separator, bom) => {
        const records = rows.map((cells) =>
          Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? ''])),
        );
        const text = (
          await Array.fromAsync(formats.csv.write(pagesOf(records), { columns, separator, bom }))
        ).join('');

        expect(text.startsWith('\uFEFF')).toBe(bom);
        const { data, errors } = Papa.parse<string[]>(bom ? text.slice(1) : text, {
          delimiter: separators[separator],
          newline: '\r\n',
        });
        expect(errors).toEqual([]);
        const [header, ...read] = data.slice(0, -1);
        expect(header).toEqual(columns);
        for (const value of read.flat()) expect(value).not.toMatch(/^[=+\-@\t\r]/);
        expect(read.map((cells) => cells.map((value) => value.replace(/^'(?='*[=+\-@\t\r])/, '')))).toEqual(
          rows,
        );
      },
    ),
    { numRuns: 300, seed },
  );
});

test('a file without rows has its header, or is an empty list', async () => {
  expect(await file('csv', [])).toBe('uno,dos,tres\r\n');
  expect(await file('json', [])).toBe('[]\n');
  expect(await file('ndjson', [])).toBe('');
});

test('JSON and its lines give every row, over the pages', async () => {
  const rows = Array.from({ length: 5 }, (_, n) => ({ uno: n, dos: null, tres: '"ñ"\n' }));

  expect(JSON.parse(await file('json', rows))).toEqual(rows);
  const lines = (await file('ndjson', rows)).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(rows);
});

test('rows are read no faster than they are taken', async () => {
  let read = 0;
  async function* endless(): AsyncGenerator<readonly ExportRow[]> {
    for (;;) {
      read += 1;
      yield Promise.resolve([{ uno: 'x'.repeat(100_000), dos: null, tres: null }]);
    }
  }
  const stream = Readable.from(formats.csv.write(endless(), shape));
  for (let taken = 0; taken < 50; taken += 1) {
    await new Promise((resolve) =>
      stream.readableLength > 0 ? resolve(null) : stream.once('readable', resolve),
    );
    stream.read();
    for (let turns = 0; turns < 10; turns += 1) await turn();
    expect(read - taken).toBeLessThan(24);
  }
  stream.destroy();
});
