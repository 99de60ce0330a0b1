import { valueCases } from './tree.ts';
import type { ShellCommand } from './tree.ts';

/** For bash 4 or later. */
export function bashScript(tree: readonly ShellCommand[]): string {
  const paths = tree.slice(1).map(({ path }) => `'${path}'`);
  const values = valueCases(tree, (words) =>
    words === 'free'
      ? 'compopt -o filenames; COMPREPLY=($(compgen -f -- "$current")); return'
      : `COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$current")); return`,
  );
  const words = tree.map(
    ({ path, words: own, options, takesFiles }) =>
      `    '${path}') words='${own.map(({ word }) => word).join(' ')}'; options='${options.flatMap(({ flags }) => flags).join(' ')}'; files=${takesFiles ? 1 : 0} ;;`,
  );
  return `# bash completion of fuero, printed by: fuero completion bash
_fuero() {
  local current="\${COMP_WORDS[COMP_CWORD]}" command=fuero words='' options='' files=0 i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$command \${COMP_WORDS[i]}" in
    ${paths.join('|')}) command="$command \${COMP_WORDS[i]}" ;;
    esac
  done
  case "$command \${COMP_WORDS[COMP_CWORD - 1]}" in
${values.join('\n')}
  esac
  case "$command" in
${words.join('\n')}
  esac
  if [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$current"))
    return
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  if ((files)); then
    compopt -o filenames
    COMPREPLY+=($(compgen -f -- "$current"))
  fi
}
complete -F _fuero fuero
`;
}
