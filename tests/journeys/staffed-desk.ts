import type { DeskActor } from '@fuero/community';
import type { PolicyFile, Rank } from '@fuero/engine';
import type { Browser } from 'playwright-core';
import { serveDesk } from '../../admin-ui/testing/serve.ts';
import { openReportingHouse, type ReportingHouse } from '../../community/reports/testing/reporting-house.ts';
import { makePlace } from '../../community/testing/each-database.ts';
import { openBrowser } from './browser.ts';

export interface StaffedDesk<Name extends string> {
  readonly it: ReportingHouse;
  readonly browser: Browser;
  readonly origin: string;
  /** Whoever is at the desk; each one's name is their session too. */
  readonly staff: Readonly<Record<Name, DeskActor>>;
  close(): Promise<void>;
}

/** A real house on the embedded database, its desk with some people at it, and a browser. */
export async function openStaffedDesk<Name extends string>(
  files: readonly PolicyFile[],
  ranks: Readonly<Record<Name, Rank>>,
): Promise<StaffedDesk<Name>> {
  const [browser, place] = await Promise.all([openBrowser(), makePlace('pglite', 'migrated')]);
  const it = await openReportingHouse(place, files);
  it.now = new Date();
  const at = new Map<string, DeskActor>();
  for (const [name, rank] of Object.entries<Rank>(ranks))
    at.set(name, { ...(await it.someone(name, rank)), communityName: 'Prueba', name, rank });
  const { desk } = it.house;
  const served = await serveDesk({
    ...desk,
    sessions: { ...desk.sessions, find: async (token) => at.get(token) ?? null },
  });
  return {
    it,
    browser,
    origin: served.origin,
    staff: Object.fromEntries(at) as Record<Name, DeskActor>,
    async close() {
      await browser.close();
      await served.close();
      await it.house.close();
      await place.remove();
    },
  };
}
