import type { DecisionDetail, DecisionRow, EventRow } from '@fuero/community';
import type { ContentEvent, Effect, Facts, Outcome } from '@fuero/engine';
import { judgeExample } from './example-judge.ts';
import { exampleSources } from './example-policy.ts';

const day = 86_400_000;
const people = [
  'ana',
  'bruno.dev',
  'Camila Restrepo',
  'd4rkw1ng',
  'Estefanía',
  'ferchu',
  'gustavo_mx',
  'Iñaki',
] as const;

/** What people write in such a community, hostile and not; told over and over with other authors and times. */
const sayings = [
  '¿Alguien sabe por qué mi useEffect se ejecuta dos veces en desarrollo?',
  'FREE NITRO para todos!! reclama ya en https://dlscord-gift.example/nitro antes de las 12',
  'Para el que preguntó por índices en Postgres: un índice parcial resuelve justo ese caso.',
  'f r e e  n1tro, escríbeme y te paso el link',
  'Gana $500 al día desde casa, sin experiencia. Solo escríbeme por privado.',
  'NO PUEDO CREER QUE SIGAN SIN ARREGLAR ESTE BUG DE MIERDA',
  'Subí mi portafolio: https://ana.example.org — acepto críticas, sobre todo de accesibilidad.',
  'Does anyone have experience with SvelteKit behind a reverse proxy? Forms answer 403 here.',
  'Hoy en el meetup de Medellín hablamos de colas y de reintentos; dejo las notas en el hilo.',
  'steamcommunlty.example regala skins, gana 300 monedas y free nitro gratis',
  '',
] as const;

export interface ExampleRecord {
  readonly event: EventRow;
  readonly detail: DecisionDetail | null;
}

/** The `n`-th event of the example community, at `at`. Every seventh author's age is not known. */
export function exampleRecord(n: number, at: number): ExampleRecord {
  const name = people[(n * 5) % people.length] ?? 'ana';
  const text = sayings[(n * 7) % sayings.length] ?? '';
  const title = n % 6 === 1 ? 'Ayuda con un proyecto de fin de carrera' : null;
  const payload: ContentEvent = {
    id: `evt-${String(n).padStart(5, '0')}`,
    surface: 'forum',
    kind: n % 9 === 4 ? 'content.edited' : 'content.created',
    at,
    author: { id: `user-${name}`, name, createdAt: null, joinedAt: null, roles: [], bot: false },
    content: {
      id: `content-${n}`,
      type: title === null ? (n % 3 === 0 ? 'comment' : 'post') : 'thread',
      title,
      text,
      parent: null,
      url: `https://foro.example.org/t/${n}`,
      attachments:
        n % 11 === 1
          ? [{ id: 'a', url: 'https://foro.example.org/a.png', type: 'image/png', size: 82_311 }]
          : [],
    },
  };
  return recordOf({ n, payload, sanctioned: n % 23 === 10 });
}

function recordOf({
  n,
  payload,
  sanctioned,
}: {
  n: number;
  payload: ContentEvent;
  sanctioned: boolean;
}): ExampleRecord {
  const { content, author } = payload;
  const text = content.title === null ? content.text : `${content.title}\n${content.text}`;
  const facts: Facts = {
    ...(n % 7 === 3 ? {} : { tenure: ((n * 13) % 400) * day, accountAge: ((n * 13) % 900) * day }),
    points: (n * 5) % 20,
    warnings: n % 3,
    roles: n % 5 === 0 ? ['veteran'] : [],
    sanctioned,
  };
  const decision = judgeExample({ event: payload.id, text, facts });
  const noted =
    sanctioned || decision.rules.some(({ outcome }) => outcome === 'fired' || outcome === 'inconclusive');
  const outcome: Outcome = sanctioned ? 'block' : decision.outcome;
  const id = noted ? `dec_${payload.id}` : null;
  const shared = { at: new Date(payload.at), memberName: author.name, member: author.id, outcome } as const;
  const said = { excerpt: text.slice(0, 200), contentType: content.type } as const;
  const event: EventRow = {
    ...shared,
    ...said,
    id: payload.id,
    surface: 'forum',
    kind: payload.kind,
    decision: id,
  };
  if (id === null) return { event, detail: null };
  const row: DecisionRow = {
    ...shared,
    ...said,
    id,
    event: payload.id,
    cause: sanctioned ? 'sanction' : 'rules',
    rules: sanctioned ? [] : decision.fired,
    shadow: sanctioned ? [] : decision.shadowFired,
    inconclusive: sanctioned ? [] : decision.inconclusive,
    ...queuedOf(sanctioned ? [] : decision.effects),
    review: !sanctioned && (outcome === 'hold' || decision.inconclusive.length > 0),
  };
  const detail: DecisionDetail = {
    ...row,
    text,
    wordsErasedAt: null,
    payload,
    revision: { number: 14, hash: '9f2c4b7d1e6a80530c1d', publishedAt: new Date(payload.at - 3 * day) },
    decision: sanctioned ? null : { ...decision, readings: { 'content.created/author/10s': n % 4 } },
    sources: sanctioned ? {} : exampleSources,
    effects: sanctioned
      ? []
      : decision.effects.map(({ kind, rules: _, ...payload }, index) => ({
          index,
          kind,
          payload,
          state: (['done', 'pending', 'failed'] as const)[index] ?? 'done',
        })),
    sanctions: sanctioned
      ? [
          {
            id: 's1',
            kind: 'temporary-suspension',
            reason: 'Treinta puntos en la cuenta',
            startsAt: new Date(payload.at - day),
            endsAt: new Date(payload.at + 6 * day),
          },
        ]
      : [],
    pointsAfter: decision.effects.some(({ kind }) => kind === 'points') ? 15 : null,
    message:
      outcome === 'publish'
        ? null
        : { code: outcome === 'hold' ? 'forum.held' : 'forum.blocked', values: {} },
    reviewed: null,
  };
  return { event, detail };
}

function queuedOf(effects: readonly Effect[]): Pick<DecisionRow, 'queues' | 'priority'> {
  const flags = effects.filter((effect) => effect.kind === 'flag');
  return { queues: flags.map(({ queue }) => queue), priority: flags[0]?.priority ?? 'medium' };
}
