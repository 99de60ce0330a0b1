import type { AppealDetail, Appeals, AppealState, DeskActor, LiveMessage } from '@fuero/community';

interface Example {
  readonly now: number;
  readonly actor: DeskActor;
  readonly size: 'full' | 'empty';
  readonly tell: (message: LiveMessage) => void;
}

const hour = 3_600_000;
const states: readonly AppealState[] = ['open', 'open', 'upheld', 'overturned', 'open'];

function exampleAppeal(n: number, now: number): AppealDetail {
  const state = states[n % states.length] ?? 'open';
  const isRule = n % 2 === 0;
  const startsAt = new Date(now - (n + 20) * hour);
  const decidedAt = state === 'open' ? null : new Date(now - hour);
  const id = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const sanction = { id: `san-${n}`, kind: 'temporary-suspension', reason: 'Enlaces de estafa' } as const;
  return {
    id,
    state,
    member: { id: 'p-dark', name: 'd4rkw1ng' },
    sanction,
    text: 'Me entraron en la cuenta y publicaron ese enlace. Ya cambié la contraseña y cerré las sesiones.\nNo fui yo.',
    answer: state === 'open' ? null : 'Lo hemos mirado con calma.',
    createdAt: new Date(now - (n + 1) * hour),
    decidedAt,
    assignedTo: n === 1 ? { id: 'm2', name: 'Nicolás Vera' } : null,
    sanctionDetail: {
      ...sanction,
      points: 10,
      actor: isRule ? 'automod' : 'm1',
      actorName: isRule ? null : 'Marta Quintero',
      decision: isRule ? 'dec_1' : null,
      rules: isRule ? ['scam-link'] : [],
      threshold: null,
      startsAt,
      endsAt: new Date(startsAt.getTime() + 168 * hour),
      liftedAt: state === 'overturned' ? decidedAt : null,
      liftReason: state === 'overturned' ? 'Lo hemos mirado con calma.' : null,
      active: state !== 'overturned',
    },
    origin: isRule ? { decision: 'dec_1', rules: ['scam-link'], revision: 3 } : null,
    mayDecide: state === 'open' && isRule,
    alsoLifted:
      state === 'open' && isRule ? [{ id: `san-${n}-15`, kind: 'ban', threshold: 30, endsAt: null }] : [],
  };
}

/** Appeals in memory: some open, some decided; those of what `m1` imposed are for somebody else. */
export function exampleAppeals({ now, actor, size, tell }: Example): Appeals {
  const known = new Map<string, AppealDetail>();
  for (let n = 0; size === 'full' && n < 8; n += 1) {
    const appeal = exampleAppeal(n, now);
    known.set(appeal.id, appeal);
  }
  const change = (id: string, changes: Partial<AppealDetail>): void => {
    const appeal = known.get(id);
    if (appeal === undefined) return;
    known.set(id, { ...appeal, ...changes });
    tell({ kind: 'appeal', id });
  };
  return {
    file: async () => ({ id: '' }),
    list: async (_, { state }) => {
      const rows = [...known.values()].filter((row) => state === undefined || row.state === state);
      const sorted = rows.toSorted((a, b) => Number(b.state === 'open') - Number(a.state === 'open'));
      return { rows: sorted, total: rows.length };
    },
    get: async (_, id) => known.get(id) ?? null,
    claim: async (_, id) => change(id, { assignedTo: { id: actor.member, name: actor.name } }),
    release: async (_, id) => change(id, { assignedTo: null }),
    decide: async (_, id, { outcome, answer }) =>
      change(id, { state: outcome, answer, decidedAt: new Date(), mayDecide: false }),
    overturnRates: async () =>
      size === 'empty'
        ? []
        : [
            { rule: 'nitro-gratis', owner: 'confianza', decided: 4, overturned: 3 },
            { rule: 'scam-link', owner: null, decided: 21, overturned: 2 },
          ],
  };
}
