import type { Diagnostic, PolicyFile } from './diagnostic.ts';
import type { LoadMemory } from './memory.ts';
import { nameRule } from './name-rule.ts';
import type { YamlFile } from './place.ts';
import { validate as checkPolicyFile } from './policy-file.generated.mjs';
import { readYaml } from './read-yaml.ts';
import { createReport } from './report.ts';
import { validate } from './validate.ts';

/** One file of a policy, read and held against the schema. */
export interface ReadSheet {
  readonly text: string;
  /** `null`: it cannot be read at all. */
  readonly file: YamlFile | null;
  /** JSON pointers of the values that do not fit; `null`: nothing in it is to be trusted. */
  readonly misfits: readonly string[] | null;
  readonly diagnostics: readonly Diagnostic[];
}

export function readSheet(source: PolicyFile): ReadSheet {
  const refused = createReport();
  const file = readYaml(source, refused);
  const report = createReport();
  const misfits = file?.sound === true ? validate(file, checkPolicyFile, report) : null;
  const named = file === null ? refused.diagnostics : refused.diagnostics.map((one) => nameRule(one, file));
  return { text: source.text, file, misfits, diagnostics: [...named, ...report.diagnostics] };
}

/** The same for several files, those that have not changed as they were; the memory keeps these and no others. */
export function readSheets(sources: readonly PolicyFile[], memory: LoadMemory): readonly ReadSheet[] {
  const sheets = sources.map((source) => {
    const known = memory.sheets.get(source.path);
    return known?.text === source.text ? known : readSheet(source);
  });
  memory.sheets = new Map(sources.map(({ path }, i) => [path, sheets[i] as ReadSheet]));
  return sheets;
}
