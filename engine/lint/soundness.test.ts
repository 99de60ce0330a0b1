import fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import { disguises, seeded } from '../disguise/index.ts';
import { eventKinds } from '../event.ts';
import { openPolicy } from '../policy/load.ts';
import type { OpenPolicy } from '../policy/load.ts';
import { conditions, events, knownFacts, lists, namingManifest } from '../testing/arbitrary-policies.ts';
import { manifest, sha256 } from '../testing/policies.ts';
import { defaultFold, foldSteps } from '../text/contract.ts';
import { lintPolicy } from './lint.ts';

/** Advice is certain: who follows it has a policy that judges as before. */
const seed = inject('seed');

function open(policy: object, head = manifest): OpenPolicy {
  const files = [
    { path: 'policy.yaml', text: head },
    { path: 'a.yaml', text: JSON.stringify(policy) },
  ];
  const { open: opened, diagnostics } = openPolicy(files, sha256);
  if (opened === null) throw new Error(diagnostics.map((d) => d.message).join('\n'));
  return opened;
}

interface List {
  readonly [kind: string]: readonly string[] | string;
  readonly except: readonly string[];
}

/** What is left of a list where its advice was followed: each entry is found by its column, since all stand on one line. */
function followed(list: List, kind: string): { readonly left: List; readonly codes: readonly string[] } {
  const policy = open({ lists: { l: list } });
  const [read] = policy.lists;
  if (read === undefined) throw new Error('the list was not read');
  const advice = lintPolicy(policy).filter(({ code }) => /^(?:covered|repeated|excused|idle)-/.test(code));
  const columns = new Set(advice.map(({ column }) => column));
  const keep = (places: typeof read.entryPlaces) => (_: string, index: number) =>
    !columns.has(places[index]?.place.column ?? 0);
  const left = {
    ...list,
    [kind]: read.spec.entries.filter(keep(read.entryPlaces)),
    except: read.spec.except.filter(keep(read.exceptPlaces)),
  };
  return { left, codes: advice.map(({ code }) => code) };
}

/** Whether each text has something of the list. */
function finds(list: List, texts: readonly string[]): readonly boolean[] {
  const { matcher } = open({ lists: { l: list } }).parts;
  return texts.map((text) => matcher.scan(text).hits(0, { left: 0 })?.length !== 0);
}

/** Few letters, so that terms often stand in one another; among them some that stretch, look alike or stand for digits. */
const word = fc.stringMatching(/^[alo]{1,4}$/);
const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const term = fc
  .tuple(fc.constantFrom('', '*'), phrase, fc.constantFrom('', '*'), fc.boolean())
  .map(([before, text, after, capitals]) => `${before}${capitals ? text.toUpperCase() : text}${after}`);
/** Out of one hat, so that the same often comes twice. */
const termList = fc.array(term, { minLength: 1, maxLength: 6 }).chain((hat) =>
  fc.record({
    terms: fc.array(fc.constantFrom(...hat), { minLength: 1, maxLength: 6 }),
    except: fc.oneof(
      { weight: 2, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(fc.oneof(fc.constantFrom(...hat), term), { maxLength: 3 }) },
    ),
    match: fc.constantFrom('word', 'anywhere'),
    fold: fc.oneof(fc.constant([...defaultFold]), fc.subarray([...foldSteps])),
  }),
);
const noise = fc.stringMatching(/^[aloALO010 .*_-]{0,12}$/);

function textsOf(list: List, around: readonly string[], draw: number): readonly string[] {
  const random = seeded(draw);
  const plain = [...(list['terms'] as readonly string[]), ...list.except].map((entry) =>
    entry.replaceAll('*', ''),
  );
  const hidden = plain.flatMap((entry) =>
    disguises.flatMap((disguise) => (random.chance(0.2) ? (disguise.apply(entry, random) ?? []) : [])),
  );
  const pairs = plain.flatMap((entry) =>
    around.flatMap((other) => [`${entry}${other}`, `${other} ${entry}`]),
  );
  return [...plain, ...hidden, ...pairs, ...around];
}

