import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DeskActor } from '../desk.ts';
import { EffectRecord } from '../outbox/effect.entity.ts';
import { createRuleSources } from '../policies/rule-sources.ts';
import {
  eventOf,
  files,
  loaded,
  noon,
  openSeededHouse,
  person,
  publish,
  record,
} from '../records/testing/seeded-house.ts';
import type { SeededHouse } from '../records/testing/seeded-house.ts';
import { Sanction } from '../sanctions/sanction.entity.ts';
import { deskOf } from './testing/desk-of.ts';
import type { TestDesk } from './testing/desk-of.ts';
import { eachDatabase } from '../testing/each-database.ts';

const day = 86_400_000;

const sanctionIds = {
  one: '00000000-0000-4000-8000-000000000001',
  other: '00000000-0000-4000-8000-000000000002',
  inForce: '00000000-0000-4000-8000-000000000003',
  permanent: '00000000-0000-4000-8000-000000000004',
  over: '00000000-0000-4000-8000-000000000005',
  lifted: '00000000-0000-4000-8000-000000000006',
  warning: '00000000-0000-4000-8000-000000000007',
} as const;

eachDatabase((place) => {
  let house: SeededHouse;
  let desk: TestDesk;
  let moderator: DeskActor;
  let author: DeskActor;

  beforeAll(async () => {
    house = await openSeededHouse(place);
    desk = deskOf(house);
    moderator = await person(house, { rank: 'moderator', name: 'Marta' });
    author = await person(house, { rank: null, name: 'Ana' });
  });
  afterAll(() => house.close());

  const blockForbidden = `  - id: block-forbidden
    title: Palabra prohibida
    when:
      text: { contains: forbidden }
    then: [delete, { suspend: 7d }, { reply: retirado }]`;

  function sanction(id: string, changes: Partial<Sanction> = {}) {
    const ends = { startsAt: noon, endsAt: null, liftedAt: null, liftedBy: null, liftReason: null };
    const origin = { actor: 'automod', decisionId: null, threshold: null, reason: `why ${id}`, points: 3 };
    return {
      ...ends,
      ...origin,
      id,
      communityId: 'prueba',
      memberId: author.member,
      kind: 'temporary-suspension' as const,
      ...changes,
    };
  }

  test('a decision comes with all that explains it', async () => {
    const said = { id: 'one', text: 'prohibidisimo', title: 'Hola', by: author };
    const decision = await house.seed(async (tx) => {
      const made = await record(tx, said);
      const state = { communityId: 'prueba', decisionId: 'dec-one', createdAt: noon, doneAt: null };
      await tx.insert(EffectRecord, {
        ...state,
        index: 1,
        kind: 'suspend',
        payload: { for: 7 },
        state: 'done',
      });
      await tx.insert(EffectRecord, { ...state, index: 0, kind: 'delete', payload: {}, state: 'pending' });
      await tx.insert(
        Sanction,
        sanction(sanctionIds.one, { decisionId: 'dec-one', endsAt: new Date(+noon + day) }),
      );
      await tx.insert(Sanction, sanction(sanctionIds.other));
      return made;
    });

    expect(await desk.decisions.get(moderator, 'dec-one')).toEqual({
      id: 'dec-one',
      at: noon,
      event: 'one',
      outcome: 'block',
      cause: 'rules',
      rules: ['block-forbidden'],
      shadow: [],
      inconclusive: [],
      review: false,
      queues: [],
      priority: 'medium',
      member: author.member,
      memberName: 'Ana',
      excerpt: 'prohibidisimo',
      contentType: 'post',
      text: 'Hola\nprohibidisimo',
      wordsErasedAt: null,
      payload: eventOf(said),
      revision: { number: 1, hash: 'hash-1', publishedAt: noon },
      decision,
      sources: {
        'hold-doubtful': {
          file: 'rules.yaml',
          line: 9,
          text: expect.stringMatching(/^ {2}- id: hold-doubtful\n/) as string,
          owner: null,
        },
        'block-forbidden': { file: 'rules.yaml', line: 14, text: blockForbidden, owner: null },
        newcomer: {
          file: 'rules.yaml',
          line: 19,
          text: expect.stringMatching(/then: \[delete\]$/) as string,
          owner: null,
        },
      },
      effects: [
        { index: 0, kind: 'delete', payload: {}, state: 'pending' },
        { index: 1, kind: 'suspend', payload: { for: 7 }, state: 'done' },
      ],
      sanctions: [
        {
          id: sanctionIds.one,
          kind: 'temporary-suspension',
          reason: `why ${sanctionIds.one}`,
          startsAt: noon,
          endsAt: new Date(+noon + day),
        },
      ],
      pointsAfter: 4,
      message: { code: 'forum.held', values: {} },
      reviewed: null,
    });
  });

  test('a rule is shown as it was in the revision that decided', async () => {
    const older = files.map(({ path, text }) => ({
      path,
      text: path === 'rules.yaml' ? `# Years ago.\n\n${text.replace('suspend: 7d', 'suspend: 1d')}` : text,
    }));
    await house.seed(async (tx) => {
      await publish(tx, { community: 'prueba', number: 2, list: older });
      await record(tx, { id: 'old', text: 'prohibidisimo', by: author, revision: 2 });
    });
    const detail = await desk.decisions.get(moderator, 'dec-old');

    expect(detail?.sources['block-forbidden']).toEqual({
      file: 'rules.yaml',
      line: 16,
      text: blockForbidden.replace('7d', '1d'),
      owner: null,
    });
    expect(detail?.revision.number).toBe(2);
  });

  test('the lines of each rule are those that its trace points into', () => {
    for (const { id, line, endLine } of loaded().rules) {
      const lines = (files[1]?.text ?? '').split('\n').slice(line - 1, endLine);
      expect(lines[0], id).toContain(`id: ${id}`);
      expect(lines.at(-1), id).toContain('then:');
    }
  });

  test('a revision that does not check any more leaves its decisions readable', async () => {
    await house.seed(async (tx) => {
      await publish(tx, {
        community: 'prueba',
        number: 3,
        list: [{ path: 'policy.yaml', text: 'fuero: 99\n' }],
      });
      await record(tx, { id: 'broken', text: 'dudoso', by: author, revision: 3 });
    });
    const detail = await desk.decisions.get(moderator, 'dec-broken');

    expect(detail).toMatchObject({ event: 'broken', sources: {} });
    expect(desk.lines).toEqual(['a published revision does not check any more, its rules cannot be shown']);
  });

  test('eight revisions are kept at hand, the first to come goes first', async () => {
    const sources = createRuleSources({ log: () => undefined });
    const reads: number[] = [];
    await house.seed(async (tx) => {
      for (let number = 10; number < 19; number++)
        await publish(tx, { community: 'prueba', number, list: files });
      const find = tx.find.bind(tx);
      const counting = new Proxy(tx, {
        get(target, key) {
          if (key !== 'find') return Reflect.get(target, key) as unknown;
          return (...call: Parameters<typeof find>) => {
            reads.push(1);
            return find(...call);
          };
        },
      });
      for (let number = 10; number < 19; number++)
        await sources.of(counting, { community: 'prueba', number });
      reads.length = 0;
      await sources.of(counting, { community: 'prueba', number: 18 });
      await sources.of(counting, { community: 'prueba', number: 11 });
      expect(reads).toHaveLength(0);
      await sources.of(counting, { community: 'prueba', number: 10 });
      expect(reads.length).toBeGreaterThan(0);
    });
  });

  test('where a sanction decided, it is the sanctions then in force that explain it', async () => {
    const before = new Date(+noon - day);
    await house.seed(async (tx) => {
      const by = author;
      await record(tx, {
        id: 'barred',
        text: 'hola',
        at: new Date(+noon - 1),
        by,
        changes: { cause: 'sanction' },
      });
      await tx.insert(Sanction, sanction(sanctionIds.inForce, { startsAt: before, endsAt: noon }));
      await tx.insert(
        Sanction,
        sanction(sanctionIds.permanent, { startsAt: before, kind: 'permanent-suspension' }),
      );
      await tx.insert(
        Sanction,
        sanction(sanctionIds.over, { startsAt: before, endsAt: new Date(+noon - 2) }),
      );
      await tx.insert(
        Sanction,
        sanction(sanctionIds.lifted, { startsAt: before, liftedAt: new Date(+noon - 2) }),
      );
      await tx.insert(Sanction, sanction(sanctionIds.warning, { startsAt: before, kind: 'warning' }));
    });
    const detail = await desk.decisions.get(moderator, 'dec-barred');

    expect(detail?.sanctions.map(({ id }) => id)).toEqual([sanctionIds.inForce, sanctionIds.permanent]);
  });

  test.for(['no-such', '', "' or 1=1", 'a\0b'])('there is no decision %j', async (id) => {
    expect(await desk.decisions.get(moderator, id)).toBeNull();
  });
});
