import type { FoldStep, Link, PatternList, TermList, TextList } from './contract.ts';
import { defaultFold } from './contract.ts';
import { compileText } from './index.ts';

/** For tests: a list with the usual settings. */
export function terms(
  entries: readonly string[],
  settings: Partial<Omit<TermList, 'kind' | 'entries'>> = {},
): TermList {
  return { kind: 'terms', id: 'terms', entries, except: [], match: 'word', fold: defaultFold, ...settings };
}

export function domains(entries: readonly string[], except: readonly string[] = []): TextList {
  return { kind: 'domains', id: 'domains', entries, except };
}

export const patternFold: readonly FoldStep[] = ['case', 'accents', 'lookalikes', 'invisible', 'markdown'];

export function patterns(
  entries: readonly string[],
  settings: Partial<Omit<PatternList, 'kind' | 'entries'>> = {},
): PatternList {
  return { kind: 'patterns', id: 'patterns', entries, except: [], fold: patternFold, ...settings };
}

/** Original text of each hit of the first list. */
export function found(list: TextList, text: string): string[] {
  return foundWithSpans(list, text).map(({ text: shown }) => shown);
}

export interface Found {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly entry: string;
}

export function foundWithSpans(list: TextList, text: string): Found[] {
  const { matcher, problems } = compileText([list]);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join());
  const scan = matcher.scan(text);
  if (scan.count === 0 && !matcher.alwaysRuns[0]) return [];
  return (scan.hits(0, { left: Infinity }) ?? []).map(({ span, text: shown, entry }) => ({
    text: shown ?? '',
    start: span?.start ?? -1,
    end: span?.end ?? -1,
    entry: entry ?? '',
  }));
}

/** Links that people would follow. */
export function linksOf(text: string): readonly Link[] {
  return compileText([])
    .matcher.scan(text)
    .links()
    .filter((link) => link.followed);
}
