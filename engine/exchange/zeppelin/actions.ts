import { addWords } from '../template-text.ts';
import { isTrue, pairOf, textOf, textsOf, valueOf } from '../source.ts';
import type { Pair, Source } from '../source.ts';
import { delayOf, inside, unsupported } from './reading.ts';
import type { ZeppelinReader, ZeppelinReading } from './reading.ts';

const shape = /(?<!\{)\{([^{}]*)\}/;
const told: Readonly<Record<string, string>> = {
  'user.mention': 'member',
  'user.username': 'member',
  'user.renderedusername': 'member',
  'user.tag': 'member',
};
const alerted: Readonly<Record<string, string>> = { ...told, messagelink: 'link' };
const nearly: Readonly<Record<string, string>> = { rule: 'rule.title', matchsummary: 'excerpt' };

/** Snowflakes of Discord. */
const id = /^\d{17,20}$/;

/** What is said of a sanction beside its reason and its length. */
const recordKeys: Readonly<Record<string, readonly ['approximated' | 'unsupported', string]>> = {
  notify: ['approximated', 'notices are sent as the policy says'],
  notifyChannel: ['approximated', 'notices are sent as the policy says'],
  postInCaseLog: ['approximated', 'every decision is recorded'],
  hide_case: ['approximated', 'every decision is recorded'],
  deleteMessageDays: ['unsupported', 'earlier messages are not deleted'],
  remove_roles_on_mute: ['unsupported', 'roles are not taken away for the time of a sanction'],
  restore_roles_on_mute: ['unsupported', 'roles are not taken away for the time of a sanction'],
};

/** Says nothing: as if the key were not there. */
function isOff(source: Source): boolean {
  return source.kind === 'scalar' && (source.value === null || source.value === false || source.value === 0);
}

/** The reason becomes the title of the rule, which the member reads in the notice. */
function readRecord(pair: Pair, reading: ZeppelinReading): void {
  const { notes } = reading;
  const reason = pairOf(pair.value, 'reason');
  const words = textOf(valueOf(pair.value, 'reason'));
  notes.exact(pair, reason);
  if (words !== null && reading.title === null) reading.title = words.slice(0, 2000);
  else if (words !== null && reading.title !== words)
    notes.approximated(reason, 'the title of the rule is said instead');
  for (const [key, [verdict, why]] of Object.entries(recordKeys)) {
    const option = pairOf(pair.value, key);
    if (option !== undefined && isOff(option.value)) notes.exact(option);
    else notes[verdict](option, why);
  }
}

function sanction(effect: 'warn' | 'kick'): ZeppelinReader {
  return (pair, reading) => {
    readRecord(pair, reading);
    reading.effects.push(effect);
  };
}

const mute: ZeppelinReader = (pair, reading) => {
  readRecord(pair, reading);
  const duration = pairOf(pair.value, 'duration');
  const time = delayOf(textOf(valueOf(pair.value, 'duration')));
  reading.notes.exact(duration);
  if (time !== null) reading.effects.push({ timeout: time });
  else {
    reading.notes.implied('actions.mute', 'without a length of time it is a suspension until staff lift it');
    reading.effects.push({ suspend: 'permanent' });
  }
};

const ban: ZeppelinReader = (pair, reading) => {
  readRecord(pair, reading);
  const duration = pairOf(pair.value, 'duration');
  const time = delayOf(textOf(valueOf(pair.value, 'duration')));
  if (time !== null)
    reading.notes.approximated(duration, 'a ban has no end: it is a suspension of that length');
  else reading.notes.exact(duration);
  reading.effects.push(time === null ? 'ban' : { suspend: time });
};

const clean: ZeppelinReader = (pair, { notes, effects }) => {
  notes.exact(pair);
  if (isTrue(pair.value)) effects.push('delete');
};

const log: ZeppelinReader = (pair, { notes }) => {
  // Where nothing else is asked for, the rule gets a label, so that it is a rule.
  if (isTrue(pair.value)) notes.exact(pair);
  else notes.approximated(pair, 'every decision is recorded');
};

const alert: ZeppelinReader = (pair, reading) => {
  const { notes } = reading;
  const [channel, text] = [pairOf(pair.value, 'channel'), pairOf(pair.value, 'text')];
  const name = textOf(valueOf(pair.value, 'channel')) ?? '';
  const mentions = pairOf(pair.value, 'allowed_mentions');
  if (mentions !== undefined) unsupported('an alert calls nobody')(mentions, reading);
  if (!id.test(name)) {
    for (const inner of inside(pair)) notes.unsupported(inner, 'the channel is not an id');
    return;
  }
  notes.exact(channel, text);
  const template = addWords(
    textOf(valueOf(pair.value, 'text')) ?? '',
    `${reading.id}-alert`,
    { kind: 'alert', shape, names: alerted, near: nearly },
    text,
    reading,
  );
  reading.effects.push({ alert: { channel: name, template } });
};

const reply: ZeppelinReader = (pair, reading) => {
  const { notes } = reading;
  const text = pair.value.kind === 'map' ? pairOf(pair.value, 'text') : pair;
  const content = text?.value.kind === 'map' ? pairOf(text.value, 'content') : text;
  if (text?.value.kind === 'map')
    for (const inner of text.value.pairs)
      if (inner !== content) unsupported('a template is text without embeds')(inner, reading);
  notes.exact(content);
  notes.unsupported(pairOf(pair.value, 'auto_delete'), 'an answer stays');
  const isInline = pairOf(pair.value, 'inline');
  if (isInline !== undefined) notes.approximated(isInline, 'the surface says how an answer looks');
  const words = content === undefined ? null : textOf(content.value);
  if (words === null) return;
  const template = addWords(
    words,
    `${reading.id}-reply`,
    { kind: 'notice', shape, names: told },
    content,
    reading,
  );
  reading.effects.push({ reply: template });
};

function roles(change: 'add' | 'remove'): ZeppelinReader {
  return (pair, { notes, effects }) => {
    notes.exact(pair);
    for (const role of textsOf(pair.value)) {
      if (id.test(role)) effects.push({ role: { [change]: role } });
      else notes.approximated(pair, `\`${role}\` is not an id`);
    }
  };
}

function thread(effect: 'lock' | 'unlock'): ZeppelinReader {
  return (pair, { notes, effects }) => {
    notes.exact(pair);
    effects.push(effect);
  };
}

const noCounters = unsupported('there are no counters: points are');
const noChannels = unsupported('rules do not change channels');

/** Every action that Zeppelin has, and those that its forks add. */
export const actions: Readonly<Record<string, ZeppelinReader>> = {
  clean,
  warn: sanction('warn'),
  mute,
  kick: sanction('kick'),
  ban,
  alert,
  log,
  reply,
  add_roles: roles('add'),
  remove_roles: roles('remove'),
  lock_thread: thread('lock'),
  unlock_thread: thread('unlock'),
  archive_thread: unsupported('a thread is locked, not archived: `lock`'),
  unarchive_thread: unsupported('a thread is unlocked, not unarchived: `unlock`'),
  start_thread: noChannels,
  change_nickname: unsupported('rules do not rename members'),
  change_perms: noChannels,
  set_slowmode: noChannels,
  set_antiraid_level: unsupported('there are no levels: the leaf `joins` sees a raid'),
  set_counter: noCounters,
  add_to_counter: noCounters,
  change_counter: noCounters,
  pause_invites: unsupported('rules do not pause invites'),
  edit_post_tags: noChannels,
  crosspost_message: noChannels,
};
