import type { Report } from '../../policy/report.ts';
import { suggest } from '../../policy/suggest.ts';
import { placeOf } from '../../policy/place.ts';
import type { NamedAt } from '../manifest/aliases.ts';

const shape = /\{([^{}]*)\}/g;

/** Reports every placeholder of a text that nothing will fill. */
export function checkPlaceholders(text: string, known: readonly string[], at: NamedAt, report: Report): void {
  const { file, parent, key, rule = null } = at;
  for (const [, name = ''] of text.matchAll(shape)) {
    if (known.includes(name)) continue;
    report.add('unknown-placeholder', { file: file.path, place: placeOf(file, parent, key), rule }, () => ({
      name,
      known,
      suggestion: suggest(name, known),
    }));
  }
}

/** Names of the placeholders of a text, each once, in their order. */
export function placeholdersIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(shape)].map(([, name = '']) => name))];
}

/** A text with its placeholders filled, in one pass: what a value holds is never read as a placeholder. */
export function fillPlaceholders(text: string, values: Readonly<Record<string, string | undefined>>): string {
  return text.replace(shape, (whole, name: string) => values[name] ?? whole);
}
