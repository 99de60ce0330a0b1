import type { MemberDetail, ModerationRules, SanctionDetail } from '@fuero/community';
import type { Rank } from '@fuero/engine';

const hour = 3_600_000;
const day = 24 * hour;

/** What the example policy says about moderating. */
export const exampleModerationRules: ModerationRules = {
  reasons: {
    spam: { es: 'Publicidad', en: 'Spam' },
    acoso: { es: 'Acoso', en: 'Harassment' },
    estafa: { es: 'Estafa', en: 'Scam' },
    otro: { es: 'Otro motivo', en: 'Something else' },
  },
  points: { warning: 5, 'temporary-suspension': 10, 'permanent-suspension': 20, ban: 0 },
  suspendedFor: 7 * day,
  decisionsKept: null,
  needs: {
    impose: {
      warning: 'moderator',
      'temporary-suspension': 'moderator',
      'permanent-suspension': 'senior',
      ban: 'admin',
    },
    lift: {
      warning: 'moderator',
      'temporary-suspension': 'senior',
      'permanent-suspension': 'senior',
      ban: 'admin',
    },
    content: {
      'delete-content': 'moderator',
      'edit-content': 'senior',
      'move-thread': 'moderator',
      'close-thread': 'moderator',
      'open-thread': 'moderator',
      'feature-thread': 'moderator',
      'unfeature-thread': 'moderator',
      'restore-content': 'moderator',
    },
    addPoints: 'moderator',
    notify: 'moderator',
    reverse: 'senior',
    decideAppeal: 'senior',
  },
  places: ['ayuda', 'fuera-de-tema'],
  staff: [
    { id: 'm1', name: 'Marta Quintero', rank: 'admin' },
    { id: 'm2', name: 'Nicolás Vera', rank: 'moderator' },
  ],
};

type Person = Pick<MemberDetail, 'id' | 'name'> & {
  readonly rank?: Rank;
  readonly record: 'clean' | 'heavy';
};

const people: readonly Person[] = [
  { id: 'p-ana', name: 'ana', record: 'clean' },
  { id: 'p-dark', name: 'd4rkw1ng', record: 'heavy' },
  { id: 'p-camila', name: 'Camila Restrepo', record: 'clean' },
  { id: 'm2', name: 'Nicolás Vera', rank: 'moderator', record: 'clean' },
];

/** The people of the example community: one with a heavy record, one of the staff, the others without anything. */
export function exampleMembers(now: number): readonly MemberDetail[] {
  return people.map((person) => memberOf(person, now));
}

function memberOf({ id, name, rank, record }: Person, now: number): MemberDetail {
  const heavy = record === 'heavy';
  return {
    id,
    name,
    rank: rank ?? null,
    accounts: [
      {
        surface: 'forum',
        externalId: '6f1c0a52-93b7-4f0e-a1de-0b6a2f0c77aa',
        name,
        createdAt: new Date(now - 400 * day),
        joinedAt: heavy ? new Date(now - 9 * day) : null,
        roles: heavy ? ['nuevo'] : [],
        bot: false,
      },
    ],
    messages: heavy ? 31 : 412,
    points: heavy ? 15 : 0,
    warnings: heavy ? 1 : 0,
    suspensions: heavy ? 1 : 0,
    watched: heavy ? { since: new Date(now - 2 * day), reason: '10 puntos', by: 'automod' } : null,
    sanctions: heavy ? sanctionsOf(now) : [],
    ledger: heavy ? ledgerOf(now) : [],
    actions: [],
    notes: heavy
      ? [
          {
            id: 'n1',
            author: { id: 'm2', name: 'Nicolás Vera' },
            text: 'Volvió con otra cuenta en marzo.',
            at: new Date(now - 3 * day),
            sanction: null,
          },
          {
            id: 'n2',
            author: { id: 'm2', name: 'Nicolás Vera' },
            text: 'La política la puso al llegar a quince puntos; la dejamos.',
            at: new Date(now - 10 * hour),
            sanction: 's2',
          },
        ]
      : [],
  };
}

function sanctionsOf(now: number): readonly SanctionDetail[] {
  const common = { decision: null, rules: [], threshold: null, liftedAt: null, liftReason: null };
  return [
    {
      ...common,
      id: 's2',
      kind: 'temporary-suspension',
      reason: 'Publicidad repetida después de un aviso.',
      points: 10,
      actor: 'automod',
      actorName: null,
      threshold: 15,
      startsAt: new Date(now - 20 * hour),
      endsAt: new Date(now + 6 * day),
      active: true,
    },
    {
      ...common,
      id: 's1',
      kind: 'warning',
      reason: 'Insultó a otra persona en un hilo de ayuda.',
      points: 5,
      actor: 'm2',
      actorName: 'Nicolás Vera',
      startsAt: new Date(now - 5 * day),
      endsAt: null,
      liftedAt: new Date(now - 4 * day),
      liftReason: 'Se disculpó y editó el mensaje.',
      active: false,
    },
  ];
}

function ledgerOf(now: number): MemberDetail['ledger'] {
  const common = { decision: null, reverses: null, reversed: false, decayed: false };
  return [
    {
      ...common,
      id: 'l2',
      amount: 10,
      reason: 'Publicidad repetida',
      actor: 'automod',
      at: new Date(now - 20 * hour),
      sanction: 's2',
    },
    {
      ...common,
      id: 'l1',
      amount: 5,
      reason: 'Insulto en un hilo',
      actor: 'm2',
      at: new Date(now - 5 * day),
      sanction: 's1',
    },
  ];
}
