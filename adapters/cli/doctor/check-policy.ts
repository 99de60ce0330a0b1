import { hashOf, readAllCases } from '@fuero/engine';
import type { CommunityInspection, FolderState } from '@fuero/community';
import type { Diagnostic } from '@fuero/engine';
import type { Config } from '../../config/config.ts';
import { readBase } from '../../folder/beside.ts';
import { sha256 } from '../../folder/read-folder.ts';
import { CommandFailed } from '../exit.ts';
import { loadFolder } from '../load-folder.ts';
import { counts, pathIn, plural } from '../render-diagnostics.ts';
import type { Check } from './check.ts';

/** The policy folder as it is now. */
export interface ReadFolder extends FolderState {
  readonly folder: string;
  readonly files: number;
  readonly rules: number;
  /** That the policy names; `null`: it does not check. */
  readonly community: string | null;
  /** Those of the policy first, then those of its tests. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A string: why it cannot be read. */
export async function readPolicy(rulesDir: string): Promise<ReadFolder | string> {
  try {
    const { folder, files, policy, diagnostics } = await loadFolder(rulesDir);
    const ofTests = policy === null ? [] : readAllCases(policy, files).diagnostics;
    return {
      folder,
      hash: hashOf(files, sha256),
      base: readBase(folder),
      files: files.length,
      rules: policy?.rules.length ?? 0,
      community: policy?.manifest.community.id ?? null,
      diagnostics: [...diagnostics, ...ofTests],
    };
  } catch (error) {
    if (error instanceof CommandFailed) return error.message;
    throw error;
  }
}

/** Findings that are shown; `fuero check` shows them all. */
const shown = 5;

/** Whether the folder checks. Where the database is the truth a folder that does not is nobody's problem. */
export function checkPolicy(
  { policy: home }: Config,
  { read, store }: { readonly read: ReadFolder | string; readonly store: CommunityInspection | null },
): Check {
  const name = 'policy';
  const isRead = home === 'folder' || store === null;
  const bad = isRead ? 'problem' : 'warning';
  if (typeof read === 'string')
    return { name, status: bad, message: read, hint: 'set FUERO_RULES to the policy folder' };
  const { folder, files, rules, diagnostics } = read;
  const { errors, warnings } = counts(diagnostics);
  const size = `${plural(files, 'file')}${errors === 0 ? `, ${plural(rules, 'rule')}` : ''}`;
  if (diagnostics.length === 0) return { name, status: 'ok', message: `${folder} checks: ${size}` };
  // What does not check draws warnings after it that go with it.
  const told = errors === 0 ? diagnostics : diagnostics.filter(isError);
  return {
    name,
    status: errors === 0 ? 'warning' : bad,
    message: `${folder} ${errors === 0 ? 'checks' : 'does not check'}: ${plural(errors, 'error')}, ${plural(warnings, 'warning')} in ${size}`,
    details: told
      .slice(0, shown)
      .map((found) => `${pathIn(folder, found.file)}:${found.line}:${found.column} ${found.message}`),
    hint: `fuero check ${folder} shows every one with its line`,
  };
}

export function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}
