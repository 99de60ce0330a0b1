import type { ExportRow } from '@fuero/community';
import { csvRecord } from './csv.ts';
import type { Separator } from './csv.ts';

export const exportFormats = ['csv', 'json', 'ndjson'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface Shape {
  /** Names of the columns in their order. */
  readonly columns: readonly string[];
  readonly separator: Separator;
  /** A byte order mark before CSV: spreadsheets then know that it is UTF-8. */
  readonly bom: boolean;
}

interface FormatCard {
  readonly mediaType: string;
  /** Pages of rows → pieces of the file. Nothing is kept from one page to the next. */
  readonly write: (pages: AsyncIterable<readonly ExportRow[]>, shape: Shape) => AsyncGenerator<string>;
}

export const formats: Readonly<Record<ExportFormat, FormatCard>> = {
  csv: { mediaType: 'text/csv; charset=utf-8; header=present', write: writeCsv },
  json: { mediaType: 'application/json; charset=utf-8', write: writeJson },
  ndjson: { mediaType: 'application/x-ndjson; charset=utf-8', write: writeLines },
};

async function* writeCsv(
  pages: AsyncIterable<readonly ExportRow[]>,
  { columns, separator, bom }: Shape,
): AsyncGenerator<string> {
  yield `${bom ? '\uFEFF' : ''}${csvRecord(columns, separator)}`;
  for await (const rows of pages) {
    const records = rows.map((row) =>
      csvRecord(
        columns.map((column) => row[column] ?? null),
        separator,
      ),
    );
    yield records.join('');
  }
}

async function* writeJson(pages: AsyncIterable<readonly ExportRow[]>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const rows of pages) {
    yield before + rows.map((row) => JSON.stringify(row)).join(',\n');
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

async function* writeLines(pages: AsyncIterable<readonly ExportRow[]>): AsyncGenerator<string> {
  for await (const rows of pages) yield rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}
