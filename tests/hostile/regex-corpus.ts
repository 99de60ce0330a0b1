import { createWindows } from '@fuero/engine';
import type { ContentEvent, Decision, Policy } from '@fuero/engine';

/** T-19 of the fault catalogue: what stalls a backtracking engine. RE2 has to read every one of them in linear time. */
export const accepted = {
  nested: '(a+)+$',
  'nested thrice': '(?:(?:a*)*)*b',
  overlapping: '(a|aa)+$',
  'overlapping stars': '(a|b|ab)*c',
  'optional letters': '(?:a?){40}a{40}',
  'letters and all': '([a-zA-Z]+)*$',
  'stars in a row': '(.*)(.*)(.*)(.*)[!]',
  'counted stars': '(?:.*a){20}',
  'a huge repeat': 'a{1,300}b',
  'a repeat of repeats': '(?:a{0,20}){0,20}c',
  'unicode classes': '\\pL+\\pN+$',
  'unicode classes counted': '[\\p{Lu}\\p{Ll}]{10,100}\\d',
  'lines and lines': '^(\\s*\\S+)*$',
  'words and words': '\\b(?:\\w+\\s?)+\\b!',
} as const;

export const refused = {
  'look-ahead': ['(?=a+)b', 'pattern-unsupported'],
  'look-behind': ['(?<!a)b', 'pattern-unsupported'],
  'a back-reference': ['(a+)\\1', 'pattern-unsupported'],
  'a named back-reference': ['(?P<n>a)\\k<n>', 'pattern-unsupported'],
  'a repeat beyond RE2': ['a{1001}', 'bad-pattern'],
  'repeats of repeats beyond RE2': ['(?:a{500}){500}', 'bad-pattern'],
  'a program too large': ['(?:abcde){250}', 'pattern-too-large'],
  'an atomic group': ['(?>a+)b', 'bad-pattern'],
  'a possessive repeat': ['a++b', 'bad-pattern'],
  'an open class': ['[a-', 'bad-pattern'],
} as const;

/** Messages of 4,000 characters: what the patterns above read the longest. */
export const texts = {
  'one letter': 'a'.repeat(4000),
  'one letter and an end': `${'a'.repeat(3999)}!`,
  pairs: 'ab'.repeat(2000),
  words: 'palabra '.repeat(500),
  digits: '1,'.repeat(2000),
  blanks: ' '.repeat(4000),
  'many scripts': 'ñЖ漢'.repeat(1333),
  'beyond the first plane': '𝐚🎁'.repeat(1000),
} as const;

const every = Object.values(accepted);

/** Two hundred patterns, each of those that are accepted many times over. */
export const crowd = Array.from({ length: 200 }, (_, i) => every[i % every.length] ?? '');

/** A rule that holds for each pattern, the first one the most important. */
export function rulesOf(patterns: readonly string[]): string {
  const lists = patterns.map((pattern, i) => `  p${i}: { patterns: ['${pattern}'] }\n`);
  const rules = patterns.map(
    (_, i) =>
      `  - { id: r${i}, when: { text: { matches: p${i} } }, then: [hold], priority: ${patterns.length - i} }\n`,
  );
  return `lists:\n${lists.join('')}rules:\n${rules.join('')}`;
}

/** What a policy says of a text in this process. */
export function judge(policy: Policy, text: string): Decision {
  const author = { id: '1', name: 'a', createdAt: null, joinedAt: null, roles: [], bot: false };
  const content = {
    id: 'c',
    type: 'post',
    title: null,
    text,
    parent: null,
    url: null,
    attachments: [],
  } as const;
  const event: ContentEvent = { id: 'e', kind: 'content.created', surface: 'forum', at: 0, author, content };
  return policy.decide(policy.match(event, createWindows(policy.windows).observe(event)), { rank: null });
}
