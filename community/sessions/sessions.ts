import type { Rank } from '@fuero/engine';
import { member } from '../database/caller.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { DeskActor, DeskSessions } from '../desk.ts';
import type { House } from '../house.ts';
import { rankOf } from '../members/as-staff.ts';
import { Refusal } from '../refusal.ts';
import { mintLinkForAdmin } from './admin-link.ts';
import { DeskLink } from './desk-link.entity.ts';
import { DeskSession } from './desk-session.entity.ts';
import { hashOfToken, newToken } from './token.ts';

const minute = 60_000;
/** A member of the staff is on the way already. Milliseconds. */
const staffLinkLife = 5 * minute;
const day = 86_400_000;

/** How long a session lives, used or not; how long it lives unused; how often its use is noted. Milliseconds. */
const sessionLife = { absolute: 30 * day, idle: 7 * day, touch: minute } as const;

export interface SessionsDeps {
  readonly database: Database;
  readonly clock: () => Date;
  /** The community that this process serves: a token of another one opens nothing here. */
  readonly community: () => { readonly id: string } | null;
}

export interface Sessions extends DeskSessions {
  mintAdminLink(): Promise<string>;
  mintStaffLink: House['mintStaffLink'];
  hasDeskSession(): Promise<boolean>;
}

/** A grant that still holds: whoever lost the rank loses links and sessions with it. */
const granted = (row: string) =>
  `exists (select from staff_grants g where g.community_id = ${row}.community_id and g.member_id = ${row}.member_id and g.revoked_at is null)`;
const alive = 's.ended_at is null and s.expires_at > ? and s.seen_at > ?';

/** Links and sessions of the desk. Only hashes of tokens are stored. */
export function createSessions({ database, clock, community }: SessionsDeps): Sessions {
  /**
   * The way in. Nobody is signed in yet, so there is no one to authorise: what authorises is the token itself, which `work`
   * looks up. Links and sessions are rows that no caller's role may read.
   */
  function atTheDoor<T>(id: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return database.asHouse(id, work);
  }

  /** Runs `work` where the token could be one of ours and there is a community to enter. */
  async function withToken<T>(
    token: string,
    work: (tx: Transaction, door: Door) => Promise<T>,
  ): Promise<T | null> {
    const hash = hashOfToken(token);
    const id = community()?.id;
    if (hash === null || id === undefined) return null;
    const now = clock();
    const idleSince = new Date(now.getTime() - sessionLife.idle);
    return atTheDoor(id, (tx) => work(tx, { id, hash, now, idleSince }));
  }

  return {
    peek: async (link) =>
      (await withToken(link, async (tx, { id, hash, now }) => {
        const found = await tx.execute(
          `select 1 from desk_links l where community_id = ? and token_hash = ? and used_at is null and expires_at > ? and ${granted('l')}`,
          [id, hash, now],
        );
        return found.length > 0;
      })) ?? false,

    redeem: (link) => withToken(link, redeem),
    find: (token) => withToken(token, find),

    async end(token) {
      await withToken(token, async (tx, { id, hash, now }) => {
        await tx.execute(
          'update desk_sessions set ended_at = ? where community_id = ? and token_hash = ? and ended_at is null',
          [now, id, hash],
        );
      });
    },

    async mintAdminLink() {
      const id = community()?.id;
      if (id === undefined) throw new Refusal('refusal.no-policy');
      const { token, hash } = newToken();
      const now = clock();
      await atTheDoor(id, (tx) => mintLinkForAdmin(tx, { community: id, hash, now }));
      return token;
    },

    async mintStaffLink(actor) {
      if (actor.kind !== 'member') throw new Refusal('refusal.not-staff');
      if (actor.community !== community()?.id) throw new Refusal('refusal.other-community');
      const { token, hash } = newToken();
      const now = clock();
      const expiresAt = new Date(now.getTime() + staffLinkLife);
      await database.write(
        member(actor.community, actor.member),
        async (tx) => {
          if ((await rankOf(tx, actor)) === null) throw new Refusal('refusal.not-staff');
        },
        (tx) =>
          tx.insert(DeskLink, {
            tokenHash: hash,
            communityId: actor.community,
            memberId: actor.member,
            createdAt: now,
            expiresAt,
            usedAt: null,
          }),
      );
      return { token, expiresAt };
    },

    async hasDeskSession() {
      const id = community()?.id;
      if (id === undefined) return false;
      const now = clock();
      const idleSince = new Date(now.getTime() - sessionLife.idle);
      const found = await atTheDoor(id, (tx) =>
        tx.execute(
          `select 1 from desk_sessions s where s.community_id = ? and ${alive} and ${granted('s')} limit 1`,
          [id, now, idleSince],
        ),
      );
      return found.length > 0;
    },
  };
}

interface Door {
  /** The community's id. */
  readonly id: string;
  readonly hash: string;
  readonly now: Date;
  /** A session not seen since then has lapsed. */
  readonly idleSince: Date;
}

/** The update decides the race: of many who come with one link, one finds it unused. */
async function redeem(
  tx: Transaction,
  { id, hash, now }: Door,
): Promise<{ readonly token: string; readonly expiresAt: Date } | null> {
  const [link] = await tx.execute<{ member: string }[]>(
    `update desk_links l set used_at = ? where community_id = ? and token_hash = ? and used_at is null and expires_at > ?
       and ${granted('l')} returning member_id as member`,
    [now, id, hash, now],
  );
  if (link === undefined) return null;
  const fresh = newToken();
  const expiresAt = new Date(now.getTime() + sessionLife.absolute);
  await tx.insert(DeskSession, {
    tokenHash: fresh.hash,
    communityId: id,
    memberId: link.member,
    createdAt: now,
    expiresAt,
    seenAt: now,
    endedAt: null,
  });
  return { token: fresh.token, expiresAt };
}

interface FoundSession {
  readonly member: string;
  readonly name: string;
  readonly rank: Rank;
  readonly community: string;
  readonly touch: boolean;
}

async function find(tx: Transaction, { id, hash, now, idleSince }: Door): Promise<DeskActor | null> {
  const touchBefore = new Date(now.getTime() - sessionLife.touch);
  const [found] = await tx.execute<FoundSession[]>(
    `select s.member_id as member, m.name, g.rank, c.name as community, s.seen_at <= ? as touch
       from desk_sessions s
       join members m on m.community_id = s.community_id and m.id = s.member_id
       join staff_grants g on g.community_id = s.community_id and g.member_id = s.member_id and g.revoked_at is null
       join communities c on c.id = s.community_id
      where s.community_id = ? and s.token_hash = ? and ${alive}`,
    [touchBefore, id, hash, now, idleSince],
  );
  if (found === undefined) return null;
  if (found.touch) {
    await tx.execute('update desk_sessions set seen_at = ? where token_hash = ? and seen_at < ?', [
      now,
      hash,
      now,
    ]);
  }
  return {
    kind: 'member',
    community: id,
    communityName: found.community,
    member: found.member,
    name: found.name,
    rank: found.rank,
  };
}
