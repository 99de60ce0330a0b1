import { addWords } from '../template-text.ts';
import { countOf, isTrue, textOf } from '../source.ts';
import type { Pair } from '../source.ts';
import type { Reader, RuleReading } from './rule.ts';

const told: Readonly<Record<string, string>> = { author: 'member', subreddit: 'community' };
const alerted: Readonly<Record<string, string>> = { ...told, permalink: 'link' };
const nearly: Readonly<Record<string, string>> = {
  url: 'link',
  body: 'excerpt',
  title: 'excerpt',
  match: 'excerpt',
};
const shape = /\{\{([^{}]*)\}\}/;

function readAction(pair: Pair, { notes, effects }: RuleReading): void {
  const action = (textOf(pair.value) ?? '').toLowerCase();
  notes.exact(pair);
  if (action === 'remove') effects.push('delete');
  else if (action === 'filter') effects.push('hold');
  else if (action === 'report') effects.push('flag');
  else if (action === 'spam') {
    effects.push('delete', { label: 'spam' });
    notes.approximated(pair, 'the label `spam` stands for what Reddit would learn from it');
  } else if (action === 'approve') notes.unsupported(pair, 'a rule releases nothing: staff do');
  else notes.unsupported(pair, 'this importer does not know the action');
}

function readReason(pair: Pair, reading: RuleReading): void {
  const reason = textOf(pair.value) ?? '';
  reading.notes.exact(pair);
  if (shape.test(reason))
    reading.notes.approximated(
      pair,
      'a title has no placeholders: the explanation of a decision shows what was found',
    );
  if (reading.title !== null)
    return reading.notes.approximated(pair, 'the rule has its title from elsewhere');
  const plain = reason.split(shape).filter((_, index) => index % 2 === 0);
  const title = plain
    .join('…')
    .replace(/[\s:…([{]+$/, '')
    .trim();
  if (title !== '') reading.title = title.slice(0, 2000);
}

const manners = {
  reply: 'the author is told; no comment stands under what they wrote',
  dm: 'the author finds a notification',
  alert: 'each of the staff finds a notification',
} as const;

/** Something said to the author or to staff; a subject of its own becomes the first line. */
function sayer(effect: 'reply' | 'dm' | 'alert', subjectKey: string | null): Reader {
  return (pair, reading) => {
    const { source } = reading.notes;
    const subject =
      source.kind === 'map' ? source.pairs.findLast((p) => p.key.toLowerCase() === subjectKey) : undefined;
    const head = textOf(subject?.value ?? pair.value);
    const body = textOf(pair.value) ?? '';
    reading.notes.approximated(pair, manners[effect]);
    if (subject !== undefined) reading.notes.approximated(subject, 'it is the first line of the text');
    const text = subject === undefined ? body : `${head ?? ''}\n\n${body}`;
    const kind = effect === 'alert' ? 'alert' : 'notice';
    const words =
      effect === 'alert'
        ? ({ kind, shape, names: alerted, near: nearly } as const)
        : ({ kind, shape, names: told } as const);
    const template = addWords(text, `${reading.id}-${effect}`, words, pair, reading);
    if (effect !== 'alert') {
      reading.effects.push({ [effect]: template });
      return;
    }
    reading.draft.channels.set('modmail', 'modmail');
    reading.effects.push({ alert: { channel: 'modmail', template } });
  };
}

function unsupported(reason: string): Reader {
  return (pair, { notes }) => notes.unsupported(pair, reason);
}

/** What acts on a thread that stands there already: only a rule about reports meets one. */
function onThread(effect: 'lock' | 'feature'): Reader {
  return (pair, { notes, effects, on, kind }) => {
    if (on?.includes('report.filed') !== true)
      return notes.unsupported(
        pair,
        `a forum asks before it publishes, and what is not there yet cannot have \`${effect}\``,
      );
    notes.exact(pair);
    const isPlace = countOf(pair.value) !== null;
    if (isPlace) notes.approximated(pair, 'featured threads have no numbered places');
    if (effect === 'lock' && kind !== 'submission')
      notes.approximated(pair, 'a comment has no lock of its own: the thread that it is in is closed');
    const opposite = effect === 'lock' ? 'unlock' : 'unfeature';
    effects.push(isTrue(pair.value) || isPlace ? effect : opposite);
  };
}

function readExempt(pair: Pair, reading: RuleReading): void {
  reading.notes.exact(pair);
  if (pair.value.kind === 'scalar' && pair.value.value === false) reading.exempt = { ranks: [], bots: false };
  else if (reading.effects.some((effect) => effect === 'flag' || typeof effect === 'object'))
    reading.notes.approximated(
      pair,
      'staff are spared removals and sanctions; the rest of the rule still happens',
    );
}

const noFlair = unsupported('there is no flair');
const alone = unsupported('what Fuero says is no comment that can be pinned or locked');

/** Top-level actions and settings, in the order in which they are read: what `reports` makes of the rule comes before. */
export const actions: Readonly<Record<string, Reader>> = {
  action: readAction,
  action_reason: readReason,
  report_reason: readReason,
  comment: sayer('reply', null),
  message: sayer('dm', 'message_subject'),
  modmail: sayer('alert', 'modmail_subject'),
  comment_locked: alone,
  comment_stickied: alone,
  set_locked: onThread('lock'),
  set_sticky: onThread('feature'),
  set_flair: noFlair,
  overwrite_flair: noFlair,
  set_nsfw: unsupported('content is not marked as for adults'),
  set_spoiler: unsupported('content is not marked as a spoiler'),
  set_contest_mode: unsupported('there is no contest mode'),
  set_original_content: unsupported('nothing is marked as original content'),
  set_suggested_sort: unsupported('the forum sorts'),
  set_post_crowd_control_level: unsupported('there is no crowd control'),
  moderators_exempt: readExempt,
  // Carried by the order of the rules.
  priority: (pair, { notes }) => notes.exact(pair),
  // Carried by the message that each belongs to.
  message_subject: () => undefined,
  modmail_subject: () => undefined,
};
