/** Examples of the OpenAPI document: one message that a rule held. */
export const decisionExample = {
  id: 'dec_2cad331856184c5186ac3a69411d8e8b',
  at: '2026-11-21T10:00:00.000Z',
  event: 'evt-2',
  outcome: 'hold',
  cause: 'rules',
  rules: ['casino-bonus'],
  shadow: [],
  inconclusive: [],
  review: true,
  queues: ['estafas'],
  priority: 'medium',
  member: 'acc6c5e8-c210-4e7e-8ebc-706cb3a54d03',
  memberName: 'ana',
  excerpt: 'bono sin depósito: https://juega-ya.example/mx',
  contentType: 'post',
} as const;

export const fullDecisionExample = {
  ...decisionExample,
  text: 'bono sin depósito: https://juega-ya.example/mx',
  wordsErasedAt: null,
  payload: { id: 'evt-2', kind: 'content.created' },
  revision: { number: 3, hash: 'ff326cbfa752', publishedAt: '2026-11-20T09:00:00.000Z' },
  decision: { outcome: 'hold', fired: ['casino-bonus'], rules: [{ rule: 'casino-bonus' }] },
  sources: {
    'casino-bonus': { file: 'automod/casino.yaml', line: 24, text: '  - id: casino-bonus', owner: null },
  },
  effects: [{ index: 0, kind: 'hold', payload: { rules: ['casino-bonus'] }, state: 'done' }],
  sanctions: [],
  pointsAfter: 0,
  message: 'Tu mensaje espera a que lo mire una persona del equipo.',
  reviewed: null,
} as const;

export const eventExample = {
  id: 'evt-2',
  at: '2026-11-21T10:00:00.000Z',
  surface: 'forum',
  kind: 'content.created',
  memberName: 'ana',
  member: 'acc6c5e8-c210-4e7e-8ebc-706cb3a54d03',
  excerpt: 'bono sin depósito: https://juega-ya.example/mx',
  contentType: 'post',
  outcome: 'hold',
  decision: 'dec_2cad331856184c5186ac3a69411d8e8b',
} as const;
