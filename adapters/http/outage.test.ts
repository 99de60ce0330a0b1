import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseBehindProxy, postgresAnswers } from './testing/postgres.ts';
import type { CutOffDatabase } from './testing/postgres.ts';
import { says, startTestServer } from './testing/test-server.ts';
import type { TestServer } from './testing/test-server.ts';

const runs = (await postgresAnswers()) || process.env['CI'] !== undefined;

describe.runIf(runs)('the database goes away and comes back', () => {
  let database: CutOffDatabase;
  let server: TestServer;

  beforeAll(async () => {
    database = await databaseBehindProxy();
  });
  afterAll(() => database.drop());

  test.for([
    ['503', undefined],
    ['hold', 'hold'],
    ['publish', 'publish'],
  ] as const)('FUERO_ON_OUTAGE=%s', async ([onOutage, decision]) => {
    server = await startTestServer({ databaseUrl: database.url, onOutage });
    try {
      expect((await server.post(says(`before-${onOutage}`, 'dudoso'))).body).toMatchObject({
        decision: 'hold',
      });

      database.cut();
      const { response, body } = await server.post(says(`during-${onOutage}`, 'dudoso'));
      const batch = await server.post([says(`during-2-${onOutage}`, 'hola'), { id: 'bad' }]);
      const ready = await server.call('/readyz');
      if (decision === undefined) {
        expect(response.status).toBe(503);
        expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
        expect(body).toMatchObject({ type: 'urn:fuero:problem:database-away' });
      } else {
        expect(response.status).toBe(200);
        expect(body).toMatchObject({ decision, outage: true, id: null, rules: [] });
        expect(batch.body).toMatchObject([{ decision, outage: true }, { error: { status: 400 } }]);
      }
      expect(ready.response.status).toBe(503);
      expect((await server.call('/healthz')).response.status).toBe(200);
      expect(server.lines.some((line) => line.includes('nothing was recorded'))).toBe(true);

      database.mend();
      const again = await server.post(says(`during-${onOutage}`, 'dudoso'));
      expect(again.body).toMatchObject({ decision: 'hold', repeated: false });
      expect((await server.call('/readyz')).response.status).toBe(200);
    } finally {
      database.mend();
      await server.remove();
    }
  });
});
