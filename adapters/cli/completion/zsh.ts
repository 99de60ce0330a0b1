import { valueCases } from './tree.ts';
import type { ShellCommand } from './tree.ts';

/** For zsh 5 or later. */
export function zshScript(tree: readonly ShellCommand[]): string {
  const paths = tree.slice(1).map(({ path }) => `'${path}'`);
  const values = valueCases(tree, (words) =>
    words === 'free' ? '_files; return' : `compadd -- ${words.join(' ')}; return`,
  );
  const words = tree.map(({ path, words: own, options, takesFiles }) => {
    const flags = options.flatMap((option) => option.flags).join(' ');
    const files = takesFiles ? '; _files' : '';
    const named = own.length > 0 ? `; compadd -- ${own.map(({ word }) => word).join(' ')}` : '';
    return `    '${path}') if [[ $current == -* ]]; then compadd -- ${flags}; else :${named}${files}; fi ;;`;
  });
  return `#compdef fuero
# zsh completion of fuero, printed by: fuero completion zsh
_fuero() {
  local current="\${words[CURRENT]}" command=fuero i
  for ((i = 2; i < CURRENT; i++)); do
    case "$command \${words[i]}" in
    (${paths.join('|')}) command="$command \${words[i]}" ;;
    esac
  done
  case "$command \${words[CURRENT - 1]}" in
${values.map((line) => line.replace(/^ {4}/, '    (')).join('\n')}
  esac
  case "$command" in
${words.map((line) => line.replace(/^ {4}/, '    (')).join('\n')}
  esac
}
if [[ $funcstack[1] == _fuero ]]; then _fuero "$@"; else compdef _fuero fuero; fi
`;
}
