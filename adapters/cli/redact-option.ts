import { redactablePaths, suggest } from '@fuero/engine';
import type { RedactablePath } from '@fuero/engine';
import { Option } from 'commander';
import { CommandFailed } from './exit.ts';

/** `--redact PATH`, for commands that print decisions. A path that does not exist is refused: it would hide nothing. */
export function redactOption(): Option {
  return new Option('--redact <path>', 'mask what comes from this part of the event; may be repeated')
    .argParser((path: string, before: readonly RedactablePath[]) => [...before, readPath(path)])
    .default([], 'nothing');
}

function readPath(path: string): RedactablePath {
  const known = redactablePaths.find((one) => one === path);
  if (known !== undefined) return known;
  const near = suggest(path, redactablePaths);
  throw new CommandFailed(
    `--redact ${path} names nothing that a decision shows`,
    near === null ? `allowed: ${redactablePaths.join(', ')}` : `did you mean ${near}?`,
  );
}
