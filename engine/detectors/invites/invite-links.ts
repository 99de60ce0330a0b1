import type { Span } from '../../decision.ts';
import type { Moment } from '../../evaluate/moment.ts';

/** An invite to a Discord server that stands in a text. */
export interface InviteLink {
  readonly span: Span;
  /** The code where Discord itself answers; `host/name` for the services that forward to it. */
  readonly code: string;
}

/**
 * Hosts of Discord that open `/invite/<code>`, their test builds (`ptb.`, `canary.`) included. Source: the base URLs in
 * Discord's developer documentation; discordapp.com is the name before 2020 and still forwards.
 */
const clientHosts = /^(?:(?:www|ptb|canary)\.)?discord(?:app)?\.com$/;
const shortHosts = /^(?:www\.)?discord\.gg$/;
/** Services that give servers a name of their own and forward to the invite; each at its own address. */
const forwardingHosts = /^(?:www\.)?(dsc\.gg|invite\.gg|discord\.me)$/;
/** `.gg/name`: written so that the client makes no link of it, and read by people all the same. */
const dottedShape = /(?<![\p{L}\p{N}_-])\.gg\/([\w-]{2,100})/gu;
const codeShape = /^[\w-]{2,100}/;

/** Invites in the text of a moment, in order. */
export function readInvites(moment: Moment): readonly InviteLink[] {
  return moment.once(invitesIn);
}

const none: readonly InviteLink[] = [];

function invitesIn(moment: Moment): readonly InviteLink[] {
  const links = moment.scan().links();
  const hasDotted = moment.text.includes('.gg/');
  if (links.length === 0 && !hasDotted) return none;
  const found = links.flatMap(({ host, span, path }) => {
    const code = path < 0 ? null : codeAt(host, moment.text, path);
    return code === null ? [] : [{ span, code }];
  });
  if (!hasDotted) return found;
  for (const match of moment.text.matchAll(dottedShape)) {
    const span = { start: match.index, end: match.index + match[0].length };
    found.push({ span, code: match[1] ?? '' });
  }
  return found.toSorted((a, b) => a.span.start - b.span.start);
}

function codeAt(host: string, text: string, path: number): string | null {
  const forwarding = forwardingHosts.exec(host)?.[1];
  if (forwarding === undefined && !shortHosts.test(host) && !clientHosts.test(host)) return null;
  const [first = '', second = ''] = partsOf(text, path);
  if (forwarding !== undefined) {
    const name = codeShape.exec(first)?.[0];
    return name === undefined ? null : `${forwarding}/${name.toLowerCase()}`;
  }
  const isLong = /^invite$/i.test(first);
  if (!isLong && clientHosts.test(host)) return null;
  return codeShape.exec(isLong ? second : first)?.[0] ?? null;
}

/** Code units of a path that are read; that of a longer one leads nowhere. */
const longestPath = 2048;
/** An invite names no more. */
const mostParts = 2;
const endsPath = /[?#\s]/;
const passedOver = /[\p{Cf}\ufe00-\ufe0f\u034f]/u;

/**
 * The first parts of a path; browsers read backslashes as slashes and skip invisible letters. Nothing beyond them is read: a text can
 * name hosts by the hundred in the path of the first. A link's own span ends at a backslash, its path does not.
 */
function partsOf(text: string, path: number): readonly string[] {
  const parts: string[] = [];
  let part = '';
  const end = (): void => {
    const shown = percentDecoded(part);
    if (shown !== '' && shown !== '.') parts.push(shown);
    part = '';
  };
  for (const character of text.slice(path, path + longestPath)) {
    if (parts.length === mostParts || endsPath.test(character)) break;
    if (character === '/' || character === '\\') end();
    else if (!passedOver.test(character)) part += character;
  }
  if (parts.length < mostParts) end();
  return parts;
}

function percentDecoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
