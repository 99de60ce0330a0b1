import type { SectionContext } from './context.ts';
import type { OffersPolicy } from './offers/offers.ts';
import { readOffers } from './offers/read.ts';
import { readTickets } from './tickets/read.ts';
import type { TicketsPolicy } from './tickets/tickets.ts';

/**
 * What the sections beside rules, points and templates say, as `policy.sections.<key>`. `null`, or an empty list: the
 * policy has no such section, or its feature is switched off. So what is switched off has nothing to decide from.
 */
export interface Sections {
  readonly tickets: TicketsPolicy | null;
  readonly offers: OffersPolicy | null;
}

/** Reads every section that the schema has accepted. A section is read, and its findings reported, even when it is switched off. */
export function readSections(context: SectionContext): Sections {
  const { features } = context.manifest;
  const tickets = readTickets(context);
  const offers = readOffers(context);
  return {
    tickets: features.tickets ? tickets : null,
    offers: features.offers ? offers : null,
  };
}
