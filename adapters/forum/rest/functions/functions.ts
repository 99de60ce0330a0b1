import type { FunctionCard } from './function-card.ts';
import { createReport, dismiss, getReports, processReports, resolve } from './reports.ts';
import { expireSanctions, history, imposeOnUser, sanctionsInForce, statistics, verify } from './sanctions.ts';

/** The functions of the contract. A new one is its card and a line here. */
export const functionCards: readonly FunctionCard[] = [
  createReport,
  getReports,
  resolve,
  dismiss,
  processReports,
  imposeOnUser,
  history,
  sanctionsInForce,
  verify,
  statistics,
  expireSanctions,
];
