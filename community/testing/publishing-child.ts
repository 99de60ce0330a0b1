import { keepFolder } from '../../adapters/folder/keep-folder.ts';
import type { PolicyFolder } from '../revisions.ts';
import { openTestHouse } from './test-house.ts';
import type { Place } from './place.ts';

/**
 * A process that publishes one policy after the other, where the folder is the truth too, until it is killed. It says
 * `published` with the number of each revision; with `stopAt: 'written'` it says `written` when the folder is written and
 * the database is not, and goes no further.
 */
const { place, folder, stopAt, round } = JSON.parse(process.argv[2] ?? '{}') as {
  place: Omit<Place, 'remove'>;
  folder: string;
  stopAt: 'written' | 'never';
  round: number;
};

function stoppingAt(kept: PolicyFolder): PolicyFolder {
  return {
    hold: (work) =>
      kept.hold((held) =>
        work({
          ...held,
          async write(files, signature) {
            const written = await held.write(files, signature);
            process.stdout.write('written\n');
            await new Promise((resolve) => setTimeout(resolve, 600_000));
            return written;
          },
        }),
      ),
  };
}

const kept = keepFolder(folder);
const it = await openTestHouse(
  { ...place, remove: () => Promise.resolve() },
  { folder: stopAt === 'written' ? stoppingAt(kept) : kept },
);
process.stdout.write('ready\n');
const actor = { kind: 'operator', community: 'prueba' } as const;
for (let n = 0; ; n++) {
  const [newest] = await it.house.revisions.list(actor, { limit: 1 });
  if (newest === undefined) throw new Error('nothing is in force');
  const shown = await it.house.revisions.show(actor, newest.number);
  const files = (shown?.files ?? [])
    .filter(({ path }) => !path.startsWith('x/'))
    .map(({ path, text }) => ({ path, text: `# round ${round}, ${n}\n${text.replace(/^# round.*\n/, '')}` }));
  const more = Array.from({ length: 20 }, (_, i) => ({
    path: `x/${n % 2}-${i}.txt`,
    text: `round ${round}, ${n}, ${i}\n`,
  }));
  const published = await it.house.revisions.publish(actor, {
    files: [...files, ...more],
    base: newest.number,
    note: `round ${round}, ${n}`,
  });
  if (published.kind !== 'published') throw new Error(published.kind);
  process.stdout.write(`published ${published.revision}\n`);
}
