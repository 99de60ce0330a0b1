import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ContentEvent } from '@fuero/engine';
import type { Actions, ContentStanding } from '../actions.ts';
import type { MemberActor } from '../actor.ts';
import { Refusal } from '../refusal.ts';
import type { ContentRef } from '../reports.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { staffMember } from '../testing/staff-of.ts';
import { noon, openTestHouse, post } from '../testing/test-house.ts';
import type { TestHouse } from '../testing/test-house.ts';

const refOf = ({ content }: ContentEvent): ContentRef => ({ surface: 'forum', type: 'post', id: content.id });

eachDatabase((place) => {
  let it: TestHouse;
  let moderator: MemberActor;
  let admin: MemberActor;
  let actions: Actions;

  beforeAll(async () => {
    it = await openTestHouse(place);
    ({ actions } = it.house.moderation);
    moderator = await staffMember(it, 'moderator');
    admin = await staffMember(it, 'admin');
  });
  afterAll(() => it.house.close());

  async function written(text: string, author = 'autora'): Promise<ContentEvent> {
    const event = post(text, { author });
    await it.judge(event);
    return event;
  }
  const act = (kind: 'delete-content' | 'restore-content', content: ContentRef, by = moderator) =>
    actions.onContent(by, {
      content,
      action: { kind },
      reason: kind === 'delete-content' ? 'Spam' : 'Error',
    });
  async function deleted(event: ContentEvent): Promise<void> {
    it.now = new Date(it.now.getTime() + 1_000);
    const at = it.now.getTime();
    await it.judge({ ...event, id: `${event.id}:deleted`, kind: 'content.deleted', at });
  }
  const told = (author: string) =>
    it.rows<{ title: string; body: string }>(
      `select n.title, n.body from notifications n join accounts a on a.member_id = n.member_id
        where a.external_id = ? order by n.created_at, n.title`,
      [author],
    );

  test('what was removed comes back: a line in the records, audit, the words for the forum, and a word to the author', async () => {
    const event = await written('devuélveme', 'devuelta');
    const content = refOf(event);
    await act('delete-content', content);
    const { id } = await act('restore-content', content, admin);

    expect(
      await it.rows(
        `select a.kind, a.actor_name, a.reason, a.notified, d.kind as owed, d.payload
           from actions a join deliveries d on d.key = 'action:' || a.id where a.id = ?`,
        [id],
      ),
    ).toEqual([
      {
        kind: 'restore-content',
        actor_name: 'admin',
        reason: 'Error',
        notified: true,
        owed: 'content.publish',
        payload: {
          content: { type: 'post', id: content.id },
          reason: 'Error',
          title: null,
          text: 'devuélveme',
        },
      },
    ]);
    expect(
      await it.rows('select action from audit_entries where subject = ? order by sequence', [
        `content:forum:${content.id}`,
      ]),
    ).toEqual([{ action: 'content.delete' }, { action: 'content.restore' }]);
    const words = await told('devuelta');
    expect(words.map(({ title }) => title).toSorted()).toEqual([
      'El equipo ha cambiado algo tuyo',
      'El equipo ha devuelto algo tuyo',
    ]);
    expect(await actions.standing(moderator, content)).toBe('visible');
    await act('delete-content', content);
    expect(await actions.standing(moderator, content)).toBe('removed');
  });

  test('who never heard that it was removed does not hear that it is back', async () => {
    const content = refOf(await written('esto es borrable', 'callada'));
    const { id } = await act('restore-content', content);

    expect(await it.rows('select notified from actions where id = ?', [id])).toEqual([{ notified: false }]);
    expect(await told('callada')).toEqual([]);
  });

  test.for<
    [string, string, (event: ContentEvent) => Promise<unknown>, ContentStanding, string | null, string | null]
  >([
    ['what is published', 'hola', () => Promise.resolve(), 'visible', null, 'refusal.not-removed'],
    ['what a rule removed', 'borrable', () => Promise.resolve(), 'removed', 'refusal.content-removed', null],
    [
      'what staff removed',
      'hola',
      (event) => act('delete-content', refOf(event)),
      'removed',
      'refusal.content-removed',
      null,
    ],
    [
      'what staff removed, as the forum then says',
      'hola',
      async (event) => {
        await act('delete-content', refOf(event));
        await deleted(event);
      },
      'removed',
      'refusal.content-removed',
      null,
    ],
    [
      'what its author deleted',
      'hola',
      (event) => deleted(event),
      'gone',
      'refusal.content-removed',
      'refusal.not-removed',
    ],
    [
      'what its author deleted after it had come back',
      'hola',
      async (event) => {
        await act('delete-content', refOf(event));
        await act('restore-content', refOf(event));
        await deleted(event);
      },
      'gone',
      'refusal.content-removed',
      'refusal.not-removed',
    ],
    [
      'what an edit that was blocked left as it was',
      'hola',
      async (event) =>
        it.judge({
          ...event,
          id: `${event.id}:edited`,
          kind: 'content.edited',
          at: noon.getTime() + 1,
          content: { ...event.content, text: 'borrable' },
        }),
      'visible',
      null,
      'refusal.not-removed',
    ],
  ])('%s', async ([, text, happen, standing, removing, restoring]) => {
    const event = await written(text, `autora-${standing}-${text}-${Math.random()}`);
    await happen(event);
    const content = refOf(event);

    expect(await actions.standing(moderator, content)).toBe(standing);
    const codeOf = (deed: Promise<unknown>) =>
      deed.then(
        () => null,
        (error: unknown) => (error instanceof Refusal ? error.code : 'unexpected'),
      );
    if (restoring !== null) expect(await codeOf(act('restore-content', content))).toBe(restoring);
    if (removing !== null) expect(await codeOf(act('delete-content', content))).toBe(removing);
    expect(await codeOf(act(removing === null ? 'delete-content' : 'restore-content', content))).toBe(
      removing === null ? null : restoring,
    );
  });

  test('of two who remove the same at the same time, one is second', async () => {
    const content = refOf(await written('a la vez'));
    const both = await Promise.allSettled([
      act('delete-content', content),
      act('delete-content', content, admin),
    ]);

    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'refusal.content-removed' },
    });
  });

  test('nobody of the staff but an admin acts on what they wrote', async () => {
    const own = async (name: string, rank: 'moderator' | 'admin') => {
      const event = await written('mío', name);
      const member = await it.house.moderation.members.byAccount('prueba', {
        surface: 'forum',
        externalId: name,
      });
      await it.rows(
        `insert into staff_grants (community_id, member_id, rank, granted_by, granted_at)
          values ('prueba', ?, ?, 'start', now()) returning rank`,
        [member, rank],
      );
      const actor = { kind: 'member', community: 'prueba', member: member ?? '' } as const;
      return act('delete-content', refOf(event), actor);
    };

    await expect(own('moderadora-que-escribe', 'moderator')).rejects.toMatchObject({
      code: 'refusal.wrote-it',
    });
    await expect(own('admin-que-escribe', 'admin')).resolves.toMatchObject({});
    expect(await told('admin-que-escribe')).toEqual([]);
  });

  test('where content stands is for the staff', async () => {
    const event = await written('hola', 'curiosa');
    const member = await it.house.moderation.members.byAccount('prueba', {
      surface: 'forum',
      externalId: 'curiosa',
    });
    const actor = { kind: 'member', community: 'prueba', member: member ?? '' } as const;

    await expect(actions.standing(actor, refOf(event))).rejects.toMatchObject({ code: 'refusal.not-staff' });
    expect(await actions.standing(moderator, { surface: 'forum', type: 'post', id: 'nada' })).toBe('unknown');
    expect(await actions.standing(moderator, { surface: 'forum', type: 'post', id: 'a\0' })).toBe('unknown');
  });
});
