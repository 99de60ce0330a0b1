import { openPolicy, readAllCases } from '@fuero/engine';
import type { createLoader } from '@fuero/engine';
import type { Diagnostic, OpenPolicy, Policy, PolicyFile } from '@fuero/engine';
import { FolderUnreadable, readFolder, sha256 } from '../folder/read-folder.ts';
import { loadFolderThroughSnapshot } from '../folder/snapshot.ts';
import { CommandFailed, exitCode } from './exit.ts';
import { counts, plural, renderDiagnostics } from './render-diagnostics.ts';

export interface LoadedFolder {
  readonly folder: string;
  readonly files: readonly PolicyFile[];
  readonly policy: Policy | null;
  /** The same policy with its insides. */
  readonly open: OpenPolicy | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** The folder that a command works on: its argument, else `FUERO_RULES`, else `rules`. `load`: for a command that loads it again. */
export async function loadFolder(
  argument: string | undefined,
  load: ReturnType<typeof createLoader> = (files) => openPolicy(files, sha256),
): Promise<LoadedFolder> {
  const { folder, files } = await readPolicyFolder(argument);
  const { open, diagnostics } = load(files);
  return { folder, files, open, policy: open?.policy ?? null, diagnostics };
}

/** Like `loadFolder`, with the findings about the tests too. */
export async function checkFolder(argument: string | undefined): Promise<LoadedFolder> {
  const loaded = await loadFolder(argument);
  // What a test names is known once the policy is.
  const ofTests = loaded.policy === null ? [] : readAllCases(loaded.policy, loaded.files).diagnostics;
  return { ...loaded, diagnostics: [...loaded.diagnostics, ...ofTests] };
}

export const folderOf = (argument: string | undefined): string =>
  argument ?? process.env['FUERO_RULES'] ?? 'rules';

/** The files of such a folder, as they are. */
export async function readPolicyFolder(
  argument: string | undefined,
): Promise<Pick<LoadedFolder, 'folder' | 'files'>> {
  const folder = folderOf(argument);
  return { folder, files: await readable(readFolder(folder)) };
}

/** What `work` reads of a folder; that it cannot be read is told. */
async function readable<Read>(work: Promise<Read>): Promise<Read> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof FolderUnreadable)
      throw new CommandFailed(error.message, 'name a folder: fuero check path/to/rules');
    throw error;
  }
}

/** For a command that needs a policy without errors, from its snapshot where there is one; with errors it prints them, says what was not done, and gives nothing. */
export async function loadSound(
  argument: string | undefined,
  command: string,
  undone: string,
): Promise<(Omit<LoadedFolder, 'open'> & { readonly policy: Policy }) | null> {
  const folder = folderOf(argument);
  const { files, loaded } = await readable(loadFolderThroughSnapshot(folder));
  const { policy, diagnostics } = loaded;
  if (policy !== null) return { folder, files, policy, diagnostics };
  process.stderr.write(renderDiagnostics('pretty', { diagnostics, files, folder }));
  const { errors } = counts(diagnostics);
  process.stderr.write(
    `fuero ${command}: the policy has ${plural(errors, 'error')}, so nothing was ${undone}\n`,
  );
  process.exitCode = exitCode.findings;
  return null;
}
