import { expect, test } from 'vitest';
import { sayEffect } from './effects.ts';

test.for<[string, Readonly<Record<string, unknown>>, string, string]>([
  ['delete', {}, 'Eliminar el mensaje', 'Delete the message'],
  ['timeout', { for: 3_600_000 }, 'Silenciar durante 1 hora', 'Time out for 1 hour'],
  ['suspend', { for: 604_800_000 }, 'Suspender durante 7 días', 'Suspend for 7 days'],
  ['suspend', { for: null }, 'Suspender sin fecha de fin', 'Suspend with no end date'],
  ['points', { amount: 1 }, 'Sumar 1 punto', 'Add 1 point'],
  [
    'flag',
    { queue: 'estafas', priority: 'high' },
    'Poner en la cola estafas, prioridad alta',
    'Put in queue estafas, high priority',
  ],
  ['role', { change: 'add', role: 'veterano', for: null }, 'Dar el rol veterano', 'Give role veterano'],
  [
    'role',
    { change: 'remove', role: 'voz', for: 3_600_000 },
    'Quitar el rol voz durante 1 hora',
    'Take role voz away for 1 hour',
  ],
  ['alert', { channel: 'equipo', templates: [] }, 'Avisar al equipo en equipo', 'Alert staff in equipo'],
  ['move', { to: 'archivo' }, 'Mover a archivo', 'Move to archivo'],
  ['something-new', {}, 'something-new', 'something-new'],
])('%s %o', ([kind, payload, es, en]) => {
  expect(sayEffect({ kind, payload, locale: 'es' })).toBe(es);
  expect(sayEffect({ kind, payload, locale: 'en' })).toBe(en);
});
