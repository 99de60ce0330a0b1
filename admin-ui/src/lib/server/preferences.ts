import { locales, type Locale } from '@fuero/catalogue';
import type { Cookies } from '@sveltejs/kit';
import { themes, type Preferences } from '#lib/preferences.ts';

const names = { locale: 'fuero_locale', theme: 'fuero_theme', keys: 'fuero_keys' } as const;
const year = 60 * 60 * 24 * 365;

export function readPreferences(cookies: Cookies, acceptLanguage: string | null): Preferences {
  return {
    locale: oneOf(locales, cookies.get(names.locale)) ?? preferredLocale(acceptLanguage),
    theme: oneOf(themes, cookies.get(names.theme)) ?? 'system',
    keys: oneOf(['on', 'off'], cookies.get(names.keys)) ?? 'on',
  };
}

/** Keeps the preferences that the form names and that have an allowed value; leaves the others as they are. */
export function keepPreferences(
  cookies: Cookies,
  form: FormData,
  secure: { readonly secure: boolean },
): void {
  const allowed = { locale: locales, theme: themes, keys: ['on', 'off'] } as const;
  for (const key of ['locale', 'theme', 'keys'] as const) {
    const value = oneOf<string>(allowed[key], form.get(key));
    if (value === undefined) continue;
    cookies.set(names[key], value, { path: '/', maxAge: year, sameSite: 'lax', httpOnly: true, ...secure });
  }
}

/** The first language of an Accept-Language header that the catalogue has; Spanish when there is none. */
export function preferredLocale(header: string | null): Locale {
  const wanted = (header ?? '')
    .split(',')
    .map((part, order) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
      const q = rest.map((item) => /^\s*q=([\d.]+)$/u.exec(item)?.[1]).find((item) => item !== undefined);
      return { language: tag.split('-')[0] ?? '', weight: q === undefined ? 1 : Number(q), order };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.order - b.order);
  for (const { language } of wanted) {
    const found = oneOf(locales, language);
    if (found !== undefined) return found;
  }
  return locales[0];
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find((item) => item === value);
}
