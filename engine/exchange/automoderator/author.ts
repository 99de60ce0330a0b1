import { joined } from '../draft.ts';
import { writeDuration } from '../durations.ts';
import { notKnown } from '../report.ts';
import { isTrue, textOf } from '../source.ts';
import type { Pair } from '../source.ts';
import type { Part } from '../part.ts';
import type { Reader, RuleReading } from './rule.ts';

/** `< 7 days` and the like. */
const comparison = /^\s*([<>=]?)\s*(-?\d+)\s*([a-z]*)\s*$/i;
const comparisonWords: Readonly<Record<string, string>> = {
  '<': 'lessThan',
  '>': 'moreThan',
  '=': 'equals',
  '': 'equals',
};
/** How many of the next smaller unit that the language has, and its seconds. */
const units: Readonly<Record<string, readonly [number, number]>> = {
  minute: [1, 60],
  hour: [1, 3600],
  day: [1, 86_400],
  week: [1, 604_800],
  month: [30, 86_400],
  year: [365, 86_400],
};

function readAge(pair: Pair, reading: RuleReading): void {
  const [, sign = '', digits = '0', unit = ''] = comparison.exec(textOf(pair.value) ?? '') ?? [];
  const factor = units[unit.toLowerCase().replace(/s$/, '') || 'day'];
  const amount = Number(digits) * (factor?.[0] ?? 0);
  const word = comparisonWords[sign] ?? 'equals';
  const age = factor === undefined ? null : writeDuration(amount * factor[1]);
  if (factor === undefined || age === null) {
    reading.notes.lost(pair, 'this is not a length of time');
    return;
  }
  if (factor[0] > 1)
    reading.notes.approximated(
      pair,
      `a ${unit.toLowerCase().replace(/s$/, '')} is taken as ${factor[0]} days`,
    );
  if (word === 'equals') reading.notes.approximated(pair, 'without `<` or `>` only the very moment is meant');
  reading.notes.exact(pair);
  const example =
    word === 'moreThan' ? (writeDuration((amount + 1) * factor[1]) ?? age) : word === 'equals' ? age : '1m';
  reading.thresholds.push({
    condition: { author: { accountAge: { [word]: age } } },
    sample: { given: { author: { accountAge: example } } },
  });
}

/** Karma, as the reputation that members gave. */
function readKarma(pair: Pair, reading: RuleReading): void {
  const [, sign = '', digits] = comparison.exec(textOf(pair.value) ?? '') ?? [];
  if (digits === undefined || Math.abs(Number(digits)) > 1_000_000_000) {
    reading.notes.lost(pair, 'this is not a number');
    return;
  }
  const word = comparisonWords[sign] ?? 'equals';
  reading.notes.approximated(pair, 'karma is read as the reputation that other members gave here');
  const amount = Number(digits);
  const example = word === 'lessThan' ? amount - 1 : word === 'moreThan' ? amount + 1 : amount;
  reading.thresholds.push({
    condition: { author: { reputation: { [word]: amount } } },
    sample: { given: { author: { reputation: example } } },
  });
}

/** A standing that a role stands for. */
function readRole(role: string): Reader {
  return (pair, { draft, notes, parts }) => {
    draft.roles.set(role, role);
    notes.approximated(
      pair,
      `the role \`${role}\` stands for it: name the role of your forum under \`names.roles\``,
    );
    const holds: Part = {
      condition: { author: { hasRole: role } },
      sample: { given: { author: { roles: [role] } } },
    };
    parts.push(isTrue(pair.value) ? holds : { condition: { not: holds.condition }, sample: {} });
  };
}

/** What nothing here is: that it is not asked for holds always. */
export function absent(reason: string): Reader {
  return (pair, { notes }) => {
    if (pair.value.kind === 'scalar' && pair.value.value === false)
      notes.approximated(pair, `${reason}: it always holds`);
    else notes.lost(pair, reason);
  };
}

function lost(reason: string): Reader {
  return (pair, { notes }) => notes.lost(pair, reason);
}

function unsupported(reason: string): Reader {
  return (pair, { notes }) => notes.unsupported(pair, reason);
}

const noName = lost('no leaf reads names');
const noFlair = lost('there is no flair: roles are read with `hasRole`');
const flairEffect = unsupported('there is no flair: `role: { add: … }` gives a role');

/** Keys of `author`, checks and actions alike. */
export const authorKeys: Readonly<Record<string, Reader>> = {
  account_age: readAge,
  post_karma: readKarma,
  // What `post_karma` was called before.
  link_karma: readKarma,
  comment_karma: readKarma,
  combined_karma: readKarma,
  post_subreddit_karma: readKarma,
  comment_subreddit_karma: readKarma,
  combined_subreddit_karma: readKarma,
  is_contributor: readRole('contributor'),
  is_moderator: readRole('moderator'),
  is_submitter: lost('no leaf knows who began the thread'),
  has_verified_email: lost('no leaf knows whether the address of an account is verified'),
  is_gold: absent('nobody pays for an account here'),
  contributor_quality: lost('Reddit computes it and does not say how'),
  satisfy_any_threshold: (pair, { notes }) => notes.exact(pair),
  name: noName,
  id: noName,
  flair_text: noFlair,
  flair_css_class: noFlair,
  flair_template_id: noFlair,
  set_flair: flairEffect,
  overwrite_flair: flairEffect,
};

/** `author: name`, a list of names, or a mapping of checks and actions. */
export function readAuthor(pair: Pair, reading: RuleReading): void {
  if (pair.value.kind !== 'map') {
    reading.notes.lost(pair, 'no leaf reads names');
    return;
  }
  for (const inner of pair.value.pairs) {
    const key = inner.key.toLowerCase().replace(/^~|\s*[(#].*$/g, '');
    const reader = key
      .split('+')
      .map((name) => authorKeys[name.trim()])
      .find((found) => found !== undefined);
    reader?.(inner, reading);
    if (reader === undefined) reading.notes.lost(inner, notKnown);
  }
  const isAny = pair.value.pairs.some(
    (inner) => inner.key.toLowerCase() === 'satisfy_any_threshold' && isTrue(inner.value),
  );
  const { thresholds } = reading;
  const [first] = thresholds;
  if (isAny && first !== undefined)
    reading.parts.push({
      condition: joined(
        'any',
        thresholds.map((part) => part.condition),
      ),
      sample: first.sample,
    });
  else reading.parts.push(...thresholds);
}
