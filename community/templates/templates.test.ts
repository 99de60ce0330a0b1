import { templatePlaceholders } from '@fuero/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MemberActor } from '../actor.ts';
import type { Templates } from '../templates.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { forumMember, staffMember } from '../testing/staff-of.ts';
import { openTestHouse, policyFiles } from '../testing/test-house.ts';
import type { TestHouse } from '../testing/test-house.ts';

const every = [...new Set(Object.values(templatePlaceholders).flat())];
const alert = templatePlaceholders.alert.map((name) => `{${name}}`).join(' ');
const file = {
  path: 'templates/mensajes.yaml',
  text: `templates:
  de-regla: { kind: warning, es: uno, en: one }
  general:
    kind: suspension
    title-es: "Pausa hasta {until}"
    es: "Hola, {member}: {rule} hasta {until}"
    en: "Hi {member} of {community}"
  alarma: { kind: alert, es: "${alert}", en: "${alert}" }
  rechazada: { kind: appeal-upheld, es: "{resolution}", en: "{resolution}" }
  suelta: { kind: other, es: hola, en: hi }
rules: [{ id: r, when: { text: { length: { atLeast: 500 } } }, then: [{ notify: de-regla }] }]
`,
};

eachDatabase((place) => {
  let it: TestHouse;
  let templates: Templates;
  let staff: MemberActor;

  beforeAll(async () => {
    it = await openTestHouse(place, { policy: [...policyFiles(), file] });
    ({ templates } = it.house.moderation);
    staff = await staffMember(it, 'moderator');
  });
  afterAll(() => it.house.close());

  test('staff see each template, where it stands and what it is for', async () => {
    expect(await templates.list(staff)).toEqual([
      {
        id: 'de-regla',
        kind: 'warning',
        title: { es: null, en: null },
        text: { es: 'uno', en: 'one' },
        placeholders: [],
        rules: ['r'],
        isGeneral: false,
        file: 'templates/mensajes.yaml',
        line: 2,
      },
      {
        id: 'general',
        kind: 'suspension',
        title: { es: 'Pausa hasta {until}', en: null },
        text: { es: 'Hola, {member}: {rule} hasta {until}', en: 'Hi {member} of {community}' },
        placeholders: ['until', 'member', 'rule', 'community'],
        rules: [],
        isGeneral: true,
        file: 'templates/mensajes.yaml',
        line: 3,
      },
      expect.objectContaining({ id: 'alarma', isGeneral: true, line: 8 }),
      expect.objectContaining({ id: 'rechazada', kind: 'appeal-upheld', isGeneral: true }),
      expect.objectContaining({ id: 'suelta', kind: 'other', isGeneral: false }),
    ]);
  });

  test('a preview has what is given, and examples of the language where nothing is', async () => {
    const values = { rule: '{member} <b>' };

    const english = async (given: Readonly<Record<string, string>>) =>
      templates.preview(staff, 'general', 'en', given);
    expect(await templates.preview(staff, 'general', 'es', values)).toEqual({
      title: 'Pausa hasta 28 de noviembre de 2026 a las 13:00',
      text: 'Hola, Ana: {member} <b> hasta 28 de noviembre de 2026 a las 13:00',
    });
    expect(await english({ member: '' })).toEqual({ title: null, text: 'Hi  of Prueba' });
    expect(await english({})).toEqual({ title: null, text: 'Hi Ana of Prueba' });
    expect(await templates.preview(staff, 'constructor', 'en', {})).toBeNull();
  });

  test.for(['es', 'en'] as const)('every placeholder has an example in %s', async (locale) => {
    const text = await templates.preview(staff, 'alarma', locale, {});

    expect(text?.text).not.toMatch(/[{}]/);
    expect(every.filter((name) => text?.text.includes(`{${name}}`))).toEqual([]);
  });

  test('members see none', async () => {
    const ana = await forumMember(it, 'ana');

    await expect(templates.list(ana)).rejects.toMatchObject({ code: 'refusal.not-staff' });
    await expect(templates.preview(ana, 'general', 'es', {})).rejects.toMatchObject({
      code: 'refusal.not-staff',
    });
  });
});
