import { afterAll, beforeAll, describe, test } from 'vitest';
import { embeddedPlace } from './embedded.ts';
import type { DatabaseKind, Place, Start } from './place.ts';
import { serverMissing, serverPlace } from './server.ts';

const makers: Record<DatabaseKind, (start: Start) => Promise<Place>> = {
  pglite: embeddedPlace,
  postgresql: serverPlace,
};

const missing = await serverMissing();

/** One more database, for tests that need several. Whoever makes it removes it. */
export function makePlace(kind: DatabaseKind, start: Start): Promise<Place> {
  return makers[kind](start);
}

/**
 * Registers the tests of a file twice: on the embedded database and on PostgreSQL, each with a database of its own.
 * Where there is no PostgreSQL its half is skipped and says why; with `CI=true` that is a failure.
 */
export function eachDatabase(tests: (place: Place) => void, start: Start = 'migrated'): void {
  describe('pglite', () => tests(placeOf('pglite', start)));
  if (missing === null) describe('postgresql', () => tests(placeOf('postgresql', start)));
  else reportMissing(missing);
}

/** Registers tests of what only a server has: several processes and connections at once. */
export function onServer(tests: (place: Place) => void, start: Start = 'migrated'): void {
  if (missing === null) describe('postgresql', () => tests(placeOf('postgresql', start)));
  else reportMissing(missing);
}

function reportMissing(reason: string): void {
  const name = `postgresql (${reason})`;
  if (process.env['CI'] === 'true') {
    test(name, () => {
      throw new Error(reason);
    });
    return;
  }
  process.stderr.write(`Tests on PostgreSQL are skipped: ${reason}\n`);
  test.skip(name);
}

/** Stands for the place until the hooks have made it; its hooks come before those of the tests, and end after them. */
function placeOf(kind: DatabaseKind, start: Start): Place {
  let made: Place | null = null;
  beforeAll(async () => {
    made = await makePlace(kind, start);
  });
  afterAll(() => made?.remove());
  const ready = () => {
    if (made === null)
      throw new Error('the place is there for hooks and tests, not while they are registered');
    return made;
  };
  return {
    kind,
    get databaseUrl() {
      return ready().databaseUrl;
    },
    get dataDir() {
      return ready().dataDir;
    },
    get migrationsDir() {
      return ready().migrationsDir;
    },
    remove: () => ready().remove(),
  };
}
