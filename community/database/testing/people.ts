/** Two communities with somebody of every kind in them, and a row of every table for each. */
export const people = {
  ana: { id: '00000000-0000-4000-8000-0000000000a1', community: 'prueba' },
  berta: { id: '00000000-0000-4000-8000-0000000000a2', community: 'prueba' },
  marta: { id: '00000000-0000-4000-8000-0000000000a3', community: 'prueba' },
  martin: { id: '00000000-0000-4000-8000-0000000000a4', community: 'prueba' },
  exmarta: { id: '00000000-0000-4000-8000-0000000000a5', community: 'prueba' },
  lejos: { id: '00000000-0000-4000-8000-0000000000b1', community: 'otra' },
  lola: { id: '00000000-0000-4000-8000-0000000000b2', community: 'otra' },
} as const;

const grants: Readonly<Record<string, string>> = {
  marta: 'null',
  martin: 'null',
  lola: 'null',
  exmarta: 'now()',
};

function communityRows(id: string): string {
  const c = `'${id}'`;
  return `
    insert into communities values (${c}, 'La ${id}', 'es', 1, now(), now());
    insert into policy_files values (${c}, 'h', 'fuero: 1');
    insert into policy_revisions values (${c}, 1, 'h', null, 'folder', 'folder', null, now());
    insert into policy_revision_files values (${c}, 1, 'policy.yaml', 'h');
    insert into policy_drafts values (${c}, 'h', 1, '[]', '[]', null, now(), null);
    insert into policy_terms values (md5(${c})::uuid, ${c}, 'l', 'term', 'x', 'block', 1, 1, now());
    insert into policy_templates values (md5(${c})::uuid, ${c}, 'l', 'warning', 'es', null, 'x', '[]', 1, now());
    insert into policy_settings values (${c}, 'x', '1', 'x', 1, now());
    insert into deliveries (community_id, id, key, surface, kind, subject, payload, state, next_at, created_at)
      values (${c}, md5(${c})::uuid, 'k', 'forum', 'content.delete', 'content:c', '{}', 'pending', now(), now());
    insert into idempotency_keys values (${c}, 'a', 'k', 'report.file', 'h', '{}', now());
    insert into audit_heads values (${c}, 1, 'h');
    insert into audit_entries values (${c}, 1, now(), 'a', 'a', 's', 'd', 'p', 'h');
    insert into audit_details values (${c}, 1, 'salt', '{}');`;
}

function memberRows(name: string, person: { readonly id: string; readonly community: string }): string {
  const c = `'${person.community}'`;
  const m = `'${person.id}'`;
  const n = `'${name}'`;
  const revoked = grants[name];
  const grant = `insert into staff_grants values (${c}, ${m}, 'admin', 'start', now(), ${revoked});`;
  return `
    insert into members values (${m}, ${c}, ${n}, 0, now());
    insert into accounts values (${c}, 'forum', ${n}, ${m}, ${n}, null, null);
    ${revoked === undefined ? '' : grant}
    insert into journal values (${c}, ${n}, 'forum', 'content.created', now(), now(), ${m}, ${n}, 'post', '', '{}',
      '{}', 'hold', '{}', ${n});
    insert into decisions values (${n}, ${c}, ${n}, now(), 'rules', 'hold', true, '{}', '{}', '{}', ${m}, ${n}, 'post',
      '', '{}', null, null, null, 1);
    insert into effects values (${c}, ${n}, 0, 'hold', '{}', 'done', now(), now());
    insert into sanctions values (${m}, ${c}, ${m}, 'warning', '', 0, 'automod', ${n}, null, now());
    insert into points_entries values (${m}, ${c}, ${m}, 1, ${n}, ${m}, '', now(), 'automod');
    insert into reports values (${m}, ${c}, 'forum', 'post', ${n}, null, null, null, '', null, null, null, true, 'open', 1,
      1, null, now(), now(), null);
    insert into report_filings values (${c}, ${m}, ${m}, ${n}, 'spam', null, now());
    insert into report_work values (${c}, ${m}, null, null, null, null, null);
    insert into report_notes values (${m}, ${c}, ${m}, ${m}, '', now());
    insert into sanction_notes values (${m}, ${c}, ${m}, ${m}, '', now());
    insert into member_notes values (${m}, ${c}, ${m}, ${m}, '', now());
    insert into content_versions values (${c}, 'forum', ${n}, ${n}, 'content.created', now(), ${m}, ${n}, null, '');
    insert into actions values (${m}, ${c}, 'warning', 'forum', null, null, ${m}, ${n}, 'automod', null, '', '{}', true,
      null, ${m}, ${n}, now());
    insert into decision_reviews values (${c}, ${n}, 'publish', 'overturned', ${m}, '', now());
    insert into watch_list values (${m}, ${c}, ${m}, '', now(), 'automod', null, null);
    insert into notifications values (${m}, ${c}, ${m}, 'warning', '', '', ${m}, ${m}, null, null, now(), null);
    insert into appeals values (${m}, ${c}, ${m}, ${m}, '', 'open', null, now(), null);
    insert into appeal_work values (${c}, ${m}, null, null, null);
    insert into desk_links values (${n}, ${c}, ${m}, now(), now(), null);
    insert into desk_sessions values (${n}, ${c}, ${m}, now(), now(), now(), null);`;
}

/** Fills an empty database; for a superuser, to whom row security does not apply. */
export const seedPeople = [
  'set search_path = fuero, pg_temp;',
  ...['prueba', 'otra'].map(communityRows),
  ...Object.entries(people).map(([name, person]) => memberRows(name, person)),
].join('\n');