test('a list of terms finds the same without what it is advised to leave out', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(termList, fc.array(noise, { maxLength: 5 }), fc.nat(), (list, around, draw) => {
      const { left, codes } = followed(list, 'terms');
      for (const code of codes) seen.set(code, (seen.get(code) ?? 0) + 1);
      const texts = textsOf(list, around, draw);
      const differs = finds(list, texts).map((found, i) => [texts[i], found] as const);
      expect(finds(left, texts).map((found, i) => [texts[i], found])).toEqual(differs);
    }),
    { numRuns: 400, seed },
  );

  for (const code of ['covered-term', 'repeated-entry', 'excused-entry', 'idle-exception'])
    expect(seen.get(code) ?? 0, code).toBeGreaterThan(0);
});

const host = fc
  .array(fc.constantFrom('a', 'b', 'xn--p1ai', 'ñ'), { maxLength: 3 })
  .map((parts) => [...parts, 'mal.example'].join('.'));

test('a list of domains finds the same without what it is advised to leave out', () => {
  const seen = new Map<string, number>();
  const hosts = fc.array(host, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(hosts, fc.array(host, { maxLength: 3 }), hosts, (domains, except, others) => {
      const list: List = { domains, except };
      const { left, codes } = followed(list, 'domains');
      for (const code of codes) seen.set(code, (seen.get(code) ?? 0) + 1);
      const texts = [...domains, ...except, ...others].flatMap((name) => [
        `https://${name}/x`,
        `www.${name}`,
      ]);
      expect(finds(left, texts)).toEqual(finds(list, texts));
    }),
    { numRuns: 300, seed },
  );

  for (const code of ['covered-domain', 'repeated-entry', 'excused-entry', 'idle-exception'])
    expect(seen.get(code) ?? 0, code).toBeGreaterThan(0);
});

/** Rules that ask for some of a few things, in any order. */
const crowd = fc.array(conditions, { minLength: 1, maxLength: 4 }).chain((asked) =>
  fc.array(
    fc.record({
      parts: fc.shuffledSubarray(asked, { minLength: 1 }),
      word: fc.constantFrom('all', 'all', 'any'),
      on: fc.constant([...eventKinds]),
      then: fc.constantFrom(['hold'], ['hold'], [{ points: 1 }]),
      stop: fc.boolean(),
      priority: fc.integer({ min: 0, max: 2 }),
      mode: fc.constantFrom('enforce', 'enforce', 'shadow'),
      rollout: fc.constantFrom('100%', '100%', '50%'),
    }),
    { minLength: 2, maxLength: 8 },
  ),
);

test(
  'an unreachable rule never fires, and a repeated one never answers otherwise',
  { timeout: 120_000 },
  () => {
    const seen = { unreachable: 0, repeated: 0, stopped: 0 };
    fc.assert(
      fc.property(
        crowd,
        fc.array(events, { minLength: 20, maxLength: 20 }),
        knownFacts,
        (rules, all, facts) => {
          const written = rules.map(({ parts, word: of, ...rest }, index) => ({
            id: `r${index}`,
            when: parts.length === 1 ? parts[0] : { [of]: parts },
            ...rest,
          }));
          const policy = open({ lists, rules: written }, namingManifest);
          const advice = lintPolicy(policy);
          const never = advice
            .filter(({ code }) => code === 'unreachable-rule')
            .map(({ rule }) => rule ?? '');
          const twins = advice
            .filter(({ code }) => code === 'repeated-rule')
            .map(({ message }) => [...message.matchAll(/`(r\d)`/g)].map(([, id]) => id ?? ''));
          seen.unreachable += never.length;
          seen.repeated += twins.length;
          for (const event of all) {
            const outcomes = new Map(
              policy.policy.explain(event, {}, facts).rules.map((r) => [r.rule, r.outcome]),
            );
            for (const id of never) expect(outcomes.get(id)).not.toBe('fired');
            seen.stopped += never.filter((id) => outcomes.get(id) === 'stopped').length;
            for (const [later = '', first = ''] of twins)
              expect([outcomes.get(first), 'stopped']).toContain(outcomes.get(later));
          }
        },
      ),
      { numRuns: 200, seed },
    );

    // How many a seed meets is chance; none would prove nothing.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
  },
);
