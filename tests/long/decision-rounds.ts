import { fileURLToPath } from 'node:url';
import { createWindows, loadPolicy } from '@fuero/engine';
import type { Event, Facts, Rank } from '@fuero/engine';
import { readFolder, sha256 } from '../../adapters/folder/read-folder.ts';
import { seeded } from '@fuero/engine/disguise';
import type { Random } from '@fuero/engine/disguise';
import type { LongResult } from './main.ts';

const rounds = 20_000;
const now = Date.UTC(2026, 5, 1);
const day = 86_400_000;

/**
 * The default policy on texts made of its own test messages, cut, mixed and disguised at random: deciding woken rules and
 * explaining all rules must agree, twice alike, and every span must lie where its text stands.
 */
export async function decisionRounds(seed: number): Promise<LongResult> {
  const folder = fileURLToPath(new URL('../../rules', import.meta.url));
  const files = await readFolder(folder);
  const { policy } = loadPolicy(files, sha256);
  if (policy === null) throw new Error('rules/ does not check');
  const messages = files
    .filter((f) => f.path.endsWith('.test.yaml'))
    .flatMap((f) => [...f.text.matchAll(/message: "([^"]*)"/g)].map((m) => m[1] ?? ''));
  const random = seeded(seed);
  const windows = createWindows(policy.windows);
  const violations: string[] = [];
  let fired = 0;
  for (let round = 0; round < rounds; round++) {
    const text = mix(random, messages);
    const event = eventOf(random, round, text);
    const facts = factsOf(random);
    const readings = windows.observe(event);
    const decision = policy.decide(policy.match(event, readings), facts);
    const again = policy.decide(policy.match(event, readings), facts);
    const explained = policy.explain(event, readings, facts);
    if (decision.fired.length > 0) fired++;
    const where = `round ${round} (seed ${seed}): ${JSON.stringify(text.slice(0, 120))}`;
    if (JSON.stringify(decision) !== JSON.stringify(again)) violations.push(`${where}: not the same twice`);
    for (const key of ['outcome', 'fired', 'shadowFired', 'inconclusive', 'effects'] as const) {
      if (JSON.stringify(decision[key]) !== JSON.stringify(explained[key]))
        violations.push(`${where}: decide and explain differ in ${key}`);
    }
    for (const evidence of JSON.stringify(decision.rules).matchAll(
      /"span":\{"start":(\d+),"end":(\d+)\},"text":("(?:[^"\\]|\\.)*")/g,
    )) {
      const span = text.slice(Number(evidence[1]), Number(evidence[2]));
      if (JSON.parse(evidence[3] ?? '""') !== span)
        violations.push(`${where}: a span is not where its text stands`);
    }
  }
  return { name: 'decisions', figures: { rounds, fired }, violations };
}

const disguises: readonly ((random: Random, text: string) => string)[] = [
  (_, text) => text,
  (_, text) => text.toUpperCase(),
  (random, text) => [...text].map((c) => (random.chance(0.1) ? `${c}\u200b` : c)).join(''),
  (random, text) => [...text].map((c) => (random.chance(0.1) ? `${c}\u0301` : c)).join(''),
  (random, text) => [...text].map((c) => (random.chance(0.15) ? c + c + c : c)).join(''),
  (_, text) =>
    [...text]
      .map((c) => (/[a-z]/.test(c) ? String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0) : c))
      .join(''),
  (_, text) => text.replaceAll('a', 'а').replaceAll('o', 'о').replaceAll('e', 'е'),
  (_, text) => text.split(' ').join(' **'),
  (_, text) => [...text].reverse().join(''),
];

function mix(random: Random, messages: readonly string[]): string {
  const parts = Array.from({ length: random.between(1, 3) }, () => {
    const message = random.pick(messages);
    const start = random.chance(0.3) ? random.between(0, message.length) : 0;
    return random.pick(disguises)(random, message.slice(start));
  });
  return parts.join(random.pick([' ', '\n', '']));
}

function eventOf(random: Random, round: number, text: string): Event {
  const id = `m${random.between(1, 200)}`;
  const at = now + round * random.between(1, 2000);
  return {
    id: `e${round}`,
    kind: random.chance(0.9) ? 'content.created' : 'content.edited',
    surface: 'forum',
    at,
    author: {
      id,
      name: id,
      createdAt: random.chance(0.8) ? at - random.between(0, 900) * day : null,
      joinedAt: null,
      roles: [],
      bot: random.chance(0.02),
    },
    content: { id: `c${round}`, type: 'post', title: null, text, parent: null, url: null, attachments: [] },
  };
}

function factsOf(random: Random): Facts {
  const known: Facts = {
    points: random.between(0, 40),
    warnings: random.between(0, 5),
    messages: random.between(0, 30),
    roles: [],
    sanctioned: false,
    watchlisted: random.chance(0.1),
  };
  return random.chance(0.9)
    ? { ...known, rank: random.pick<Rank | null>([null, null, null, 'moderator']) }
    : {};
}
