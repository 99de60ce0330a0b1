import type { Locale, Policy } from '@fuero/engine';
import { formatTime } from '../decisions/message-for.ts';

/** Milliseconds. */
const week = 604_800_000;

/** What stands in a preview where nothing else is given: one example for each placeholder that has no value of its own. */
const examples: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  es: {
    member: 'Ana',
    rule: 'Enlaces de estafa',
    points: '10',
    reason: 'Publicidad repetida',
    resolution: 'Hemos retirado el mensaje.',
    'rule.id': 'estafa',
    'rule.title': 'Enlaces de estafa',
    why: 'el texto contiene «gana dinero»',
    channel: '#general',
    link: 'https://ejemplo.org/hilo/1',
    excerpt: 'Gana dinero desde casa…',
    id: '12',
    number: '34',
    category: 'Soporte',
  },
  en: {
    member: 'Ana',
    rule: 'Scam links',
    points: '10',
    reason: 'Repeated advertising',
    resolution: 'We have removed the message.',
    'rule.id': 'scam',
    'rule.title': 'Scam links',
    why: 'the text contains “earn money”',
    channel: '#general',
    link: 'https://example.org/thread/1',
    excerpt: 'Earn money from home…',
    id: '12',
    number: '34',
    category: 'Support',
  },
};

/** The example for a placeholder; that of an offer's field is the name of the field. */
export function exampleOf(
  placeholder: string,
  { policy, locale, now }: { readonly policy: Policy; readonly locale: Locale; readonly now: Date },
): string {
  const { manifest } = policy;
  if (placeholder === 'community') return manifest.community.name;
  if (placeholder === 'until') {
    const community = { ...manifest.community, locale };
    return formatTime({ manifest: { ...manifest, community } }, new Date(now.getTime() + week));
  }
  return examples[locale][placeholder] ?? placeholder.replace(/^field\./, '');
}
