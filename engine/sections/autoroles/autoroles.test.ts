import { expect, test } from 'vitest';
import type { Event, Person } from '../../event.ts';
import type { Facts } from '../../facts.ts';
import { ana, day, load, manifest, noon, policyOf, said } from '../../testing/policies.ts';
import type { AutoroleGrant, AutoroleStep } from './autorole.ts';
import { autoroleSubjects, autorolesFor } from './on-event.ts';
import { recheckAutoroles } from './recheck.ts';

const section = `names: { roles: { veteran: "10", helper: "11", guest: "12", welcome: "13" } }
lists: { hello: { terms: [hola] } }
autoroles:
  - { id: veteran, when: { member: { tenure: { atLeast: 180d } } }, grant: veteran }
  - { id: trusted, when: { member: { messages: { atLeast: 50 } } }, grant: helper }
  - { id: known, when: { member: { points: { atMost: 0 } } }, grant: helper }
  - { id: newcomer, when: { member: { tenure: { lessThan: 30d } } }, grant: welcome, for: 10d }
  - { id: greeter, when: { text: { contains: hello } }, grant: guest, for: 7d }
`;

const newcomer: Person = { ...ana, joinedAt: noon - 5 * day };
const plain: Facts = { messages: 0, points: 3 };

function granted(autorole: string, role: string, changes: Partial<AutoroleGrant> = {}): AutoroleGrant {
  const grant = {
    autorole,
    role,
    at: noon - day,
    until: null,
    ended: null,
    event: null,
    content: null,
    ours: true,
  };
  return { ...grant, ...changes };
}

function spoken({ autorole, ...step }: AutoroleStep): string {
  switch (step.step) {
    case 'grant': {
      const end = step.until === null ? '' : ` until ${(step.until - noon) / day}d`;
      return `${autorole} grant${step.adds ? '' : ', role held'}${step.ours ? '' : ', not ours'}${end}`;
    }
    case 'extend':
      return `${autorole} extend until ${(step.until - noon) / day}d`;
    case 'withdraw':
      return `${autorole} withdraw ${step.because}${step.removes ? '' : ', role stays'}`;
    case 'undecided':
      return `${autorole} undecided ${step.because}`;
    default:
      return `${autorole} ${step.step}`;
  }
}

const calls = (steps: readonly AutoroleStep[]) => steps.filter(({ step }) => step !== 'nothing').map(spoken);

function rechecked(
  member: Person,
  facts: Facts,
  grants: readonly AutoroleGrant[] = [],
  { yaml = section, at = noon } = {},
): readonly string[] {
  return calls(recheckAutoroles(policyOf(yaml), { member, surface: 'discord', at, facts, grants }));
}

function happened(
  event: Event,
  grants: readonly AutoroleGrant[] = [],
  member: Person = ana,
): readonly string[] {
  return calls(autorolesFor(policyOf(section), { event, member, readings: {}, facts: plain, grants }));
}

