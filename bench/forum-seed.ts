/** How much there is of everything. */
export interface Scale {
  readonly community: string;
  readonly reports: number;
  readonly members: number;
  /** Contents that the journal knows and nobody has reported: for filing. */
  readonly contents: number;
}

/** Members who file reports in the benchmark, after the first, who is staff: none of them wrote what they report. */
export const filers = 2_000;

/** A word that one report in 50,000 holds; all of these are open. */
export const rareWord = 'zarigüeya';

/** The n-th member's id, and that of their account on the forum. */
export function memberId(n: number): string {
  return `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
}

const idOf = (n: string) => `('00000000-0000-4000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/**
 * A forum of two years, for whoever may write past the rules: the first member is staff, a fifth of the reports is open, few
 * authors are reported often and most hardly ever (Zipf), as few wrote much of what can be reported, one member in ten was sanctioned,
 * and what has ended was noted when it did. Foreign keys hold; the database
 * is spared from proving it a million times.
 */
export function seedStatements({ community, reports, members, contents }: Scale): readonly string[] {
  const c = `'${community}'`;
  const someone = idOf(`1 + floor(random() * ${members})::int`);
  return [
    `set search_path = fuero, pg_temp`,
    `set session_replication_role = replica`,
    `select setseed(0.5)`,
    `insert into members select ${idOf('n')}, ${c}, 'miembro ' || n, 10, now() - interval '2 years' from generate_series(1, ${members}) n`,
    `insert into accounts (community_id, surface, external_id, member_id, name, created_at, joined_at)
     select community_id, 'forum', id::text, id, name, created_at, created_at from members where community_id = ${c} and name like 'miembro %'`,
    `insert into staff_grants values (${c}, '${memberId(1)}', 'senior', 'start', now(), null)`,
    `insert into reports (id, community_id, surface, content_type, content_id, author_id, author_name, body, verified, state,
       priority, reporters, resolution, created_at, updated_at, closed_at)
     select gen_random_uuid(), ${c}, 'forum', (array['post', 'post', 'post', 'comment', 'comment', 'thread'])[1 + n % 6], 'viejo-' || n,
       ${idOf('author')}, 'miembro ' || author, repeat('Lo que alguien escribió y otra persona vio. ', 6) || case n % 50000 when 1 then '${rareWord}' else '' end, true, state, priority, 1,
       case when state in ('resolved', 'dismissed') then 'Visto, gracias.' end, at, at,
       case when state in ('resolved', 'dismissed') then at + random() * interval '3 days' end
     from (select n, (array['open', 'open', 'open', 'in-review', 'dismissed', 'dismissed', 'dismissed', 'dismissed'])[
             case when n % 20 < 4 then 1 + n % 4 else 5 + n % 4 end] as open, n % 20 as twentieth,
           floor(power(${members}, random()))::int as author, now() - random() * interval '730 days' as at,
           (array[0, 1, 1, 1, 1, 1, 2, 2, 3, 1])[1 + floor(random() * 10)::int] as priority
         from generate_series(1, ${reports}) n) r,
       lateral (select case when twentieth < 4 then open when twentieth < 14 then 'resolved' else 'dismissed' end as state) s`,
    // As its trigger would, which does not fire for whoever may write past the rules.
    `insert into report_texts select community_id, id, lower(concat_ws(E'\\n', title, body, author_name)) from reports where community_id = ${c}`,
    `insert into report_filings select community_id, id, ${someone}, 'alguien', 'spam', null, created_at from reports where community_id = ${c}`,
    `insert into sanctions (id, community_id, member_id, kind, reason, points, actor, starts_at, ends_at, expired_at)
     select gen_random_uuid(), ${c}, ${idOf(`1 + n * 10 % ${members}`)},
       (array['warning', 'warning', 'temporary-suspension', 'ban'])[1 + n % 4], 'Por insistir', 5, 'automod', at,
       ends, case when ends < now() then ends end
     from (select n, at, case when n % 4 = 2 then at + interval '7 days' end as ends
             from (select n, now() - random() * interval '730 days' as at from generate_series(1, ${members}) n) s) e`,
    `insert into points_entries (id, community_id, member_id, amount, sanction_id, reason, at, actor)
     select gen_random_uuid(), community_id, member_id, points, id, reason, starts_at, actor from sanctions where community_id = ${c}`,
    `insert into actions (id, community_id, kind, surface, member_id, member_name, actor, reason, details, notified, at)
     select gen_random_uuid(), ${c}, (array['delete-content', 'delete-content', 'warning', 'temporary-suspension', 'ban'])[1 + n % 5],
       'forum', ${idOf(`1 + n % ${members}`)}, 'alguien', '${memberId(1)}', 'Por insistir', '{}', true, now() - random() * interval '730 days'
     from generate_series(1, ${Math.floor(reports / 2)}) n`,
    `insert into journal (community_id, event_id, surface, kind, at, received_at, member_id, member_name, content_type, excerpt,
       payload, readings, outcome, answer, content_id)
     select ${c}, 'e-' || n, 'forum', 'content.created', at, at, author, 'miembro', 'post', 'Algo que se puede reportar',
       jsonb_build_object('id', 'e-' || n, 'surface', 'forum', 'kind', 'content.created', 'at', extract(epoch from at)::bigint * 1000,
         'author', jsonb_build_object('id', author, 'name', 'miembro', 'createdAt', null, 'joinedAt', null, 'roles', '[]'::jsonb, 'bot', false),
         'content', jsonb_build_object('id', 'nuevo-' || n, 'type', 'post', 'title', null, 'text', 'Algo que se puede reportar',
           'parent', null, 'url', null, 'attachments', '[]'::jsonb)),
       '{}', 'publish', '{}', 'nuevo-' || n
     from (select n, now() - interval '1 day' as at, ${idOf(`${filers + 2} + floor(power(${members - filers - 2}, random()))::int`)} as author from generate_series(1, ${contents}) n) e`,
    `set session_replication_role = origin`,
    `analyze`,
  ];
}
