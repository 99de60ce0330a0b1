import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MemberActor } from '../actor.ts';
import type { AlertRow, DeskActor } from '../desk.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { forumMember, staffMember } from '../testing/staff-of.ts';
import { noon, openTestHouse, post } from '../testing/test-house.ts';
import type { TestHouse } from '../testing/test-house.ts';

const policy = [
  {
    path: 'policy.yaml',
    text: `fuero: 1
community: { id: prueba, name: Prueba, locale: es, timezone: Europe/Madrid }
staff: { moderator: { forum: [moderador] } }
names: { channels: { equipo: "1", guardia: "2" } }
`,
  },
  {
    path: 'rules.yaml',
    text: `lists: { oro: { terms: [oro] }, plata: { terms: [plata] }, cobre: { terms: [cobre] } }
templates:
  venta: { kind: alert, title-es: "Vende: {member}, {rule}", es: "{member} vende en {community}: {rule.title} ({rule.id}, {why}) {channel} {link} {excerpt} {points} {until}", en: x }
  guardia: { kind: notice, es: "Guardia: {rule}", en: x }
rules:
  - { id: vende, title: Venta, when: { text: { contains: oro } }, then: [hold, { alert: { channel: equipo, template: venta } }] }
  - { id: avisa, when: { text: { contains: plata } }, then: [{ alert: { channel: equipo, template: guardia } }] }
  - { id: calla, when: { text: { contains: cobre } }, then: [{ alert: { channel: guardia } }] }
`,
  },
] as const;

eachDatabase((place) => {
  let it: TestHouse;
  let ana: MemberActor;
  let leo: MemberActor;

  beforeAll(async () => {
    it = await openTestHouse(place, { policy });
    ana = await staffMember(it, 'moderator', 'ana');
    leo = await staffMember(it, 'admin', 'leo');
  });
  afterAll(() => it.house.close());

  /** A second after the one before, so that it is known which is the newest. */
  function judge(...said: Parameters<typeof post>) {
    it.now = new Date(it.now.getTime() + 1_000);
    return it.judge(post(...said));
  }
  const inbox = async (whose: MemberActor) => {
    const { rows } = await it.house.moderation.notifications.list(whose, {});
    return rows.filter(({ kind }) => kind === 'alert');
  };
  const newest = async (whose: MemberActor) => (await inbox(whose))[0];
  const effectsOf = (decision: string | null) =>
    it.rows<{ kind: string; state: string; payload: { text?: string } }>(
      'select kind, state, payload from effects where decision_id = ? order by index',
      [decision],
    );

  test('each of the staff has a notification in the words of the policy, and nobody else has', async () => {
    const member = await forumMember(it, 'vendedor');
    const { id, decision } = await judge('compro oro', { author: 'vendedor' });
    const text = 'vendedor vende en Prueba: Venta (vende, text contains oro (“oro”)) equipo  compro oro 0 —';

    expect(decision).toBe('hold');
    expect(await newest(ana)).toMatchObject({
      title: 'Vende: vendedor, Venta',
      text,
      readAt: null,
      createdAt: it.now,
    });
    expect(await newest(leo)).toMatchObject({ text });
    expect(await inbox(member)).toEqual([]);
    expect(await effectsOf(id)).toMatchObject([
      { kind: 'hold', state: 'done' },
      { kind: 'alert', state: 'done', payload: { channel: 'equipo', templates: ['venta'], text } },
    ]);
  });

  test('without a template the house has words; what several rules ask for is one notification', async () => {
    const before = (await inbox(ana)).length;
    await judge('cobre', { author: 'calderero' });
    expect(await newest(ana)).toMatchObject({
      title: 'Alerta: calla',
      text: 'La regla «calla» saltó con calderero. cobre',
    });

    const { id } = await judge('plata y oro y cobre', { author: 'joyero' });
    const texts = (await effectsOf(id)).flatMap(({ payload }) => payload.text ?? []);
    expect(await inbox(ana)).toHaveLength(before + 2);
    expect(texts).toEqual([
      expect.stringMatching(/^joyero vende .*\n\nGuardia: avisa$/su),
      'La regla «calla» saltó con joyero. plata y oro y cobre',
    ]);
    expect((await newest(ana))?.text).toBe(texts.join('\n\n'));
  });

  test('the same event again tells nobody again', async () => {
    const event = post('plata');
    await it.judge(event);
    const before = await inbox(ana);
    await it.ingest(event, event);

    expect(await inbox(ana)).toEqual(before);
  });

  test('who holds the rank no more is not told', async () => {
    const byRole = await forumMember(it, 'eva', { roles: ['moderador'] });
    const unmet = await newest(byRole);
    await it.house.staff.find('prueba', { surface: 'forum', externalId: 'eva' });
    await judge('plata', { author: 'uno' });
    const told = await newest(byRole);
    await judge('hola', { author: 'eva', roles: [] });
    const dismissed = await staffMember(it, 'senior', 'otro');
    await it.rows('update staff_grants set revoked_at = ? where member_id = ? returning rank', [
      noon,
      dismissed.member,
    ]);
    await judge('cobre', { author: 'dos' });

    expect(unmet).toBeUndefined();
    expect(told?.text).toBe('Guardia: avisa');
    expect((await newest(leo))?.text).toBe('La regla «calla» saltó con dos. cobre');
    expect(await inbox(byRole)).toEqual([told]);
    expect(await inbox(dismissed)).toEqual([]);
  });

  test('open desks hear it with the decision, and so does who listens for notifications', async () => {
    const actor: DeskActor = { ...ana, communityName: 'Prueba', name: 'ana', rank: 'moderator' };
    const heard: AlertRow[] = [];
    const pinged: string[] = [];
    const stops = [
      it.house.desk.live.subscribe(actor, (message) => {
        if (message.kind === 'alert') heard.push(message.row);
      }),
      it.house.moderation.notifications.subscribe(leo, ({ text }) => pinged.push(text)),
    ];
    const [first, second] = await it.ingest(post('plata'), post('nada'), post('cobre', { author: 'tres' }));
    await expect.poll(() => heard).toHaveLength(2);
    stops.forEach((stop) => stop());

    expect(second).toMatchObject({ id: null });
    expect(heard[0]).toEqual({
      id: (first as { id: string }).id,
      at: noon,
      title: 'Alerta: avisa',
      text: 'Guardia: avisa',
    });
    expect(pinged).toEqual(heard.map(({ text }) => text));
  });
});
