import { fillPlaceholders } from '../templates/placeholders.ts';

export interface TicketQuestion {
  readonly ask: string;
  readonly long: boolean;
  readonly required: boolean;
  /** Characters of an answer at most; `null`: as the surface allows. */
  readonly max: number | null;
}

export interface TicketCategory {
  readonly id: string;
  readonly title: string;
  /** Ids of roles. */
  readonly staff: readonly string[];
  readonly questions: readonly TicketQuestion[];
  /** Pattern for `ticketName`. */
  readonly name: string;
}

export interface TicketClosing {
  /** Milliseconds without a message. `warnAfter` `null`: nobody is warned. */
  readonly idle: { readonly warnAfter: number | null; readonly closeAfter: number } | null;
  readonly then: 'archive' | 'delete';
  /** `to` is the id of a channel. */
  readonly transcript: {
    readonly to: string;
    readonly formats: readonly ('html' | 'json' | 'markdown')[];
  } | null;
}

export interface TicketsPolicy {
  /** `per: category`: so many in each category; `member`: so many in all. */
  readonly limit: { readonly open: number; readonly per: 'member' | 'category' };
  readonly categories: Readonly<Record<string, TicketCategory>>;
  readonly close: TicketClosing;
}

export const ticketPlaceholders = ['number', 'member', 'category'] as const;

export type TicketPermission =
  | { readonly may: true }
  | { readonly may: false; readonly reason: 'unknown-category' }
  | { readonly may: false; readonly reason: 'limit'; readonly open: number; readonly limit: number };

/** Whether a member may open a ticket of this category. `open`: the category of each ticket that the member has open. */
export function mayOpen(tickets: TicketsPolicy, category: string, open: readonly string[]): TicketPermission {
  if (!Object.hasOwn(tickets.categories, category)) return { may: false, reason: 'unknown-category' };
  const { per, open: limit } = tickets.limit;
  const counted = per === 'member' ? open.length : open.filter((other) => other === category).length;
  return counted < limit ? { may: true } : { may: false, reason: 'limit', open: counted, limit };
}

/** Discord: 1 to 100 characters. https://discord.com/developers/docs/resources/channel#channel-object */
const nameLimit = 100;

/** Name of a ticket's channel: lower case, no accents, words joined by `-`, at most 100 characters. `number` counts the tickets of the community. */
export function ticketName(
  category: TicketCategory,
  values: { readonly number: number; readonly member: string },
): string {
  const { id, name } = category;
  const filled = fillPlaceholders(name, {
    number: String(values.number),
    member: values.member,
    category: id,
  });
  const plain = filled
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, '-');
  const short = [...plain]
    .slice(0, nameLimit)
    .join('')
    .replace(/^-+|-+$/g, '');
  return short === '' ? `ticket-${values.number}` : short;
}

/** What a quiet ticket calls for, and when to look again (milliseconds since the epoch; `null`: never). */
export interface IdleStep {
  readonly step: 'nothing' | 'warn' | 'close';
  readonly due: number | null;
}

/**
 * What a ticket calls for at a time. `warnedAt`: when its people were last warned, `null` for never. Nobody's ticket is
 * closed without the warning that the policy promises, also after an outage: between warning and closing there is
 * always as much time as the policy says.
 */
export function idleStep(
  { idle }: TicketClosing,
  ticket: { readonly at: number; readonly lastActivity: number; readonly warnedAt: number | null },
): IdleStep {
  if (idle === null) return { step: 'nothing', due: null };
  const { at, lastActivity, warnedAt } = ticket;
  const { warnAfter, closeAfter } = idle;
  const warned = warnedAt !== null && warnedAt >= lastActivity ? warnedAt : null;
  if (warnAfter !== null && warned === null) {
    const due = lastActivity + warnAfter;
    return at < due ? { step: 'nothing', due } : { step: 'warn', due: at + closeAfter - warnAfter };
  }
  const grace = warned === null || warnAfter === null ? 0 : warned + closeAfter - warnAfter;
  const due = Math.max(lastActivity + closeAfter, grace);
  return at < due ? { step: 'nothing', due } : { step: 'close', due: null };
}
