import type { ShellCommand, ShellOption } from './tree.ts';

/** For fish 3 or later. */
export function fishScript(tree: readonly ShellCommand[]): string {
  const lines = tree.flatMap(({ path, words, options, takesFiles }) => {
    const where = `-n ${quote(condition(path))}`;
    return [
      ...words.map(({ word, about }) => `complete -c fuero ${where} -f -a ${quote(word)}${says(about)}`),
      ...options.map((option) => `complete -c fuero ${where} ${optionFlags(option)}${says(option.about)}`),
      ...(takesFiles ? [] : [`complete -c fuero ${where} -f`]),
    ];
  });
  return `# fish completion of fuero, printed by: fuero completion fish\n${lines.join('\n')}\n`;
}

/** Whether the words so far are those of this command. */
function condition(path: string): string {
  const [, ...words] = path.split(' ');
  if (words.length === 0) return '__fish_use_subcommand';
  return words.map((word) => `__fish_seen_subcommand_from ${word}`).join('; and ');
}

function optionFlags({ flags, value }: ShellOption): string {
  const named = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  if (value === 'none') return named.join(' ');
  return `${named.join(' ')} ${value === 'free' ? '-r' : `-x -a ${quote(value.join(' '))}`}`;
}

function says(about: string): string {
  return about === '' ? '' : ` -d ${quote(about)}`;
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
