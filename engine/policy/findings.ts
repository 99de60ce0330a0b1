/**
 * Every finding that `check` can report: its stable code, severity and words. Messages say what is wrong, the value and
 * what is allowed; hints say what to do. Lower case, no full stop, names in backticks.
 */
interface Finding<Values> {
  readonly severity: 'error' | 'warning';
  readonly say: (values: Values) => { readonly message: string; readonly hint?: string };
}

function error<Values>(say: Finding<Values>['say']): Finding<Values> {
  return { severity: 'error', say };
}

function warning<Values>(say: Finding<Values>['say']): Finding<Values> {
  return { severity: 'warning', say };
}

function didYouMean(suggestion: string | null): { hint?: string } {
  return suggestion === null ? {} : { hint: `did you mean \`${suggestion}\`?` };
}

export const findings = {
  'file-too-large': error((v: { bytes: number; limit: number }) => ({
    message: `the file has ${v.bytes} bytes, more than the ${v.limit} allowed for YAML`,
    hint: 'move long lists into a text file: `terms: ./lists/name.txt`, one entry a line',
  })),
  'file-missing': error((v: { path: string }) => ({
    message: `the list file \`${v.path}\` is not in the policy folder`,
    hint: 'paths are relative to the file that names them',
  })),
  'manifest-missing': error((_: object) => ({
    message: 'the policy has no manifest',
    hint: 'add `policy.yaml` with `fuero: 1` and `community: { id, name }`',
  })),
  'not-utf8': error((_: object) => ({
    message: 'the file is not text in UTF-8',
    hint: 'save it again with the encoding UTF-8',
  })),
  'control-character': error((v: { code: string }) => ({
    message: `the control character ${v.code} is not allowed`,
    hint: 'remove it',
  })),
  'more-findings': error((v: { kind: string; count: number }) => ({
    message: `${v.count} more findings \`${v.kind}\` in this file are not shown`,
    hint: 'mend those above first',
  })),
  'yaml-syntax': error((v: { problem: string }) => ({ message: v.problem })),
  'yaml-too-deep': error((v: { limit: number }) => ({ message: `nested deeper than ${v.limit} levels` })),
  'yaml-alias': error((v: { name: string }) => ({
    message: `the alias \`*${v.name}\` is not allowed`,
    hint: 'write the value out, or put it in a list and name the list',
  })),
  'yaml-anchor': error((v: { name: string }) => ({
    message: `the anchor \`&${v.name}\` is not allowed`,
    hint: 'write the value out where it is needed',
  })),
  'yaml-tag': error((v: { tag: string }) => ({
    message: `the tag \`${v.tag}\` is not allowed`,
    hint: 'remove it',
  })),
  'yaml-merge': error((_: object) => ({
    message: 'the merge key `<<` is not allowed',
    hint: 'write the keys out',
  })),
  'yaml-documents': error((_: object) => ({
    message: 'several documents in one file are not allowed',
    hint: 'remove the `---` line or split the file',
  })),
  'duplicate-key': error((v: { key: string; firstLine: number }) => ({
    message: `the key \`${v.key}\` is here twice; the first is on line ${v.firstLine}`,
    hint: 'keep one of them',
  })),
  'key-not-text': error((_: object) => ({ message: 'a key must be text', hint: 'put it in quotes' })),
  'unsafe-key': error((v: { key: string }) => ({
    message: `\`${v.key}\` cannot be used as a key`,
    hint: 'choose another name',
  })),
  'unquoted-id': error((v: { value: string }) => ({
    message: `the number ${v.value} is too large to be kept exactly and would become another one`,
    hint: `quote this id: "${v.value}"`,
  })),
  'format-unsafe': error((_: object) => ({
    message: 'formatting would change what this file means, so it is left as it is',
    hint: 'this is a defect of `fuero fmt`; please report the file',
  })),
  'not-a-mapping': error((v: { found: string }) => ({
    message: `a policy file is a mapping of sections, this one is ${v.found}`,
  })),
  'unknown-key': error((v: { key: string; allowed: readonly string[]; suggestion: string | null }) => ({
    message: `unknown key \`${v.key}\`; allowed here: ${v.allowed.map((k) => `\`${k}\``).join(', ')}`,
    ...didYouMean(v.suggestion),
  })),
  'missing-key': error((v: { key: string }) => ({
    message: `the key \`${v.key}\` is missing`,
    hint: `add \`${v.key}:\``,
  })),
  'wrong-type': error((v: { found: string; expected: string }) => ({
    message: `expected ${v.expected}, found ${v.found}`,
  })),
  'bad-value': error((v: { found: string; expected: string; suggestion: string | null }) => ({
    message: `${v.found} is not allowed here; expected ${v.expected}`,
    ...didYouMean(v.suggestion),
  })),
  'one-key': error((v: { found: readonly string[]; what: string }) => ({
    message:
      v.found.length === 0
        ? `${v.what} is empty`
        : `${v.what} has one key, this one has ${v.found.length}: ${v.found.map((k) => `\`${k}\``).join(', ')}`,
    hint: 'write one `- key: …` per line, or combine them under `all:`',
  })),
  'bare-effect': error((v: { effect: string }) => ({
    message: `\`${v.effect}\` takes no value`,
    hint: `write \`- ${v.effect}\``,
  })),
  'effect-value': error((v: { effect: string; expected: string }) => ({
    message: `\`${v.effect}\` needs ${v.expected === '' ? 'a value' : v.expected}`,
    hint: `write \`- ${v.effect}: …\``,
  })),
  'defined-twice': error((v: { what: string; name: string; firstFile: string; firstLine: number }) => ({
    message: `${v.what} \`${v.name}\` is defined twice; the first is in ${v.firstFile}:${v.firstLine}`,
    hint: 'keep one of them, or give it another name',
  })),
  'unlisted-role': warning((v: { name: string; suggestion: string | null }) => ({
    message: `the role \`${v.name}\` is no alias of \`names.roles\`, no role of \`staff\` and no Discord id; it is compared as it stands`,
    ...(v.suggestion === null
      ? { hint: 'give it an alias under `names.roles`, so that a slip of the pen shows' }
      : didYouMean(v.suggestion)),
  })),
  'unknown-name': error(
    (v: { what: string; name: string; known: readonly string[]; suggestion: string | null }) => ({
      message:
        v.known.length === 0
          ? `unknown ${v.what} \`${v.name}\`; none is defined`
          : `unknown ${v.what} \`${v.name}\`; defined: ${shorten(v.known)}`,
      ...didYouMean(v.suggestion),
    }),
  ),
  'wrong-list-kind': error((v: { list: string; kind: string; expected: string }) => ({
    message: `the list \`${v.list}\` holds ${v.kind}, here a list of ${v.expected} is needed`,
  })),
  'list-kind': error((v: { found: readonly string[] }) => ({
    message:
      v.found.length === 0
        ? 'a list needs `terms`, `domains` or `patterns`'
        : `a list holds one kind of entry, this one has ${v.found.map((k) => `\`${k}\``).join(' and ')}`,
    hint: 'make one list of each kind',
  })),
  'list-option': error((v: { option: string; kind: string }) => ({
    message: `\`${v.option}\` has no meaning for a list of ${v.kind}`,
    hint: 'remove it',
  })),
  'empty-list': warning((v: { list: string }) => ({
    message: `the list \`${v.list}\` is empty, so nothing can match it`,
  })),
  'unused-list': warning((v: { list: string }) => ({
    message: `no rule reads the list \`${v.list}\``,
    hint: 'use it in a rule, or give it `on-hit`',
  })),
  'bad-term': error(entry),
  'bad-domain': error(entry),
  'bad-pattern': error(entry),
  'bad-image': error((v: { entry: string; farthest: number }) => ({
    message: `\`${v.entry}\` is not a perceptual hash`,
    hint: `write 16 hex digits, and where this one needs it a distance from 0 to ${v.farthest}: \`c3a1f00f3c5a9e17 6\``,
  })),
  'pattern-too-large': error(entry),
  'pattern-unsupported': error(entry),
  'impossible-effect': error((v: { effect: string; surfaces: readonly string[] }) => ({
    message: `no surface of this community (${v.surfaces.join(', ') || 'none'}) can perform \`${v.effect}\``,
    hint: 'remove it, or add the surface that can to `community.surfaces`',
  })),
  'effect-without-content': error((v: { effect: string; kinds: readonly string[] }) => ({
    message: `\`${v.effect}\` acts on content, and there is none to act on in ${quoted(v.kinds)}`,
    hint: 'change `on`, or remove the effect',
  })),
  'effect-before-publication': error((v: { effect: string; kinds: readonly string[] }) => ({
    message: `\`${v.effect}\` needs content that is published; a forum asks about ${quoted(v.kinds)} before it publishes`,
    hint: 'use `hold` or `delete` here, or run the rule `on` something that happens after publication',
  })),
  'edit-text': error((_: object) => ({
    message: 'on Discord nobody can edit what someone else wrote, and this rule runs there',
    hint: 'edit the `title`, or say `surface: forum`',
  })),
  'partial-effect': warning((v: { effect: string; where: readonly string[] }) => ({
    message: `\`${v.effect}\` is left out where nobody can perform it: ${v.where.join(', ')}`,
    hint: 'name the `surface` or the events `on` which it is meant, or leave it so',
  })),
  'effect-not-yet': warning((v: { effect: string; surfaces: readonly string[] }) => ({
    message: `\`${v.effect}\` does nothing yet on ${v.surfaces.join(', ')}: this version has nobody who performs it there, and decisions leave it out`,
    hint: 'remove it, or leave it for the version that performs it',
  })),
  'unknown-action': error((v: { action: string; suggestion: string | null }) => ({
    message: `nobody performs an action \`${v.action}\`, so this limit would limit nothing`,
    hint:
      v.suggestion === null
        ? 'the actions are listed in the language page, under Actions'
        : `did you mean \`${v.suggestion}\`?`,
  })),
  'limit-says': error((v: { found: readonly string[] }) => ({
    message:
      v.found.length === 0
        ? 'this limit says nothing: it neither denies, nor allows, nor counts'
        : `this limit contradicts itself: ${quoted(v.found)}`,
    hint: 'write `deny: true`, or `allow: true`, a `quota` or both',
  })),
  'limit-for-everybody': error((v: { action: string }) => ({
    message: `this would let every member do \`${v.action}\`, whatever rank it needs`,
    hint: 'name the `roles` or `members` that it is for',
  })),
  'unknown-log': error((v: { name: string; suggestion: string | null }) => ({
    message: `no event and no action is called \`${v.name}\`, so nothing would take this route`,
    ...didYouMean(v.suggestion),
  })),
  'pasted-rule': error((_: object) => ({
    message: 'this is a whole rule of json-rules-engine; here its conditions alone are read',
    hint: 'put what is under `conditions` under `when:`, and in place of its `event` the effects under `then:`',
  })),
  'reads-nothing': error((v: { leaf: string; kinds: readonly string[] }) => ({
    message: `\`${v.leaf}\` can never hold for ${quoted(v.kinds)}`,
    hint: 'change `on`, or remove the leaf',
  })),
  'runs-always': warning((_: object) => ({
    message: 'this rule must run on every event, because nothing in it can wake it',
    hint: 'add a list, a link or a number that the event itself carries',
  })),
  'pattern-runs-always': warning(
    (v: { entry: string; instructions: number; microseconds: number; characters: number }) => ({
      message: `\`${v.entry}\` asks for no letters that must be there, so it runs on every text: ${v.instructions} instructions, up to ${v.microseconds} µs per 100 characters; a text of more than ${v.characters} characters alone is beyond the budget of an event`,
      hint: 'ask for a word of at least two letters in it, so that it runs only where that word stands',
    }),
  ),
  contradiction: warning((v: { name: string }) => ({
    message: `no number satisfies all that \`${v.name}\` is compared with under this \`all\`, so it never holds`,
    hint: 'turn the comparisons around, or write `any`',
  })),
  'outranked-effect': warning((v: { effect: string; winner: string }) => ({
    message: `\`${v.effect}\` does nothing here: of what this rule asks for, \`${v.winner}\` is done instead`,
    hint: `remove \`${v.effect}\``,
  })),
  'empty-range': error((v: { leaf: string }) => ({
    message: `no number satisfies all that \`${v.leaf}\` is compared with`,
    hint: 'turn the comparisons around, or ask each in a leaf of its own under `any`',
  })),
  'unknown-placeholder': error(
    (v: { name: string; known: readonly string[]; suggestion: string | null }) => ({
      message: `unknown placeholder \`{${v.name}}\`; known: ${v.known.map((k) => `\`{${k}}\``).join(', ')}`,
      ...didYouMean(v.suggestion),
    }),
  ),
  'thresholds-order': error((v: { at: number; sanction: string }) => ({
    message: `the threshold at ${v.at} imposes \`${v.sanction}\`, which is milder than a lower threshold`,
  })),
  'needs-duration': error((v: { sanction: string }) => ({
    message: `\`for\` has no meaning for \`${v.sanction}\``,
    hint: 'only a temporary suspension has an end',
  })),
  'template-kind': error((v: { template: string; kind: string; expected: readonly string[] }) => ({
    message: `the template \`${v.template}\` is of kind \`${v.kind}\`; here ${v.expected.map((k) => `\`${k}\``).join(', ')} can be filled`,
    hint: 'change its `kind`, or name another template',
  })),
  'template-language': warning((v: { template: string; missing: string; fallback: string }) => ({
    message: `the template \`${v.template}\` has no words in \`${v.missing}\`; its readers get \`${v.fallback}\``,
    hint: `add \`${v.missing}:\``,
  })),
  'template-title': error((v: { kind: string; key: string }) => ({
    message: `a template of kind \`${v.kind}\` is shown without a title`,
    hint: `remove \`${v.key}\``,
  })),
  'template-resolution': warning((v: { template: string; locale: string }) => ({
    message: `the template \`${v.template}\` never says \`{resolution}\`: what staff answer does not reach whoever reads it`,
    hint: `put \`{resolution}\` into its words in \`${v.locale}\``,
  })),
  'discord-limit': error((v: { what: string; found: number; limit: number; unit: string; hint: string }) => ({
    message: `${v.what} has ${v.found} ${v.unit}; Discord allows ${v.limit}`,
    hint: v.hint,
  })),
  'field-length': error((v: { min: number; max: number }) => ({
    message: `no answer has at least ${v.min} and at most ${v.max} characters`,
    hint: 'make `min` smaller than `max`',
  })),
  'award-range': error((v: { default: number; min: number; max: number }) => ({
    message: `the award ${v.default} is not between ${v.min} and ${v.max}`,
    hint: 'put `default` between `min` and `max`; they are -5 and 5 unless said otherwise',
  })),
  'ladder-open': warning((_: object) => ({
    message: 'an offer that satisfies none of these has nowhere to go',
    hint: 'end the list with an entry without `when`',
  })),
  'never-reached': warning((_: object) => ({
    message: 'nothing gets here, because the entry before has no `when`',
    hint: 'move the entry without `when` to the end',
  })),
  'idle-order': error((v: { warnAfter?: string; closeAfter: string }) => ({
    message: `a ticket is closed after \`${v.closeAfter}\`, so the warning after \`${v.warnAfter ?? ''}\` would never come`,
    hint: 'make `warnAfter` shorter than `closeAfter`',
  })),
  'ticket-lost': warning((_: object) => ({
    message: 'closed tickets are deleted and no transcript is kept, so nobody can read them again',
    hint: 'add `transcript: { to: CHANNEL }`, or `then: archive`',
  })),
  'appeal-outlives-decision': warning((v: { kept: string; within: string | null }) => ({
    message: `a sanction can be appealed ${v.within === null ? 'at any time' : `for \`${v.within}\``}, and the decision that imposed it is kept for \`${v.kept}\``,
    hint:
      v.within === null
        ? 'keep `decisions: forever`, or say `within` which time sanctions can be appealed'
        : 'keep decisions as long as sanctions can be appealed, or make `within` of `appeals` shorter',
  })),
} satisfies Record<string, Finding<never>>;

function entry(v: { problem: string; hint: string | null }): { message: string; hint?: string } {
  return v.hint === null ? { message: v.problem } : { message: v.problem, hint: v.hint };
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

function shorten(names: readonly string[]): string {
  const shown = names.slice(0, 8).map((k) => `\`${k}\``);
  return names.length > 8 ? `${shown.join(', ')} and ${names.length - 8} more` : shown.join(', ');
}

export type FindingCode = keyof typeof findings;
export type FindingValues<Code extends FindingCode> = Parameters<(typeof findings)[Code]['say']>[0];
