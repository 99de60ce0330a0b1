import type { YamlMap, YamlValue } from '../policy/place.ts';
import { isList, isMap } from '../policy/place.ts';

/** Columns. What fits is written on one line. */
const width = 100;

/** YAML as a person would write it: short values on one line, quotes where they are needed. `indent`: spaces before each line. */
export function writeYaml(value: YamlValue, indent = 0): string {
  return lines(value, indent).join('\n');
}

function lines(value: YamlValue, indent: number): readonly string[] {
  const pad = ' '.repeat(indent);
  if (isList(value)) {
    return value.flatMap((item) => {
      const short = oneLine(item);
      if (!isMap(item) || indent + short.length + 2 <= width) return [`${pad}- ${short}`];
      const [first = '', ...rest] = lines(item, indent + 2);
      return [`${pad}- ${first.trimStart()}`, ...rest];
    });
  }
  if (isMap(value)) return writeEntries(value, indent);
  return [pad + oneLine(value)];
}

/** Keys and values of a mapping, one below the other. */
export function writeEntries(map: YamlMap, indent: number): readonly string[] {
  return Object.entries(map).flatMap(([key, value]) => entry(key, value, indent));
}

function entry(key: string, value: YamlValue, indent: number): readonly string[] {
  const head = `${' '.repeat(indent)}${writeScalar(key)}:`;
  const short = oneLine(value);
  const fits = head.length + 1 + short.length <= width && !isTall(value);
  if (fits || !(isList(value) || isMap(value))) return [`${head} ${short}`];
  return [head, ...lines(value, indent + 2)];
}

/** Conditions and effects of several parts read better below one another. */
function isTall(value: YamlValue): boolean {
  return isList(value) && value.length > 1 && value.some((item) => isMap(item));
}

function oneLine(value: YamlValue): string {
  if (isList(value)) return `[${value.map(oneLine).join(', ')}]`;
  if (isMap(value)) {
    const pairs = Object.entries(value).map(([key, inner]) => `${writeScalar(key)}: ${oneLine(inner)}`);
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  }
  return typeof value === 'string' ? writeScalar(value) : String(value);
}

const plain = /^[\p{L}_](?:[\p{L}\p{N}_./%-]| (?! ))*$/u;
/** What a reader of an older YAML would take for something else. */
const words = /^(?:true|false|yes|no|null|y|n)$/i;
const duration = /^[0-9]+(?:s|m|h|d|w|%|B|KB|MB)$/;

/** What a policy file cannot hold as it is: control characters, and what a reader puts for bytes that are no text. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const strange = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffd]/g;

/** Whether a text can stand in a file without quotes and escapes around it. */
export function isWritable(text: string): boolean {
  return text.search(strange) < 0;
}

export function writeScalar(text: string): string {
  const isPlain = (plain.test(text) && !words.test(text) && !text.endsWith(' ')) || duration.test(text);
  if (isPlain) return text;
  if (text.includes('\\') && isWritable(text)) return `'${text.replaceAll("'", "''")}'`;
  return JSON.stringify(text).replace(strange, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Comments before a part, in lines of at most 118 columns; a continued line is indented. */
export function writeComments(comments: readonly string[], indent = 0): readonly string[] {
  const pad = `${' '.repeat(indent)}# `;
  return comments.flatMap((comment) => {
    const lines: string[] = [''];
    for (const word of comment.split(/\s+/).map((one) => one.replace(strange, '?'))) {
      const last = lines.at(-1) ?? '';
      const isFull = last.trim() !== '' && pad.length + last.length + word.length > 117;
      if (isFull) lines.push(`  ${word}`);
      else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
    }
    return lines.map((line) => `${pad}${line}`.trimEnd());
  });
}
