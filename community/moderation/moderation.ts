import { createActions } from '../actions/create-actions.ts';
import { createAppeals } from '../appeals/create-appeals.ts';
import type { ModerationDeps } from '../authority/acting.ts';
import { createExports } from '../exports/exports.ts';
import { createMembers } from '../members/create-members.ts';
import type { Moderation } from '../moderation.ts';
import { createReports } from '../reports/create-reports.ts';
import { createNotifications } from '../notifications/create-notifications.ts';
import { createReviews } from '../reviews/reviews.ts';
import { createStatistics } from '../statistics/statistics.ts';
import { createDeliveries } from '../outbox/deliveries.ts';
import { createTemplates } from '../templates/create-templates.ts';
import { createSanctions } from '../sanctions/create-sanctions.ts';

/** The use cases of moderation, on one database. */
export function createModeration(deps: ModerationDeps): Moderation {
  return {
    reports: createReports(deps),
    reviews: createReviews(deps),
    actions: createActions(deps),
    sanctions: createSanctions(deps),
    members: createMembers(deps),
    appeals: createAppeals(deps),
    notifications: createNotifications(deps),
    deliveries: createDeliveries(deps),
    templates: createTemplates(deps),
    statistics: createStatistics(deps),
    exports: createExports(deps),
  };
}
