import { Draft } from '../draft.ts';
import type { DraftList } from '../draft.ts';
import { finish } from '../finish.ts';
import type { Imported } from '../finish.ts';
import type { Entry, Feature } from '../report.ts';
import { Unreadable } from '../source.ts';
import { readable } from '../text-part.ts';

interface Line {
  readonly line: number;
  readonly kind: DraftList['kind'];
  readonly entry: string;
}

const names = { terms: 'words', patterns: 'word-patterns', domains: 'word-domains' } as const;
const host = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;

/**
 * Reads a plain list: one word, phrase, host or `/pattern/` a line; `#` begins a comment, `0.0.0.0 host` is a line of a hosts
 * file. What it finds is held for review.
 */
export function importWordList(text: string): Imported {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((written, index) => readLine(written, index + 1));
  if (lines.length === 0)
    throw new Unreadable(
      'there is no word in it',
      { line: 1 },
      'expected one word, phrase, host or /pattern/ a line',
    );
  const draft = new Draft();
  const entries = (['terms', 'patterns', 'domains'] as const).flatMap((kind) => {
    const own = lines.filter((line) => line.kind === kind);
    return own.length === 0 ? [] : [addList(kind, own, draft)];
  });
  return finish(draft, entries, {
    stem: 'words',
    from: 'a list of words',
    surface: null,
    exempt: { ranks: ['moderator', 'senior', 'admin'], bots: true },
    about:
      '`on-hit: review` makes a rule `terms/NAME` of a list: what it finds is held until staff have looked at it.',
  });
}

function readLine(written: string, line: number): readonly Line[] {
  const entry = written.replace(/(^|\s)#.*$/, '').trim();
  if (entry === '') return [];
  const pattern = /^\/(.+)\/i?$/.exec(entry)?.[1];
  if (pattern !== undefined) return [{ line, kind: 'patterns', entry: pattern }];
  const named = /^(?:0\.0\.0\.0|127\.0\.0\.1)\s+(\S+)$/.exec(entry)?.[1] ?? entry;
  return [
    host.test(named) ? { line, kind: 'domains', entry: named.toLowerCase() } : { line, kind: 'terms', entry },
  ];
}

function addList(kind: DraftList['kind'], lines: readonly Line[], draft: Draft): Entry {
  const read = lines.map((line) => line.entry);
  const { good } = readable({ name: 'x', kind, entries: read, match: 'word', fold: null });
  const taken = new Set(good);
  const name =
    good.length === 0 ? null : draft.addList({ name: names[kind], kind, entries: good, onHit: 'review' });
  const features = lines.map(({ line, entry }): Feature => {
    if (taken.has(entry)) return { name: entry, line, verdict: 'exact', reason: null };
    const { bad } = readable({ name: 'x', kind, entries: [entry], match: 'word', fold: null });
    return { name: entry, line, verdict: 'unsupported', reason: bad.join('; ') };
  });
  const verdict = name === null ? 'unsupported' : good.length < lines.length ? 'approximated' : 'exact';
  const [first] = lines;
  return {
    rule: names[kind],
    line: first?.line ?? 1,
    verdict,
    features,
    rules: name === null ? [] : [`terms/${name}`],
    lists: name === null ? [] : [name],
  };
}
