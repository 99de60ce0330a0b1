import type { forum as es } from '../es/forum.ts';

export const forum = {
  'forum.published': 'Your message is published.',
  'forum.held':
    'Your message is waiting for review. It will appear as soon as someone on the team approves it.',
  'forum.blocked': 'Your message was not published because it goes against the rules of this community.',
  'forum.warned': 'Your message is published, and you received a warning: {rule}.',
  'forum.suspended': 'You cannot publish until {until}. Reason: {reason}.',
  'forum.sanctioned': 'You cannot publish in this community. Reason: {reason}.',
} as const satisfies Record<keyof typeof es, string>;
