import { escapePattern, wordEnd, wordStart } from '../text-part.ts';
import type { Method, SearchKey } from './key.ts';

const anyLine = String.raw`[^\n]*`;
/** Of a line: it takes no character, so that something may follow. */
const lineEnd = '(?m:$)';
const signs = String.raw`[^\pL\pN\n]*`;

/** Anchors of a frame: where it begins, what may stand before a hit, what ends neither, where it ends. */
const frames = {
  title: { start: String.raw`\A`, before: anyLine, inside: String.raw`\n`, end: lineEnd },
  body: { start: String.raw`\A[^\n]*\n`, before: '(?s:.*)', inside: '', end: String.raw`\z` },
  text: { start: String.raw`\A`, before: '(?s:.*)', inside: '', end: String.raw`\z` },
  url: {
    start: String.raw`(?:\A|[\s<(\[])`,
    before: String.raw`\S*`,
    inside: String.raw`\s`,
    end: String.raw`(?:[\s>)\]]|\z)`,
  },
  domain: {
    start: String.raw`https?://(?:www\.)?`,
    before: String.raw`[^\s/?#]*`,
    inside: String.raw`\s/?#`,
    end: String.raw`(?:[:/?#\s>)\]]|\z)`,
  },
} as const;

export type Frame = keyof typeof frames;
export type Address = 'url' | 'domain';

/** Patterns that find a value of a search check in a frame of the text. */
export function patternsFor(value: string, key: SearchKey, scope: Frame): readonly string[] {
  if (key.regex && isAddress(scope) && (value.search(beginning) !== -1 || value.search(ending) !== -1))
    return inAddress(value, key, scope);
  const { start, before, inside, end } = frames[scope];
  const inner = key.regex ? group(adapt(value, scope)) : escapePattern(value);
  switch (key.method) {
    case 'host':
      return [`${start}(?:${before}\\.)?${inner}${end}`];
    case 'starts-with':
      return [start + inner];
    case 'ends-with':
      return [`${scope === 'text' ? '' : start + before}${inner}${end}`];
    case 'full-exact':
      return [start + inner + end];
    case 'full-text':
      return [start + signs + inner + signs + end];
    case 'includes':
      return [scope === 'text' || scope === 'url' ? inner : start + before + inner];
    case 'includes-word': {
      if (scope === 'text') return [wordStart + inner + wordEnd];
      const led = String.raw`(?:|${before}[^\pL\pM\pN_${inside}])`;
      return [start + led + inner + wordEnd];
    }
  }
}

function isAddress(scope: Frame): scope is Address {
  return scope === 'url' || scope === 'domain';
}

/** The ends of a text, at the ends of a pattern or of a part of it. */
const beginning = /(^|[|(]|\(\?:)\^/g;
const ending = /(?<!\\)((?:\\\\)*)\$(?=$|[|)])/g;

/** An address does not begin and end where the text does: its own ends are meant. */
function inAddress(value: string, key: SearchKey, scope: Address): readonly string[] {
  const [begins, ends] = [value.search(beginning) !== -1, value.search(ending) !== -1];
  const plain = value.replace(beginning, '$1').replace(ending, '$1');
  return patternsFor(plain, { ...key, method: narrowed(key.method, { begins, ends }) }, scope);
}

function narrowed(method: Method, { begins, ends }: { begins: boolean; ends: boolean }): Method {
  if (method === 'full-exact' || method === 'full-text') return method;
  if (begins) return ends || method === 'ends-with' || method === 'host' ? 'full-exact' : 'starts-with';
  if (ends && method === 'starts-with') return 'full-exact';
  return method === 'host' ? 'host' : 'ends-with';
}

function group(pattern: string): string {
  return /^(?:\\?[^|()\\])+$/.test(pattern) ? pattern : `(?:${pattern})`;
}

/** Python's syntax in RE2's: the end of a text, in a title the end of its line. A dot runs over lines, except in titles and addresses. */
function adapt(pattern: string, scope: Frame): string {
  const ends = pattern.replaceAll(String.raw`\Z`, String.raw`\z`);
  if (isAddress(scope)) return ends;
  if (scope === 'title') return ends.replace(ending, `$1${lineEnd.replace('$', '$$$$')}`);
  const hasDot = /(?<!\\)(?:\\\\)*\./.test(ends);
  return hasDot ? `(?s)${ends}` : ends;
}
