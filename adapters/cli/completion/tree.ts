import type { Command, Option } from 'commander';

/** An option as a shell completes it. */
export interface ShellOption {
  readonly flags: readonly string[];
  readonly about: string;
  /** What follows it: nothing, one of these, or a text or a file. */
  readonly value: 'none' | 'free' | readonly string[];
}

/** A command as a shell completes it. */
export interface ShellCommand {
  /** `fuero`, `fuero audit`, `fuero audit verify`. */
  readonly path: string;
  /** Sub-commands, and the values of an argument that has few. */
  readonly words: readonly { readonly word: string; readonly about: string }[];
  readonly options: readonly ShellOption[];
  readonly takesFiles: boolean;
}

/** The commands of a program, each with what may follow it; derived, so that nothing has to be kept in step. */
export function readTree(program: Command): readonly ShellCommand[] {
  return read(program, program.name());
}

function read(command: Command, path: string): readonly ShellCommand[] {
  const inner = command.commands.filter((one) => one.name() !== 'help');
  const choices = command.registeredArguments.flatMap((argument) => argument.argChoices ?? []);
  const own: ShellCommand = {
    path,
    words: [
      ...inner.map((one) => ({ word: one.name(), about: one.summary() })),
      ...choices.map((word) => ({ word, about: '' })),
    ],
    options: [...command.options.map(shellOption), help],
    takesFiles: command.registeredArguments.some((argument) => argument.argChoices === undefined),
  };
  return [own, ...inner.flatMap((one) => read(one, `${path} ${one.name()}`))];
}

const help: ShellOption = {
  flags: ['-h', '--help'],
  about: 'show examples, options and exit codes',
  value: 'none',
};

function shellOption(option: Option): ShellOption {
  const flags = [option.short, option.long].filter((flag) => flag !== undefined && flag !== null);
  const takes = option.required || option.optional;
  return { flags, about: option.description, value: option.argChoices ?? (takes ? 'free' : 'none') };
}

/** The lines of a `case` for each option that takes a value: which words, or files. */
export function valueCases(
  tree: readonly ShellCommand[],
  write: (values: readonly string[] | 'free') => string,
): readonly string[] {
  return tree.flatMap(({ path, options }) =>
    options.flatMap(({ flags, value }) =>
      value === 'none'
        ? []
        : [`    ${flags.map((flag) => `'${path} ${flag}'`).join('|')}) ${write(value)} ;;`],
    ),
  );
}
