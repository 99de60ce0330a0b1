import type { SanctionInput } from '../sanctions.ts';
import { openTestHouse } from './test-house.ts';
import type { Place } from './place.ts';

/**
 * A process that opens a house and says `ready`; at a signal it does everything that it was given at once, through ten
 * connections, and says `done` with the codes of what was refused, `null` for the rest.
 */
const { place, member, impose } = JSON.parse(process.argv[2] ?? '{}') as {
  place: Omit<Place, 'remove'>;
  member: string;
  impose: readonly SanctionInput[];
};
const it = await openTestHouse({ ...place, remove: () => Promise.resolve() }, { poolMax: 10 });
const actor = { kind: 'member', community: 'prueba', member } as const;
const signalled = new Promise((resolve) => process.once('SIGUSR2', resolve));
// A promise alone does not keep a process.
const alive = setInterval(() => undefined, 1_000);
process.stdout.write('ready\n');
await signalled;
clearInterval(alive);
const answers = await Promise.all(
  impose.map((input) =>
    it.house.moderation.sanctions.impose(actor, input).then(
      () => null,
      (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error)),
    ),
  ),
);
process.stdout.write(`done ${JSON.stringify(answers)}\n`);
await it.house.close();
