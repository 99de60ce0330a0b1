import { Parser, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { Diagnostic, PolicyFile } from '../policy/diagnostic.ts';
import { readYaml } from '../policy/read-yaml.ts';
import { createReport } from '../policy/report.ts';
import { layOut, layOutComments } from './layout.ts';
import { linesOf, splice } from './lines.ts';
import type { Splice } from './lines.ts';
import { sameMeaning } from './same-meaning.ts';

/** The file as it should stand, or why it cannot be touched. */
export type Formatted =
  | { readonly kind: 'formatted'; readonly text: string }
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] };

/** Findings after which nobody can say what the file means. */
const unreadable: ReadonlySet<string> = new Set([
  'file-too-large',
  'yaml-too-deep',
  'yaml-syntax',
  'yaml-documents',
]);

/**
 * Formats one file of a policy folder, and touches only what it must: line ends, blanks at line ends, tabs, the indent of
 * blocks, several blank lines in a row, the newline at the end, ids that need quotes. Comments, order, quotes and the spacing
 * within lines stay. The meaning of the text is compared before and after; it never changes.
 *
 * @param schema what the first line of the file should name, when it names nothing; `null` adds no line
 */
export function formatFile(file: PolicyFile, schema: string | null): Formatted {
  const text = file.text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  if (file.path.endsWith('.txt')) return { kind: 'formatted', text: formatList(text) };
  const readable = read(file.path, text);
  if (readable.kind === 'refused') return readable;
  const before = readable.text;
  const after = withSchema(formatYaml(before), schema);
  if (sameMeaning(documentOf(before), documentOf(after))) return { kind: 'formatted', text: after };
  const report = createReport();
  report.add('format-unsafe', { file: file.path, place: { line: 1, column: 1 } }, {});
  return { kind: 'refused', diagnostics: report.diagnostics };
}

function read(path: string, text: string): Formatted {
  const findings = unreadableIn(path, text);
  if (findings.length === 0) return { kind: 'formatted', text };
  const repaired = withoutTabs(text);
  if (repaired !== null && unreadableIn(path, repaired).length === 0)
    return { kind: 'formatted', text: repaired };
  return { kind: 'refused', diagnostics: findings };
}

function unreadableIn(path: string, text: string): readonly Diagnostic[] {
  const report = createReport();
  readYaml({ path, text }, report);
  return report.diagnostics.filter((diagnostic) => unreadable.has(diagnostic.code));
}

/** Where every indent is made of tabs alone, a tab is a level; where they are mixed with blanks nobody can know. */
function withoutTabs(text: string): string | null {
  const indents = text.match(/^[ \t]+(?=\S)/gm) ?? [];
  if (indents.length === 0 || indents.some((indent) => indent.includes(' '))) return null;
  return text.replace(/^\t+/gm, (tabs) => '  '.repeat(tabs.length));
}

function documentOf(text: string): Document {
  return parseDocument(text, {
    version: '1.2',
    uniqueKeys: false,
    merge: false,
    intAsBigInt: true,
    logLevel: 'error',
    prettyErrors: false,
  });
}

function formatYaml(text: string): string {
  const lines = linesOf(text);
  const layout = layOut([...new Parser().parse(text)], lines);
  layOutComments(text, layout, lines);
  const splices: Splice[] = [...layout.splices];
  const last = lines.findLastIndex((line, number) => !line.blank || layout.bound.has(number));
  let blanks = 1;
  lines.forEach((line, number) => {
    const bound = layout.bound.has(number);
    blanks = line.blank && !bound ? blanks + 1 : 0;
    if (blanks > 1 || number > last) {
      splices.push({ start: line.start, end: Math.min(line.end + 1, text.length), text: '' });
      return;
    }
    const content = text.slice(line.start, line.end);
    const indent = blanks === 1 ? { width: line.indent, to: 0 } : layout.indents.get(number);
    if (indent !== undefined)
      splices.push({ start: line.start, end: line.start + indent.width, text: ' '.repeat(indent.to) });
    const end = bound || line.blank ? line.end : line.start + content.trimEnd().length;
    splices.push({ start: end, end: line.end, text: '' });
  });
  const formatted = splice(text, splices);
  return formatted === '' || formatted.endsWith('\n') ? formatted : `${formatted}\n`;
}

function withSchema(text: string, schema: string | null): string {
  if (schema === null || /^#.*yaml-language-server:/m.test(text)) return text;
  return `# yaml-language-server: $schema=${schema}\n${text}`;
}

/** A list is one entry a line. */
function formatList(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const kept = lines.filter((line, index) => line !== '' || (lines[index - 1] ?? '') !== '');
  const body = kept.join('\n').trimEnd();
  return body === '' ? '' : `${body}\n`;
}
