import { openTestHouse, post } from './test-house.ts';
import type { Place } from './place.ts';

/**
 * A process that opens a house and judges events in batches until it is killed. It says `ready` and then, for each batch
 * that was answered, `acknowledged` with the ids.
 */
const { place, round } = JSON.parse(process.argv[2] ?? '{}') as {
  place: Omit<Place, 'remove'>;
  round: number;
};
const it = await openTestHouse({ ...place, remove: () => Promise.resolve() });
process.stdout.write('ready\n');
const texts = ['hola', 'cinco', 'avisable', 'borrable', 'callable', 'catorce', 'sombra', 'recien'];
for (let batch = 0; ; batch++) {
  const events = Array.from({ length: 1 + (batch % 7) }, (_, index) =>
    post(texts[(batch + index) % texts.length] ?? 'hola', {
      id: `r${round}-b${batch}-${index}`,
      author: `autor-${(batch + index) % 40}`,
    }),
  );
  const answers = await it.ingest(...events);
  const failed = answers.find((answer) => answer instanceof Error);
  if (failed instanceof Error) throw failed;
  process.stdout.write(`acknowledged ${events.map((event) => event.id).join(' ')}\n`);
}
