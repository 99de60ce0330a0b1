import type { WindowSpec } from '../detectors/windows.ts';
import { CompiledPolicy } from '../evaluate/compiled-policy.ts';
import type { PolicyParts } from '../evaluate/compiled-policy.ts';
import { bookOf } from '../evaluate/rule-book.ts';
import type { RuleBook } from '../evaluate/rule-book.ts';
import { isTextList, readLists } from '../sections/lists/read.ts';
import type { AnyList, ReadList } from '../sections/lists/read.ts';
import { readManifest } from '../sections/manifest/read.ts';
import type { Defaults } from '../sections/manifest/read.ts';
import { readPoints } from '../sections/points/points.ts';
import { readRule, ruleOfList } from '../sections/rules/read.ts';
import type { ReadRule } from '../sections/rules/read.ts';
import { readSections } from '../sections/sections.ts';
import { templateCards } from '../sections/templates/cards.ts';
import { readTemplates } from '../sections/templates/templates.ts';
import { compileText } from '../text/index.ts';
import type { BuiltText } from '../text/matcher.ts';
import type { EntryProblem } from '../text/contract.ts';
import { assemble } from './assemble.ts';
import type { Assembly, Piece } from './assemble.ts';
import type { Diagnostic, PolicyFile } from './diagnostic.ts';
import { loadMemory } from './memory.ts';
import type { LoadMemory } from './memory.ts';
import { placeOfKey } from './place.ts';
import type { YamlMap } from './place.ts';
import type { Policy } from './policy.ts';
import { readRules } from './remember-rules.ts';
import { reportCosts } from './report-costs.ts';
import { createReport, sortDiagnostics } from './report.ts';
import type { Report } from './report.ts';
import { contextOf } from './rule-context.ts';

/** A checked policy with its insides, for tools that change one thing at a time and judge again. */
export interface OpenPolicy {
  readonly policy: Policy;
  readonly parts: PolicyParts;
  /** Those that the text is searched for. */
  readonly lists: readonly ReadList[];
  readonly assembly: Assembly;
  /** What a snapshot keeps beside the parts. */
  readonly compiled: {
    readonly built: BuiltText;
    readonly book: RuleBook;
    readonly allLists: readonly AnyList[];
    readonly defaults: Defaults;
  };
  /** Reads a rule from other YAML in the place of `piece`; the windows are those of the whole policy with it. */
  readRule(piece: Piece<YamlMap>): { readonly rule: ReadRule; readonly windows: readonly WindowSpec[] };
}

export interface Loaded {
  /** `null` when a diagnostic is an error: a policy is never half loaded. */
  readonly policy: Policy | null;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Opened {
  /** `null` when a diagnostic is an error. */
  readonly open: OpenPolicy | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Digest of a text, for example its SHA-256 in hex. The engine has no I/O, so its caller brings one. */
export type Digest = (text: string) => string;

/** Reads, checks and compiles the files of one policy folder. Paths are relative to the folder. */
export function loadPolicy(files: readonly PolicyFile[], digest: Digest): Loaded {
  const { open, diagnostics } = openPolicy(files, digest);
  return { policy: open?.policy ?? null, diagnostics };
}

/** Like `loadPolicy`, for who needs what the policy was made of. */
export function openPolicy(
  files: readonly PolicyFile[],
  digest: Digest,
  memory: LoadMemory = loadMemory(),
): Opened {
  const report = createReport();
  const assembly = assemble(files, report, memory);
  const head = readManifest(assembly, report);
  const allLists = readLists(assembly, report, memory.lists);
  const lists = allLists.filter(isTextList);
  const { matcher, built, problems } = compileText(
    lists.map((list) => list.spec),
    memory.text,
  );
  for (const problem of problems) reportEntry(problem, lists, report);
  const points = readPoints(assembly, report);
  const templates = readTemplates(assembly, report);

  const bound = contextOf({ report, assembly, head, lists: allLists, textLists: lists, templates });
  const { context, gathered } = bound;
  const read = readRules({ assembly, context, gathered, lists: allLists }, memory);
  const rules = [...read.rules, ...allLists.flatMap((list, index) => ruleOfList(list, index, context) ?? [])];
  const sections = head === null ? null : readSections({ ...context, manifest: head.manifest });
  reportUnused(allLists, gathered.usedLists, report);
  const failed = report.diagnostics.some((d) => d.severity === 'error');
  if (failed || head === null || sections === null)
    return { open: null, diagnostics: sortDiagnostics(report.diagnostics) };
  read.keep();

  const parts: PolicyParts = {
    hash: hashOf(files, digest),
    manifest: head.manifest,
    points,
    templates,
    templateCards: templateCards(templates, { assembly, rules }),
    sections,
    rules,
    windows: [...gathered.windows.values()],
    matcher,
    lists: lists.map((list) => list.name),
    allLists,
  };
  const book = bookOf({ rules, alwaysRuns: matcher.alwaysRuns, lists: lists.length });
  const policy = new CompiledPolicy(parts, book);
  reportCosts({ cards: policy.rules, rules, built, lists }, report);
  const diagnostics = sortDiagnostics(report.diagnostics);
  const reread = (piece: Piece<YamlMap>) => {
    const rule = readRule(piece, context);
    return { rule, windows: [...gathered.windows.values()] };
  };
  const { defaults } = head;
  const compiled = { built, book, allLists, defaults };
  return { open: { policy, parts, lists, assembly, compiled, readRule: reread }, diagnostics };
}

/** Opens a folder again and again, as `openPolicy` does, in a process that lives long: what has not changed is not read again. */
export function createLoader(digest: Digest): (files: readonly PolicyFile[]) => Opened {
  const memory = loadMemory();
  return (files) => openPolicy(files, digest, memory);
}

/** Content hash of a folder: the same files in any order give the same hash. */
export function hashOf(files: readonly PolicyFile[], digest: Digest): string {
  const lines = files.map((file) => `${digest(file.text)}  ${file.path}`).sort();
  return digest(lines.join('\n'));
}

function reportEntry(problem: EntryProblem, lists: readonly ReadList[], report: Report): void {
  const list = lists.find((l) => l.name === problem.list);
  const places = problem.of === 'entries' ? list?.entryPlaces : list?.exceptPlaces;
  const at = places?.[problem.index];
  if (at === undefined) throw new Error(`the matcher named an entry that list ${problem.list} does not have`);
  report.add(problem.code, at, { problem: problem.message, hint: problem.hint });
}

function reportUnused(lists: readonly AnyList[], used: ReadonlySet<number>, report: Report): void {
  lists.forEach((list, index) => {
    if (used.has(index) || list.onHit !== null) return;
    const { file, parent } = list.piece;
    report.add(
      'unused-list',
      { file: file.path, place: placeOfKey(file, parent, list.name) },
      { list: list.name },
    );
  });
}
