import type { YamlMap } from '../../policy/place.ts';
import { countOf, isTrue, pairOf, textOf, textsOf, valueOf } from '../source.ts';
import type { Pair } from '../source.ts';
import { textTriggers } from './text-triggers.ts';
import { delayOf, inside, unsupported } from './reading.ts';
import type { Trigger, ZeppelinReader, ZeppelinReading } from './reading.ts';

/** Media types of the endings that people forbid. */
const mediaTypes: Readonly<Record<string, readonly string[]>> = {
  png: ['image/png'],
  jpg: ['image/jpeg'],
  jpeg: ['image/jpeg'],
  gif: ['image/gif'],
  webp: ['image/webp'],
  bmp: ['image/bmp'],
  svg: ['image/svg+xml'],
  mp4: ['video/mp4'],
  webm: ['video/webm'],
  mov: ['video/quicktime'],
  mp3: ['audio/mpeg'],
  ogg: ['audio/ogg'],
  wav: ['audio/wav', 'audio/x-wav'],
  txt: ['text/plain'],
  pdf: ['application/pdf'],
  zip: ['application/zip', 'application/x-zip-compressed'],
  rar: ['application/vnd.rar', 'application/x-rar-compressed'],
  '7z': ['application/x-7z-compressed'],
  exe: [
    'application/x-msdownload',
    'application/x-msdos-program',
    'application/vnd.microsoft.portable-executable',
  ],
  msi: ['application/x-msi', 'application/x-msdownload'],
  jar: ['application/java-archive'],
  apk: ['application/vnd.android.package-archive'],
  js: ['text/javascript', 'application/javascript'],
  html: ['text/html'],
};

const mediaType = /^[a-z]+\/([a-z0-9.+-]+|\*)$/;

/** `match_attachment_type` and `match_mime_type`: a list of what is forbidden, or of all that is allowed. */
function matchTypes(word: 'filetype' | 'mime_type'): ZeppelinReader {
  return (pair, { notes, triggers }) => {
    for (const side of ['blacklist', 'whitelist'] as const) {
      const list = pairOf(pair.value, `${word}_${side}`);
      const isOn = isTrue(valueOf(pair.value, `${side}_enabled`));
      notes.exact(list, pairOf(pair.value, `${side}_enabled`));
      if (!isOn || list === undefined) continue;
      const asked = textsOf(list.value).map((one) => one.toLowerCase());
      const types = asked.flatMap((one) =>
        word === 'filetype' ? (mediaTypes[one] ?? []) : mediaType.test(one) ? [one] : [],
      );
      const unknown = asked.filter((one) =>
        word === 'filetype' ? mediaTypes[one] === undefined : !mediaType.test(one),
      );
      if (word === 'filetype') notes.approximated(list, 'the media type decides, not the ending of the name');
      if (unknown.length > 0) notes.approximated(list, `no media type is known for ${unknown.join(', ')}`);
      if (side === 'whitelist') notes.approximated(list, 'it fires when none of the files is of these types');
      const [first] = types;
      if (first === undefined) {
        notes.unsupported(list, 'it names no type that is known');
        continue;
      }
      const has: YamlMap = { attachments: { types: [...new Set(types)] } };
      const given = (type: string) => ({ given: { content: { attachments: [{ type }] } } });
      triggers.push(
        side === 'blacklist'
          ? { on: null, part: { condition: has, sample: given(first) } }
          : {
              on: null,
              part: {
                condition: { all: [{ attachments: { count: { atLeast: 1 } } }, { not: has }] },
                sample: given('application/x-unknown'),
              },
            },
      );
    }
  };
}

const hasAttachments: ZeppelinReader = (pair, { notes, triggers }) => {
  const [least, most] = [pairOf(pair.value, 'min_count'), pairOf(pair.value, 'max_count')];
  notes.exact(pair, least, most);
  const atLeast = least === undefined ? 1 : countOf(least.value, 0);
  const atMost = most === undefined ? null : countOf(most.value, 0);
  const count = { ...(atLeast === null ? {} : { atLeast }), ...(atMost === null ? {} : { atMost }) };
  if (Object.keys(count).length === 0) return;
  const attachments = Array.from({ length: Math.min(atLeast ?? 0, 20) }, () => ({ type: 'image/png' }));
  triggers.push({
    on: null,
    part: { condition: { attachments: { count } }, sample: { given: { content: { attachments } } } },
  });
};

const anyMessage: ZeppelinReader = (pair, { notes, triggers }) => {
  notes.exact(pair);
  triggers.push({ on: null, part: { condition: { event: { surface: 'discord' } }, sample: {} } });
};

const memberJoin: ZeppelinReader = (pair, { notes, triggers }) => {
  const [isNew, threshold] = [pairOf(pair.value, 'only_new'), pairOf(pair.value, 'new_threshold')];
  notes.exact(pair, isNew, threshold);
  const age = delayOf(textOf(valueOf(pair.value, 'new_threshold'))) ?? '1h';
  const onlyNew = isNew !== undefined && isTrue(isNew.value);
  const condition = onlyNew
    ? { member: { accountAge: { atMost: age } } }
    : { event: { kind: ['member.joined'] } };
  const sample = { event: 'member.joined', ...(onlyNew ? { given: { author: { accountAge: '1m' } } } : {}) };
  triggers.push({ on: 'member.joined', part: { condition, sample } });
};

