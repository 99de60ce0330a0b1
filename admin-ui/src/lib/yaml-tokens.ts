export interface Token {
  readonly kind: 'plain' | 'key' | 'text' | 'value' | 'comment' | 'mark';
  readonly text: string;
}

/*
 * Enough of YAML to make a rule readable: keys, quoted text, numbers and words of the language, comments, punctuation.
 * It never decides anything; what it does not know stays plain.
 */
const pattern =
  /(?<comment>(?<=^|\s)#.*$)|(?<text>"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')|(?<key>[\p{L}\p{N}_./@*-]+(?=\s*:(?:\s|$)))|(?<value>(?<=[\s:[,{]|^)(?:true|false|null|-?\d+(?:\.\d+)?(?:%|[smhdw]|ms)?)(?=[\s,\]}]|$))|(?<mark>[-:,[\]{}]+(?=\s|$)|[[\]{}])/gu;

/** The lines of a rule without the indentation that all of them share: a rule reads the same wherever it was nested. */
export function linesOf(text: string): readonly string[] {
  const lines = text.replace(/\n+$/u, '').split('\n');
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const shared = indents.length === 0 ? 0 : Math.min(...indents);
  return lines.map((line) => line.slice(shared));
}

/** The tokens of one line; their texts joined are the line again. */
export function tokensOf(line: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const match of line.matchAll(pattern)) {
    if (match.index > at) tokens.push({ kind: 'plain', text: line.slice(at, match.index) });
    tokens.push({ kind: kindOf(match.groups ?? {}), text: match[0] });
    at = match.index + match[0].length;
  }
  if (at < line.length) tokens.push({ kind: 'plain', text: line.slice(at) });
  return tokens;
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): Token['kind'] {
  for (const kind of ['comment', 'text', 'key', 'value', 'mark'] as const) {
    if (groups[kind] !== undefined) return kind;
  }
  return 'plain';
}
