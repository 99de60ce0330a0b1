/**
 * What `lint` advises on a policy that checks: each a stable code, what it is about, and its words. What cannot work or does not do what it
 * says is a finding of `check` (see `findings.ts`); advice is about what works and a careful author would write otherwise. Words as there:
 * lower case, no full stop, names in backticks.
 */
interface Counsel<Values> {
  /** In a line, for the documentation. */
  readonly about: string;
  readonly say: (values: Values) => { readonly message: string; readonly hint: string };
}

function counsel<Values>(about: string, say: Counsel<Values>['say']): Counsel<Values> {
  return { about, say };
}

export const counsels = {
  'untitled-rule': counsel('a rule that members and staff know by its id alone', (v: { rule: string }) => ({
    message: `\`${v.rule}\` has no title, so members and staff read its id`,
    hint: 'add `title:` in the words of the community',
  })),
  'unowned-ban': counsel(
    'an enforced rule that bans for good and that nobody answers for',
    (v: { effect: string }) => ({
      message: `\`${v.effect}\` is for good, and the rule names nobody who answers for it`,
      hint: 'add `owner:`: it stands beside every decision and where appeals overturn the rule',
    }),
  ),
  'staff-not-exempt': counsel(
    'an enforced rule that removes staff too, because `defaults` exempt no rank',
    (v: { effect: string }) => ({
      message: `\`${v.effect}\` would hit staff too, who quote what they warn of: \`defaults\` exempt no rank`,
      hint: 'name the ranks under `defaults: { exempt: { ranks: […] } }`, or say `exempt` in this rule where staff are meant',
    }),
  ),
  'unreachable-rule': counsel(
    'a rule that an earlier one with `stop` leaves nothing to do',
    (v: { rule: string; earlier: string; priority: number }) => ({
      message: `\`${v.rule}\` never fires: wherever it would, \`${v.earlier}\` fires before it and stops`,
      hint: `give it a \`priority\` above ${v.priority}, or remove it`,
    }),
  ),
  'repeated-rule': counsel(
    'a rule that asks the same and does the same as another',
    (v: { rule: string; first: string }) => ({
      message: `\`${v.rule}\` asks the same and does the same as \`${v.first}\``,
      hint: 'keep one of them',
    }),
  ),
  'repeated-entry': counsel('an entry that its list holds twice', (v: { entry: string; first: string }) => ({
    message: `\`${v.entry}\` is in this list already, ${v.first}`,
    hint: 'keep one of them',
  })),
  'covered-term': counsel(
    'a term that another term of its list finds already',
    (v: { entry: string; by: string }) => ({
      message: `wherever \`${v.entry}\` matches, \`${v.by}\` of the same list matches too`,
      hint: `remove \`${v.entry}\`, or make \`${v.by}\` narrower where it finds too much`,
    }),
  ),
  'covered-domain': counsel(
    'a domain whose parent domain is in the same list',
    (v: { entry: string; by: string }) => ({
      message: `\`${v.entry}\` falls under \`${v.by}\` of the same list: sub-domains count anyway`,
      hint: `remove \`${v.entry}\`, or \`${v.by}\` where not all of it is meant`,
    }),
  ),
  'excused-entry': counsel(
    'an entry that an exception of its list always excuses',
    (v: { entry: string }) => ({
      message: `\`${v.entry}\` never hits: the exceptions of its list excuse it each time`,
      hint: 'remove it, or make the exception narrower',
    }),
  ),
  'idle-exception': counsel(
    'an exception inside which nothing of its list matches',
    (v: { entry: string }) => ({
      message: `the exception \`${v.entry}\` excuses nothing: no entry of its list matches inside it`,
      hint: 'remove it, or see which entry it is for: an entry matches whole words unless a `*` widens it',
    }),
  ),
  'short-wide-term': counsel(
    'a term of one or two letters that matches inside other words',
    (v: { entry: string }) => ({
      message: `\`${v.entry}\` matches inside every word that has these letters there`,
      hint: 'make it a whole word (`match: word`, no `*`), or write more letters',
    }),
  ),
  'plain-patterns': counsel('a list of patterns that are plain words', (v: { list: string }) => ({
    message: `the patterns of \`${v.list}\` are plain words, which a list of terms finds sooner and through more disguises`,
    hint: 'write `terms` with `match: anywhere`, and `contains` in place of `matches` in the rules that read it',
  })),
  'case-flag': counsel('`(?i)` where the list folds case anyway', (v: { entry: string }) => ({
    message: `\`(?i)\` adds nothing to \`${v.entry}\`: its list reads capitals as small letters anyway`,
    hint: 'remove `(?i)`',
  })),
  'unused-role': counsel('an alias of a role that nothing names', (v: { name: string }) => ({
    message: `nothing in the policy names the role \`${v.name}\``,
    hint: 'remove the alias',
  })),
  'unused-template': counsel(
    'a template that only rules or offers could use, and none does',
    (v: { name: string; kind: string }) => ({
      message: `nothing uses the template \`${v.name}\`, and one of kind \`${v.kind}\` is used only where it is named`,
      hint: 'name it where it is meant, or remove it',
    }),
  ),
} satisfies Record<string, Counsel<never>>;

export type AdviceCode = keyof typeof counsels;
type AdviceValues<Code extends AdviceCode> = Parameters<(typeof counsels)[Code]['say']>[0];

/** One piece of advice, in the shape of a `Diagnostic`: nothing is wrong, so it is neither an error nor a warning. */
export interface Advice {
  /** Stable, for example `covered-term`. */
  readonly code: AdviceCode;
  readonly severity: 'advice';
  /** Path inside the policy folder. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
  readonly rule: string | null;
}

/** Where a piece of advice points. */
export interface Spot {
  readonly file: string;
  readonly place: { readonly line: number; readonly column: number };
  readonly rule?: string | null;
}

/** Collects advice. */
export interface Adviser {
  readonly advice: Advice[];
  add<Code extends AdviceCode>(code: Code, at: Spot, values: AdviceValues<Code>): void;
}

export function createAdviser(): Adviser {
  const advice: Advice[] = [];
  return {
    advice,
    add(code, { file, place, rule }, values) {
      const say = counsels[code].say as (v: typeof values) => { message: string; hint: string };
      const { line, column } = place;
      advice.push({ code, severity: 'advice', file, line, column, ...say(values), rule: rule ?? null });
    },
  };
}
