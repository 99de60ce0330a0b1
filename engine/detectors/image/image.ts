import type { Evidence } from '../../decision.ts';
import type { Moment } from '../../evaluate/moment.ts';
import { no, unknown, yes } from '../../evaluate/predicate.ts';
import type { Answer, Predicate, Quantity } from '../../evaluate/predicate.ts';
import { textKinds } from '../../event.ts';
import type { Attachment } from '../../event.ts';
import type { PictureReading } from '../../facts.ts';
import type { YamlMap, YamlValue } from '../../policy/place.ts';
import { Name, keys } from '../../sections/shapes.ts';
import { saysKeys } from '../leaf.ts';
import type { LeafCard } from '../leaf.ts';
import { nearestImage, writtenImages } from './hashes.ts';
import type { ImageList } from './hashes.ts';

type Read = Exclude<PictureReading, { readonly failed: string }>;

/** What one key asks of one picture: `null` where the part that it needs was not read. */
type Asked = (picture: Read, moment: Moment) => readonly Evidence[] | null;

const picturesOf = ({ content }: Moment): readonly Attachment[] =>
  content?.attachments.filter(({ type }) => /^image\//i.test(type)) ?? [];

const total: Quantity = {
  name: 'image.count',
  read: (moment) => picturesOf(moment).length,
  show: String,
  fact: null,
};

function readingOf({ facts }: Moment, { id }: Attachment): Read | null {
  const reading = facts.pictures?.find(({ attachment }) => attachment === id);
  return reading === undefined || 'failed' in reading ? null : reading;
}

/** One picture must satisfy every key. A picture that was not read, or not in the part asked for, is never clean. */
function pictureTest(
  value: Readonly<Record<string, YamlValue>>,
  asked: readonly Asked[],
  looks: ImageList | null,
): Predicate {
  function answerFor(moment: Moment, picture: Attachment): Answer {
    const reading = readingOf(moment, picture);
    if (reading === null) return unknown;
    const found = asked.map((ask) => ask(reading, moment));
    if (found.some((hits) => hits?.length === 0)) return no;
    return found.includes(null) ? unknown : yes;
  }
  const fitting = (moment: Moment) =>
    picturesOf(moment).filter((picture) => answerFor(moment, picture) === yes);

  return {
    says: `image ${saysKeys(value)}`,
    lowered: {
      fact: 'image',
      operator: 'hasPicture',
      value: looks === null ? value : { ...value, looksLike: writtenImages(looks) },
    },
    wake: { kind: 'quantity', quantity: total, comparison: 'atLeast', value: 1 },
    facts: ['pictures'],
    because(moment) {
      const unread = picturesOf(moment).filter((picture) => answerFor(moment, picture) === unknown);
      return `picture-not-read: ${unread.map(({ id }) => id).join(', ')}`;
    },
    holds(moment) {
      const answers = picturesOf(moment).map((picture) => answerFor(moment, picture));
      if (answers.includes(yes)) return yes;
      return answers.includes(unknown) ? unknown : no;
    },
    found: (moment) =>
      fitting(moment)
        .map(({ id }) => id)
        .join(', ') || null,
    evidence: (moment) =>
      fitting(moment).flatMap((picture) => {
        const reading = readingOf(moment, picture);
        return reading === null ? [] : asked.flatMap((ask) => ask(reading, moment) ?? []);
      }),
  };
}

/** `features.pictures: false`: nothing is read, nothing is asked for, nothing holds. */
const neverRead: Partial<Predicate> = {
  lowered: { fact: 'event', path: '$.kind', operator: 'in', value: [] },
  facts: [],
  holds: () => no,
  found: () => null,
  evidence: () => [],
};

/** The words stand in the picture, so evidence has no place in the text of the event. */
const inPicture = (hits: readonly Evidence[]) => hits.map((hit): Evidence => ({ ...hit, span: null }));

function askWords(list: number): Asked {
  return ({ text }, moment) => (text === null ? null : inPicture(moment.hitsIn(text, list)));
}

function askLooks(name: string, list: ImageList | null): Asked {
  return ({ phash }) => {
    if (phash === null) return null;
    const near = list === null ? null : nearestImage(list, phash);
    return near === null
      ? []
      : [{ span: null, text: `${phash} ±${near.distance}`, list: name, entry: near.entry }];
  };
}

function askCodes(list: number): Asked {
  return ({ qr }, moment) =>
    qr === null ? null : inPicture(qr.flatMap((code) => moment.hitsIn(code, list)));
}

export const image: LeafCard = {
  key: 'image',
  description:
    'What was read from pictures. Several keys must hold for the same picture; one that was not read is inconclusive.',
  reads: textKinds,
  schema: {
    ...keys({
      textContains: { ...Name, description: 'A list of terms, in the text that OCR finds.' },
      looksLike: { ...Name, description: 'A list of images, by perceptual hash.' },
      qr: {
        ...keys({ in: { ...Name, description: 'A list of domains.' } }, ['in']),
        description: 'A QR code leads there.',
      },
    }),
    minProperties: 1,
  },
  predicates(value, context) {
    const { textContains, looksLike, qr } = value;
    const asked: Asked[] = [];
    if (typeof textContains === 'string')
      asked.push(askWords(context.list(['textContains'], textContains, 'terms')));
    const looks = typeof looksLike === 'string' ? context.images(['looksLike'], looksLike) : null;
    if (typeof looksLike === 'string') asked.push(askLooks(looksLike, looks));
    if (qr !== undefined)
      asked.push(askCodes(context.list(['qr', 'in'], (qr as YamlMap)['in'] as string, 'domains')));
    const test = pictureTest(value, asked, looks);
    return [context.isOn('pictures') ? test : { ...test, ...neverRead }];
  },
};
