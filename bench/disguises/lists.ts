import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const rules = fileURLToPath(new URL('../../rules/', import.meta.url));
const innocents = fileURLToPath(new URL('../innocents/', import.meta.url));

export interface BenchTerms {
  readonly id: string;
  readonly terms: readonly string[];
  readonly except: readonly string[];
}

export interface BenchLists {
  readonly terms: readonly BenchTerms[];
  readonly domains: readonly string[];
}

/** Words that mean no harm, some of them parts of ordinary words: a moth in a mother, a yak in a kayak. */
const neutral =
  'walrus|gramophone|tuba|oboe|lynx|yak|moth|kelp|petunia|zarandaja|mandrágora|cachivache|berenjena|caléndula|murciélago|ornitorrinco|' +
  'purple monkey|rubber duck army|lemon sherbet|silent trombone|gallina turuleca|queso de cabra azul|patata voladora|luna de papel|' +
  'marmalade|xylophone|zeppelin|kazoo|puffin|albatross';

interface WrittenList {
  readonly terms?: string | readonly string[];
  readonly domains?: string | readonly string[];
  readonly except?: readonly string[];
  readonly fold?: readonly string[];
}

/**
 * The lists of the default policy that ask for `leet`, which are those that people disguise on purpose, a neutral one, and all domains
 * that the policy counts as scams.
 */
export function readLists(): BenchLists {
  const terms: BenchTerms[] = [{ id: 'neutral', terms: neutral.split('|'), except: [] }];
  const domains: string[] = [];
  for (const path of readdirSync(rules, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!path.endsWith('.yaml') || path.endsWith('.test.yaml')) continue;
    const { lists = {} } = parse(readFileSync(join(rules, path), 'utf8')) as {
      readonly lists?: Readonly<Record<string, WrittenList>>;
    };
    for (const [id, list] of Object.entries(lists)) {
      if (list.terms !== undefined && list.fold?.includes('leet') === true)
        terms.push({ id, terms: entriesOf(list.terms), except: list.except ?? [] });
      if (list.domains !== undefined && /scam|phishing|casino/.test(id))
        domains.push(...entriesOf(list.domains));
    }
  }
  return { terms, domains };
}

function entriesOf(entries: string | readonly string[]): readonly string[] {
  return typeof entries === 'string' ? readEntries(join(rules, entries)) : entries;
}

function readEntries(path: string): readonly string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

export interface Innocent {
  /** The file that it stands in, such as `cyrillic`. */
  readonly kind: string;
  readonly text: string;
}

/** Messages in which nobody hides anything, one per line. */
export function readInnocents(): readonly Innocent[] {
  return readdirSync(innocents)
    .sort()
    .flatMap((file) =>
      readFileSync(join(innocents, file), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((text) => ({ kind: file.replace('.txt', ''), text })),
    );
}
