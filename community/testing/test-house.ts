import type { ContentEvent, Person, PolicyFile } from '@fuero/engine';
import type { Database } from '../database/database.ts';
import { assembleHouse } from '../house/assemble-house.ts';
import type { Answer, House } from '../house.ts';
import { openPlace } from './open-place.ts';
import type { PolicyFolder } from '../revisions.ts';
import type { Place } from './place.ts';

export const noon = new Date('2026-11-21T12:00:00.000Z');
export const hour = 3_600_000;
export const day = 24 * hour;

const manifest = `fuero: 1
community: { id: prueba, name: Prueba, locale: es, timezone: Europe/Madrid }
staff: { moderator: { forum: [moderador] } }
`;

/** One word of a message for everything that a rule may ask for. */
const rules = `lists:
  avisable: { terms: [avisable] }
  callable: { terms: [callable] }
  expulsable: { terms: [expulsable] }
  vetable: { terms: [vetable] }
  cinco: { terms: [cinco] }
  catorce: { terms: [catorce] }
  cuarenta: { terms: [cuarenta] }
  borrable: { terms: [borrable] }
  sombra: { terms: [sombra] }
  recien: { terms: [recien] }
  alertable: { terms: [alertable] }
  premiable: { terms: [premiable] }
  oleada: { terms: [oleada] }
  vigilado: { terms: [vigilado] }
points:
  values: { warning: 5, temporary-suspension: 10, permanent-suspension: 20 }
  thresholds:
    - { at: 15, sanction: temporary-suspension, for: 7d }
    - { at: 30, sanction: ban }
  watchlist: { at: 10 }
names: { channels: { equipo: "111111111111111111" }, roles: { amable: "222222222222222222" } }
rules:
  - { id: avisar, title: Aviso, when: { text: { contains: avisable } }, then: [warn] }
  - { id: callar, owner: equipo, when: { text: { contains: callable } }, then: [{ timeout: 2h }] }
  - { id: expulsar, when: { text: { contains: expulsable } }, then: [{ suspend: permanent }] }
  - { id: vetar, when: { text: { contains: vetable } }, then: [ban] }
  - { id: alertar, when: { text: { contains: alertable } }, then: [delete, { alert: { channel: equipo } }, { label: estafa }] }
  - { id: premiar, when: { text: { contains: premiable } }, then: [{ role: { add: amable } }, { label: amable }] }
  - { id: cinco, when: { text: { contains: cinco } }, then: [{ points: 5 }] }
  - { id: catorce, when: { text: { contains: catorce } }, then: [{ points: 14 }] }
  - { id: cuarenta, when: { text: { contains: cuarenta } }, then: [{ points: 40 }] }
  - { id: borrar, when: { text: { contains: borrable } }, then: [delete] }
  - { id: sombra, mode: shadow, when: { text: { contains: sombra } }, then: [delete, ban, { points: 40 }] }
  - id: recien
    when: { all: [{ author: { tenure: { lessThan: 7d } } }, { text: { contains: recien } }] }
    then: [delete]
  - id: oleada
    when: { all: [{ text: { contains: oleada } }, { rate: { of: content.created, by: author, atLeast: 3, within: 1h } }] }
    then: [hold]
  - id: vigilado
    when: { all: [{ author: { watchlisted: true } }, { text: { contains: vigilado } }] }
    then: [hold]
`;

/** The policy of these tests; `more` is added to the manifest, which makes it another one. */
export function policyFiles(more = ''): readonly PolicyFile[] {
  return [
    { path: 'policy.yaml', text: `${manifest}${more}` },
    { path: 'rules.yaml', text: rules },
  ];
}

export interface TestHouse {
  readonly house: House;
  readonly database: Database;
  /** Messages of the log. */
  readonly lines: readonly string[];
  /** What the house takes for now; tests set it. */
  now: Date;
  ingest(...events: readonly ContentEvent[]): Promise<readonly (Answer | Error)[]>;
  /** The answer to one event; fails the test when it is an error. */
  judge(event: ContentEvent): Promise<Answer>;
  /** A query as the core, in the community of the tests. */
  rows<Row = Record<string, unknown>>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** Rows in every table that an event can add to. */
  counts(): Promise<Readonly<Record<string, number>>>;
}

const counted = [
  'members',
  'journal',
  'decisions',
  'effects',
  'sanctions',
  'points_entries',
  'audit_entries',
];

/** A whole house in a place, with the policy of these tests in force unless a test adopts another. */
export async function openTestHouse(
  place: Place,
  {
    poolMax = 2,
    policy = policyFiles(),
    folder = null,
  }: {
    readonly poolMax?: number;
    readonly policy?: readonly PolicyFile[];
    readonly folder?: PolicyFolder | null;
  } = {},
): Promise<TestHouse> {
  const database = await openPlace(place, poolMax);
  const lines: string[] = [];
  const log = (level: string, message: string) => lines.push(`${level}: ${message}`);
  let now = noon;
  const clock = () => now;
  const house = await assembleHouse(database, { dataDir: place.dataDir, clock, log, folder });
  const ingest: TestHouse['ingest'] = (...events) =>
    house.ingest({ kind: 'service', community: 'prueba' }, events);
  const it: TestHouse = {
    house,
    database,
    lines,
    get now() {
      return now;
    },
    set now(time) {
      now = time;
    },
    ingest,
    async judge(event) {
      const [answer] = await ingest(event);
      if (answer === undefined || answer instanceof Error) throw answer ?? new Error('no answer');
      return answer;
    },
    rows: (sql, values = []) => database.asHouse('prueba', (tx) => tx.execute(sql, [...values])),
    async counts() {
      const parts = counted.map((table) => `(select count(*)::int from ${table}) as ${table}`);
      const [row] = await it.rows<Record<string, number>>(`select ${parts.join(', ')}`);
      return row ?? {};
    },
  };
  if (house.policy() === null) await house.adoptFolder(policy, null);
  return it;
}

let made = 0;

/** A post, at noon, by a member who is new to the house unless it is named. */
export function post(
  text: string,
  changes: { readonly id?: string; readonly author?: string; readonly at?: Date } & Partial<
    Pick<Person, 'roles' | 'joinedAt'>
  > = {},
): ContentEvent {
  made += 1;
  const { id = `e-${made}`, author = `a-${made}`, at = noon, roles = [], joinedAt = null } = changes;
  return {
    id,
    surface: 'forum',
    kind: 'content.created',
    at: at.getTime(),
    author: { id: author, name: author, createdAt: null, joinedAt, roles, bot: false },
    content: { id: `c-${id}`, type: 'post', title: null, text, parent: null, url: null, attachments: [] },
  };
}
