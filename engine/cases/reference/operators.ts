import type { OwnOperator } from '../../evaluate/lowered.ts';
import type { PictureFound } from '../../evaluate/examine.ts';
import type { AttachmentsFact, ImageFact, InvitesFact, LinksFact, TextFact } from './facts.ts';
import { parseSize } from '../../policy/units.ts';

/** `undefined`: the fact is there, but not enough of it to answer. */
type Evaluate = (fact: never, value: never) => boolean | undefined;

interface LinksAsked {
  readonly in?: string;
  readonly notIn?: string;
  readonly masked?: true;
  readonly shortened?: true;
  readonly count?: Readonly<Record<string, number>>;
}

interface AttachmentAsked {
  readonly types?: readonly string[];
  readonly size?: Readonly<Record<string, string>>;
}

interface InvitesAsked {
  readonly in?: readonly string[];
  readonly foreign?: boolean;
  readonly count?: Readonly<Record<string, number>>;
}

interface HashAsked {
  readonly hash: string;
  readonly distance: number;
}

interface PictureAsked {
  readonly textContains?: string;
  readonly looksLike?: readonly HashAsked[];
  readonly qr?: { readonly in: string };
}

/** Our operators in plain words, with no thought for speed: what the compiled leaves are measured against. */
export const evaluators: Readonly<Record<OwnOperator, Evaluate>> = {
  containsTerm: isHit,
  matchesPattern: isHit,
  containsAny: (held: readonly string[], wanted: readonly string[]) =>
    wanted.some((one) => held.includes(one)),
  hasLinks: ({ items }: LinksFact, asked: LinksAsked) => {
    const fitting = items.filter(
      (link) =>
        (asked.in === undefined ? link.followed : link.lists.includes(asked.in)) &&
        (asked.notIn === undefined || !link.lists.includes(asked.notIn)) &&
        (asked.masked === undefined || link.masked) &&
        (asked.shortened === undefined || link.shortened),
    );
    return inRange(fitting.length, asked.count ?? { atLeast: 1 });
  },
  hasAttachment: ({ items }: AttachmentsFact, asked: AttachmentAsked) =>
    items.some(
      (file) =>
        inRange(file.size, bytes(asked.size ?? {})) &&
        (asked.types ?? ['*']).some((type) => isOfType(file.type.toLowerCase(), type)),
    ),
  hasInvites: ({ codes, own }: InvitesFact, asked: InvitesAsked) => {
    const listed = codes.filter((code) => asked.in?.includes(code) ?? true);
    const range = asked.count ?? { atLeast: 1 };
    if (asked.foreign === undefined) return inRange(listed.length, range);
    if (own === undefined) {
      const answers = [0, ...listed.keys().map((i) => i + 1)].map((found) => inRange(found, range));
      return new Set(answers).size === 1 ? answers[0] : undefined;
    }
    const isOwn = (code: string) => own.includes(code) || own.includes(code.toLowerCase());
    return inRange(listed.filter((code) => isOwn(code) !== asked.foreign).length, range);
  },
  hasPicture: ({ pictures = [] }: ImageFact, asked: PictureAsked) => {
    const answers = pictures.map((picture) =>
      picture === undefined ? undefined : fitsPicture(picture, asked),
    );
    if (answers.includes(true)) return true;
    return answers.includes(undefined) ? undefined : false;
  },
};

function fitsPicture({ words, codes, phash }: PictureFound, asked: PictureAsked): boolean | undefined {
  const answers = [
    asked.textContains === undefined ? true : words?.includes(asked.textContains),
    asked.qr === undefined ? true : codes?.includes(asked.qr.in),
    asked.looksLike === undefined ? true : phash === null ? undefined : isLike(phash, asked.looksLike),
  ];
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

function isLike(phash: string, images: readonly HashAsked[]): boolean {
  const bits = (hash: string) => BigInt(`0x${hash}`).toString(2).padStart(64, '0').split('');
  const found = bits(phash);
  return images.some(
    ({ hash, distance }) => bits(hash).filter((bit, i) => bit !== found[i]).length <= distance,
  );
}

function bytes(bounds: Readonly<Record<string, string>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(bounds).map(([word, size]) => [word, parseSize(size)]));
}

function isHit(text: TextFact, list: string): boolean | undefined {
  const hits = text.hits[list];
  return hits === null || hits === undefined ? undefined : hits > 0;
}

function isOfType(found: string, wanted: string): boolean {
  const [family, kind] = wanted.split('/');
  return wanted === '*' || (found.split('/')[0] === family && (kind === '*' || found === wanted));
}

const holds: Readonly<Record<string, (found: number, bound: number) => boolean>> = {
  lessThan: (found, bound) => found < bound,
  atMost: (found, bound) => found <= bound,
  equals: (found, bound) => found === bound,
  atLeast: (found, bound) => found >= bound,
  moreThan: (found, bound) => found > bound,
};

function inRange(found: number, bounds: Readonly<Record<string, number>>): boolean {
  return Object.entries(bounds).every(([word, bound]) => holds[word]?.(found, bound) === true);
}