test.for<[string, Person, Facts, readonly AutoroleGrant[], readonly string[]]>([
  ['what a member is, is granted', ana, plain, [], ['veteran grant']],
  ['once', ana, plain, [granted('veteran', '10')], []],
  [
    'and withdrawn when it is over',
    newcomer,
    plain,
    [granted('veteran', '10')],
    ['veteran withdraw over', 'newcomer grant until 10d'],
  ],
  [
    'a role that a person gave is a reason more, and stays',
    { ...ana, roles: ['10'] },
    plain,
    [],
    ['veteran grant, role held, not ours'],
  ],
  [
    'also when the reason ends',
    { ...newcomer, roles: ['10'] },
    plain,
    [granted('veteran', '10', { ours: false }), granted('newcomer', '13')],
    ['veteran withdraw over, role stays'],
  ],
  [
    'two reasons for one role',
    ana,
    { messages: 50, points: 0 },
    [granted('veteran', '10')],
    ['trusted grant', 'known grant, role held'],
  ],
  [
    'one of two reasons ends',
    ana,
    { messages: 9, points: 0 },
    [granted('veteran', '10'), granted('trusted', '11'), granted('known', '11')],
    ['trusted withdraw over, role stays'],
  ],
  [
    'both end',
    ana,
    { messages: 9, points: 1 },
    [granted('veteran', '10'), granted('trusted', '11'), granted('known', '11')],
    ['trusted withdraw over, role stays', 'known withdraw over'],
  ],
  [
    'one ends as the other begins',
    ana,
    { messages: 9, points: 0 },
    [granted('veteran', '10'), granted('trusted', '11')],
    ['trusted withdraw over', 'known grant'],
  ],
  [
    'what is not known changes nothing',
    ana,
    { points: 1 },
    [granted('veteran', '10'), granted('trusted', '11')],
    ['trusted undecided condition'],
  ],
  ['nor do roles that are not known', { ...ana, roles: null }, plain, [], ['veteran undecided roles']],
  [
    'roles may come as a fact',
    { ...ana, roles: null },
    { ...plain, roles: ['10'] },
    [],
    ['veteran grant, role held, not ours'],
  ],
  [
    'a temporary one is never extended',
    newcomer,
    plain,
    [granted('newcomer', '13', { until: noon + day })],
    [],
  ],
  [
    'it runs out, though its condition holds',
    newcomer,
    plain,
    [granted('newcomer', '13', { until: noon })],
    ['newcomer withdraw expired'],
  ],
  [
    'and is not given again',
    newcomer,
    plain,
    [granted('newcomer', '13', { until: noon - 1, ended: noon - 1 })],
    [],
  ],
  [
    'one that an event gave runs out',
    newcomer,
    plain,
    [granted('newcomer', '13'), granted('greeter', '12', { until: noon })],
    ['greeter withdraw expired'],
  ],
  [
    'what the policy does not know any more',
    ana,
    plain,
    [granted('veteran', '10'), granted('old', '19')],
    ['old withdraw gone'],
  ],
  [
    'an autorole that grants another role now',
    ana,
    plain,
    [granted('veteran', '9')],
    ['veteran withdraw gone', 'veteran grant'],
  ],
  ['a bot', { ...ana, bot: true }, plain, [], []],
])('re-check: %s', ([, member, facts, grants, expected]) => {
  const held = grants.filter((grant) => grant.ended === null).map((grant) => grant.role);
  const roles = member.roles === null ? null : [...member.roles, ...held];

  expect(rechecked({ ...member, roles }, facts, grants)).toEqual(expected);
});

test('who left and returned gets back what they have a reason for; what a person took stays taken', () => {
  const old = granted('veteran', '10', { at: noon - 500 * day });
  const returned = granted('veteran', '10', { at: noon - 300 * day });

  expect(rechecked(ana, plain, [old])).toEqual(['veteran restore']);
  expect(rechecked(ana, plain, [returned])).toEqual([]);
  expect(rechecked({ ...ana, roles: ['10'] }, plain, [old])).toEqual([]);
});

test('a hundred re-checks extend nothing', () => {
  const grant = granted('newcomer', '13', { at: noon, until: noon + 10 * day });
  const hours = Array.from({ length: 100 }, (_, index) => noon + (index * 6 + 1) * 3_600_000);
  const steps = hours.map((at) =>
    rechecked({ ...newcomer, roles: ['13'], joinedAt: noon }, plain, [grant], { at }),
  );

  expect(steps.flat().filter((step) => step !== 'newcomer withdraw expired')).toEqual([]);
  expect(steps.findIndex((step) => step.length > 0)).toBe(40);
});

