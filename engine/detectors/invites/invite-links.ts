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
  const links = moment.scan().links();
  const hasDotted = moment.text.includes('.gg/');
  if (links.length === 0 && !hasDotted) return none;
  const found = links.flatMap(({ host, span }) => {
    const code = codeAt(host, moment.text, span.start);
    return code === null ? [] : [{ span, code }];
  });
  if (!hasDotted) return found;
  for (const match of moment.text.matchAll(dottedShape)) {
    const span = { start: match.index, end: match.index + match[0].length };
    found.push({ span, code: match[1] ?? '' });
  }
  return found.toSorted((a, b) => a.span.start - b.span.start);
}

/** Code units; the path of a longer one leads nowhere. A link's own span ends at a backslash, its path does not. */
const longestLink = 2048;
const none: readonly InviteLink[] = [];

function codeAt(host: string, text: string, start: number): string | null {
  const forwarding = forwardingHosts.exec(host)?.[1];
  if (forwarding === undefined && !shortHosts.test(host) && !clientHosts.test(host)) return null;
  const [first = '', second = ''] = pathOf(/^\S*/.exec(text.slice(start, start + longestLink))?.[0] ?? '');
  if (forwarding !== undefined) {
    const name = codeShape.exec(first)?.[0];
    return name === undefined ? null : `${forwarding}/${name.toLowerCase()}`;
  }
  const isLong = /^invite$/i.test(first);
  if (!isLong && clientHosts.test(host)) return null;
  return codeShape.exec(isLong ? second : first)?.[0] ?? null;
}

/** The parts of a link's path; browsers read backslashes as slashes and skip invisible letters. */
function pathOf(written: string): readonly string[] {
  const shown = written
    .replace(/[\p{Cf}\ufe00-\ufe0f\u034f]/gu, '')
    .replace(/^[a-z][a-z0-9+.-]*:[/\\]*/i, '');
  const path = /[/\\]([^?#]*)/.exec(shown)?.[1] ?? '';
  return path
    .split(/[/\\]+/)
    .map(percentDecoded)
    .filter((part) => part !== '' && part !== '.');
}

function percentDecoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
