/** On whose behalf a transaction runs: which PostgreSQL role, and what the row policies are told. */
export interface Caller {
  readonly role: 'anon' | 'authenticated' | 'service_role';
  /** Set by us from the service key, the session or the policy; never from what a caller can write. */
  readonly community: string;
  /** Null for a caller that is no member. */
  readonly member: string | null;
}

/** The forum's own server, or the house itself at work on a community. */
export function service(community: string): Caller {
  return { role: 'service_role', community, member: null };
}

export function visitor(community: string): Caller {
  return { role: 'anon', community, member: null };
}

export function member(community: string, id: string): Caller {
  return { role: 'authenticated', community, member: id };
}
