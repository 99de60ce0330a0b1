import type { ReportDetail } from '@fuero/community';
import { judgeExample } from './example-judge.ts';

const texts = [
  'FREE NITRO para todos!! reclama ya en https://dlscord-gift.example/nitro antes de las 12',
  'Nadie te ha preguntado, lárgate de este hilo de una vez.',
  'Gana $500 al día desde casa, sin experiencia. Solo escríbeme por privado.',
  '¿Alguien sabe por qué mi useEffect se ejecuta dos veces en desarrollo?',
] as const;
const people = [
  { id: 'p-dark', name: 'd4rkw1ng' },
  { id: 'p-camila', name: 'Camila Restrepo' },
] as const;
const ana = { id: 'p-ana', name: 'ana' } as const;
const marta = { id: 'm1', name: 'Marta Quintero' } as const;
const nicolas = { id: 'm2', name: 'Nicolás Vera' } as const;
const minute = 60_000;

/** The `n`-th report of the example community. Every fifth is closed, every third is taken, every ninth is a reporter's copy. */
export function exampleReport(n: number, now: number): ReportDetail {
  const text = texts[n % texts.length] ?? '';
  const createdAt = new Date(now - (n + 1) * 37 * minute);
  const verified = n % 9 !== 7;
  const closed = n % 5 === 4;
  const taken = n % 3 === 1;
  const reporters = n % 4 === 0 ? 3 : 1;
  const type = (['post', 'thread', 'comment'] as const)[n % 3] ?? 'post';
  const title = type === 'thread' ? 'Trabajo remoto para todos' : null;
  const author = verified ? (people[n % people.length] ?? ana) : null;
  const closedAt = closed ? new Date(createdAt.getTime() + 12 * minute) : null;
  const filing = {
    reason: n % 2 === 0 ? 'estafa' : 'acoso',
    description: n % 2 === 0 ? 'Ya lo borraron ayer y volvió.' : null,
  };
  return {
    id: `report-${String(n).padStart(3, '0')}`,
    content: { surface: 'forum', type, id: `content-${n}` },
    author,
    title,
    excerpt: text.slice(0, 200),
    url: `https://foro.example.org/t/${n}`,
    verified,
    state: closed ? 'resolved' : taken ? 'in-review' : 'open',
    priority: (['high', 'medium', 'critical', 'low'] as const)[n % 4] ?? 'medium',
    reporters,
    ...filing,
    reportedBy: ana,
    resolution: closed ? 'Gracias: lo quitamos y hablamos con la persona.' : null,
    assignedTo: taken ? (n % 2 === 0 ? marta : nicolas) : null,
    closedBy: closed ? nicolas : null,
    createdAt,
    updatedAt: closedAt ?? createdAt,
    closedAt,
    text,
    wordsErasedAt: null,
    filings: Array.from({ length: reporters }, (_, index) => ({
      reporter: index === 0 ? ana : { id: `p-${index}`, name: `lector ${index}` },
      ...filing,
      at: createdAt,
      accuracy: { resolved: 7 * (1 - Math.min(index, 1)), dismissed: 2 * (1 - Math.min(index, 1)) },
    })),
    notes:
      n === 0
        ? [{ id: 'note-0', author: nicolas, text: 'El dominio ya está en la lista.', at: createdAt }]
        : [],
    actions: [],
    versions: [
      {
        event: `e-${n}`,
        kind: 'content.created',
        at: new Date(createdAt.getTime() - 30 * minute),
        title,
        text: 'Nitro gratis para quien quiera, escríbanme',
      },
      {
        event: `e-${n}-1`,
        kind: 'content.edited',
        at: new Date(createdAt.getTime() - 10 * minute),
        title,
        text,
      },
    ],
    judgement: {
      revision: 14,
      decision: judgeExample({
        event: `e-${n}`,
        text: title === null ? text : `${title}\n${text}`,
        facts: {},
      }),
    },
  };
}