test.for<[string, Event, readonly AutoroleGrant[], readonly string[]]>([
  ['grants', said('hola'), [], ['greeter grant until 7d']],
  ['that says something else does not', said('adiós'), [], []],
  [
    'extends, from its own time',
    said('hola', { at: noon + 2 * day }),
    [granted('greeter', '12', { until: noon + day })],
    ['greeter extend until 9d'],
  ],
  [
    'from the past does not shorten',
    said('hola', { at: noon - 9 * day }),
    [granted('greeter', '12', { until: noon + day })],
    [],
  ],
  ['twice extends once', said('hola'), [granted('greeter', '12', { until: noon + day, event: 'e1' })], []],
  [
    'again after its grant ended gives nothing',
    said('hola'),
    [granted('greeter', '12', { event: 'e1', ended: noon })],
    [],
  ],
  [
    'after a grant that ended gives a new one',
    said('hola'),
    [granted('greeter', '12', { event: 'e0', ended: noon })],
    ['greeter grant until 7d'],
  ],
  ['deleted gives nothing', said('hola', { kind: 'content.deleted' }), [], []],
])('an event %s', ([, event, grants, expected]) => {
  expect(happened(event, grants)).toEqual(expected);
});

test('only events ask for what must happen, and a trace says why', () => {
  const steps = autorolesFor(policyOf(section), {
    event: said('hola'),
    member: ana,
    readings: {},
    facts: {},
    grants: [],
  });

  expect(steps.map(({ autorole }) => autorole)).toEqual(['greeter']);
  expect(steps[0]?.trace).toMatchObject({ truth: 'true', says: 'text contains hello', line: 8 });
});

test('an event concerns who acts, never a bot', () => {
  const policy = policyOf(section);

  expect(autoroleSubjects(policy, said('hola'))).toEqual([ana]);
  expect(autoroleSubjects(policy, said('hola', { author: { bot: true } }))).toEqual([]);
  expect(happened(said('hola'), [], { ...ana, id: 'eva' })).toEqual([]);
});

test('switched off, nothing is granted and nothing is taken', () => {
  const yaml = `${section}features: { autoroles: false }\n`;

  expect(rechecked(newcomer, plain, [granted('veteran', '10')], { yaml })).toEqual([]);
  expect(autoroleSubjects(policyOf(yaml), said('hola'))).toEqual([]);
});

test('autoroles of several files follow one another, and say what they need to know', () => {
  const { policy } = load({
    'policy.yaml': manifest,
    'a.yaml': section,
    'b.yaml':
      'autoroles: [{ id: b, when: { not: { member: { warnings: { atLeast: 1 } } } }, grant: guest }]\n',
  });

  expect(
    policy?.sections.autoroles?.map(({ id, trigger, needs }) => `${id} ${trigger} ${needs.join('+')}`),
  ).toEqual([
    'veteran state roles+tenure',
    'trusted state roles+messages',
    'known state roles+points',
    'newcomer state roles+tenure',
    'greeter event roles',
    'b state roles+warnings',
  ]);
});

test.for([
  [
    'an id twice',
    'autoroles: [{ id: veteran, when: { member: { points: { atMost: 0 } } }, grant: guest }]',
    'defined-twice',
  ],
  [
    'an unknown role',
    'autoroles: [{ id: x, when: { member: { points: { atMost: 0 } } }, grant: gest }]',
    'unknown-name',
  ],
  [
    'an unknown list',
    'autoroles: [{ id: x, when: { text: { contains: helo } }, grant: guest }]',
    'unknown-name',
  ],
  [
    'an unknown leaf',
    'autoroles: [{ id: x, when: { membr: { points: { atMost: 0 } } }, grant: guest }]',
    'unknown-key',
  ],
  ['no role', 'autoroles: [{ id: x, when: { member: { points: { atMost: 0 } } } }]', 'missing-key'],
] as const)('%s is a finding', ([, yaml, code]) => {
  const { diagnostics } = load({ 'policy.yaml': manifest, 'a.yaml': section, 'b.yaml': `${yaml}\n` });

  expect(diagnostics.map((d) => [d.code, d.file])).toEqual([[code, 'b.yaml']]);
});
