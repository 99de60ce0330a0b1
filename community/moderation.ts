import type { Actions } from './actions.ts';
import type { Appeals } from './appeals.ts';
import type { Deliveries } from './deliveries.ts';
import type { Notifications } from './notifications.ts';
import type { Reports } from './reports.ts';
import type { Reviews } from './reviews.ts';
import type { Members, Sanctions } from './sanctions.ts';
import type { Exports, Statistics } from './statistics.ts';
import type { Templates } from './templates.ts';

/** The use cases of moderating content and members. Each takes the actor and looks up itself what the actor may do. */
export interface Moderation {
  readonly reports: Reports;
  readonly reviews: Reviews;
  readonly actions: Actions;
  readonly sanctions: Sanctions;
  readonly members: Members;
  readonly appeals: Appeals;
  readonly notifications: Notifications;
  readonly deliveries: Deliveries;
  readonly templates: Templates;
  readonly statistics: Statistics;
  readonly exports: Exports;
}
