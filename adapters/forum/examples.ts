import { problem } from './problem.ts';
import type { ProblemDocument } from './problem.ts';
import type { WireAnswer, WireContentEvent } from './wire.ts';

/** Examples of the OpenAPI document; a test sends and compares them. */
export const contentExample: WireContentEvent = {
  id: 'evt-1',
  kind: 'content.created',
  at: '2026-11-21T10:00:00Z',
  author: {
    id: '6f1c2a6e-6a0f-4f2e-9d55-0f7f2a4c9b11',
    name: 'ana',
    createdAt: '2026-11-01T00:00:00Z',
    joinedAt: null,
    roles: [],
  },
  content: {
    id: '9a40d8f2-1d5b-4a31-8a3f-6a1c0c6a7e02',
    type: 'post',
    title: null,
    text: '¿Alguien sabe cómo depurar un proceso de Node que no termina?',
    parent: '77b2c1de-0b6a-4e1f-8f07-5f6f3f1f2a90',
    url: 'https://foro.example.org/hilos/77b2#9a40',
    attachments: [],
  },
};

export const answerExample: WireAnswer = {
  event: 'evt-1',
  decision: 'publish',
  id: null,
  rules: [],
  message: null,
  sanction: null,
  repeated: false,
};

const problems = {
  'invalid-event': problem('invalid-event', [{ path: '/author/id', reason: 'is missing' }], {
    errors: [{ path: '/author/id', message: 'is missing' }],
  }),
  'wrong-key': problem('wrong-key', []),
  'invalid-query': problem('invalid-query', [{ path: '/limit', reason: 'must be <= 200' }]),
  'no-such-decision': problem('no-such-decision', [{ id: 'dec_1' }]),
  'database-away': problem('database-away', []),
  'not-from-here': problem('not-from-here', []),
  unexpected: problem('unexpected', [{ request: 'req-1' }]),
} as const;

export function problemExample(code: keyof typeof problems): ProblemDocument {
  return problems[code].document('en');
}