const memberLeave: ZeppelinReader = (pair, { notes, triggers }) => {
  notes.exact(pair);
  triggers.push({
    on: 'member.left',
    part: { condition: { event: { kind: ['member.left'] } }, sample: { event: 'member.left' } },
  });
};

/** Reads `amount` and `within`; `null`: not both are there. */
function amountOf(pair: Pair, { notes }: ZeppelinReading) {
  const [amount, within] = [pairOf(pair.value, 'amount'), pairOf(pair.value, 'within')];
  const least = countOf(valueOf(pair.value, 'amount'));
  const time = delayOf(textOf(valueOf(pair.value, 'within')));
  notes.exact(amount, within);
  if (least !== null && time !== null) return { least, time, within };
  for (const inner of inside(pair))
    notes.unsupported(inner, '`amount` and `within` say no number and length of time');
  return null;
}

const messageSpam: ZeppelinReader = (pair, reading) => {
  const asked = amountOf(pair, reading);
  const perChannel = pairOf(pair.value, 'per_channel');
  if (perChannel !== undefined && isTrue(perChannel.value))
    reading.notes.approximated(perChannel, 'messages of one author count together in all channels');
  else reading.notes.exact(perChannel);
  if (asked === null) return;
  const rate = { of: 'content.created', by: 'author', atLeast: asked.least, within: asked.time };
  reading.triggers.push({
    on: 'content.created',
    part: { condition: { rate }, sample: { times: asked.least } },
  });
};

const joinSpam: ZeppelinReader = (pair, reading) => {
  const asked = amountOf(pair, reading);
  if (asked === null) return;
  const joins = { atLeast: asked.least, within: asked.time };
  reading.triggers.push({
    on: 'member.joined',
    part: { condition: { joins }, sample: { event: 'member.joined', times: asked.least } },
  });
};

/** Things of which Zeppelin adds up how many an author sent in a length of time; here one message is looked at. */
function spam(make: (least: number, reading: ZeppelinReading) => Trigger['part']): ZeppelinReader {
  return (pair, reading) => {
    const asked = amountOf(pair, reading);
    const perChannel = pairOf(pair.value, 'per_channel');
    reading.notes.exact(perChannel);
    if (asked === null) return;
    reading.notes.approximated(asked.within, 'they are counted in one message, not over a length of time');
    reading.triggers.push({ on: null, part: make(asked.least, reading) });
  };
}

const ids = (count: number) =>
  Array.from({ length: Math.min(count, 100) }, (_, index) =>
    String(200_000_000_000_000_000n + BigInt(index)),
  );

function lines(least: number, { draft, id, lists }: ZeppelinReading): Trigger['part'] {
  const breaks = Math.min(Math.max(least - 1, 1), 300);
  const name = draft.addList({
    name: `${id}-lines`,
    kind: 'patterns',
    entries: [String.raw`(?:\n[^\n]*){${breaks}}`],
    fold: [],
  });
  lists.push(name);
  return { condition: { text: { matches: name } }, sample: { text: ['a\n'.repeat(breaks)] } };
}

const notSanctions = unsupported('rules do not answer to sanctions: thresholds of points do');
const notThreads = unsupported('threads are not told apart from other channels');
const notRoles = unsupported('a changed member does not say which role came or went');

/** Every trigger that Zeppelin has, and those that its forks add. */
export const triggers: Readonly<Record<string, ZeppelinReader>> = {
  ...textTriggers,
  any_message: anyMessage,
  match_attachment_type: matchTypes('filetype'),
  match_mime_type: matchTypes('mime_type'),
  has_attachments: hasAttachments,
  member_join: memberJoin,
  member_leave: memberLeave,
  role_added: notRoles,
  role_removed: notRoles,
  message_spam: messageSpam,
  mention_spam: spam((atLeast) => ({
    condition: { mentions: { users: { atLeast } } },
    sample: { given: { content: { mentions: { users: ids(atLeast) } } } },
  })),
  link_spam: spam((atLeast) => ({
    condition: { links: { count: { atLeast } } },
    sample: {
      text: Array.from({ length: Math.min(atLeast, 100) }, (_, index) => `https://example.org/${index}`),
    },
  })),
  attachment_spam: spam((atLeast) => ({
    condition: { attachments: { count: { atLeast } } },
    sample: {
      given: {
        content: {
          attachments: Array.from({ length: Math.min(atLeast, 20) }, () => ({ type: 'image/png' })),
        },
      },
    },
  })),
  emoji_spam: spam((atLeast) => ({
    condition: { text: { emoji: { atLeast } } },
    sample: { text: ['😀 '.repeat(Math.min(atLeast, 200))] },
  })),
  line_spam: spam(lines),
  character_spam: spam((atLeast) => ({
    condition: { text: { length: { atLeast } } },
    sample: { text: ['bla '.repeat(Math.min(Math.ceil(atLeast / 4), 2000))] },
  })),
  member_join_spam: joinSpam,
  sticker_spam: unsupported('stickers are not read'),
  thread_create_spam: notThreads,
  counter_trigger: unsupported('there are no counters: points are'),
  note: notSanctions,
  warn: notSanctions,
  mute: notSanctions,
  unmute: notSanctions,
  kick: notSanctions,
  ban: notSanctions,
  unban: notSanctions,
  antiraid_level: unsupported('there are no levels: the leaf `joins` sees a raid'),
  thread_create: notThreads,
  thread_delete: notThreads,
  thread_archive: notThreads,
  thread_unarchive: notThreads,
  thread_lock: notThreads,
  thread_unlock: notThreads,
};
