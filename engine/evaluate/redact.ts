import type { Decision, Trace } from '../decision.ts';
import type { Event } from '../event.ts';

const masked = '[redacted]';

const written = ['content.title', 'content.text'];

/** What a leaf's value comes from, by the first word of what the leaf says; what is not here comes from itself alone. */
const origins: Readonly<Record<string, readonly string[]>> = {
  text: written,
  links: written,
  invites: written,
  mentions: [...written, 'content.mentions'],
  attachments: ['content.attachments'],
  image: ['content.attachments'],
  'author.tenure': ['author.tenure', 'author.joinedAt'],
  'author.accountAge': ['author.accountAge', 'author.createdAt'],
  'author.hasRole': ['author.roles'],
};

/** Facts that are not the author's own. */
const factOrigins: Readonly<Record<string, string>> = {
  pictures: 'content.attachments',
  invites: 'community.invites',
};

/** Paths that can be redacted; each takes with it what stands below it. */
export const redactablePaths = [
  'author', 'author.id', 'author.name', 'author.createdAt', 'author.accountAge', 'author.joinedAt', 'author.tenure', 'author.roles',
  'author.points', 'author.warnings', 'author.messages', 'author.reputation', 'author.sanctioned', 'author.watchlisted', 'author.rank',
  'content', 'content.id', 'content.type', 'content.title', 'content.text', 'content.url', 'content.attachments', 'content.mentions',
  'channel', 'reaction', 'report', 'community.invites',
] as const; // prettier-ignore
export type RedactablePath = (typeof redactablePaths)[number];

/**
 * A decision that can be shown to somebody who may not see these parts of the event: the evidence's text and the values
 * found that come from them are masked, and such facts are left out. Spans, lists and the policy's own words stay. `member` counts as `author`.
 */
export function redact(decision: Decision, paths: readonly RedactablePath[]): Decision {
  if (paths.length === 0) return decision;
  const facts = Object.entries(decision.facts).filter(
    ([name]) => !covers(paths, factOrigins[name] ?? `author.${name}`),
  );
  return {
    ...decision,
    rules: decision.rules.map((rule) =>
      rule.trace === null ? rule : { ...rule, trace: redactTrace(rule.trace, paths) },
    ),
    facts: Object.fromEntries(facts),
  };
}

/** The event beside such a decision. */
export function redactEvent(event: Event, paths: readonly RedactablePath[]): object {
  const mask = (value: unknown, path: string): unknown => {
    if (value === null || value === undefined) return value;
    if (covers(paths, path)) return masked;
    if (typeof value !== 'object' || Array.isArray(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, mask(inner, `${path}.${key}`)]),
    );
  };
  return Object.fromEntries(
    Object.entries(event).map(([key, value]) => [key, mask(value, key === 'member' ? 'author' : key)]),
  );
}

function redactTrace(trace: Trace, paths: readonly RedactablePath[]): Trace {
  const children = trace.children.map((child) => redactTrace(child, paths));
  const hidden = trace.kind === 'leaf' && originsOf(trace.says).some((origin) => covers(paths, origin));
  if (!hidden) return { ...trace, children };
  return {
    ...trace,
    found: trace.found === null ? null : masked,
    evidence: trace.evidence.map((one) => ({ ...one, text: one.text === null ? null : masked })),
    children,
  };
}

function originsOf(says: string): readonly string[] {
  const word = (says.split(' ')[0] ?? '').replace(/^member\b/, 'author');
  return origins[word] ?? origins[word.split('.')[0] ?? ''] ?? [word];
}

function covers(paths: readonly string[], origin: string): boolean {
  return paths.some((path) => origin === path || origin.startsWith(`${path}.`));
}
