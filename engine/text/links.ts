/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index lies inside its array, and a default would cost in the loops */
import { backslash, chunkAt, isDelimiter, isLocal, mentionsIn, nextHostSign } from './addresses.ts';
import type { Mention } from './addresses.ts';

/** All hosts named in a text, in order. `from`: before this code unit there is no sign of one. Linear. */
export function readMentions(text: string, from = 0): readonly Mention[] {
  if (text.includes('](')) return readLabelled(text);
  const mentions: Mention[] = [];
  let read = 0;
  for (let sign = nextHostSign(text, from); sign >= 0;) {
    let start = sign;
    while (start > read && !isDelimiter(text, start - 1)) start -= 1;
    const chunk = chunkAt(text, start);
    for (const mention of mentionsIn(chunk)) mentions.push(mention);
    read = chunk.end;
    sign = nextHostSign(text, Math.max(read, sign + 1));
  }
  return mentions;
}

/** Of links inside the text of another one, so many are told apart; a picture in a link is the most that is ever drawn. */
const deepestLabel = 8;
/** Of the sites that one label names. */
const mostShown = 32;

/** The same in a text with markdown links, where what is shown is read beside what it leads to. */
function readLabelled(text: string): readonly Mention[] {
  const mentions: Mention[] = [];
  const opened: number[] = [];
  let shown: readonly string[] | null = null;
  for (let i = 0; i < text.length;) {
    const unit = text.charCodeAt(i);
    if (unit === 0x5b && !isEscaped(text, i)) {
      opened.push(i);
      if (opened.length > deepestLabel) opened.shift();
    }
    if (unit === 0x5d && !isEscaped(text, i)) {
      const start = opened.pop();
      if (start !== undefined && text.charCodeAt(i + 1) === 0x28) shown = sitesFrom(mentions, start);
    }
    if (unit === 0x29) shown = null;
    if (isDelimiter(text, i)) {
      i += 1;
      continue;
    }
    const chunk = chunkAt(text, i);
    i = chunk.end;
    for (const mention of mentionsIn(chunk))
      mentions.push(shown === null ? mention : withLabel(mention, shown));
  }
  return mentions.map((mention, i) =>
    isLabelOf(mention, mentions[i + 1]) ? { ...mention, isLink: false } : mention,
  );
}

/** Does a backslash take the sign at `i` its meaning? */
function isEscaped(text: string, i: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(i - 1 - slashes) === backslash) slashes += 1;
  return slashes % 2 === 1;
}

/** What readers would follow of that which stands from `start` on, each site once. */
function sitesFrom(mentions: readonly Mention[], start: number): readonly string[] {
  const sites = new Set<string>();
  for (let i = mentions.length - 1; i >= 0 && sites.size < mostShown; i -= 1) {
    const { span, host, isLink, isTarget } = mentions[i]!;
    if (span.start < start) break;
    if (isLink && !isTarget) sites.add(siteOf(host.ascii));
  }
  return [...sites];
}

function siteOf(host: string): string {
  return host.startsWith('www.') ? host.slice(4) : host;
}

/** `[shown](target)`: masked when the shown text names another host that people would follow; `[React.js](…)` names none. */
function withLabel(mention: Mention, shown: readonly string[]): Mention {
  const { ascii } = mention.host;
  const site = siteOf(ascii);
  const masked = shown.some((other) => !isSameSite(other, site));
  return { ...mention, isLink: masked || !isLocal(ascii), isTarget: true, masked };
}

function isLabelOf(mention: Mention, next: Mention | undefined): boolean {
  return next?.masked === true && !mention.masked && next.span.start > mention.span.end;
}

function isSameSite(one: string, other: string): boolean {
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}
