import { Argument } from 'commander';
import type { Command } from 'commander';
import { bashScript } from './completion/bash.ts';
import { fishScript } from './completion/fish.ts';
import { readTree } from './completion/tree.ts';
import { zshScript } from './completion/zsh.ts';

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;

/** `fuero completion`: what a shell needs to complete commands, options and their values. */
export function registerCompletion(program: Command): void {
  program
    .command('completion')
    .summary('print what a shell needs to complete commands')
    .description(
      'Prints a script that completes the commands of fuero, their options and the values of these.',
    )
    .addHelpText(
      'before',
      `Examples:
  fuero completion bash > ~/.local/share/bash-completion/completions/fuero
  fuero completion zsh > ~/.zfunc/_fuero      with fpath+=~/.zfunc before compinit in ~/.zshrc
  fuero completion fish > ~/.config/fish/completions/fuero.fish
`,
    )
    .addArgument(new Argument('<shell>', 'which shell').choices(Object.keys(scripts)))
    .addHelpText('after', '\nExit code: 0 printed, 2 the shell is not known.')
    .action((shell: keyof typeof scripts) => {
      process.stdout.write(scripts[shell](readTree(program)));
    });
}
