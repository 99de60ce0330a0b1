import { asText } from '../policy/place.ts';
import type { Attachment, ContentType, Event, EventKind, Person, Surface } from '../event.ts';
import type { Facts, Rank } from '../facts.ts';
import type { YamlMap, YamlValue } from '../policy/place.ts';
import { parseDuration, parseSize } from '../policy/units.ts';
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
  const author = { ...part(input.given, 'author'), ...part(input.own, 'author') };
  const content = { ...part(input.given, 'content'), ...part(input.own, 'content') };
  const at = start + input.offset;
  const person = buildPerson(author, at);
  const kind = (input.kind as EventKind | undefined) ?? 'content.created';
  const base = {
    id: `step-${input.index + 1}`,
    surface: ((input.own['surface'] ?? input.given['surface']) as Surface | undefined) ?? 'forum',
    at,
  };
  const event: Event =
    kind === 'member.joined' || kind === 'member.updated'
      ? { ...base, kind, member: person }
      : {
          ...base,
          kind,
          author: person,
          content: {
            id: `content-${input.index + 1}`,
            type: (content['type'] as ContentType | undefined) ?? 'post',
            title: typeof content['title'] === 'string' ? content['title'] : null,
            text: typeof input.message === 'string' ? input.message : '',
            parent: null,
            url: null,
            attachments: buildAttachments(content['attachments']),
          },
        };
  return { event, facts: buildFacts(author) };
}

function part(given: YamlMap, key: string): YamlMap {
  return (given[key] ?? {}) as YamlMap;
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

function buildFacts(author: YamlMap): Facts {
  return {
    points: Number(author['points'] ?? 0),
    warnings: Number(author['warnings'] ?? 0),
    messages: Number(author['messages'] ?? 100),
    roles: (author['roles'] as readonly string[] | undefined) ?? [],
    rank: (author['rank'] as Rank | undefined) ?? null,
    sanctioned: false,
    ...(typeof author['watchlisted'] === 'boolean' ? { watchlisted: author['watchlisted'] } : {}),
  };
}

function buildAttachments(value: YamlValue | undefined): readonly Attachment[] {
  const items = (value ?? []) as readonly { type: string; size?: string }[];
  return items.map((item, index) => ({
    id: `file-${index + 1}`,
    url: `https://files.example/${index + 1}`,
    type: item.type,
    size: item.size === undefined ? 1024 : parseSize(item.size),
  }));
}
