import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DeskActor, TryInput } from '../desk.ts';
import { Draft } from '../policies/draft.entity.ts';
import { files, loaded, noon, openSeededHouse, person } from '../records/testing/seeded-house.ts';
import type { SeededHouse } from '../records/testing/seeded-house.ts';
import { deskOf } from './testing/desk-of.ts';
import type { TestDesk } from './testing/desk-of.ts';
import { eachDatabase } from '../testing/each-database.ts';

eachDatabase((place) => {
  let house: SeededHouse;
  let desk: TestDesk;
  let moderator: DeskActor;

  beforeAll(async () => {
    house = await openSeededHouse(place);
    desk = deskOf(house);
    moderator = await person(house, { rank: 'moderator', name: 'Marta' });
  });
  afterAll(() => house.close());

  const nobodyKnown = {
    accountAge: null,
    tenure: null,
    points: 0,
    warnings: 0,
    messages: 0,
    rank: null,
    roles: [],
  } as const;

  function trial(
    text: string,
    author: Partial<TryInput['author']> = {},
    title: string | null = null,
  ): TryInput {
    return { title, text, contentType: 'post', author: { ...nobodyKnown, ...author } };
  }

  test('what is in force, and its files', async () => {
    expect(await desk.policy.status(moderator)).toEqual({
      revision: {
        number: 1,
        hash: 'hash-1',
        publishedAt: noon,
        author: 'start',
        note: 'folder',
        gitCommit: null,
      },
      rules: loaded().rules,
      draft: null,
    });
    expect(await desk.policy.files(moderator)).toEqual(files);
  });

  test('a folder that waits, and what stands in its way', async () => {
    const diagnostics = [
      {
        code: 'unknown-key',
        severity: 'error',
        file: 'a.yaml',
        line: 3,
        column: 1,
        message: 'm',
        hint: null,
        rule: null,
      },
    ] as const;
    const draft = { communityId: 'prueba', hash: 'h', base: 1, gitCommit: null, savedAt: noon };
    await house.seed((tx) => tx.insert(Draft, { ...draft, files, diagnostics, closedAt: null }));
    expect((await desk.policy.status(moderator)).draft).toEqual({ diagnostics, files: 2 });

    await house.seed((tx) => tx.nativeUpdate(Draft, { communityId: 'prueba' }, { closedAt: noon }));
    expect((await desk.policy.status(moderator)).draft).toBeNull();
  });

  test('what the forms of moderation say: points of the policy, ranks, and who is of the staff', async () => {
    await person(house, { rank: 'admin', name: 'Ada' });
    const rules = await desk.policy.moderation(moderator);

    expect(rules.points).toEqual({
      warning: 0,
      'temporary-suspension': 3,
      'permanent-suspension': 0,
      ban: 0,
    });
    expect(rules.suspendedFor).toBe(7 * 86_400_000);
    expect(rules.decisionsKept).toBeNull();
    expect(rules.needs.impose).toMatchObject({
      warning: 'moderator',
      'permanent-suspension': 'senior',
      ban: 'admin',
    });
    expect(rules.staff.map(({ name, rank }) => [name, rank])).toEqual(
      expect.arrayContaining([
        ['Ada', 'admin'],
        ['Marta', 'moderator'],
      ]),
    );
    const member = await person(house, { rank: null, name: 'Blas' });
    await expect(desk.policy.moderation(member)).rejects.toMatchObject({ code: 'refusal.not-staff' });
    await expect(desk.policy.sources(member, 1)).rejects.toMatchObject({ code: 'refusal.not-staff' });
    expect((await desk.policy.sources(moderator, 1))['hold-doubtful']).toMatchObject({ file: 'rules.yaml' });
  });

  test('a made-up message is judged by every rule, with the lines of each', async () => {
    const result = await desk.policy.tryOut(
      moderator,
      trial('algo dudoso', { tenure: 3 * 86_400_000 }, 'Hola'),
    );

    expect(result.text).toBe('Hola\nalgo dudoso');
    expect(result.decision).toMatchObject({
      outcome: 'hold',
      fired: ['hold-doubtful'],
      shadowFired: ['newcomer'],
    });
    expect(result.decision.rules.map(({ rule }) => rule).sort()).toEqual([
      'block-forbidden',
      'hold-doubtful',
      'newcomer',
    ]);
    const leaf = result.decision.rules.find(({ rule }) => rule === 'hold-doubtful')?.trace;
    const span = leaf?.evidence[0]?.span ?? leaf?.children[0]?.evidence[0]?.span;
    expect(result.text.slice(span?.start, span?.end)).toBe('dudoso');
    expect(result.sources['block-forbidden']).toMatchObject({ file: 'rules.yaml', line: 14 });
    expect(Object.keys(result.sources)).toHaveLength(3);
    expect(result.message).toEqual({ code: 'forum.held', values: {} });
    expect(result.took).toBeGreaterThan(0);
    expect(result.took).toBeLessThan(1000);
  });

  test('a reply is shown as the author would read it', async () => {
    const { message, decision } = await desk.policy.tryOut(moderator, trial('prohibidisimo', { points: 2 }));

    expect(decision.outcome).toBe('block');
    // A week after noon of 21 November, in Madrid; three points for the suspension on top of two.
    expect(message).toEqual({
      text: 'Marta: Palabra prohibida, hasta 28 de noviembre de 2026 a las 13:00, 5 puntos, Prueba',
    });
  });

  test('a message that nothing objects to is published without a word', async () => {
    const { message, decision } = await desk.policy.tryOut(moderator, trial('hola'));

    expect([decision.outcome, message]).toEqual(['publish', null]);
  });

  test('what was left open about the author is not known: the rule says so', async () => {
    const { decision } = await desk.policy.tryOut(moderator, trial('dudoso'));

    expect(decision.inconclusive).toEqual(['newcomer']);
  });

  test('trying records nothing', async () => {
    const tables = [
      'journal',
      'decisions',
      'effects',
      'sanctions',
      'points_entries',
      'members',
      'accounts',
      'audit_entries',
    ];
    const counts = () =>
      house.seed(async (tx) => {
        const counted: unknown[] = [];
        for (const table of tables) counted.push(await tx.execute(`select count(*)::int as n from ${table}`));
        return counted;
      });
    const before = await counts();
    await desk.policy.tryOut(moderator, trial('prohibidisimo'));

    expect(await counts()).toEqual(before);
  });
});
