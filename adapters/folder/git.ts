import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

async function git(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const { stdout } = await run('git', ['-C', folder, ...args], {
    timeout: 30_000,
    env: { ...process.env, ...env },
  });
  return stdout.trim();
}

/** The commit that holds exactly these files; `null` without git, outside a repository, or with changes not committed. */
export async function commitOf(folder: string): Promise<string | null> {
  try {
    if ((await git(folder, ['status', '--porcelain', '--', '.'])) !== '') return null;
    return (await git(folder, ['log', '-1', '--format=%H', '--', '.'])) || null;
  } catch {
    // Git is absent or the folder is not in a repository: then there is no commit to name.
    return null;
  }
}

/** Commits the folder as it is, and nothing else of the repository. Throws when git refuses, for example because of a hook. */
export async function commitFolder(
  folder: string,
  { note, author }: { readonly note: string; readonly author: string },
): Promise<string> {
  await git(folder, ['add', '--all', '--', '.']);
  await git(folder, ['commit', '--quiet', '-m', note, '--', '.'], {
    GIT_AUTHOR_NAME: author,
    GIT_AUTHOR_EMAIL: 'fuero@localhost',
    GIT_COMMITTER_NAME: 'Fuero',
    GIT_COMMITTER_EMAIL: 'fuero@localhost',
  });
  return git(folder, ['rev-parse', 'HEAD']);
}

/** Where the branch stood before `commit`, if it still is the last one; the files stay as they are. */
export async function uncommit(folder: string, commit: string): Promise<void> {
  if ((await git(folder, ['rev-parse', 'HEAD'])) !== commit) return;
  await git(folder, ['reset', '--quiet', '--soft', 'HEAD~1']);
}

/** Forgets what was to be committed of the folder. */
export async function unstage(folder: string): Promise<void> {
  await git(folder, ['reset', '--quiet', '--', '.']);
}
