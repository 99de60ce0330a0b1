import { asText, isMap } from '../policy/place.ts';
import type { EventKind, Person, Surface } from '../event.ts';
import type { Facts, PictureReading, Rank } from '../facts.ts';
import type { YamlMap, YamlValue } from '../policy/place.ts';
import { parseDuration } from '../policy/units.ts';
import { attachmentId, buildEvent, mapOf } from './build-event.ts';
import type { CaseStep } from './case.ts';

/** The fake clock of every case starts here. */
const start = Date.UTC(2026, 0, 1);
const day = 86_400_000;

interface StepInput {
  readonly index: number;
  /** Milliseconds since the first step. */
  readonly offset: number;
  readonly message: YamlValue | undefined;
  readonly kind: YamlValue | undefined;
  readonly given: YamlMap;
  /** What the step itself gives; it wins over the case. */
  readonly own: YamlMap;
}

/** Makes the event and the outside facts of one step. The member that a case does not describe has been here for a year. */
export function buildStep(input: StepInput): CaseStep {
  const given = laidOver(input.given, input.own);
  const author = mapOf(given, 'author');
  const at = start + input.offset;
  const number = input.index + 1;
  const event = buildEvent({
    number,
    base: { id: `step-${number}`, surface: (given['surface'] as Surface | undefined) ?? 'forum', at },
    kind: (input.kind as EventKind | undefined) ?? 'content.created',
    person: buildPerson(author, at),
    message: typeof input.message === 'string' ? input.message : null,
    given,
  });
  return { event, facts: buildFacts(author, given) };
}

/** A step's mappings win key by key; everything else as a whole. */
function laidOver(base: YamlMap, own: YamlMap): YamlMap {
  const laid = Object.entries(own).map(([key, value]) => {
    const below = base[key];
    return [key, isMap(value) && isMap(below) ? { ...below, ...value } : value] as const;
  });
  return { ...base, ...Object.fromEntries(laid) };
}

function buildPerson(author: YamlMap, at: number): Person {
  const ago = (key: string, fallback: number) =>
    at - (typeof author[key] === 'string' ? parseDuration(author[key]) : fallback);
  return {
    id: asText(author['name'], 'miembro'),
    name: asText(author['name'], 'miembro'),
    createdAt: ago('accountAge', 730 * day),
    joinedAt: ago('tenure', 365 * day),
    roles: (author['roles'] as readonly string[] | undefined) ?? [],
    bot: author['bot'] === true,
  };
}

function buildFacts(author: YamlMap, given: YamlMap): Facts {
  const invites = given['invites'] as readonly string[] | undefined;
  return {
    points: Number(author['points'] ?? 0),
    warnings: Number(author['warnings'] ?? 0),
    messages: Number(author['messages'] ?? 100),
    reputation: Number(author['reputation'] ?? 0),
    roles: (author['roles'] as readonly string[] | undefined) ?? [],
    rank: (author['rank'] as Rank | undefined) ?? null,
    sanctioned: false,
    ...(typeof author['watchlisted'] === 'boolean' ? { watchlisted: author['watchlisted'] } : {}),
    ...(invites === undefined ? {} : { invites }),
    pictures: readingsOf(mapOf(given, 'content')['attachments']),
  };
}

/** A picture without `picture` was not read. */
function readingsOf(attachments: YamlValue | undefined): readonly PictureReading[] {
  const items = (attachments ?? []) as readonly YamlMap[];
  return items.flatMap(({ picture }, index): PictureReading[] => {
    const attachment = attachmentId(index);
    if (typeof picture === 'string') return [{ attachment, failed: picture }];
    if (!isMap(picture)) return [];
    return [
      {
        attachment,
        text: typeof picture['text'] === 'string' ? picture['text'] : null,
        phash: typeof picture['phash'] === 'string' ? picture['phash'] : null,
        qr: (picture['qr'] as readonly string[] | undefined) ?? null,
      },
    ];
  });
}
