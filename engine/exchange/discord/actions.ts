import type { Reading } from '../part.ts';
import { addWords } from '../template-text.ts';
import { numberOf, pairOf, statements, textOf, valueOf } from '../source.ts';
import type { Pair, Source } from '../source.ts';
import { writeDuration } from '../durations.ts';

/** Nothing in a message of Discord's own AutoMod is filled in. */
const noPlaceholders = { shape: /(?!)/, names: {} };

type ActionReader = (metadata: Source, type: Pair | undefined, reading: Reading) => void;

const block: ActionReader = (metadata, type, reading) => {
  const { notes, effects, id } = reading;
  notes.approximated(type, 'the message is removed as soon as it is there, not before');
  effects.push('delete');
  const custom = pairOf(metadata, 'custom_message');
  const words = textOf(valueOf(metadata, 'custom_message'));
  if (words === null) return notes.exact(custom);
  notes.approximated(custom, 'it is said in a private message');
  effects.push({ dm: addWords(words, `${id}-dm`, { kind: 'notice', ...noPlaceholders }, custom, reading) });
};

const alert: ActionReader = (metadata, type, { notes, effects }) => {
  const channel = pairOf(metadata, 'channel_id');
  const id = textOf(valueOf(metadata, 'channel_id')) ?? '';
  notes.exact(type, channel);
  if (/^\d{17,20}$/.test(id)) effects.push({ alert: { channel: id } });
  else notes.unsupported(channel ?? type, 'the channel is not an id');
};

const timeout: ActionReader = (metadata, type, { notes, effects }) => {
  const length = pairOf(metadata, 'duration_seconds');
  const seconds = numberOf(valueOf(metadata, 'duration_seconds'));
  notes.exact(type, length);
  const time = writeDuration(seconds ?? 0);
  if (time !== null) effects.push({ timeout: time });
  else notes.unsupported(length ?? type, 'it says no length of time');
};

const readers: Readonly<Record<number, ActionReader>> = { 1: block, 2: alert, 3: timeout };

/** Reads the actions of a native rule into effects. */
export function readActions(actions: Source, reading: Reading): void {
  for (const action of actions.kind === 'list' ? actions.items : []) {
    const type = pairOf(action, 'type');
    reading.notes.exact(pairOf(action, 'metadata'));
    const reader = readers[numberOf(valueOf(action, 'type')) ?? 0];
    reader?.(valueOf(action, 'metadata'), type, reading);
    if (reader !== undefined) continue;
    const isFour = numberOf(valueOf(action, 'type')) === 4;
    const reason = isFour
      ? 'profiles are not read, so nobody is kept from acting until theirs is changed'
      : 'Discord has no action of this number';
    for (const { pair } of statements(action)) reading.notes.unsupported(pair, reason);
  }
}
