import { expect, test } from 'vitest';
import { absoluteTime, duration, relativeTime } from './moment.ts';

const now = Date.UTC(2026, 10, 21, 12);
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

test.for<[number, string, string]>([
  [-20_000, 'ahora', 'now'],
  [-minute, 'hace 1 min', '1m ago'],
  [-5 * minute, 'hace 5 min', '5m ago'],
  [-50 * minute, 'hace 1 h', '1h ago'],
  [-day, 'ayer', 'yesterday'],
  [-3 * day, 'hace 3 d', '3d ago'],
  [2 * hour, 'dentro de 2 h', 'in 2h'],
])('%i ms from now', ([distance, es, en]) => {
  expect(relativeTime({ at: now + distance, now, locale: 'es' }).replaceAll('\u00a0', ' ')).toBe(es);
  expect(relativeTime({ at: now + distance, now, locale: 'en' }).replaceAll('\u00a0', ' ')).toBe(en);
});

test('the absolute time names its zone', () => {
  expect(absoluteTime({ at: now, zone: 'UTC', locale: 'en' })).toMatch(/Nov 21, 2026.*12:00:00.*UTC/u);
  expect(absoluteTime({ at: now, zone: 'America/Bogota', locale: 'es' })).toMatch(/21 nov 2026.*7:00:00/u);
});

test.for<[number, string, string]>([
  [0, '0 segundos', '0 seconds'],
  [hour, '1 hora', '1 hour'],
  [7 * day, '7 días', '7 days'],
  [90 * minute, '90 minutos', '90 minutes'],
  [1.26 * day + 1, '1,3 días', '1.3 days'],
])('a duration of %i ms', ([ms, es, en]) => {
  expect(duration(ms, 'es')).toBe(es);
  expect(duration(ms, 'en')).toBe(en);
});
