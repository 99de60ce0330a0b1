import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MemberActor } from '../actor.ts';
import { actAsHouse } from '../authority/act.ts';
import type { ModerationDeps } from '../authority/acting.ts';
import { createLive } from '../live/live.ts';
import { openHeadFile } from '../audit/head-file.ts';
import type { NotificationRow, Notifications } from '../notifications.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { hour, noon, openTestHouse, policyFiles, post } from '../testing/test-house.ts';
import type { TestHouse } from '../testing/test-house.ts';
import { createNotifications } from './create-notifications.ts';
import { notifyIn } from './notify-in.ts';
import type { NotificationInput } from './notify-in.ts';

eachDatabase((place) => {
  let it: TestHouse;
  let deps: ModerationDeps;
  let notifications: Notifications;
  let members = 0;

  beforeAll(async () => {
    it = await openTestHouse(place);
    const log = () => undefined;
    deps = {
      database: it.database,
      heads: openHeadFile(place.dataDir),
      live: createLive({ log }),
      clock: () => it.now,
      log,
      ingest: (community, events) => it.house.ingest({ kind: 'service', community }, events),
      current: () => {
        const policy = it.house.policy();
        return policy === null ? null : { policy, revision: 1 };
      },
    };
    notifications = createNotifications(deps);
  });
  afterAll(() => it.house.close());

  async function someone(): Promise<MemberActor> {
    members += 1;
    const name = `persona-${members}`;
    await it.judge(post('hola', { author: name }));
    const [row] = await it.rows<{ id: string }>('select id from members where name = ?', [name]);
    return { kind: 'member', community: 'prueba', member: row?.id ?? '' };
  }

  function tell({ member }: MemberActor, ...inputs: readonly Partial<NotificationInput>[]) {
    return actAsHouse(deps, 'prueba', async (tx, acting) => {
      const rows: NotificationRow[] = [];
      for (const input of inputs.length === 0 ? [{}] : inputs)
        rows.push(
          await notifyIn(tx, acting, {
            member,
            kind: 'lifted',
            still: 'free',
            values: { reason: 'un error' },
            ...input,
          } as NotificationInput),
        );
      return { answer: rows, audit: [] };
    });
  }

  test('a member reads what they were told, newest first, and nobody else reads it', async () => {
    const [ana, eva] = [await someone(), await someone()];
    const [first] = await tell(ana, { kind: 'notice', values: { reason: 'hay <b>mudanza</b> & más' } });
    it.now = new Date(noon.getTime() + hour);
    const [second] = await tell(ana);
    it.now = noon;

    const seen = await notifications.list(ana, {});

    expect(seen).toEqual({ rows: [second, first], unread: 2 });
    expect(first?.text).toContain('hay <b>mudanza</b> & más');
    expect(await notifications.list(ana, { limit: 1, offset: 1 })).toEqual({ rows: [first], unread: 2 });
    expect(await notifications.list(eva, {})).toEqual({ rows: [], unread: 0 });
    await expect(notifications.list({ kind: 'visitor', community: 'prueba' }, {})).rejects.toMatchObject({
      code: 'refusal.sign-in',
    });
  });

  test('what one marks is one’s own, and when it was read stays', async () => {
    const [ana, eva] = [await someone(), await someone()];
    const [row] = await tell(ana);
    const id = row?.id ?? '';

    expect(await notifications.mark(eva, id, 'read')).toBe(false);
    expect(await notifications.mark(ana, 'no-id', 'read')).toBe(false);
    expect(await notifications.mark(ana, id, 'read')).toBe(true);
    it.now = new Date(noon.getTime() + hour);
    expect(await notifications.mark(ana, id, 'read')).toBe(true);
    it.now = noon;
    expect((await notifications.list(ana, {})).rows).toEqual([{ ...row, readAt: noon }]);
    expect(await notifications.list(ana, { unread: true })).toEqual({ rows: [], unread: 0 });
    expect(await notifications.mark(ana, id, 'unread')).toBe(true);
    expect((await notifications.list(ana, { unread: true })).unread).toBe(1);
  });

  test('a member cannot rewrite the text of notifications received', async () => {
    const ana = await someone();
    await tell(ana);
    const rewrite = it.database.readAs(
      { role: 'authenticated', community: 'prueba', member: ana.member },
      (tx) => tx.execute(`update notifications set body = 'otra cosa'`),
    );

    await expect(rewrite).rejects.toThrow(/permission denied/);
  });

  test('an admin does not read what somebody else was told as their own', async () => {
    const [ana, admin] = [await someone(), await someone()];
    await tell(ana);
    await it.rows(
      `insert into staff_grants (community_id, member_id, rank, granted_by, granted_at) values ('prueba', ?, 'admin', 'test', ?)`,
      [admin.member, noon],
    );

    expect((await notifications.list(admin, {})).rows).toEqual([]);
  });

  test('who listens hears their own after the commit, and nothing that was rolled back', async () => {
    const [ana, eva] = [await someone(), await someone()];
    const heard: NotificationRow[] = [];
    const stop = notifications.subscribe(ana, (row) => heard.push(row));
    const lost = actAsHouse(deps, 'prueba', async (tx, acting) => {
      await notifyIn(tx, acting, {
        member: ana.member,
        kind: 'expired',
        still: 'free',
        values: { reason: 'spam' },
      });
      throw new Error('something went wrong afterwards');
    });
    await expect(lost).rejects.toThrow('something went wrong');
    await tell(eva);
    const told = await tell(ana, {}, { kind: 'expired', values: { reason: 'spam' } });
    stop();
    await tell(ana);

    expect(heard).toEqual(told);
  });

  test('the words are those of their moment: a template that changes later rewrites nothing', async () => {
    const ana = await someone();
    const [row] = await tell(ana, {
      kind: 'warning',
      values: { reason: 'spam', points: 5, until: null },
    });

    expect(row?.text).toBe(`Hola, persona-${members}. Has recibido una advertencia en Prueba. Motivo: spam`);
    const files = policyFiles('templates: { a: { kind: warning, es: "otra vez", en: "again" } }\n');
    await it.house.adoptFolder(files, null);
    const [later] = await tell(ana, {
      kind: 'warning',
      values: { reason: 'spam', points: 5, until: null },
    });

    const { rows } = await notifications.list(ana, {});
    expect(rows.map(({ text }) => text)).toEqual(expect.arrayContaining([row?.text, 'otra vez']));
    expect(later?.text).toBe('otra vez');
  });
});
