import type { Facts } from '@fuero/engine';

/** Nothing is recorded about somebody: no points, no warnings, no rank. Ages and roles are known where the event says them. */
export const stranger: Facts = {
  points: 0,
  warnings: 0,
  messages: 0,
  reputation: 0,
  sanctioned: false,
  watchlisted: false,
  rank: null,
};
