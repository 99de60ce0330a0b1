import { createHash } from 'node:crypto';
import { Profanity } from '@2toad/profanity';
import { profaneWords } from '@2toad/profanity/dist/data/profane-words.js';
import { loadPolicy } from '@fuero/engine';
import type { Event } from '@fuero/engine';
import { englishRecommendedTransformers, parseRawPattern, RegExpMatcher } from 'obscenity';
import type { BenchLists } from './lists.ts';

/** Does a filter object to a text? */
export type Filter = (text: string) => boolean;

const usual = ['case', 'accents', 'lookalikes', 'invisible', 'markdown', 'repeats'];

export const folds = { all: [...usual, 'leet', 'spacing'], default: usual } as const;

/** Ours, through the same door as every policy: one rule for each list, and one for the domains. */
export function engineFilter({ terms, domains }: BenchLists, fold: readonly string[]): Filter {
  const lists = Object.fromEntries(
    terms.map((list) => [list.id, { terms: list.terms, except: list.except, fold }]),
  );
  const text = JSON.stringify({
    fuero: 1,
    community: { id: 'bench', name: 'Bench' },
    lists: domains.length === 0 ? lists : { ...lists, domains: { domains } },
    rules: [
      ...terms.map(({ id }) => ({ id: `terms-${id}`, when: { text: { contains: id } }, then: ['delete'] })),
      ...(domains.length === 0
        ? []
        : [{ id: 'links', when: { links: { in: 'domains' } }, then: ['delete'] }]),
    ],
  });
  const { policy, diagnostics } = loadPolicy([{ path: 'policy.yaml', text }], sha256);
  if (policy === null) throw new Error(`the lists do not check: ${diagnostics[0]?.message ?? ''}`);
  return (message) => policy.match(eventOf(message), {}).size > 0;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function eventOf(text: string): Event {
  const author = { id: 'a', name: 'a', createdAt: null, joinedAt: null, roles: [], bot: false };
  return {
    id: 'e',
    kind: 'content.created',
    surface: 'forum',
    at: 0,
    author,
    content: { id: 'c', type: 'post', title: null, text, parent: null, url: null, attachments: [] },
  };
}

/** What many a bot does: small letters and `includes`. */
function includesFilter(terms: readonly string[]): Filter {
  return (text) => {
    const small = text.toLowerCase();
    return terms.some((term) => small.includes(term));
  };
}

/** One expression with Unicode word boundaries. */
function regexFilter(terms: readonly string[]): Filter {
  const escaped = terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const regex = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
  return (text) => regex.test(text);
}

/** Letters that obscenity's recommended transformers leave twice in a row; of all others one stays. */
const keptTwice = 'beolsg';

function obscenityFilter(terms: readonly string[], except: readonly string[]): Filter {
  const collapsed = terms.map((term) =>
    term
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/(.)\1+/gu, (run, letter: string) => (keptTwice.includes(letter) ? run.slice(0, 2) : letter))
      .replace(/[[\]?|\\]/g, '\\$&'),
  );
  const matcher = new RegExpMatcher({
    ...englishRecommendedTransformers,
    blacklistedTerms: [...new Set(collapsed)].map((term, id) => ({
      id,
      pattern: parseRawPattern(`|${term}|`),
    })),
    whitelistedTerms: [...except],
  });
  return (text) => matcher.hasMatch(text);
}

/** It wants one of its own languages; the words of that one are taken out. */
const ownLanguage = 'ko';

function profanityFilter(terms: readonly string[], except: readonly string[]): Filter {
  const profanity = new Profanity({ languages: [ownLanguage], wholeWord: true, unicodeWordBoundaries: true });
  profanity.removeWords([...(profaneWords.get(ownLanguage) ?? [])]);
  profanity.addWords([...terms]);
  profanity.whitelist.addWords([...except]);
  return (text) => profanity.exists(text);
}

export const peers = ['includes', 'word_regex', 'obscenity', 'toad_profanity'] as const;
export type Peer = (typeof peers)[number];

/** The same terms and exceptions, each filter set up as its documentation recommends. */
export function peerFilters({ terms }: BenchLists): Readonly<Record<Peer, Filter>> {
  const plain = terms.flatMap((list) => list.terms.map(plainTerm));
  const except = terms.flatMap((list) => list.except.map(plainTerm));
  return {
    includes: includesFilter(plain),
    word_regex: regexFilter(plain),
    obscenity: obscenityFilter(plain, except),
    toad_profanity: profanityFilter(plain, except),
  };
}

/** A term without the stars that widen it, in small letters. */
export function plainTerm(term: string): string {
  return term.replace(/^\*|\*$/g, '').toLowerCase();
}
