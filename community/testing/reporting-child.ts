import { once } from 'node:events';
import type { MemberActor } from '../actor.ts';
import { Refusal } from '../refusal.ts';
import type { BulkOutcome, Reports } from '../reports.ts';
import { openTestHouse } from './test-house.ts';
import type { Place } from './place.ts';

/** What each of the moderators does, all at once. */
export type Errand =
  | { readonly kind: 'claim' | 'resolve'; readonly actors: readonly string[]; readonly report: string }
  | {
      readonly kind: 'bulk';
      /** A moderator and the reports that they close. */
      readonly lots: readonly { readonly actor: string; readonly ids: readonly string[] }[];
    };

/** What became of it: how each moderator fared. */
export type Fared =
  | { readonly actor: string; readonly outcome: 'won' | 'lost'; readonly values: Refusal['values'] }
  | { readonly actor: string; readonly outcome: 'answered'; readonly answers: readonly BulkOutcome[] };

/** A process that opens a house, says `ready`, waits for a signal, runs one errand for many moderators and says `fared`. */
const { place, errand } = JSON.parse(process.argv[2] ?? '{}') as {
  place: Omit<Place, 'remove'>;
  errand: Errand;
};
const it = await openTestHouse({ ...place, remove: () => Promise.resolve() }, { poolMax: 8 });
const { reports } = it.house.moderation;
const signalled = once(process, 'SIGUSR2');
process.stdout.write('ready\n');
await signalled;
process.stdout.write(`fared ${JSON.stringify(await run(errand, reports))}\n`);
await it.house.close();

function run(what: Errand, on: Reports): Promise<readonly Fared[]> {
  if (what.kind === 'bulk')
    return Promise.all(
      what.lots.map(async ({ actor, ids }) => {
        const input = { ids, as: 'dismiss', resolution: 'Limpieza.' } as const;
        return { actor, outcome: 'answered', answers: await on.bulk(memberOf(actor), input) } as const;
      }),
    );
  const { kind, report } = what;
  return Promise.all(
    what.actors.map((actor) =>
      tried(actor, () =>
        kind === 'claim'
          ? on.claim(memberOf(actor), report)
          : on.resolve(memberOf(actor), report, { resolution: `De ${actor}.`, action: { kind: 'warning' } }),
      ),
    ),
  );
}

async function tried(actor: string, work: () => Promise<void>): Promise<Fared> {
  try {
    await work();
    return { actor, outcome: 'won', values: {} };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { actor, outcome: 'lost', values: { code: error.code, ...error.values } };
  }
}

function memberOf(member: string): MemberActor {
  return { kind: 'member', community: 'prueba', member };
}
