import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LongResult } from './main.ts';

/** The last result of one kind of round, and what it was a result of. */
interface LastResult extends LongResult {
  readonly date: string;
  /** As `git describe --always --dirty` says it. */
  readonly commit: string;
  readonly seed: number;
}

const path = fileURLToPath(new URL('last.json', import.meta.url));

/** Puts a result in the place of the one before of its kind; the others stay, each with its own date and commit. */
export function keepRecord(result: LastResult, kinds: readonly string[]): void {
  const { results } = JSON.parse(readFileSync(path, 'utf8')) as { readonly results: readonly LastResult[] };
  const kept = [...results.filter(({ name }) => name !== result.name), result];
  const inOrder = kinds.flatMap((kind) => kept.filter(({ name }) => name === kind));
  writeFileSync(path, `${JSON.stringify({ results: inOrder }, null, 2)}\n`);
}
