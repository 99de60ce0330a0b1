import type { Locale } from '@fuero/engine';
import { actAsHouse } from '../authority/act.ts';
import type { ModerationDeps } from '../authority/acting.ts';
import type { Transaction } from '../database/database.ts';
import type { Carried, ImportPart, Imports } from '../imports.ts';
import { addPeople } from './people.ts';
import { addActions, addNotes, addNotifications, addPoints, addSanctions, addWatches } from './records.ts';
import { addReports } from './reports.ts';

/** The past of a forum, carried into the store by whoever operates it. */
export function createImports(deps: ModerationDeps): Imports {
  return {
    carry: (actor, part) =>
      actAsHouse(deps, actor.community, async (tx, { community, policy, now }) => {
        const { locale } = policy.manifest.community;
        const carried = await addPart(tx, { community, locale, now }, part);
        const line = {
          actor: 'operator',
          action: 'data.import',
          subject: `community:${community}`,
          details: { kind: part.kind, rows: part.rows.length, added: carried.added },
        };
        return { answer: carried, audit: carried.added === 0 ? [] : [line] };
      }),
  };
}

async function addPart(
  tx: Transaction,
  where: { readonly community: string; readonly locale: Locale; readonly now: Date },
  part: ImportPart,
): Promise<Carried> {
  switch (part.kind) {
    case 'people':
      return { added: await addPeople(tx, where, part.rows), differing: 0 };
    case 'reports':
      return addReports(tx, where.community, part.rows);
    case 'actions':
      return addActions(tx, where, part.rows);
    case 'sanctions':
      return addSanctions(tx, where, part.rows);
    case 'points':
      return addPoints(tx, where, part.rows);
    case 'watches':
      return { added: await addWatches(tx, where, part.rows), differing: 0 };
    case 'notes':
      return addNotes(tx, where, part.rows);
    case 'notifications':
      return addNotifications(tx, where, part.rows);
  }
}
