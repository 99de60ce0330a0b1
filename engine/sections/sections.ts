import { readAppeals } from './appeals/appeals.ts';
import type { AppealsPolicy } from './appeals/appeals.ts';
import type { Autorole } from './autoroles/autorole.ts';
import { readAutoroles } from './autoroles/read.ts';
import type { SectionContext } from './context.ts';
import type { OffersPolicy } from './offers/offers.ts';
import { readOffers } from './offers/read.ts';
import type { Limit } from './limits/limit.ts';
import { readLimits } from './limits/read.ts';
import { readLogs } from './logs/logs.ts';
import type { LogsPolicy } from './logs/logs.ts';
import { readReports } from './reports/read.ts';
import type { ReportsPolicy } from './reports/reports.ts';
import { checkAppeals } from './retention/check-appeals.ts';
import { readRetention } from './retention/retention.ts';
import type { RetentionPolicy } from './retention/retention.ts';
import { readReputation } from './reputation/read.ts';
import type { ReputationPolicy } from './reputation/reputation.ts';
import { readTickets } from './tickets/read.ts';
import type { TicketsPolicy } from './tickets/tickets.ts';
import { readTops } from './tops/read.ts';
import type { TopsPolicy } from './tops/tops.ts';

/**
 * What the sections beside rules, points and templates say, as `policy.sections.<key>`. `null`, or an empty list: the
 * policy has no such section, or its feature is switched off. So what is switched off has nothing to decide from.
 */
export interface Sections {
  /** `null`: switched off; members keep the roles that they have. */
  readonly autoroles: readonly Autorole[] | null;
  readonly tickets: TicketsPolicy | null;
  readonly offers: OffersPolicy | null;
  readonly limits: readonly Limit[];
  readonly logs: LogsPolicy | null;
  readonly reports: ReportsPolicy | null;
  readonly appeals: AppealsPolicy | null;
  readonly retention: RetentionPolicy;
  readonly reputation: ReputationPolicy | null;
  readonly tops: TopsPolicy | null;
}

/** Reads every section that the schema has accepted. A section is read, and its findings reported, even when it is switched off. */
export function readSections(context: SectionContext): Sections {
  const { features } = context.manifest;
  const autoroles = readAutoroles(context);
  const tickets = readTickets(context);
  const offers = readOffers(context);
  const limits = readLimits(context);
  const logs = readLogs(context);
  const reports = readReports(context);
  const allAppeals = readAppeals(context);
  const appeals = features.appeals ? allAppeals : null;
  const retention = readRetention(context);
  checkAppeals(context, { appeals, retention });
  const reputation = readReputation(context);
  const tops = readTops(context);
  return {
    autoroles: features.autoroles ? autoroles : null,
    tickets: features.tickets ? tickets : null,
    offers: features.offers ? offers : null,
    limits: features.limits ? limits : [],
    logs: features.logs ? logs : null,
    reports: features.reports ? reports : null,
    appeals,
    retention,
    reputation: features.reputation ? reputation : null,
    tops: features.tops ? tops : null,
  };
}
