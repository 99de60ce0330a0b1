import { readdirSync } from 'node:fs';

/**
 * Paths of all files below a folder, in no order, hidden folders and files and `node_modules` left out. In one go: a folder
 * of code or policy is small, and a turn of the event loop for each of its files would cost more than the walk. Throws what
 * the file system throws.
 */
export function walk(folder: string, into: string[] = []): string[] {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) walk(path, into);
    else if (entry.isFile()) into.push(path);
  }
  return into;
}
