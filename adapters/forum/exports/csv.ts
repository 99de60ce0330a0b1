import type { ExportRow } from '@fuero/community';

export const separators = { comma: ',', semicolon: ';' } as const;
/** `semicolon`: what spreadsheets expect where the comma is for decimals. */
export type Separator = keyof typeof separators;

/**
 * What a spreadsheet would take for a formula (https://owasp.org/www-community/attacks/CSV_Injection), and what already looks
 * like a text that we guarded: so the guard can be taken off again without loss.
 */
const risky = /^'*[=+\-@\t\r]/;
const special = /[",;\t\r\n]|^\s|\s$/;

/** One record with its line end. RFC 4180; what is not there is empty, an empty text is `""`. */
export function csvRecord(cells: readonly ExportRow[string][], separator: Separator): string {
  return `${cells.map(cellOf).join(separators[separator])}\r\n`;
}

function cellOf(value: ExportRow[string]): string {
  if (value === null) return '';
  // A negative number is a number; a text that looks like one may be a formula.
  if (typeof value !== 'string') return String(value);
  const text = risky.test(value) ? `'${value}` : value;
  return text === '' || special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
