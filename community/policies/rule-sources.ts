import { createHash } from 'node:crypto';
import { loadPolicy } from '@fuero/engine';
import type { PolicyFile, RuleCard } from '@fuero/engine';
import type { Transaction } from '../database/database.ts';
import type { RuleSource } from '../desk.ts';
import type { HouseOptions } from '../house.ts';
import { filesOfRevision } from './revision-files.ts';

/** Rule id → its lines. */
export type Sources = Readonly<Record<string, RuleSource>>;

export interface RuleSources {
  /** The YAML of every rule of a revision. Only for a caller who has been seen to be staff, or the service. */
  of(tx: Transaction, revision: { readonly community: string; readonly number: number }): Promise<Sources>;
}

/** Revisions whose rules are kept at hand. A revision never changes, so nothing has to be thrown out but for room. */
const revisionsKept = 8;

export function createRuleSources({ log }: Pick<HouseOptions, 'log'>): RuleSources {
  const kept = new Map<string, Sources>();

  function sourcesIn(files: readonly PolicyFile[], revision: number): Sources {
    const { policy } = loadPolicy(files, (text) => createHash('sha256').update(text).digest('hex'));
    if (policy !== null) return cutSources(policy.rules, files);
    // Published by a version that read policies otherwise: its decisions stay readable, without the YAML.
    log('warn', 'a published revision does not check any more, its rules cannot be shown', { revision });
    return {};
  }

  return {
    async of(tx, { community, number }) {
      const key = `${community}/${number}`;
      const known = kept.get(key);
      if (known !== undefined) return known;
      const files = await filesOfRevision(tx, { community, revision: number });
      // Not for this caller to see, which says nothing about the next one.
      if (files.length === 0) return {};
      const sources = sourcesIn(files, number);
      for (const oldest of kept.keys()) {
        if (kept.size < revisionsKept) break;
        kept.delete(oldest);
      }
      kept.set(key, sources);
      return sources;
    },
  };
}

/** Cuts each rule out of its file, by the lines on its card. */
export function cutSources(cards: readonly RuleCard[], files: readonly PolicyFile[]): Sources {
  const lines = new Map(files.map((file) => [file.path, file.text.split(/\r?\n/)]));
  return Object.fromEntries(
    cards.map(({ id, file, line, endLine, owner }) => {
      const text = (lines.get(file) ?? []).slice(line - 1, endLine).join('\n');
      return [id, { file, line, text: text.trimEnd(), owner }];
    }),
  );
}
