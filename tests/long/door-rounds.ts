import fc from 'fast-check';
import { makeHome, post } from '../whole/fuero-process.ts';
import type { LongResult } from './main.ts';

const rounds = 5_000;

/** Bodies that a careless or hostile client could send to the events door: never a 5xx, never a stack trace, always one answer per event. */
export async function doorRounds(seed: number): Promise<LongResult> {
  const home = await makeHome();
  const violations: string[] = [];
  const statuses = new Map<number, number>();
  try {
    const server = await home.start({ FUERO_LOG_LEVEL: 'silent' });
    for (const body of fc.sample(anyBody, { seed, numRuns: rounds })) {
      const { status, body: answer } = await server.post(body);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      const text = JSON.stringify(answer);
      if (status >= 500) violations.push(`${status} for ${JSON.stringify(body).slice(0, 300)}`);
      if (/\bat .*\.ts:\d+/.test(text))
        violations.push(`a stack trace for ${JSON.stringify(body).slice(0, 300)}`);
      if (status === 200 && Array.isArray(body) && (answer as unknown[]).length !== body.length)
        violations.push(`${body.length} events, ${(answer as unknown[]).length} answers`);
    }
    const alive = await server.get('/readyz');
    if (alive.status !== 200) violations.push(`after the rounds /readyz says ${alive.status}`);
  } finally {
    await home.remove();
  }
  const figures = Object.fromEntries(
    [...statuses].sort().map(([status, count]) => [`status${status}`, count]),
  );
  return { name: 'door', figures: { rounds, ...figures }, violations };
}

const scalar = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constant('9'.repeat(40)),
  fc.constant('0001-01-01T00:00:00Z'),
);
/** A sound event with some of its values replaced, at any depth. */
const bent = fc
  .tuple(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.array(
      fc.tuple(
        fc.constantFrom(
          'id',
          'kind',
          'at',
          'author',
          'content',
          'author.id',
          'author.name',
          'author.createdAt',
          'content.text',
          'content.type',
          'content.title',
          'content.attachments',
          'extra',
        ),
        fc.oneof(scalar, fc.dictionary(fc.string(), scalar), fc.array(scalar)),
      ),
      { maxLength: 3 },
    ),
  )
  .map(([text, changes]) => {
    const event = structuredClone(post(text)) as Record<string, unknown>;
    for (const [path, value] of changes) {
      const [first = '', second] = path.split('.');
      const inner = event[first];
      if (second === undefined) event[first] = value;
      else if (typeof inner === 'object' && inner !== null)
        (inner as Record<string, unknown>)[second] = value;
    }
    return event;
  });
const anyBody = fc.oneof(
  { weight: 6, arbitrary: bent },
  { weight: 2, arbitrary: fc.array(bent, { maxLength: 5 }) },
  { weight: 1, arbitrary: fc.jsonValue() },
);
