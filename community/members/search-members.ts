import type { SanctionKind } from '@fuero/engine';
import type { Transaction } from '../database/database.ts';
import { storable } from '../database/storable.ts';
import { isUuid } from '../database/uuid.ts';
import type { MemberRow } from '../sanctions.ts';
import { balanceOf } from './balance.ts';
import type { Balancing } from './balance.ts';
import { mostSevere } from './standing.ts';

/** Rows. */
const most = 50;
/** Sanctions that are looked through for those who were sanctioned last. */
const recent = 500;

interface Row {
  readonly id: string;
  readonly name: string;
  readonly points: string;
  readonly watched: boolean;
  readonly sanctions: readonly {
    readonly kind: SanctionKind;
    readonly reason: string;
    readonly ends: string | null;
  }[];
}

interface Search {
  readonly community: string;
  readonly words: string;
  readonly now: Date;
  readonly points: Balancing;
}

/** Members by name, id or account id; without words those who are watched or were sanctioned last. As the caller. */
export async function searchMembers(
  tx: Transaction,
  { community, words, now, points }: Search,
): Promise<readonly MemberRow[]> {
  const text = words.trim();
  if (!storable(text)) return [];
  const found = text === '' ? lately(community) : named(community, text);
  const balance = balanceOf('m', points, now);
  const rows = await tx.execute<Row[]>(
    `with found as materialized (${found.sql})
     select m.id, m.name,
       ${balance.sql} as points,
       exists (select from watch_list w
         where w.community_id = m.community_id and w.member_id = m.id and w.ended_at is null) as watched,
       (select coalesce(jsonb_agg(jsonb_build_object('kind', s.kind, 'reason', s.reason, 'ends', s.ends_at)), '[]')
          from sanctions s where s.community_id = m.community_id and s.member_id = m.id and s.kind <> 'warning'
           and s.lifted_at is null and (s.ends_at is null or s.ends_at > ?)) as sanctions
     from found f join members m on m.community_id = ? and m.id = f.id
     order by f.place, m.name, m.id limit ${most}`,
    [...found.values, ...balance.values, now, community],
  );
  return rows.map(({ id, name, points, watched, sanctions }) => {
    const standing = sanctions.map(({ ends, ...rest }) => ({
      ...rest,
      endsAt: ends === null ? null : new Date(ends),
    }));
    const worst = mostSevere(standing, now);
    const sanction = worst === null ? null : { kind: worst.kind, endsAt: worst.endsAt };
    return { id, name, points: Number(points), watched, sanction };
  });
}

interface Part {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** `place` grows with the time that has passed since. */
function lately(community: string): Part {
  return {
    sql: `select member_id as id, min(place) as place from (
        (select member_id, -extract(epoch from starts_at) as place from sanctions
          where community_id = ? order by starts_at desc limit ${recent})
        union all
        (select member_id, -extract(epoch from since) from watch_list
          where community_id = ? and ended_at is null order by since desc limit ${recent})) x
      group by member_id order by place limit ${most}`,
    values: [community, community],
  };
}

/** Who is meant by an id comes first, then whose name begins so, then whose name has it somewhere. */
function named(community: string, text: string): Part {
  const literal = text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
  const parts: Part[] = [
    {
      sql: 'select member_id as id, 0 as place from accounts where community_id = ? and external_id = ?',
      values: [community, text],
    },
    {
      sql: `(select id, case when name ilike ? then 1 else 2 end as place from members
        where community_id = ? and name ilike ? order by 2, name limit ${most})`,
      values: [`${literal}%`, community, `%${literal}%`],
    },
  ];
  if (isUuid(text))
    parts.push({
      sql: 'select id, 0 as place from members where community_id = ? and id = ?',
      values: [community, text],
    });
  return {
    sql: `select id, min(place) as place from (${parts.map(({ sql }) => sql).join(' union all ')}) x group by id`,
    values: parts.flatMap(({ values }) => values),
  };
}
