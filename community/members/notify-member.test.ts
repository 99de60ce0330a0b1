import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MemberActor } from '../actor.ts';
import type { NotificationRow } from '../notifications.ts';
import type { Members, NoticeInput } from '../sanctions.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { forumMember, staffMember } from '../testing/staff-of.ts';
import { openTestHouse, policyFiles } from '../testing/test-house.ts';
import type { TestHouse } from '../testing/test-house.ts';

const templates = {
  path: 'templates/avisos.yaml',
  text: `templates:
  mudanza: { kind: notice, title-es: "Mudanza", es: "{member}: {rule} ({points})", en: "x" }
  fija: { kind: other, es: "Bienvenida a {community}, {member}", en: "x" }
  hasta: { kind: other, es: "Hasta {until}", en: "x" }
  severa: { kind: ban, es: "Fuera", en: "x" }
limits:
  - { action: member.notify, quota: { uses: 5, per: 1h, by: moderator } }
`,
};

eachDatabase((place) => {
  let it: TestHouse;
  let members: Members;
  let moderator: MemberActor;
  let other: MemberActor;
  let ana: MemberActor;

  beforeAll(async () => {
    it = await openTestHouse(place, { policy: [...policyFiles(), templates] });
    ({ members } = it.house.moderation);
    moderator = await staffMember(it, 'moderator');
    other = await staffMember(it, 'moderator', 'otra');
    ana = await forumMember(it, 'ana');
  });
  afterAll(() => it.house.close());

  const write = (changes: Partial<NoticeInput> = {}, as: Parameters<Members['notify']>[0] = moderator) =>
    members.notify(as, { member: ana.member, words: 'El lunes hay mudanza', template: null, ...changes });

  test('a notice is on record, in the audit trail, and the member hears it once for a key', async () => {
    const heard: NotificationRow[] = [];
    const stop = it.house.moderation.notifications.subscribe(ana, (row) => heard.push(row));
    const input = { member: ana.member, words: '  El lunes hay mudanza ', template: null };
    const first = await members.notify(moderator, input, { key: 'aviso-1' });
    const second = await members.notify(moderator, input, { key: 'aviso-1' });
    stop();

    expect(second).toEqual(first);
    expect(heard).toMatchObject([
      {
        kind: 'notice',
        title: 'Un aviso del equipo',
        text: expect.stringContaining('El lunes hay mudanza') as string,
        action: first.id,
      },
    ]);
    expect(
      await it.rows('select kind, surface, member_name, actor, reason, notified from actions where id = ?', [
        first.id,
      ]),
    ).toEqual([
      {
        kind: 'notice',
        surface: 'forum',
        member_name: 'ana',
        actor: moderator.member,
        reason: 'El lunes hay mudanza',
        notified: true,
      },
    ]);
    expect(await it.rows(`select actor, subject from audit_entries where action = 'member.notify'`)).toEqual([
      { actor: moderator.member, subject: `member:${ana.member}` },
    ]);
  });

  test.for<[string, Partial<NoticeInput>, string, string, string]>([
    [
      'with the words in the place of the reason',
      { template: 'mudanza' },
      'Mudanza',
      'ana: El lunes hay mudanza (0)',
      'El lunes hay mudanza',
    ],
    [
      'alone, where it has no place for any',
      { template: 'fija', words: '' },
      'Un aviso del equipo',
      'Bienvenida a Prueba, ana',
      'Bienvenida a Prueba, ana',
    ],
  ])('a template is read %s', async ([, input, title, text, reason]) => {
    const { id } = await write(input);

    expect(
      await it.rows(
        'select n.title, n.body as text, a.reason from notifications n join actions a on a.id = n.action_id where a.id = ?',
        [id],
      ),
    ).toEqual([{ title, text, reason }]);
  });

  test.for<[string, () => Promise<unknown>, string]>([
    ['oneself', () => write({ member: moderator.member }), 'refusal.not-below'],
    ['an equal', () => write({ member: other.member }), 'refusal.not-below'],
    ['nobody', () => write({ member: '5a1c2f0e-6a3b-4a53-9f0e-0d8f3b1c2a10' }), 'refusal.no-member'],
    ['by a member', () => write({}, ana), 'refusal.not-staff'],
    ['by the forum’s server', () => write({}, { kind: 'service', community: 'prueba' }), 'refusal.not-staff'],
    ['without words', () => write({ words: ' ' }), 'refusal.bad-reason'],
    ['too long', () => write({ words: 'x'.repeat(2_001) }), 'refusal.bad-reason'],
    ['a template without its words', () => write({ template: 'mudanza', words: '' }), 'refusal.bad-reason'],
    [
      'a template that names an end, without words',
      () => write({ template: 'hasta', words: '' }),
      'refusal.bad-reason',
    ],
    ['a template for something else', () => write({ template: 'severa' }), 'refusal.template-kind'],
    ['a template that is not there', () => write({ template: 'nada' }), 'refusal.no-template'],
  ])('refused, and nothing is left: %s', async ([, attempt, code]) => {
    const left = () =>
      it.rows('select (select count(*) from actions) as a, (select count(*) from notifications) as n');
    const before = await left();

    await expect(attempt()).rejects.toMatchObject({ code });
    expect(await left()).toEqual(before);
  });

  test('a quota of the policy holds for notices', async () => {
    const senior = await staffMember(it, 'senior');
    for (let n = 0; n < 5; n += 1) await write({}, senior);

    await expect(write({}, senior)).rejects.toMatchObject({ code: 'refusal.quota' });
  });
});
