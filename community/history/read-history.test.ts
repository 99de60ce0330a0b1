import { createReplay, loadPolicy, unmoved } from '@fuero/engine';
import type { ReplayRecord, ReplayReport } from '@fuero/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256 } from '../audit/chain.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { day, hour, noon, openTestHouse, policyFiles, post } from '../testing/test-house.ts';
import type { TestHouse } from '../testing/test-house.ts';
import type { PastEvent } from './past-event.ts';

function recordOf(past: PastEvent): ReplayRecord {
  const { decision } = past;
  return {
    ...past,
    full: past.full ?? [],
    unknown: past.unknown ?? [],
    granted: past.granted,
    judged:
      decision === 'publish'
        ? unmoved
        : decision === undefined
          ? null
          : {
              ...decision,
              points: decision.effects.find((effect) => effect.kind === 'points')?.amount ?? 0,
              rules: decision.rules ?? null,
            },
    verdict: past.verdict ?? null,
    factsHold: 'everything',
  };
}

/** What the journal says under a policy of these tests with a part of it written anew. */
function replayed(past: readonly PastEvent[], from: string, to: string): ReplayReport {
  const files = policyFiles().map(({ path, text }) => ({ path, text: text.replace(from, to) }));
  const { policy } = loadPolicy(files, sha256);
  if (policy === null) throw new Error('the policy does not check');
  const replay = createReplay({ from: null, to: policy, sample: 1, seed: null });
  for (const one of past) replay.take(recordOf(one));
  return replay.report();
}

eachDatabase((place) => {
  let it: TestHouse;
  let past: PastEvent[];

  beforeAll(async () => {
    it = await openTestHouse(place);
    const at = (hours: number) => {
      it.now = new Date(noon.getTime() + hours * hour);
      return it.now;
    };
    for (const [hours, author, text] of [
      [0, 'ana', 'hola'],
      [1, 'ana', 'cinco'],
      [2, 'ana', 'cinco y avisable'],
      [3, 'eva', 'catorce'],
      [4, 'ana', 'vigilado'],
      [5, 'ana', 'cinco'],
      [6, 'eva', 'callable'],
      [7, 'eva', 'no debería poder'],
      [30, 'eva', 'ya puedo'],
    ] as const)
      await it.judge(post(text, { author, at: at(hours) }));
    // A batch is judged at one time: what its first event does is known at its second.
    it.now = new Date(noon.getTime() + 40 * hour);
    await it.ingest(
      post('catorce', {
        author: 'leo',
        at: new Date(it.now.getTime() - 2_000),
        joinedAt: new Date(noon.getTime() - 3 * day).getTime(),
      }),
      post('cinco', { author: 'leo', at: new Date(it.now.getTime() - 1_000) }),
      post('oleada', { author: 'leo', at: it.now }),
    );
    await it.rows(`update sanctions set lifted_at = ?, lifted_by = 'somebody' where kind = 'warning'`, [
      it.now,
    ]);
    it.now = new Date(it.now.getTime() + hour);
    past = [];
    for await (const page of it.house.history.journal('prueba', { since: null, until: null }))
      past.push(...page);
  });
  afterAll(() => it.house.close());

  test('lines come in the order in which events were judged, with what was known before each', () => {
    const told = past.map(({ event, facts, decision }) => [
      'content' in event ? event.content?.text : '',
      facts.points,
      facts.warnings,
      facts.sanctioned,
      typeof decision === 'object' ? `${decision.cause} ${decision.outcome}` : decision,
    ]);

    expect(told).toEqual([
      ['hola', 0, 0, false, 'publish'],
      ['cinco', 0, 0, false, 'rules publish'],
      ['cinco y avisable', 5, 0, false, 'rules publish'],
      ['catorce', 0, 0, false, 'rules publish'],
      ['vigilado', 15, 1, true, 'sanction block'],
      ['cinco', 15, 1, true, 'sanction block'],
      ['callable', 14, 0, false, 'rules block'],
      ['no debería poder', 24, 0, true, 'sanction block'],
      ['ya puedo', 24, 0, true, 'sanction block'],
      ['catorce', 0, 0, false, 'rules publish'],
      ['cinco', 14, 0, false, 'rules publish'],
      ['oleada', 19, 0, true, 'sanction block'],
    ]);
    expect(past.map(({ verdict }) => verdict)).toEqual([
      ...[undefined, undefined, 'overturned'],
      ...Array.from({ length: 9 }, () => undefined),
    ]);
    expect(past.every(({ granted }) => granted === null)).toBe(true);
    expect(past.at(-1)?.readings).toEqual({ 'rate:content.created:author:1h': 3 });
    expect(past.at(-1)?.full).toEqual(['rate:content.created:author:1h']);
  });

  test('under the policy that judged it the journal changes nothing', () => {
    expect(replayed(past, 'nothing', '')).toMatchObject({
      events: 12,
      compared: 12,
      changed: 0,
      notReplayable: { events: 0 },
      agreement: { judged: 1 },
    });
  });

  test('a higher threshold lets through what a suspension had blocked, as far as that can be told', () => {
    const report = replayed(past, 'at: 15,', 'at: 20,');

    expect(report.members.map(({ name }) => name).sort()).toEqual(['ana', 'leo']);
    expect(report).toMatchObject({ newBans: 0 });
  });

  test('the files of a revision, and of one that is not there', async () => {
    expect(await it.house.history.files('prueba', 1)).toEqual(
      policyFiles().toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    );
    expect(await it.house.history.files('prueba', 2)).toBe(null);
  });
});
