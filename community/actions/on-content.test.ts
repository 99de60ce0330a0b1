import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Rank } from '@fuero/engine';
import type { Actions } from '../actions.ts';
import type { MemberActor } from '../actor.ts';
import type { ContentRef } from '../reports.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { staffMember } from '../testing/staff-of.ts';
import { openTestHouse, post } from '../testing/test-house.ts';
import type { TestHouse } from '../testing/test-house.ts';

type Action = Parameters<Actions['onContent']>[1]['action'];

eachDatabase((place) => {
  let it: TestHouse;
  let staff: Readonly<Record<Rank, MemberActor>>;
  let actions: Actions;

  beforeAll(async () => {
    it = await openTestHouse(place);
    ({ actions } = it.house.moderation);
    staff = {
      moderator: await staffMember(it, 'moderator'),
      senior: await staffMember(it, 'senior'),
      admin: await staffMember(it, 'admin'),
    };
  });
  afterAll(() => it.house.close());

  async function thread(author: string): Promise<ContentRef> {
    const event = post('algo que decir', { author });
    await it.judge({ ...event, content: { ...event.content, type: 'thread', title: 'Un hilo' } });
    return { surface: 'forum', type: 'thread', id: event.content.id };
  }

  test.for<[Action, string, Record<string, unknown>]>([
    [{ kind: 'delete-content' }, 'content.delete', {}],
    [
      { kind: 'edit-content', title: null, text: 'mejor así' },
      'content.edit',
      { title: null, text: 'mejor así' },
    ],
    [{ kind: 'move-thread', to: 'equipo' }, 'thread.move', { to: '111111111111111111' }],
    [{ kind: 'close-thread' }, 'thread.close', {}],
    [{ kind: 'open-thread' }, 'thread.open', {}],
    [{ kind: 'feature-thread' }, 'thread.feature', {}],
    [{ kind: 'unfeature-thread' }, 'thread.unfeature', {}],
  ])(
    '$0.kind leaves a line in the records, audit, something owed to the forum, and the versions',
    async ([action, kind, carried]) => {
      const author = `autora-${action.kind}`;
      const content = await thread(author);
      const { id } = await actions.onContent(staff.senior, { content, action, reason: 'Está repetido' });

      expect(
        await it.rows(
          `select a.kind, a.content_type, a.content_id, a.member_name, a.actor, a.actor_name, a.reason, d.kind as owed, d.payload,
            (select count(*)::int from content_versions v where v.content_id = a.content_id) as versions,
            (select count(*)::int from notifications n where n.action_id = a.id and n.kind = 'content') as told
           from actions a join deliveries d on d.key = 'action:' || a.id where a.id = ?`,
          [id],
        ),
      ).toEqual([
        {
          kind: action.kind,
          content_type: 'thread',
          content_id: content.id,
          member_name: author,
          actor: staff.senior.member,
          actor_name: 'senior',
          reason: 'Está repetido',
          owed: kind,
          payload: { content: { type: 'thread', id: content.id }, reason: 'Está repetido', ...carried },
          versions: 1,
          told: ['open-thread', 'feature-thread', 'unfeature-thread'].includes(action.kind) ? 0 : 1,
        },
      ]);
      expect(
        await it.rows('select actor from audit_entries where subject = ?', [`content:forum:${content.id}`]),
      ).toEqual([{ actor: staff.senior.member }]);
    },
  );

  test.for<[string, Rank, Partial<ContentRef>, Action, string]>([
    [
      'a moderator does not rewrite',
      'moderator',
      {},
      { kind: 'edit-content', title: 'x', text: null },
      'refusal.rank',
    ],
    [
      'a post is not moved',
      'admin',
      { type: 'post' },
      { kind: 'move-thread', to: 'x' },
      'refusal.not-a-thread',
    ],
    ['what nobody spoke of', 'admin', { id: 'nada' }, { kind: 'delete-content' }, 'refusal.unknown-content'],
    ['an id that cannot be', 'admin', { id: 'a\0' }, { kind: 'delete-content' }, 'refusal.unknown-content'],
    [
      'an edit without words',
      'admin',
      {},
      { kind: 'edit-content', title: null, text: null },
      'refusal.no-words',
    ],
    [
      'an edit to nothing',
      'admin',
      {},
      { kind: 'edit-content', title: null, text: ' ' },
      'refusal.bad-words',
    ],
    ['a move to nowhere', 'admin', {}, { kind: 'move-thread', to: '' }, 'refusal.bad-words'],
  ])('refused, and nothing is left: %s', async ([, rank, changes, action, code]) => {
    const content = { ...(await thread('autora')), ...changes };
    const left = () =>
      it.rows('select (select count(*) from actions) as a, (select count(*) from deliveries) as d');
    const before = await left();

    await expect(
      actions.onContent(staff[rank], { content, action, reason: 'Porque sí' }),
    ).rejects.toMatchObject({ code });
    expect(await left()).toEqual(before);
  });

  test('members do nothing to content, not even to their own', async () => {
    const content = await thread('dueña');
    const member = await it.house.moderation.members.byAccount('prueba', {
      surface: 'forum',
      externalId: 'dueña',
    });
    const input = { content, action: { kind: 'delete-content' }, reason: 'Es mío' } as const;

    await expect(
      actions.onContent({ kind: 'member', community: 'prueba', member: member ?? '' }, input),
    ).rejects.toMatchObject({ code: 'refusal.not-staff' });
  });
});
