import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from '@fuero/catalogue';
import { loadPolicy } from '@fuero/engine';
import type { Locale, PolicyFile } from '@fuero/engine';
import { sha256 } from '../../folder/read-folder.ts';
import { folderOf, readPolicyFolder } from '../load-folder.ts';
import type { PolicyParts } from './to-policy.ts';

/** The file beside the policy. */
export const importedFile = 'imported-foro.yaml';

/** What became of the file, and the sections that it holds. `clash`: what the policy says about it. */
export interface WrittenPolicy {
  readonly file: string;
  readonly state: 'written' | 'to be written' | 'same' | 'kept' | 'nothing' | 'clash';
  readonly left: readonly string[];
  readonly reason: string | null;
}

/**
 * Writes the file unless one is there: it may have been changed since. A section that the policy has already is left out, so
 * that what is in force stays in force. `locale`: the language of the comment at its head.
 */
export async function writePolicy(
  parts: PolicyParts,
  { write, locale }: { readonly write: 'for real' | 'dry run'; readonly locale: Locale },
): Promise<WrittenPolicy> {
  const file = join(folderOf(undefined), importedFile);
  if (Object.values(parts).every((text: string) => text === ''))
    return { file, state: 'nothing', left: [], reason: null };
  const { files } = await readPolicyFolder(undefined);
  const others = files.filter(({ path }) => path !== importedFile);
  const { text, left, reason } = fitting(parts, {
    others,
    header: `# ${format(locale, 'cli.import.header')}\n`,
  });
  if (text === '') return { file, state: 'clash', left, reason };
  const there = await present(file);
  if (there !== null) return { file, state: there === text ? 'same' : 'kept', left, reason };
  if (write === 'for real') await writeFile(file, text, { flag: 'wx' });
  return { file, state: write === 'for real' ? 'written' : 'to be written', left, reason };
}

/** As many sections as the policy takes, the ones that are more often there already last. */
function fitting(
  parts: PolicyParts,
  { others, header }: { readonly others: readonly PolicyFile[]; readonly header: string },
): { readonly text: string; readonly left: readonly string[]; readonly reason: string | null } {
  let text = '';
  let reason: string | null = null;
  const left: string[] = [];
  const known = new Set(errorsOf(others));
  for (const name of ['lists', 'templates', 'points'] as const) {
    if (parts[name] === '') continue;
    const more = `${text === '' ? header : text}${parts[name]}`;
    // A key that is there twice may be found in either file.
    const wrong = errorsOf([...others, { path: importedFile, text: more }]).find(
      (error) => !known.has(error),
    );
    if (wrong === undefined) {
      text = more;
      continue;
    }
    left.push(name);
    reason ??= wrong;
  }
  return { text, left, reason };
}

/** What is wrong with a policy, one line each. */
function errorsOf(files: readonly PolicyFile[]): readonly string[] {
  return loadPolicy(files, sha256)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ file, line, message }) => `${file}:${line} ${message}`);
}

async function present(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
