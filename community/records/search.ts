import { raw } from '@mikro-orm/postgresql';

/** The words of a search as ILIKE patterns: what a person types means itself, also `%` and `_`. */
export function patternsOf(search: string | undefined): readonly string[] {
  const words = (search ?? '').split(/\s+/).filter((word) => word !== '');
  return words.map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
}

/** What was said, with its title, or the name of who said it. */
export function holds(pattern: string) {
  return {
    [raw(
      (alias) =>
        `(${alias}.member_name ilike ? or ${alias}.excerpt ilike ? or concat_ws(E'\\n', ${alias}.payload->'content'->>'title', ${alias}.payload->'content'->>'text') ilike ?)`,
      [pattern, pattern, pattern],
    )]: [],
  };
}
