import type { error as es } from '../es/error.ts';

export const error = {
  'error.unexpected':
    'Something failed on our side. Try again; if it stays that way, look at the server’s log.',
  'error.not-found': 'There is nothing at that address.',
  'error.signed-out': 'Your session has ended. Sign in again to go on.',
  'error.rank': 'For this you need the rank {rank}.',
} as const satisfies Record<keyof typeof es, string>;
