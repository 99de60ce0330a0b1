import { loadPolicy } from '@fuero/engine';
import type { Diagnostic, Policy, PolicyFile } from '@fuero/engine';
import { FolderUnreadable, readFolder, sha256 } from '../folder/read-folder.ts';
import { CommandFailed } from './exit.ts';

export interface LoadedFolder {
  readonly folder: string;
  readonly files: readonly PolicyFile[];
  readonly policy: Policy | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** The folder that a command works on: its argument, else `FUERO_RULES`, else `rules`. */
export async function loadFolder(argument: string | undefined): Promise<LoadedFolder> {
  const folder = argument ?? process.env['FUERO_RULES'] ?? 'rules';
  try {
    const files = await readFolder(folder);
    return { folder, files, ...loadPolicy(files, sha256) };
  } catch (error) {
    if (error instanceof FolderUnreadable)
      throw new CommandFailed(error.message, 'name a folder: fuero check path/to/rules');
    throw error;
  }
}
