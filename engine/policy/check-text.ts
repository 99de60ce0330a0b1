import type { PolicyFile } from './diagnostic.ts';
import type { Report } from './report.ts';

/** What a reader puts for bytes that are not UTF-8, and what no text that people write holds. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const strange = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/;

/** Whether a file is text: UTF-8 without control characters. The first thing that is not is a finding. */
export function checkText({ path, text }: PolicyFile, report: Report): boolean {
  const offset = text.search(strange);
  if (offset < 0) return true;
  const before = text.slice(0, offset).split('\n');
  const at = { file: path, place: { line: before.length, column: (before.at(-1) ?? '').length + 1 } };
  const code = text.charCodeAt(offset);
  if (code === 0xfffd) report.add('not-utf8', at, {});
  else report.add('control-character', at, { code: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` });
  return false;
}
