import type { forum as es } from '../es/forum.ts';

export const forum = {
  'forum.published': 'Your message is published.',
  'forum.held':
    'Your message is waiting for review. It will appear as soon as someone on the team approves it.',
  'forum.blocked': 'Your message was not published because it goes against the rules of this community.',
} as const satisfies Record<keyof typeof es, string>;
