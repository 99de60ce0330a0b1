/** What limits and logs may write for a name: the name, `family.*` or `*`. */
export const globPattern = '^(\\*|[a-z]+\\.(\\*|[a-z-]+))$';

export function matches(glob: string, name: string): boolean {
  if (glob === '*') return true;
  return glob.endsWith('.*') ? name.startsWith(glob.slice(0, -1)) : glob === name;
}

/** The more a glob says the higher: a name, then a family, then everything. */
export function specificity(glob: string): number {
  return glob === '*' ? 0 : glob.endsWith('.*') ? 1 : 2;
}

/** Names with their families, for suggestions. */
export function globsOf(names: readonly string[]): readonly string[] {
  return [...names, ...new Set(names.map((name) => name.replace(/\..*/, '.*')))];
}
